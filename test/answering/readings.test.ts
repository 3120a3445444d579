import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';

/** A report in which beside each figure stands another that is easily taken for it. */
const REPORT = `青石县人民政府关于2023年度法治政府建设情况的报告

一、优化服务
古镇等景区接待游客88.6万人次。景区实行预约，旺季日最大承载量限定为2.3万人，超过即停止入园。推行联合检查315次，减少重复上门920次。
历史遗留的不动产登记问题逐个处理，当年为14个小区875户办下不动产证。
村（居）法律顾问覆盖131个村（社区），累计服务1.2万小时。

政府网站发布政策解读45篇。窗口人员为行动不便老人上门办理业务263次。水上救援队救起被困人员19人，接警后平均8分钟到场。消费纠纷当场退换126起。
为老旧电梯做安全评估86台，停用7台。1024名执法人员全部配发行政执法证，注销执法证件63个。查处非法捕捞58起，收缴渔具330件。编制轻微违法不予处罚清单166项，全年减免罚没款52万元。
向公安机关移送涉嫌犯罪线索12条，公安机关立案9起。

全县各口岸过货91.5万吨，其中铁路口岸60.2万吨、公路口岸31.3万吨。年末全县羊存栏26.4万只，生猪出栏8.1万头。
整治群租房318户，发生火灾41起，直接财产损失96万元。

公平竞争审查涉企政策措施146件，修改5件。向乡镇下放行政处罚权88项，评估后收回17项。清偿拖欠企业账款2650万元，清偿率83.5%。
各乡镇综合执法队全年办理处罚案件903件，罚没款412.6万元。明细如下：
乡镇　案件数（件）　罚没款（万元）
桃源乡　212　96.3
白水镇　　305　141.7

交通部门治理超限超载，检测货车5.2万辆次，查处违法超限车96辆次，卸载货物800吨。收到涉企执法举报23件，查实9件。受理农村建房申请64宗，批准51宗。

12345热线全年受理群众诉求1.4万件，日均38件。

二、化解矛盾
一审行政诉讼案件28件，败诉3件。为317名农民工追回工资585万元。
劳动仲裁。立案506件，结案478件，调解结案率61.5%，仲裁终结率83.4%。
全县信访总量812件，同比下降9.4%。在全市9个县区的法治考核中列第3位，较上年前移2位。
组织案卷评查，抽取案卷60份，其中优秀案卷20份，合格案卷37份，不合格案卷3份。企业开办时间由5个工作日压减至1个工作日。
县政府承诺的民生实事12件，年底完成11件，未完成的是县医院停车场。
全年发生森林火灾3起，2022年为7起，没有人员伤亡。

三、存在的不足
乡镇执法力量薄弱，全县9个乡镇专职执法人员平均只有3.5人。

青石县人民政府
2024年2月1日
`;

