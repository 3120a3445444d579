import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** A report that counts what was done beside what is asked, and tells reasons and names of some things alone. */
const REPORT = `白石县人民政府关于2023年度法治政府建设情况的报告

一、规范执法
反诈宣传连着做，劝阻转账146起，保住群众的钱约730万元。清理楼道电动车6420辆。
向镇（街道）下放行政执法权限52项，因承接能力不足收回7项。受理效能投诉38宗，问责干部6人。
行政执法与刑事司法衔接平台录入案件212件，行政机关向公安移送涉嫌犯罪案件31件，公安立案26件。
受理营商环境投诉举报线索58件，办结55件，3件正在调查。

二、应急管理
12345热线转来工单21400件，已办结21280件；12348热线接听法律咨询1.3万通。配备专职消防队员94人，接处警1135起。受理拖欠工资投诉96件，向社会公布重大欠薪企业2家。

三、化解矛盾
全县行政机关一审行政应诉案件83件，败诉8件，败诉率9.6%。律师12名轮值，替企业审看合同418份。
办理法律援助案件641件，其中农民工讨薪案件187件，为受援人挽回经济损失2180万元。
列出年度任务40项，年底完成39项，未完成的1项为档案室建设，原因是选址调整。

白石县人民政府
2024年2月1日
`;

describe('what no report tells, beside what it counts', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['a deed that prevented it', '白石去年破了多少起电信诈骗案'],
    ['what was moved away', '白石罚了多少辆电动车'],
    ['calls for help', '白石县去年失火多少起'],
    ['what was handed over', '白石法院判了多少件涉嫌犯罪案有罪'],
    ['all that was got back', '白石为农民工讨回工资多少万元'],
    ['orders that were written', '白石12345一共接了多少通电话'],
    ['men and women', '白石轮值律师有多少是女的'],
    ['counts, where a reason is asked', '白石败诉的案子主要是因为什么输的'],
    ['counts, where a person is asked', '谁被白石问责了'],
    ['counts, where a name is asked', '白石那个拖欠工资被曝光的企业叫什么'],
    ['counts, where a content is asked', '白石3件还在调查的线索是什么内容'],
  ])('is not answered with %s: %s', async (_, question) => {
    expect((await ask(question)).status).toBe('abstained');
  });

  it.each([
    ['白石劝阻转账多少起', '146 起'],
    ['白石清理了多少辆楼道电动车', '6420 辆'],
    ['白石12348接了多少通电话', '1.3 万通'],
    ['白石接处警多少起', '1135 起'],
    ['白石为什么收回7项执法权', '因承接能力不足'],
    ['白石哪项任务没完成，为什么', '档案室建设'],
    ['白石法律援助挽回损失多少', '2180 万元'],
  ])('is answered where it is told: %s', async (question, told) => {
    const { status, answer } = await ask(question);
    expect([status, answer]).toEqual(['answered', expect.stringContaining(told)]);
  });
});
