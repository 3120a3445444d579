import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）规范执法。行政执法案卷评查中不合格的31册案卷被通报。对近3年罚没收入变动异常的4个部门开展专项核查。为减轻小微商户负担，减轻处罚案件73件。撤回申请的8件，是因为申请人更正了材料。
（二）打击犯罪。查处盗采泥炭、黑土案件9件，其中2人被追究刑事责任。侦破电信网络诈骗案件697起。查获走私冻肉案48起，案值310万元。办理普通程序行政处罚案件1263件。
（三）服务群众。受理法律援助初审31件，全部转区法律援助中心。受理林权争议裁决申请12件，办结10件。年末在册社区矫正对象243名。受理信息公开申请318件。办理公证1392件。参与邻县地震救援，连夜集结救援队员126名。查验便利化改革为外贸企业节省成本1500万元。化解婚姻家庭纠纷1016件。全区信访总量5836件。受理行政复议案件98件。退茶还林1.35万亩。指派下沉指导工作的行政执法人员78名。
（四）基层治理。排名末位的3家单位被约谈提醒。乡镇赋权执法只选了最急需的31项，先在广府镇、大北汪镇试点。河沙镇“庄头说事”、临洺关镇“巷长议事”两个项目入选全市法治惠民实事。居民热价涨幅由原拟的每平方米1.5元降下来。
（五）落实督察。反馈问题14项，全部整改到位。督促连续两年排名靠后的2个乡镇限期补课，由区委副书记集体约谈。

二、存在的不足
专业执法人员偏少，办案质量不稳。
`;

describe('a number that the question states itself', () => {
  const { ask, told } = appOverReport(REPORT);
  const refusal = async (question: string): Promise<string> => {
    const answer = await ask(question);
    return answer.status === 'abstained' ? answer.answer : `answered: ${answer.answer}`;
  };

  it.each([
    '永年盗采黑土被追究刑责的那2个人最后判了几年',
    '永年那31件法律援助初审最后批下来几件？',
    '为什么永年减轻处罚的案件有73件？',
    '永年走私冻肉案才48起，为什么这么少？',
  ])('is no answer to what is asked of it: %s', async (question) => {
    expect(await refusal(question)).toMatch(/报告写了|没有写明|没有哪个数字/u);
  });

  it.each(['永年末位的那3家单位是哪几家？', '永年不合格的31册案卷是哪个局的'])(
    'is no answer to which ones they were: %s',
    async (question) => {
      expect(await refusal(question)).toContain('问题里的数报告写了');
    },
  );

  it.each([
    ['永年入选全市法治惠民实事的是哪两个项目？', '庄头说事'],
    ['永年乡镇赋权执法先在哪两个镇试点', '广府镇'],
  ])('leaves standing what names them: %s', async (question, named) => {
    const { answer, correction } = await ask(question);
    expect(answer).toContain(named);
    expect(correction).toBeNull();
  });

  it('is said to stand where nothing is told of what is asked', async () => {
    expect(await refusal('为什么永年减轻处罚的案件有73件？')).toContain('问题里的数报告写了');
    expect(await refusal('Why were 73 penalty cases in Yongnian mitigated?')).toContain(
      'The report states the number that you name',
    );
  });

  it.each([
    ['永年受理的12件林权裁决申请办结了几件？', '10件'],
    ['永年反馈的14项问题整改了几项？', '14项'],
    ['永年减轻处罚的案件真的有73件吗？', '73件'],
  ])('answers where it is what is asked for, or another figure is: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});

describe('a number beside the one that is asked for', () => {
  const { told } = appOverReport(REPORT);

  it.each([
    '永年走私冻肉案抓了几个嫌疑人？',
    "Yongnian's on-the-spot (summary procedure) penalties: how many cases?",
    '永年社区矫正今年新接收了几个人',
    '永年信息公开申请里同意公开的有多少件？',
    'How many notarial acts for foreign use were handled in Yongnian?',
    '永年居民热价是每平方米几元？',
    '永年进出口总额多少亿',
    'How many couples divorced in Yongnian?',
    "How many of Yongnian's petitions were group petitions?",
    "How many of the reconsideration cases accepted in Yongnian ended with the agency's decision being overturned?",
  ])('is no answer: %s', async (question) => {
    expect(await told(question)).toBeUndefined();
  });

  it.each([
    ['永年侦破电信网络诈骗案件多少起？', '697起'],
    ['永年在册社区矫正对象有几个人？', '243名'],
    ['永年办了多少公证？', '1392件'],
  ])('is one where it is asked for: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });
});
