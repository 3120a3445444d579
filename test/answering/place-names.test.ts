import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const reportOf = (place: string, cases: number): string => `${place}人民政府2023年度法治政府建设情况报告

一、主要工作
收缴水资源费${String(cases)}万元。受理行政复议申请${String(cases)}件。县长出庭应诉1次。
二、存在的不足
山区镇法律顾问偏少，难以留住优秀律师。
`;

describe('places whose names are words', () => {
  const { ask } = appOverReport(reportOf('资源县', 41), reportOf('民乐县', 57), reportOf('金山区', 63));
  const placeAsked = async (question: string): Promise<string | undefined> =>
    (await ask(question)).citations[0]?.jurisdiction;

  it.each([
    // The matter's own word names no second place.
    ['民乐收的水资源费有多少', '民乐县'],
    ['资源复议申请受理了多少件', '资源县'],
    ['资源县收的水资源费有多少', '资源县'],
    // The head of a county is no other county.
    ['民乐县长出庭几次', '民乐县'],
    ['金山的山区镇为什么留不住律师', '金山区'],
  ])('%s', async (question, place) => {
    expect(await placeAsked(question)).toBe(place);
  });

  it('takes no other report for that of a place that has none', async () => {
    expect((await ask('白云受理了多少件行政复议')).reason).toBe('no-such-report');
    expect((await ask('共和县受理了多少件行政复议')).reason).toBe('no-such-report');
  });
});

describe('a bureau by its field', () => {
  const { told, ask } = appOverReport(`通化县医疗保障局2023年法治政府建设情况报告

一、主要工作
（一）基金监管。罚没金额137.46万元，检查药店168家。
主要指标
指标 | 单位 | 数量 |
参保人数 | 人 | 18,205 |
受理举报 | 件 | 41 |
单位 | 2022受理量 | 2023受理量 |
定点药店 | 9 | 15 |
`);

  it.each([
    ['通化医保罚没金额', '137.46万元'],
    ['通化县医保局罚没了多少钱', '137.46万元'],
    // The measure word stands in a column of its own, the year before what a column counts.
    ['通化参保人数有多少人', '18,205'],
    ['通化县定点药店2023年受理量是多少件', '15'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('is no other bureau of the place', async () => {
    expect((await ask('通化县公安局罚没了多少钱')).reason).toBe('no-such-report');
  });
});

describe('a zone within a zone', () => {
  const { ask } = appOverReport(
    reportOf('西咸新区沣西新城', 41).replace('人民政府', '管理委员会关于'),
    reportOf('民乐县', 57),
  );

  it.each([
    ['沣西去年受理了多少件行政复议申请', '41 件'],
    ['沣西新城受理行政复议申请几件', '41 件'],
    ['西咸新区沣西新城受理行政复议申请几件', '41 件'],
    ['How many reconsideration applications did Fengxi accept?', '41'],
    ['How many reconsideration applications did Fengxi New City accept?', '41'],
  ])('goes by its own name: %s', async (question, told) => {
    const { status, answer, citations } = await ask(question);
    expect([status, citations[0]?.jurisdiction]).toEqual(['answered', '沣西新城']);
    expect(answer).toContain(told);
  });

  it('answers for no other of its kind', async () => {
    expect((await ask('沣东新城受理了多少件行政复议申请')).reason).toBe('no-such-report');
  });
});
