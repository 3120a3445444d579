import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

/** A report that tells which way things went in other words than 上升 and 下降. */
const REPORT = `白石县人民政府关于2023年度法治政府建设情况的报告

一、规范执法
全县作出行政处罚2310件、行政强制412件、行政检查3.6万次。行政检查次数比上年压减21%，而问题发现率由12%升至17%。
县财政安排法治工作经费92万元，比上年多出14万元，四分之一用在购买律师服务上。

二、化解矛盾
行政诉讼方面，以县内行政机关为被告的一审案件136件，上年为158件，下降13.9%；法院作出判决118件，行政机关败诉15件，败诉率12.7%，比上年升高3.1个百分点，败诉案件中7件与征地有关。
受理行政复议申请203件，审结188件，平均办案用时比上年少6天。群众满意率95.2%，比上年低1.4个百分点。
生活垃圾处理收费方案经听证后，将居民户收费标准从每月8元调为6元。
全县办理许可事项2140件，差错41件，许可办件差错率1.9%，比上年的2.6%下降0.7个百分点。

白石县人民政府
2024年2月1日
`;

describe('what is said to have gone the other way', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['白石县败诉率降了3.1个百分点，是怎么做到的', '3.1个百分点', '是上升，不是下降'],
    ['白石行政检查次数涨了21%，为什么', '21%', '是下降，不是上升'],
    ['白石法治经费减少了14万元，是什么原因', '14万元', '是上升，不是下降'],
    ['白石群众满意率上升了1.4个百分点，是怎么做到的', '1.4个百分点', '是下降，不是上升'],
    ['白石一审行政诉讼案件又增加了，增幅是多少？', '13.9%', '是下降，不是上升'],
    // What it is said to have come to is held against the amount.
    ['白石办件差错率为什么涨到了2.6%？', '1.9%', '是下降，不是上升'],
    ['白石居民垃圾处理费咋涨到8块了', '6元', '是下降，不是上升'],
  ])('is set right: %s', async (question, figure, said) => {
    const { figures, correction, answer } = await ask(question);
    expect([figures[0]?.text, correction]).toEqual([figure, expect.stringContaining(said)]);
    expect(answer).not.toMatch(/没有写与上年/u);
  });

  it.each([
    '白石县败诉率升高了3.1个百分点，怎么回事',
    '白石行政检查次数降了21%，为什么',
    '白石法治经费增加了14万元，是什么原因',
    '白石一审行政诉讼案件又减少了，降幅是多少？',
  ])('is left where it is so: %s', async (question) => {
    expect((await ask(question)).correction).toBeNull();
  });
});
