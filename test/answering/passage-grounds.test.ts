import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

describe('a passage that says in other words what is asked', () => {
  const { ask } = appOverReport(`青石县人民政府关于2023年度法治政府建设情况的报告

一、优化营商环境
建立“政企早餐会”制度，县领导每月与企业家面对面交流。落实公平竞争审查制度，审查文件31件。
设立“办不成事”反映窗口，受理企业群众反映事项218件，办结216件。

二、化解矛盾纠纷
全县设人民调解委员会198个，受理各类纠纷6254件，调解成功6103件。

三、普法宣传
开展法治宣传活动316场，把城门楼改造成法治文化景点，每逢周末演出情景剧，游客边看边学法。

青石县人民政府
2024年2月1日
`);

  it.each([['How do officials in Qingshi meet with businesses to hear their complaints?', '早餐会']])(
    'is quoted though few words are in common: %s',
    async (question, words) => {
      const { citations } = await ask(question);
      expect(citations[0]?.quote).toContain(words);
    },
  );

  it.each([
    'Which airline flies to Qingshi?',
    'How did Qingshi respond to the earthquake?',
    'Why do officials in Qingshi no longer meet with businesses to hear complaints?',
    '青石县的方言有什么特点',
  ])('is not found for what the report does not tell: %s', async (question) =>
    expect((await ask(question)).status).toBe('abstained'),
  );
});