let folder: string;
let app: DianjuApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
  const file = join(folder, 'report.txt');
  writeFileSync(file, REPORT);
  app = await createApp(readConfig({ DIANJU_DATA: join(folder, 'data'), NODE_ENV: 'test' }), {
    log: openLog('error'),
  });
  await app.ingest([file]);
}, 60_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the figure that is asked for', () => {
  it.each([
    ['青石县劳动仲裁结了多少案', '478件'],
    ['青石县2023年着了多少次火', '41起'],
    ['青石县白水镇综合执法罚没了多少万', '141.7'],
    ['青石县下放给乡镇的处罚权后来又拿回来几项', '17项'],
    ['Of the policies that Qingshi screened for fair competition, how many had to be changed?', '5件'],
    ['拖欠企业的钱，青石县还上了百分之多少？', '83.5%'],
    ['青石县超载货车一共查到几辆次', '96辆次'],
    ['青石县企业举报执法的，核实是真的有几件', '9件'],
    ['青石县2023年帮多少农民工把工钱要回来了', '317名'],
    ['How much pay did Qingshi recover for migrant workers?', '585万元'],
    ['How many sheep were kept in Qingshi?', '26.4万只'],
    ['How many policy explainers did Qingshi put out?', '45篇'],
    [
      "How many times did Qingshi's staff make house calls for bedridden people to do their paperwork?",
      '263次',
    ],
    ['How fast do rescuers in Qingshi usually show up?', '8分钟'],
    ['Qingshi: consumer disputes settled by a return or swap', '126起'],
    ['How much in fines did Qingshi let firms off?', '52万元'],
    ['How much in fines was waived in Qingshi?', '52万元'],
    ['In Qingshi, how many families in old housing estates got their property certificates?', '875户'],
    ['How many calls does the Qingshi hotline field on a typical day?', '38件'],
  ])('%s → %s', async (question, told) => {
    const { status, figures } = await app.ask({ question });
    expect([status, figures[0]?.text]).toEqual(['answered', told]);
  });

  it.each([
    ['how many came, where the most that are let in are', '想去古镇，景区一天最多让进多少人', '88.6万人次'],
    ['the whole, where a part is', '青石县光是火车口岸这一块，过了多少吨货？', '91.5万吨'],
    ['a case of the first instance, where the second is', '青石县行政诉讼二审案子有多少', '28件'],
    ['what was applied for, where what was refused is', '青石县村民申请建房，被拒的有几宗', '64宗'],
    ['the average, where the number is asked for', '青石县执法人员有多少名', '3.5人'],
    ['the average', 'How many enforcement officers does Qingshi have?', '3.5人'],
    ['how much was done, where how much less is', '青石县联合检查让企业少被上门多少次', '315次'],
    [
      'what came in, where what was true is',
      'Of the tip-offs about enforcement in Qingshi, how many turned out to be true?',
      '23件',
    ],
    [
      'what was looked at, where what was put out of use is',
      'How many old lifts in Qingshi were shut down after the safety assessment?',
      '86台',
    ],
    [
      'all who hold a card, where those who lost it are',
      'How many enforcement officers in Qingshi had their cards cancelled?',
      '1024名',
    ],
    [
      'how many were caught, where what was seized is',
      'How much poaching gear was seized in Qingshi?',
      '58起',
    ],
    [
      'what was owed, where what is unpaid is',
      'How much of what Qingshi owes firms is still unpaid?',
      '2650万元',
    ],
    [
      'what was passed on, where what came of it is',
      "Of the leads that Qingshi's enforcement bodies passed to the police, how many were opened as cases in the end?",
      '12条',
    ],
    ['the list, where cases are', 'How many minor offences were let off without a fine in Qingshi?', '166项'],
    [
      'a number of villages, where hours are',
      'hours of service by village legal advisers in Qingshi',
      '131个',
    ],
  ])('is not %s: %s', async (_, question, other) => {
    const { figures } = await app.ask({ question });
    expect(figures[0]?.text).not.toBe(other);
  });
});

describe('what a question takes for granted before it asks', () => {
  it.each([
    ['青石县承诺的十二件民生实事全办完了，最后办完的是哪件？', '11件', '11件 / 12件，并非全部'],
    ['青石县2023年森林火灾比2022年还多，到底多了几起？', '3起', '7起 → 3起，是下降，不是上升'],
    ['青石县信访总量不降反升，原因在哪？', '9.4%', '下降 9.4%，是下降，不是上升'],
    ['What pushed petitions in Qingshi up?', '9.4%', '下降 9.4%: it fell, it did not rise'],
    ['青石县法治考核在全市拿了头名，凭什么？', '第3位', '第3位，不是第一'],
    ['全市法治考核，青石县的名次退了2位，怎么搞的', '第3位', '上升 2位，是上升，不是下降'],
    ['青石县法治考核在全市只排第五，原因在哪', '第3位', '第3位，不是第五'],
    ['Why did Qingshi rank fifth in the rule-of-law assessment?', '第3位', '第3位: not fifth'],
    ['青石县检查的案卷个个合格，经验能介绍下吗', '3份', '3份，并非全部'],
    ['So every case file that Qingshi sampled passed, right?', '3份', '3份: not every one'],
    ['青石县执法人员里头有一半没有执法证，是不是', '1024名', '1024名，全部如此'],
    ['听说青石县办个企业照样得等上5个工作日？', '1个工作日', '5个工作日 → 1个工作日，那是从前的'],
    ['青石县法治考核为何滑到第5名', '第3位', '第3位，不是第5'],
    ['青石县劳动仲裁十个案子里结掉的不到六个，怎么拖成这样', '83.4%', '83.4%，并不低于所说'],
    ['青石县承诺的民生实事12件都办完了，平均几天办完一件？', '11件', '11件 / 12件，并非全部'],
    ['青石县政务服务事项法治考核排到了全市第一，靠什么？', '第3位', '第3位，不是第一'],
    ['Why did Qingshi lose a dozen cases at first instance?', '3件', '3件: not a dozen'],
    ['青石县行政诉讼是不是一个都没输', '3件', '3件，并非没有'],
    ['青石县承诺的民生实事件件都办完了，谁验收的', '11件', '11件 / 12件，并非全部'],
    ['青石县信访量降了4%，做对了什么', '9.4%', '9.4%，不是4%'],
  ])('%s → %s, %s', async (question, told, correction) => {
    const { figures, correction: said } = await app.ask({ question });
    expect(figures[0]?.text).toBe(told);
    expect(said).toContain(correction);
  });
});
