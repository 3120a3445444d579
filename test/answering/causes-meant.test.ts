import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

describe('the causes that a report gives for its shortcomings', () => {
  const { ask } = appOverReport(`青石县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
全县收到行政复议申请126件，审结118件。落实专员制度，318名干部联系企业1475户，收集难题529个，解决487个。

二、存在的问题
一是少数单位送审不及时，有2件文件被退回；二是乡镇执法力量单薄，3个乡镇持证人员不足5人；三是河岸几个部门职责交叉，协作机制不够顺畅。
究其原因，主要是一些干部习惯凭老经验办事；基层岗位待遇有限，人员流动较快；普法资源多集中在县城。

三、下一步打算
2024年，开展执法人员轮训，办好普法驿站。

青石县人民政府
2024年2月1日
`);

  it.each([
    '青石县自己觉得那些问题是怎么来的？',
    '青石县的问题原因是什么',
    '青石 存在问题的原因',
    'What does Qingshi say caused its shortcomings?',
  ])('are told whole, and not the shortcomings: %s', async (question) => {
    const { answer } = await ask(question);
    expect(answer).toMatch(/“究其原因[^”]*人员流动较快；普法资源多集中在县城。”/u);
  });

  it('are asked for of several bodies without a number', async () => {
    const { kind, citations } = await ask('为啥青石河边几个部门一起管老是理不顺');
    expect(kind).toBe('passage');
    expect(citations[0]?.quote).toContain('几个部门职责交叉');
  });

  it('with whom it was done is no second thing that is asked for', async () => {
    const { answer } = await ask('企业跟干部反映的难题，青石县给解决了多少个？');
    expect(answer).toMatch(/^487 个[^]*同处还写明/u);
  });
});
