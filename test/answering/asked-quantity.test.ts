import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）守护生态。全年受理林木损毁补偿申请134件，赔付120件、86.5万元，未予赔付的14件均当面说明理由。查获走私冻肉案12起、96吨，全部移交缉私部门。修复河岸9.4公里。
（二）规范执法。农贸市场没收不合格电子秤53台。免费刻制公章2100套，为群众节省63万元。罚没款申请法院强制执行31件，实际到账57.2万元。
（三）行政应诉。一审行政诉讼48件、二审17件，合计65件，败诉5件。行政复议受理73件，审结70件。

二、存在的不足
专业执法人员偏少，办案质量不稳。
`;

describe('what a number is asked of', () => {
  const { told } = appOverReport(REPORT);

  it.each([
    ['永年查获的走私冻肉有多重？', '96吨'],
    ['永年查获走私冻肉案多少起？', '12起'],
    ['永年修复的河岸有多长？', '9.4公里'],
    ['永年免费刻制公章给群众省了多少？', '63万元'],
    ['永年罚没款强制执行，最后实际到账多少？', '57.2万元'],
  ])('answers a weight, a length or money with one: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it.each([
    ['永年林木损毁补偿没赔付的有几件？', '14件'],
    ['永年林木损毁补偿赔付了几件？', '120件'],
    ['How many claims for forest damage in Yongnian were not paid out?', '14件'],
  ])('keeps what was done and what was not apart: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('knows no number of one part where only that of the sum of several is told', async () => {
    expect(await told('永年2023年行政官司二审里败了几件？')).toBeUndefined();
  });
});
