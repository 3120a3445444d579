import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `石家庄市生态环境局元氏县分局2023年度法治政府建设情况报告

一、主要工作
（一）有奖举报。受理举报38件，发放举报奖励9.6万元。
（二）应急响应。重污染天气应急响应7次，检查企业1860家次。

二、存在的不足
执法力量偏弱。
`;

describe("a city's office in a county", () => {
  const { told, ask } = appOverReport(REPORT);

  it.each([
    ['元氏举报奖励发了多少钱', '9.6万元'],
    ['元氏县重污染天气应急响应几次', '7次'],
    ['How much was paid in rewards for reports in Yuanshi?', '9.6万元'],
  ])('is named by the county: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('is not that of another county', async () => {
    expect((await ask('赞皇县举报奖励发了多少钱')).reason).toBe('no-such-report');
  });
});
