import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

describe('a year that the report of the year before can only announce', () => {
  const { ask } = appOverReport(`青石县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
推行企业安静期制度，规范涉企行政检查，检查企业315次。开展普法宣讲，在集市、学校、车站摆放展板。
与住建、公安等部门开展联合执法。

二、下一步打算
下一步，我县将做好以下工作：一是规范涉企行政检查，推行扫码入企，解决重复检查问题。二是与住建、公安等部门签订执法协作备忘录，打通线索移送渠道。

青石县人民政府
2024年2月1日
`);

  it.each([
    ['青石县2024年怎么管企业老被检查的事', '扫码入企'],
    ['青石县2024年跟住建、公安这些部门怎么协作', '备忘录'],
    ['企业嫌检查太多，2024年青石县有什么对策', '扫码入企'],
  ])('%s is answered with the plan', async (question, words) => {
    const { citations } = await ask(question);
    expect(citations[0]?.quote).toContain(words);
  });

  it.each(['青石县2024年是怎么检查企业的，查了之后改了吗', '青石县2024年怎么管企业检查的，做了什么'])(
    '%s asks what was done, which it cannot tell',
    async (question) => {
      expect(await ask(question)).toMatchObject({ status: 'abstained', reason: 'year-not-covered' });
    },
  );

  it('what was done the year before is not quoted as planned', async () => {
    const { citations } = await ask('青石县2024年怎么在集市、学校、车站普法');
    expect(citations.every(({ heading }) => heading.join('').includes('打算'))).toBe(true);
  });
});
