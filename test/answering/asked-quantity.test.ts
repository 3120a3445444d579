import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）守护生态。全年受理林木损毁补偿申请134件，赔付120件、86.5万元，未予赔付的14件均当面说明理由。查获走私冻肉案12起、96吨，全部移交缉私部门。修复河岸9.4公里。
（二）规范执法。农贸市场没收不合格电子秤53台。免费刻制公章2100套，为群众节省63万元。罚没款申请法院强制执行31件，实际到账57.2万元。
（三）行政应诉。一审行政诉讼48件、二审17件，合计65件，败诉5件。行政复议受理73件，审结70件，撤回9件、占12.3%。不予受理行政复议申请6件。
（四）调解。新建调解场所15个，总面积2600平方米。

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
    ['永年新建的调解场所加起来多大', '2600平方米'],
    ['永年撤回的行政复议占受理数的多少？', '12.3%'],
    ['How many reconsideration applications did Yongnian decline to accept?', '6件'],
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

const ENGLISH_REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）行政应诉。一审行政诉讼案件48件，负责人应出庭25件，实际出庭24件，败诉2件，主要败因是送达程序不规范。
（二）重大决策。老街改造发出问卷1240张，收回1108张，近九成赞成。完成风险评估21项，其中暂缓实施2项。
（三）包容审慎。推行轻微违法不予处罚清单，全年免罚341件、减免金额188.6万元。落实法治建设专项经费385万元，较上年增加60万元。
（四）村级资产。合同审查后，年租金平均上涨12.7%，“一租30年”均依法改为20年以内。
（五）助企。收集企业反映问题214个，已解决203个，余下11个列入台账。消防队平均到场时间6分30秒。

二、存在的不足
专业执法人员偏少，办案质量不稳。
`;

describe('what a number is asked of in everyday English', () => {
  const { told, ask } = appOverReport(ENGLISH_REPORT);

  it.each([
    ["How many times did Yongnian's leaders turn up in court?", '24件'],
    ['How many questionnaires came back on the old street in Yongnian?', '1108张'],
    ['How many fines did Yongnian waive for small slips?', '341件'],
    ['How much was waived in fines in Yongnian?', '188.6万元'],
    ["How many of the firms' problems in Yongnian are still waiting?", '11个'],
    ["How fast does Yongnian's fire crew arrive on average?", '6分30秒'],
  ])('is read as it is meant: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('tells a time in several units as the report does', async () => {
    const { answer } = await ask("How fast does Yongnian's fire crew arrive on average?");
    expect(answer).toContain('6 minutes 30 seconds');
  });

  it('tells by what percentage something rose in nothing but a percentage', async () => {
    const { answer } = await ask(
      'By what percentage did rents rise in Yongnian after the contracts were vetted?',
    );
    expect(answer).toContain('12.7%');
  });
});

const MOVED_REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）行政复议。全年收到行政复议申请142件，较2022年的95件增加47件，同比增长49.5%。
`;

describe('how far something moved', () => {
  const { told } = appOverReport(MOVED_REPORT);

  it.each([
    ['永年行政复议申请比上年增加多少件？', '47件'],
    ['永年复议申请比去年多收了几件', '47件'],
    ['永年复议申请比2022年多出多少件', '47件'],
    ['永年复议申请比22年多出几件', '47件'],
    ['永年行政复议申请涨了百分之几', '49.5%'],
    ['How many more reconsideration applications did Yongnian receive than the year before?', '47件'],
    ['永年2023年收到行政复议申请多少件？', '142件'],
  ])('comes first where it is asked for: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});

const FASTER_REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）行政复议。区政府新收行政复议申请326件，上年230件，增长41.7%。复议案件平均办案期限由52天压减至37天。
`;

describe('how fast something is done', () => {
  const { told } = appOverReport(FASTER_REPORT);

  it.each([
    ['永年办复议案子变快了吗？前后各多久', '37天'],
    ['Did Yongnian get any faster at deciding review cases? Before and after, please.', '37天'],
    ['How fast did review applications grow in Yongnian?', '41.7%'],
  ])('is told by a time, and how fast something grew by a share: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});

const IN_TURN_REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）安全生产。全年发生生产安全事故11起、死亡9人，同比分别下降15.4%和10%。
（二）规范执法。查处案件826件，罚款68.5万元，同比分别增长12.4%、8.7%。
`;

describe('changes that are given to several numbers in turn', () => {
  const { told } = appOverReport(IN_TURN_REPORT);

  it.each([
    ['永年安全事故死亡人数下降百分之几', '10%'],
    ['永年安全事故起数下降百分之几', '15.4%'],
    ['永年安全生产事故死的人有多少', '9人'],
    ['永年罚款涨了百分之几', '8.7%'],
    ['How much did fines rise in Yongnian?', '8.7%'],
  ])('are told of the one that is asked about: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});

const APART_REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）依法决策。合法性审核各类文件、合同、协议533件。其中规范性文件21件、重大行政决策11件、政府合同248件、其他涉法事务253件。
（二）规范执法。企业开办时间由1个工作日压缩至半个工作日。适用“首违不罚”案件581件。
（三）行政复议。区政府收到行政复议申请142件，依法受理133件。审结126件，其中维持51件，驳回17件，撤销15件，调解、和解后终止43件，直接纠错率11.9%。行政复议纠错案件中程序违法占比较高，达46.7%。
（四）行政应诉。行政诉讼一审收案68件，败诉4件，败诉率6.6%，低于全市平均水平2.3个百分点。
（五）普法。创成省级民主法治村（社区）9个，累计72个。办理人大代表建议173件、政协提案208件，满意率99.5%和99%。
`;

describe('what is told apart', () => {
  const { told } = appOverReport(APART_REPORT);

  it.each([
    ['永年复议收了多少件', '142件'],
    ['永年复议受理了几件', '133件'],
    ['永年合同审查了多少件', '248件'],
    ['永年企业开办要多久', '半个工作日'],
    ['永年累计多少个省级民主法治村', '72个'],
    ['永年政协提案满意率', '99%'],
    ['永年复议纠错率', '11.9%'],
    ['永年程序违法占纠错案件多少', '46.7%'],
    ['永年败诉率比全市低多少', '2.3个百分点'],
    ['How many reconsideration decisions in Yongnian were upheld?', '51件'],
  ])('is answered with its own number: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});

const STANDING_REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）职业健康。检出疑似职业病6例，确诊2例。启动损害赔偿案件5件，磋商成功4件，赔偿金63.5万元，到账51万元。
（二）新设市场主体8934户，其中企业2317户、个体工商户6572户、农民专业合作社45户。
（三）调解。南镇调解室办了97件，有6件经司法确认。
（四）信用。办结信用修复申请216条。
三、2024年工作安排
评估规范性文件10件以上。
`;

describe('how sure and how far advanced it is', () => {
  const { told } = appOverReport(STANDING_REPORT);

  it.each([
    ['永年确诊的职业病几例', '2例'],
    ['永年疑似职业病几例', '6例'],
    ['永年的损害赔偿金到账多少', '51万元'],
    ['永年新设的企业有多少户，个体户、合作社不算', '2317户'],
    ['永年南镇调解室办了多少件', '97件'],
    ['永年2023年评估了几件规范性文件', undefined],
    ['永年信用修复办了几条', '216条'],
  ])('is told apart: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});
