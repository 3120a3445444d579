import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `云阳县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
关停超指标机电井132眼。行政诉讼败诉率12.4%。截至2024年1月，累计建成法治公园37个。

二、2024年工作安排
年内再关停超采区机电井60眼以上，行政复议调解率力争达到40%。

云阳县人民政府
2024年2月1日
`;

describe('what is planned for the year to come', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['云阳2024年打算再关停多少眼机电井', '至少 60 眼（计划）：云阳县2024年'],
    ['云阳明年计划关停多少眼机电井', '至少 60 眼（计划）：云阳县2024年'],
    ['云阳行政复议调解率的目标是多少', '40%（计划）：云阳县2024年'],
    ['How many wells does Yunyang plan to shut down in 2024?', 'at least 60 眼 (planned)'],
  ])('is told as planned, of that year: %s', async (question, told) => {
    const { status, answer } = await ask(question);
    expect([status, answer]).toEqual(['answered', expect.stringContaining(told)]);
  });

  it.each([
    ['云阳关停了多少眼机电井', '132 眼：云阳县2023年'],
    ['云阳累计建成多少个法治公园', '37 个：云阳县2024年'],
    ['云阳2023年关停了多少眼机电井', '132 眼：云阳县2023年'],
  ])('is no answer to what was done: %s', async (question, told) => {
    const { status, answer } = await ask(question);
    expect([status, answer]).toEqual(['answered', expect.stringContaining(told)]);
  });
});
