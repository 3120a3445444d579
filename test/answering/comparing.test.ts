import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** Two reports that tell the same matters, each beside neighbours of its own. */
const WHITE = `白石县人民政府关于2023年度法治政府建设情况的报告

一、依法行政
以县政府和县政府办公室名义制发行政规范性文件12件，全部按时报备；启动两轮专项清理，宣布失效14件、废止9件、修改5件。12345热线群众满意率95.4%。主动公开政府信息9800条，办理政府信息公开申请27件。
发布“最多跑一次”事项清单1310项，覆盖率达93.2%。全年作出行政处罚1120件，罚没款518.3万元。
全县人民调解员2216名。开展法治宣传活动430余场。修订应急预案19个，开展应急演练63场。

二、化解矛盾
受理行政复议申请57件，审结51件，平均办理38天。法律援助受理658件、办结617件。
一审行政诉讼案件判决行政机关败诉13件，败诉率9.1%。

白石县人民政府
2024年2月1日
`;
const BLACK = `黑水县人民政府关于2023年度法治政府建设情况的报告

一、依法行政
清理县政府行政规范性文件23件，保留17件、修改2件、废止4件。12348法律热线群众满意率99.6%。主动公开政府信息1.9万条，办理政府信息公开申请61件。
1402项依申请类政务服务事项纳入“最多跑一次”，覆盖率98.6%。依法不予处罚312件，比照法定最低罚款共为小商户减负约740万元。
培训人民调解员3100余人次。举办“开放日”“宪法宣传周”等普法活动52场。组织森林草原防灭火、地质灾害等演练74场。

二、化解矛盾
受理行政复议申请103件，审结96件，平均办理42天。法律援助受案1405件，办结1331件。
一审应诉案件116件，同比增长5.5%，其中审结108件，败诉11件。

黑水县人民政府
2024年2月1日
`;

describe('what is compared', () => {
  const { ask } = appOverReport(WHITE, BLACK);

  it.each([
    // Of several figures of a metric the one that is named.
    ['白石和黑水废止的规范性文件哪边多', '9件', '4件'],
    // The measure that is asked for, not another on the same matter.
    [
      'On average how many days does an administrative review case take in Baishi and Heishui?',
      '38天',
      '42天',
    ],
    ['Which covers more of its services with "one visit at most", Baishi or Heishui?', '93.2%', '98.6%'],
    [
      'Which county dealt with more requests from the public for government information, Baishi or Heishui?',
      '27件',
      '61件',
    ],
    // In the words of each report.
    ['白石、黑水两个地方，法律援助收的案子哪个最多？', '658件', '1405件'],
    ['白石、黑水谁搞的普法宣传活动场次最少？', '430余场', '52场'],
    ['白石、黑水，应急演练哪里搞得最多？', '63场', '74场'],
    // Another service, by the number that it is called by.
    ['白石、黑水12345热线的群众满意率分别是多少？', '95.4%', undefined],
    // What only looks alike stands in no row, be it that one report alone tells it.
    ['打官司输的比例，白石、黑水各是百分之几？', '9.1%', undefined],
    ['罚没的钱：白石、黑水分别多少？', '518.3万元', undefined],
    ['Which county trained more mediators, Heishui or Baishi?', undefined, '3100余人次'],
  ])('%s', async (question, white, black) => {
    const { comparison } = await ask(question);
    const told = new Map(comparison?.rows.map(({ jurisdiction, figure }) => [jurisdiction, figure?.text]));
    expect([told.get('白石县'), told.get('黑水县')]).toEqual([white, black]);
  });
});

/** A town of the county, with its own figures. */
const TOWN = `云阳县巴阳镇人民政府2023年法治政府建设工作报告

一、工作情况
与律师事务所签订法律顾问服务协议，全年法律顾问累计提供法律咨询30余次，出具法律意见、审查意见7次。5名执法人员全部持证上岗。

巴阳镇人民政府
2024年1月20日
`;
const COUNTY = `云阳县人民政府关于2023年度法治政府建设情况的报告

一、依法行政
对15件县政府规范性文件进行合法性审查，出具法律意见300余条。806名执法人员完成换证。43名律师进企业服务。

云阳县人民政府
2024年2月1日
`;

describe('the places that are meant', () => {
  const { ask } = appOverReport(COUNTY, TOWN);

  it('are not the county that a town lies under', async () => {
    const { kind, figures } = await ask('云阳下面的巴阳镇，请的法律顾问全年出过几次书面法律意见或审查意见');
    expect([kind, figures[0]?.text]).toEqual(['figure', '7次']);
  });

  it.each([
    'How many lawyers are there across the whole of Yunyang?',
    'How many penalty cases did the five enforcement officers of Bayang town handle in 2023?',
  ])('are not all there are: %s', async (question) => {
    expect((await ask(question)).kind).not.toBe('comparison');
  });
});
