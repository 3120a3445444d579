import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** A report that states the neighbour of what is asked for, or the neighbour right beside it. */
const REPORT = `白石县人民政府关于2023年度法治政府建设情况的报告

一、优化服务
全年新增市场主体1.2万余户，总量7.6万余户。推行并联审批，企业、政府投资工程建设项目审批耗时分别缩减至35个工作日、41个工作日。“一对一”助企行动帮助1830余家企业获得政策资金2640余万元。梳理核心业务264条，业务事项清单19340条。减少窗口25%。
12348热线接听来电9600个，满意率98.1%。“一件事联办”办理时间由4个工作日压缩至40分钟。

二、规范执法
全县实施行政许可案件3.1万件。市场监管部门办结行政处罚案件412件，案均罚款1860元。全年接受执法检查4次。
责令3座煤矿停产整顿，罚款2140万元。非煤矿山全年检查58矿次。治理超限超载，查处超载车辆187辆次，卸载货物1720吨。
印发《白石县轻微违法行为不予行政处罚事项清单》，共涉及11个部门274个不予行政处罚事项。对2012年以来的179件行政规范性文件开展集中清理，继续有效140件，列入修改12件，宣布失效或者废止27件。办理减轻处罚案件131件、免予处罚案件16件，减免罚没金额290余万元。水土流失和违规开垦种茶整治退茶还林8600亩。
依托镇基层治理指挥中心和全县40个微网格，收集民意365条。全市法治考核我县得分91.35分，法治在绩效考核中的分值权重由3%提高到5%。排查消防安全隐患531处。港区完成货物吞吐量3218万吨。审查县政府常务会议议题203件，建议暂不提交会议研究的议题8件。争议金额在500元以下的小额消费纠纷由经营者先行赔付，全年快赔5900余单。
组织案卷评查，优秀率由51.2%上升到66.9%，合格案卷197宗、不合格案卷13宗。

三、化解矛盾
受理行政复议案件71件，听证审理12件，制发错案约谈工作提醒3份。败诉案件17件，败诉率12.4%，比上年下降1.8个百分点。
政府法律顾问参加招商协调会、行政立法论证会等会议96人次。
进入调解的纠纷中，邻里纠纷58件、劳资纠纷19件、涉矿用地纠纷27件。解纷调解力指数由2022年20.4上升至26.1。商户投诉量由月均58件下降到21件。热线办结率99.7%，其中供暖诉求1.06万件，比上个采暖期下降21.4%。

四、下一步打算
力争将行政诉讼败诉率压降至9%以内。

白石县人民政府
2024年2月1日
`;

describe('a question whose neighbour alone is stated', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['what was granted, where what was not is asked', '白石没给批的行政许可，数量是？'],
    ['what a case comes to', '白石全县各部门一年的罚款加起来一共多少钱？'],
    ['the checks that others made', '白石全县一年一共做了多少次行政检查？'],
    ['a notice about cases', '白石收的那71件复议，最后纠错的有几件'],
    ['what lacks the name it is called by', '白石非煤矿山去年被罚款多少万元？'],
    ['another hotline', '白石12345热线满意率'],
    ['what went to mediation, where what failed is asked', '白石的矿地纠纷里有几件调解失败了'],
    [
      'times that they came, where people are asked',
      'How many lawyers does Baishi keep on as legal advisers?',
    ],
    ['tonnes, where fines are asked', 'How much were overloaded trucks fined in Baishi?'],
    ['hazards, where fires are asked', 'Number of fires in Baishi?'],
    [
      'tonnes, where containers are asked',
      'How many containers (TEU) went through the port area of Baishi in 2023?',
    ],
    ['the sum of several', '白石完全免罚的那些案子单独算，减免了多少钱'],
  ])('is not answered with %s: %s', async (_, question) => {
    const { figures } = await ask(question);
    expect(figures.map(({ text }) => text)).toEqual([]);
  });

  it.each([
    ['白石现在市场主体总共多少户（不是新增）', '7.6万余户'],
    ['白石政府投资的工程项目审批现在要多少个工作日？企业投的那种不要', '41个工作日'],
    ['白石的助企行动一共给多少家公司争取到政策上的钱？', '1830余家'],
    ['白石轻微违法不罚的单子上有几项？', '274个'],
    ['白石免了处罚的案子有几件', '16件'],
    ['白石靠微网格和治理指挥中心收了多少条民意？', '365条'],
    ['市里考核法治，白石拿了几分', '91.35分'],
    ['幫手查下白石嘅案卷，評唔合格嘅有幾多', '13宗'],
    ['白石法制审核把几个议题拦了下来，说暂时不要拿到县政府常务会上讨论？', '8件'],
    ['白石把以前的文件过了一遍，宣布不算数的有几件', '27件'],
    ['白石把违规种茶的山地退回林地，退了多少亩？', '8600亩'],
  ])('is answered beside it: %s', async (question, figure) => {
    const { status, figures } = await ask(question);
    expect([status, figures[0]?.text]).toEqual(['answered', figure]);
  });

  it.each([
    ['白石解纷调解力指数涨没涨', ['26.1', '20.4']],
    ['评为优秀的案卷，白石的占比变没变', ['66.9%', '51.2%']],
    ['白石案卷优秀率，整改前和整改后分别是多少', ['66.9%', '51.2%']],
    ['在白石，一件事联办原来得花多少时间，如今呢', ['40分钟', '4个工作日']],
    ['白石的窗口精简了多少', ['25%']],
    ['白石商户投诉从多少掉到多少？', ['21件', '58件']],
    ['白石供暖投诉比上个冬天是涨还是跌，幅度多大', ['21.4%', '1.06万件']],
    ['白石政府当被告输的比例比上一年高了还是低了，差多少？', ['1.8个百分点', '12.4%']],
  ])('tells what it was and what it is: %s', async (question, expected) => {
    const { kind, figures } = await ask(question);
    expect(kind).toBe('change');
    expect(figures.map(({ text }) => text)).toEqual(expect.arrayContaining(expected));
    expect(figures[0]?.text).toBe(expected[0]);
  });
});

/** So short a report that nothing else stands nearer. */
const SHORT = `平岗镇人民政府2023年法治政府建设工作报告

一、工作情况
镇便民服务大厅设窗口7个，集中办理事项93项，全年办件5862件。公示行政许可和行政处罚信息8万余条。

平岗镇人民政府
2024年1月20日
`;

describe('a short report that states only neighbours', () => {
  const { ask } = appOverReport(SHORT);

  it.each([
    ['entries that were made public', 'How many administrative penalties were there in Pinggang?'],
    ['a number of counters, where money is asked', '平岗镇便民大厅的房租一年多少'],
  ])('is not asked for %s: %s', async (_, question) => {
    const { figures } = await ask(question);
    expect(figures.map(({ text }) => text)).toEqual([]);
  });
});

describe('a question how something moved, of which only the amount is stated', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['白石受理的行政复议案件比上年多了还是少了', /71 件.*没有写与上年相比是升是降/su],
    [
      'Did Baishi accept more or fewer reconsideration cases than the year before?',
      /71.*not how it compares/su,
    ],
  ])('%s', async (question, told) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).toMatch(told);
  });

  it.each(['白石的败诉率比上年升了还是降了', '白石受理了多少件行政复议'])('%s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/没有写与上年/u);
  });
});
