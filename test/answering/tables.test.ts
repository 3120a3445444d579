import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `永年区2023年行政复议工作情况报告

一、收案情况
2023年全区新收行政复议申请161件。

二、审理情况

2023年行政复议审结情况（件）

处理方式

数量

比例

维持

84

60%

驳回

35

25%

撤销

21

15%

三、领域分布
类别 | 市场监管 | 公安 | 乡镇
数量 | 77件 | 42件 | 11件

四、依申请公开
项目 | 自然人 | 其他 | 总计（件）
上年结转 | 2 | 0 | 2
本年新收 | 58 | 7 | 65
`;

describe('numbers in the tables of a report', () => {
  const { told, ask } = appOverReport(REPORT);

  it.each([
    ['永年 复议 维持', '84'],
    ['永年复议驳回了多少件？', '35'],
    ['How many reconsideration cases in Yongnian were rejected?', '35'],
    ['永年公安类复议案件数量', '42件'],
    ['永年依申请公开上年结转总共几件', '2'],
    ['永年依申请公开本年新收多少件', '65'],
  ])('are found by their row and their column: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('say nothing of what no table tells', async () => {
    expect((await ask('永年复议确认违法的有几件？')).status).toBe('abstained');
  });
});
