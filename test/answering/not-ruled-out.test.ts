import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** A report whose figures are told in other measures, stages and words than they are asked in, beside others that must stay apart. */
const REPORT = `云台县人民政府关于2023年度法治政府建设情况的报告

一、依法决策
全年完成重大决策社会稳定风险评估24项。法律顾问出具法律意见39次。县财政安排法治专项经费285万元。法治建设在乡镇年度考核中所占分值由4分提高到6分。普法经费按人均1.2元列入预算，当年拨付46.8万元。
抽查告知承诺事项860件，发现不实承诺17件。纳入“最多跑一次”的依申请类政务服务事项1312项，占99.4%。便民服务事项158项进驻镇级便民服务中心。

二、规范执法
县级部门开展联合抽查27次，减少重复上门380余次。全县520家学校食堂每学期至少检查一遍，发现问题416个，春季学期251个、秋季学期165个。各乡镇立案查处违法行为763起。
回访企业900家，对执法表示满意的872家。吊销（撤销）烟花爆竹经营许可证4家。全年减免公证费5.6万元。追缴违规资金21.7万元。审计核减政府投资3870万元，促进增收节支1460万元。
向公安机关移送涉嫌犯罪线索14条，公安机关立案6起。轻微违法免罚清单由52项增至71项。政务大厅设“药农专窗”，为药农代办用电报装、贷款贴息等业务1940件。

三、化解矛盾
诉前调解成功4370件。收到农村土地承包仲裁申请206件，裁决41件，尚有13件在审。历史遗留图斑还剩8个没有销号。“保交楼”5个项目交付1106套。
行政复议收到申请104件，审结96件，以调解方式终止33件。办理公证2980件，其中涉外公证715件。一审行政诉讼52件，败诉4件。重点项目派专人代办，平均每个项目缩短审批时间19天。政务服务窗口精简35%。为农牧民双语办事1700余件次。
清偿拖欠中小企业账款836.5万元。罚没款入库962.4万元。灾后修缮受损房屋318户，抢修后为2.6万户恢复供电。

云台县人民政府
2024年2月1日
`;

describe('the figure that is told otherwise than it is asked for', () => {
  const { told } = appOverReport(REPORT);

  it.each([
    // How often something was done, told by what it was done to, and the other way round.
    ['云台县对重大决策做了多少次社会稳定风险评估', '24项'],
    ['How many legal opinions did the legal advisers of Yuntai issue?', '39次'],
    // Several, though it is not asked how many.
    ['云台几个部门凑一块儿去联合抽查，全年搞了多少次', '27次'],
    ['云台几个部门联合抽查，企业少接待了多少次重复上门的检查', '380余次'],
    // What is only said of the matter, or how those are to whom it was done.
    ['云台财政一年拿出多少钱专门搞法治？', '285万元'],
    ['云台政务大厅给药农单独开的窗口，代办了多少笔业务？', '1940件'],
    ['云台有多少纠纷没闹上法庭就调解成功了', '4370件'],
    ['How many times has Yuntai served herders who do not know Chinese in two languages?', '1700余件次'],
    ['How many daily-life matters can be handled at the township service centres in Yuntai?', '158项'],
    ['Unfinished housing projects in Yuntai: how many homes have been handed over?', '1106套'],
    ['What share of services in Yuntai can be done with one visit at most?', '99.4%'],
    // In other words of the same meaning.
    ['云台普法的钱，一个人头摊多少', '1.2元'],
    ['云台土地承包仲裁，年底还有几件没结？', '13件'],
    ['云台历史遗留的图斑，还剩几个没处理完', '8个'],
    ['云台抽查告知承诺，发现承诺不属实的有几件', '17件'],
    ['云台违规的钱收回了几万？', '21.7万元'],
    ['云台搞审计，增收节支，多收加少花一共多少钱', '1460万元'],
    ['How much did audits shave off government project spending in Yuntai?', '3870万元'],
    ['Yuntai: number of fireworks operators stripped of their licence', '4家'],
    ['How many of the lawsuits in Yuntai went against it?', '4件'],
    ['How much did the notary office of Yuntai knock off its fees?', '5.6万元'],
    ['云台罚来的钱，实际交到国库里的是多少', '962.4万元'],
    ['云台受灾以后给多少户人家修了房', '318户'],
    ['云台抢修以后多少户来电了', '2.6万户'],
    // A part named by what it has to do with, a list's later number, a place that only says where.
    ['云台的公证里头跟国外有关的有几件', '715件'],
    ['云台学校食堂检查，秋季那学期查出多少问题？', '165个'],
    ['云台县春季学期食堂查出几个问题', '251个'],
    ['依申请的政务事项里，云台有几项做到最多跑一次', '1312项'],
    ['云台有中小企业被欠钱，县里帮着要到手的是多少', '836.5万元'],
    // Stages that one word names together, and what ends by being settled.
    ['云台各乡镇立案查了多少起', '763起'],
    ['云台行政复议里头靠调解了结的有几件', '33件'],
    // By how much it moved.
    ['云台重点项目有专人代办，审批平均快了几天？', '19天'],
    ['By how much did Yuntai cut the number of service counters?', '35%'],
    ["By how much did Yuntai's no-penalty list for minor breaches grow?", '71项'],
    [
      'How many points did rule of law carry in the yearly appraisal in Yuntai before, and how many now?',
      '6分',
    ],
    ['Of the leads that Yuntai passed to the police, how many were opened as cases?', '6起'],
    ['云台问了企业对执法满不满意，说满意的有多少家', '872家'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it.each([
    '云台县企业不满意执法的有多少家',
    '云台县公证里头跟房产有关的有几件',
    '云台县乡镇受理了多少起违法行为',
    'How many lawyers were stripped of their licence in Yuntai?',
  ])('and still no figure of another matter: %s', async (question) => {
    expect(await told(question)).toBeUndefined();
  });
});
