import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

describe('the passage that is meant', () => {
  const { ask } = appOverReport(`青石县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
全县收到行政复议申请126件，比上年增长41.6%，审结118件。开展普法活动96场，参与群众2.1万人次。
政务服务大厅进驻事项1286项，受理业务32万件，窗口满意率99.1%。

二、存在的不足
一是普法形式单一，针对外来务工人员的普法覆盖不够。
二是行政复议申请大幅上升，主要是复议受案范围扩大，也反映出个别领域执法说理不到位。

三、下一步打算
2024年，重点抓好三件事：一是在工业园区设立普法驿站，采用方言、漫画等形式为外来务工人员送法。
二是县法院将推行繁简分流，设立两个速裁团队。

青石县人民政府
2024年2月1日
`);

  it.each([
    ['how it is done is not told by what falls short', '青石县怎么给外来务工的人普法', '普法驿站'],
    [
      'why it rose is not told by how much it did',
      '青石县的行政复议为什么一下子多了这么多',
      '反映出个别领域执法说理不到位',
    ],
    ['what a place is bad at is its shortcomings', 'What is Qingshi still bad at?', '普法形式单一'],
    ['what one of its bodies plans, where that is told', '青石县法院明年有什么打算', '速裁团队'],
  ])('%s: %s', async (_, question, words) => {
    const { citations } = await ask(question);
    expect(citations[0]?.quote).toContain(words);
  });

  it.each([
    ['青石县政务服务大厅下一年打算怎么干', '没有单独写政务服务大厅的打算'],
    ['青石县政务服务大厅今后怎么打算', '没有单独写政务服务大厅的打算'],
    ["What are the plans of Qingshi's service hall?", 'only what is planned for the whole'],
    ["What does Qingshi's government service hall plan for next year?", 'only what is planned for the whole'],
  ])('the plan of the whole is not that of one of its bodies: %s', async (question, words) => {
    const { status, answer, options } = await ask(question);
    expect(status).toBe('abstained');
    expect(answer).toContain(words);
    expect(options).toHaveLength(1);
  });
});
