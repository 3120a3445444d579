import { describe, expect, it } from 'vitest';
import { check, linesOf } from './check-support.js';

describe('a total before its parts', () => {
  it.each([
    ['公开文件78件，其中，县政府63件、县政府部门6件、乡镇人民政府9件。', '78件 63+6+9 consistent'],
    ['受理案件100件（口头协议60件、书面协议40份）。', '100件 60+40 consistent'],
    ['受理案件100件：口头协议60件、书面协议40件。', '100件 60+40 consistent'],
    ['受理案件100件包括口头协议60件、书面协议40件。', '100件 60+40 consistent'],
    ['受理案件100件，其中60件、40件。', '100件 60+40 consistent'],
    // Opened by 其中, the parts may have words of any kind.
    ['受理案件100件，其中召开会议审议60件、审查40件。', '100件 60+40 consistent'],
    // A change between is about the total.
    ['查处案件318件，同比减少12.6%；其中召开会议审议200件、审查118件。', '318件 200+118 consistent'],
    ['查处案件318件，同比增加18件，交通运输类200件、市场监管类118件。', '318件 200+118 consistent'],
    // The first parts that fit; what follows is of something else.
    ['受理案件100件（口头协议60件、书面协议40件、无协议5件）。', '100件 60+40 consistent'],
    ['有城管执法队员25人，其中干部5人、辅警20人，配备车辆8辆。', '25人 5+20 consistent'],
    ['评查案卷100件，评出优质案卷60件、瑕疵案卷40件。', '100件 60+40 consistent'],
    ['受理案件100件，城区60件、总体案件40件。', '100件 60+40 consistent'],
    ['受理案件100件，城区公共服务类60件、城区交通类40件。', '100件 60+40 consistent'],
    ['受理案件100件，城区100件、乡镇0件。', '100件 100+0 consistent'],
    ['办理案件100件，被撤销50件、维持30件、变更20件。', '100件 50+30+20 consistent'],
    // What was accepted of what was received is split again.
    ['收到申请30件，受理27件，已结24件、未结3件。', '27件 24+3 consistent'],
    ['全县46件，东坪街道24件、河沿街道22件。', '46件 24+22 consistent'],
    // 4.1 + 8.2 is not quite 12.3 in binary fractions.
    ['收取费用12.3元，其中材料费4.1元、人工费8.2元。', '12.3元 4.1+8.2 consistent'],
  ])('is their sum: %s', (text, wanted) => {
    expect(linesOf(text)).toEqual([wanted]);
  });

  it.each([
    // A verb of its own: not a part but another act.
    ['受理案件100件，召开会议审议60件、部门协议40件。'],
    ['受理案件100件，60件、40件。'],
    ['受理案件100件涉及召开会议（审议60件、审查40件）。'],
    ['受理案件100件（城区60件、市场40人、乡镇40件）。'],
    ['受理案件100件，口头协议60件、书面协议40份。'],
    ['调解案件100件，口头60件全部履行、书面40件。'],
    // 共 begins a total of its own.
    ['受理案件100件，城区60件、乡镇共40件。'],
    // Outcomes are parts of what was handled, never a total.
    ['办理案件120件，维持50件、撤销30件、变更20件。'],
    ['办理案件120件，撤销50件、维持30件、变更20件。'],
    ['办理案件120件，被撤销50件、维持30件、变更20件。'],
    ['办理案件120件，被撤销或确认违法50件、维持30件、变更20件。'],
    // Neither rates nor spans of time are added up, nor either end of a change.
    ['满意率80%，其中线上50%、线下30%。'],
    ['组织学习10天，其中理论6天、实操4天。'],
    ['受理案件由100件增至120件，其中城区60件、乡镇40件。'],
    ['受理案件100件，其中城区由40件增至60件、乡镇40件。'],
    ['受理案件100余件，其中城区60件、乡镇40件。'],
    ['受理案件100件，城区60余件、乡镇40件。'],
    ['受理案件1.1万件，其中城区8000件、乡镇3000件。'],
    ['查处案件318件，同比减少12.6%。'],
    // The first of a list is no total, whether the others make it up by chance or come to more.
    ['派单最多的是东坪街道46件，河沿街道24件、南桥街道22件。'],
    ['派单最多的是住建局99件、公安局77件、城管局68件。'],
    ['开展活动406次，其中进校园98场、进企业67场、进机关等61场。'],
    ['决定撤销50件、维持30件、变更20件。'],
  ])('is told of nothing else: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it('is quoted with what it adds up to', () => {
    const [fits] = check('公开文件78件，其中县政府63件、部门15件。');
    expect(fits?.note).toBe('分项之和等于总数78件。');
    const [other] = check('公开文件78件，其中县政府63件、部门25件。');
    expect(other?.note).toBe('分项之和为88，报告所写总数为78件。');
    expect(other?.computed).toBe(88);
  });
});

