import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/figures/figures.js';
import { report } from './metric-support.js';

/** Sentences of the genre whose numbers are told from the words around them. */
const TOLD: readonly (readonly [string, readonly string[]])[] = [
  ['行政处罚2100件，占收到申请总数的33.9%。', ['行政处罚', '行政处罚占收到申请总数']],
  ['公安类案件149件，占43.7%；交通类案件4件。', ['公安类案件', '公安类案件占比', '交通类案件']],
  [
    '新收行政复议申请532件，比2019年增加84件，增幅为18.75%。',
    ['新收行政复议申请', '新收行政复议申请比2019年增加', '新收行政复议申请增幅'],
  ],
  ['镇党委会议先后5次研究部署法治示范创建工作。', ['镇党委会议研究部署法治示范创建工作']],
  ['邀请律师分别到15个村（社区）开展宣讲。', ['邀请律师开展宣讲的村（社区）']],
  ['出具合法性审查意见书114份，重大合同备案5份。', ['出具合法性审查意见书', '重大合同备案']],
  [
    '区政府共参加应诉案件15起。经过努力，胜诉9起；原告撤诉5起。',
    ['区政府参加应诉案件', '胜诉应诉案件', '原告撤诉应诉案件'],
  ],
  [
    '县政府收到行政复议申请74件，受理61件，告知向其他机关申请5件；审结58件。',
    ['县政府收到行政复议申请', '县政府受理行政复议申请', '告知向其他机关申请', '县政府审结行政复议申请'],
  ],
  ['作出纠错决定273件，纠错率12.83%。', ['作出纠错决定', '纠错率']],
  [
    '全区实有经营主体31万户，其中企业12万户、个体工商户19万户。',
    ['全区实有经营主体', '全区实有企业', '全区实有个体工商户'],
  ],
  ['新建“共享法庭”4个，全镇达19个。', ['新建“共享法庭”', '全镇“共享法庭”']],
  ['针对外来务工人员（约2600人）的普法覆盖不够。', ['外来务工人员']],
  ['非现场执法占比偏低，仅26.4%。', ['非现场执法占比']],
  ['排查隐患431处，完成整改425处，整改率98.6%。', ['排查隐患', '完成整改隐患', '隐患整改率']],
  ['信访总量142件，较2022年的189件下降24.9%。', ['信访总量', '信访总量', '信访总量下降']],
  ['组织对12个乡镇开展法治督察。', ['组织开展法治督察的乡镇']],
  ['18个部门对192个事项实施告知承诺。', ['实施告知承诺的部门', '实施告知承诺的事项']],
  ['江城、海东受理行政案件数分别为95件、65件。', ['江城受理行政案件数', '海东受理行政案件数']],
  ['城建拆迁（17.1%）领域的败诉率仍偏高。', ['城建拆迁']],
  ['PM2.5平均浓度为32微克/立方米，优良天数比例86.3%。', ['PM2.5平均浓度', '优良天数比例']],
  ['先后组织召开35次党组会议。', ['组织召开党组会议']],
  ['通过购买服务方式招录12名社区矫正协理员。', ['通过购买服务方式招录社区矫正协理员']],
];

describe('a metric phrase', () => {
  it.each(TOLD)('stands alone in %s', (text, metrics) => {
    expect(figuresOf(report(text)).map((figure) => figure.metric)).toEqual(metrics);
  });

  it('goes on from the sentence before only within a paragraph', () => {
    const [, second] = figuresOf(report('共参加应诉案件15起。\n胜诉9起。'));
    expect(second?.metric).toBe('胜诉');
  });

  it('gives a year in brackets to the number before it alone', () => {
    const figures = figuresOf(report('公职律师由6名（2022年）增至11名，审查合同196份。'));
    expect(figures.map((figure) => figure.period)).toEqual(['2022', '2023', '2023']);
  });

  it('reads a stage of success as no change: 调处2793件，调成2751件', () => {
    const figures = figuresOf(report('调处纠纷2793件，调成2751件。'));
    expect(figures.map((figure) => figure.role)).toEqual(['value', 'value']);
  });
});
