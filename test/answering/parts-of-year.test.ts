import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const YEAR = `青石县2023年行政复议工作报告

一、收案
2021年，全县收到复议申请71件。审理结果为维持33件，撤销9件。
2023年全县收到复议申请96件，不予受理7件。
二、应诉
办理行政复议案件83件，办结77件，复议后“零败诉”，案结事了。
败诉率仍偏高，9月、10月分别为24.6%和21%。
5月份，接听热线电话860次。
全年罚款27.4万元。
最后一周，罚款3.6万元。
`;
const MONTH = `白溪县2023年4月热线办理情况报告

4月份收到群众诉求2310件，比上月多了1.2%。
各单位办结2190件。
`;

describe('a year or a part of a year that is asked about', () => {
  const { ask, told } = appOverReport(YEAR, MONTH);

  it.each([
    ['青石县2021年撤销了几件？', '9件'],
    ['青石县2023年收到复议申请多少件？', '96件'],
    ['青石县10月份的败诉率是多少？', '21%'],
    ['青石县5月份接听热线电话多少次？', '860次'],
    ['青石县最后那一周罚了多少钱？', '3.6万元'],
    ['白溪县4月份收到群众诉求多少件？', '2310件'],
    ['白溪县4月各单位办结多少件？', '2190件'],
  ])('is answered with a number of it: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it.each([
    '青石县2023年撤销了几件？',
    '青石县上半年收到复议申请多少件？',
    '青石三月份办了多少行政复议',
    '青石县6月份接听热线电话多少次？',
    '白溪县3月份收到群众诉求多少件？',
    '白溪县第一季度收到群众诉求多少件？',
    'How many appeals did Baixi receive in March?',
  ])('is not answered with a number of another: %s', async (question) => {
    expect((await ask(question)).status).toBe('abstained');
  });
});
