import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** A report in which each sentence tells several numbers, of which a question means one. */
const RIVER = `清江县人民政府关于2023年度法治政府建设情况的报告

一、规范执法
禁渔执法中，查获非法捕捞案件37起、抓获嫌疑人52名、收缴渔具640件。县执法队全年立案196件，适用普通程序61件；有28件因情节轻微且当场改正，只批评教育，不罚款。
制发前一律经合法性审核，有4件送审稿因设置外地企业门槛被否决。清理涉企收费，走访单位35家，退还多收费用71.3万元。
村级财务由县乡联合审计，查了8个村，发现违规支出39笔、金额52.6万元。供热价格方案召开听证会1次，最后将居民供热上调幅度由拟议的每平方米1.6元改为1.1元。

二、服务群众
补贴资金线上兑付1.9亿元，惠及企业860家，平均到账时间由9天缩至3天。劝阻转账118起，保住群众的钱约540万元。
工伤赔偿从申请到拿钱平均用时18天，最快的一件用了2天。入梅后内涝12处，平均积水深0.4米。执法人员考试平均得分88.6分。
全年收到报审文件41件，属于行政规范性文件的8件，修改后出台6件。173名法治副校长走进校园讲课960节。

清江县人民政府
2024年2月1日
`;
const VALLEY = `谷阳县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
制定行政规范性文件3件。学校配法治副校长46名。

谷阳县人民政府
2024年2月1日
`;

describe('which of several numbers is meant', () => {
  const { told, ask } = appOverReport(RIVER, VALLEY);

  it.each([
    // What is counted stands at the end of what is said of it.
    ['清江抓到多少个偷偷在江里打鱼的人', '52名'],
    // What was not done is told behind the number, or as held back.
    ['清江执法队有多少件是口头教育一下没罚钱的', '28件'],
    ['清江有多少件送审的文件因为排斥外地企业没能通过审核', '4件'],
    ['清江劝阻转账，大概帮老百姓保住了多少钱没被骗走', '约540万元'],
    // Money that went back, that an audit found, that was put on top.
    ['清江多收企业的钱退了多少回去', '71.3万元'],
    ['清江县村级财务审计查实的违规支出金额是多少', '52.6万元'],
    ['清江供暖涨价最后一平米涨了多少', '1.1元'],
    // One end of many, not the mean.
    ['清江赔工伤最快的一件，从申请到拿钱用了几天', '2天'],
    // Where only the mean is told, no end is known.
    ['清江执法考试垫底的得了几分', undefined],
    ['清江内涝最深的地方积水有几米', undefined],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('tells from what to what something became faster', async () => {
    const { kind, figures } = await ask('清江补贴到账快了多少');
    expect(kind).toBe('change');
    expect(figures.map(({ text }) => text)).toEqual(['3天', '9天']);
  });

  it.each([
    // Those who are counted, whatever they did; issued after they were revised.
    ['比一下清江、谷阳两个地方的法治副校长人数', ['173名', '46名']],
    ['清江和谷阳去年各出台了几件规范性文件', ['6件', '3件']],
  ])('compares %s', async (question, figures) => {
    const { comparison } = await ask(question);
    expect(comparison?.rows.map(({ figure }) => figure?.text)).toEqual(figures);
  });
});

/** A report that tells what came of something beside what it was of. */
const STEPPE = `白音旗人民政府关于2023年度法治政府建设情况的报告

一、主要工作
向苏木镇赋权由原90项调整为58项，对接不住、管不好的32项收回旗级部门。年内清理收回不合格执法证件37个。
行政复议受理49件，审结42件，其中调解终止17件，另有7件结转下年。运用无人机巡护，发现疑似违法图斑186处，核查属实57处。
清理拖欠企业账款530万元，剩余190万元已明确还款时限。营商环境评价列全区103个旗县第18位，比上一年前进7位。
市场监管部门全年办结食品、药品、特种设备等行政处罚案件295件，案均罚款1860元。
下放的58项权限中有26项全年未办过一件案子。乡镇执法队能力不足，248名执法队员中法学专业出身的只有36人。普法投入经费95万元，人均4.2元。全旗公职律师31名，比上年增加6名；全年有5名公职律师离职或转岗。
全旗行政机关作为被告的诉讼案件64件，判决败诉6件。

白音旗人民政府
2024年2月1日
`;

describe('what came of it', () => {
  const { told, ask } = appOverReport(STEPPE);

  it.each([
    // 苏木镇 is no name of a town.
    ['白音旗苏木镇接不住又收回去的权力有几项', '32项'],
    ['白音旗收回来的执法证', '37个'],
    // Carried over to the next year, true on closer sight, still owed.
    ['白音旗复议拖到下一年的有几件', '7件'],
    ['白音旗无人机发现的图斑里真有问题的有多少处', '57处'],
    ['白音旗欠企业的钱还剩多少没给', '190万元'],
    // Some of several, those who left of those who are there, cases told by the occasion.
    ['白音旗放下去的权里有多少项一年没用过', '26项'],
    ['白音旗执法队员里学法律的有几个人', '36人'],
    ['白音旗走了几个公职律师', '5名'],
    ['白音旗官司输了几场', '6件'],
    // What each case, or each person, comes to.
    ['白音旗普法人均花多少', '4.2元'],
    ['白音旗市场监管平均一件罚多少', '1860元'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('tells by how many places it moved up', async () => {
    const { kind, figures } = await ask('白音旗营商环境排名升了几位');
    expect(kind).toBe('change');
    expect(figures[0]?.text).toBe('7位');
  });
});

/** A report in which numbers are shared out over a list, and ends are told beside means. */
const HARBOUR = `临港县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
全年立案3120宗。
免予处罚1030宗，减轻处罚82宗。
发生火灾190起，直接财产损失312.6万元。
承办12345工单51200宗，同比增长8.9%。按类别分，劳动社保、噪音扰民、消费纠纷，分别为8870宗、7215宗、6940宗。
鞋厂搬迁引发385名员工要求补偿，9天内支付补偿金1250万元。工伤职工从申请调解到拿到赔偿平均34天，最快的2天。
污水日处理能力2.6万吨。赤水河临港段增殖放流鱼类36万尾。道路交通事故死亡人数较上年减少7人。
对督察反馈的21个问题逐项研究整改，已完成18个。
转交法律援助申请590宗，获批552宗。

临港县人民政府
2024年2月1日
`;

describe('which of a list is meant', () => {
  const { told, ask } = appOverReport(HARBOUR);

  it.each([
    ['临港没罚的有多少宗', '1030宗'],
    ['临港火灾烧掉多少钱', '312.6万元'],
    // Shared out over a list that is a clause of its own.
    ['临港工单里劳动社保类的有多少', '8870宗'],
    // Those who are counted, whatever they wanted.
    ['临港鞋厂搬迁多少个员工要补偿', '385名'],
    ['临港工伤职工申请调解，最快几天拿到赔偿', '2天'],
    // Fish that are set free are not weighed.
    ['临港往赤水河放了多少鱼', '36万尾'],
    ['临港交通事故少死了几个人', '7人'],
    // What was done of it, told behind the whole.
    ['临港督察反馈的问题完成了几个', '18个'],
    ['临港法律援助批下来的有几宗', '552宗'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('tells no share where it is asked how many days faster it went', async () => {
    expect((await ask('临港12345办理快了多少天')).status).toBe('abstained');
  });
});