describe('parts with another sum', () => {
  it.each([
    ['受理案件100件，分别为行政处罚70件、行政许可40件。', '100件 70+40 inconsistent'],
    ['受理案件100件，分别是行政处罚70件、行政许可40件。', '100件 70+40 inconsistent'],
    ['受理案件100件，即行政处罚70件、行政许可40件。', '100件 70+40 inconsistent'],
    ['受理案件100件（即行政处罚70件、行政许可40件）。', '100件 70+40 inconsistent'],
    ['受理案件100件，分别为食品药品安全监督管理行政处罚类70件、行政许可40件。', '100件 70+40 inconsistent'],
    // Agencies exclude one another.
    ['全区现有规范性文件50件，其中区政府44件、部门17件。', '50件 44+17 inconsistent'],
    // So do those that passed and those that did not.
    ['抽查案卷100件，不合格60件、合格60件。', '100件 60+60 inconsistent'],
    ['抽查案卷100件，合格30件、良好20件、不合格10件。', '100件 30+20+10 inconsistent'],
  ])('contradict the total where the list is complete: %s', (text, wanted) => {
    expect(linesOf(text)).toEqual([wanted]);
  });

  it.each([
    ['受理案件100件，行政处罚70件、行政许可40件。'],
    ['受理案件100件，其中行政处罚70件、行政许可40件。'],
    ['受理案件100件，分别处理行政处罚类70件、行政许可类40件。'],
    // Fewer than all may be told.
    ['受理案件100件，分别为行政处罚50件、行政许可40件。'],
    ['全区现有规范性文件80件，其中区政府44件、部门17件。'],
    // One part of two is no list.
    ['受理案件100件，分别为行政处罚70件、行政许可40件以及其他。'],
    ['抽查案卷100件，不合格90件。'],
    // Long words are clauses and no names.
    ['受理案件100件，分别为食品药品安全监督管理的行政处罚类70件、行政许可40件。'],
    // More than the total is of something else.
    ['全区现有规范性文件50件，其中区政府64件、部门17件。'],
    ['全区现有规范性文件50件，其中区政府44件、教育类17件。'],
    ['全区现有规范性文件50件，其中区政府44件、交通类17件。'],
    ['抽查案卷100件，不合格60件、不予评定60件。'],
    ['抽查案卷100件，复查不合格60件、合格60件。'],
    ['抽查案卷100件，不合格60件、复查合格60件。'],
  ])('are left alone where it need not be: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('a total after its parts', () => {
  it.each([
    ['新建公园5个、广场17个，合计22个。'],
    ['新建公园5个、广场17个，共计22个。'],
    ['新建公园5个、广场17个，总计22个。'],
    ['新建公园5个、广场17个，共22个。'],
    ['新建公园5个、广场17个，全县场所合计22个。'],
    // Of another measure: no part.
    ['新建道路4条、公园5个、广场17个，合计22个。'],
    ['新建路灯约4个、公园5个、广场17个，合计22个。'],
  ])('is their sum: %s', (text) => {
    const found = check(text);
    expect(linesOf(text)).toEqual(['22个 5+17 consistent']);
    expect(found[0]?.note).toBe('分项之和等于总数22个。');
  });

  it.each([
    ['新建公园5个、广场17个，合计23个。'],
    ['新建公园5余个、广场17个，合计22个。'],
    ['新建公园22个，合计22个。'],
    ['新建公园5个、广场17个，全县各类场所合计22个。'],
    ['新建公园5个、广场17个，绿地22个。'],
    ['新建公园5个、广场17个，共建绿地22个。'],
  ])('is told of nothing else: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
