import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** A county's report that tells of some of its towns, which have no report of their own. */
const REPORT = `云阳县人民政府关于2023年度法治政府建设情况的报告

一、规范执法
各乡镇独立办结一般程序案件137件，江口镇以29件居首。立案查处违法养殖41家，罚款127.3万元，其中龙角镇9家、28万元。
南溪镇一家工具企业骤然停产，拖欠136名工人工资218万元，镇里当日调处。

二、化解矛盾
全县调解纠纷2360件，平安镇调委会调解112件。
宝坪镇春季桃花会已连续举办十余年，是周边农资集散的地方。市场监管、公安等部门驻点值守，划定摊位620个。

云阳县人民政府
2024年2月1日
`;

describe('a town inside the county', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['云阳江口镇独立办了几件案子', '29 件'],
    ['江口镇独立办了几件案子', '29 件'],
    ['云阳姜口镇独立办了几件案子', '29 件'],
    ['How many cases did Jiangkou Town conclude on its own?', '29 件'],
    ['龙角镇违法养殖罚了多少钱', '28 万元'],
    ['南溪镇那家工具企业拖欠了多少工人的工资', '136 名'],
    // Whose it is is said, be it asked for or not.
    ['云阳有工具企业拖欠工人工资多少万元', '218 万元：云阳县南溪镇2023年'],
    ['平安镇调解了多少件纠纷', '112 件'],
    // Its paragraph began with it, be the number in a later sentence.
    ['宝坪镇桃花会划定了多少个摊位', '620 个'],
  ])('is answered for where the report tells of it: %s', async (question, told) => {
    const { status, answer } = await ask(question);
    expect([status, answer]).toEqual(['answered', expect.stringContaining(told)]);
  });

  it.each([
    ['云阳江口镇罚款多少万元', 'what the county fined'],
    ['云阳平安镇独立办结一般程序案件多少件', 'what all towns did'],
    ['云阳南溪镇调解了多少件纠纷', 'what another town did'],
    ['云阳凤鸣镇调解了多少件纠纷', 'a town of which nothing is told'],
    ['云阳平安镇桃花会划定了多少个摊位', 'what is told in the paragraph of another'],
  ])('is not given %s', async (question) => {
    expect((await ask(question)).status).toBe('abstained');
  });
});
