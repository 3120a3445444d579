import { describe, expect, it } from 'vitest';
import { check, linesOf } from './check-support.js';

const notesOf = (text: string): readonly string[] =>
  check(text).map((one) => `${one.stated.text} ${one.formula} ${one.verdict}：${one.note}`);
const partsOf = (text: string): readonly (readonly string[])[] =>
  check(text).map((one) => one.parts.map(({ start, end }) => text.slice(start, end)));

describe('a change between two ends', () => {
  it.each([
    ['行政许可事项由320项精简至256项，精简64项。', '64项 320-256 consistent：由320项到256项，减少64项。'],
    ['行政许可事项由256项增至320项，增幅25%。', '25% (320-256)/256 consistent：由256项到320项，增加25%。'],
    [
      '群众满意率由97%降至83%，下降13个百分点。',
      '13个百分点 97-83 inconsistent：由97%到83%，减少14个百分点。',
    ],
    ['办理时限由10天压缩至4天，压缩6天。', '6天 10-4 consistent：由10天到4天，减少6天。'],
    ['案件由0件增加到63件，增加63件。', '63件 63-0 consistent：由0件到63件，增加63件。'],
    // Thousands round: what fits fits.
    [
      '持证人员由1.1万人增至1.3万人，增长18.2%。',
      '18.2% (13000-11000)/11000 consistent：由1.1万人到1.3万人，增加18.18%。',
    ],
    [
      '持证人员由1.1万人增至1.3万人，增长18.1%。',
      '18.1% (13000-11000)/11000 rounded：由1.1万人到1.3万人，增加18.18%。',
    ],
  ])('is their difference: %s', (text, wanted) => {
    expect(notesOf(text)).toEqual([wanted]);
  });

  it.each([
    // The words say the other direction: it is of something else.
    ['行政许可事项由320项精简至256项，增加20%。'],
    ['行政许可事项由256项增至320项，减少25%。'],
    // Points or per cent of a rate.
    ['群众满意率由83%升至97%，提升14%。'],
    // How much faster is no share of the time.
    ['办理时限由10天压缩至4天，提速50%。'],
    ['办理时限由10天压缩至4天，压缩6个工作日。'],
    ['办理时限由10个工作日压缩至4天，压缩60%。'],
    ['持证人员由1.1万人增至1.3万人，增长19%。'],
    ['案件由45件增加到63件，增加约18件。'],
    ['案件由0件增加到63件，增长63%。'],
    // Of another thing, or with another number between.
    ['案件由45件增加到63件，调解员增加18人。'],
    ['案件由45件增加到63件，审结案件增加40%。'],
    ['案件由45件增加到63件，结案50件，增加40%。'],
  ])('is not told where it may be another: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('the numbers of a change', () => {
  it('are quoted', () => {
    expect(partsOf('行政许可事项由320项精简至256项，精简20%。')).toEqual([['320项', '256项']]);
    expect(partsOf('受理案件210件，比去年增加35件，同比增长20%。')).toEqual([['35件', '210件']]);
  });
});

describe('a change told twice', () => {
  it.each([
    ['受理案件210件，比去年增加35件，同比增长20%。', '20% 35/(210-35) consistent：上年为175件。'],
    ['受理案件210件，比去年增加35件，同比增长25%。', '25% 35/(210-35) inconsistent：上年为175件。'],
    // What stands right before the difference is last year's number.
    ['受理案件210件，比上年175件增加35件，增长20%。', '20% 35/175 consistent：上年为175件。'],
    ['受理案件210件，比上年245件减少35件，下降14.3%。', '14.3% 35/245 consistent：上年为245件。'],
    ['受理案件210件，上一年（2022年）是175件，多出35件，增幅20%。', '20% 35/175 consistent：上年为175件。'],
    ['受理案件210件，比去年减少30件，同比下降12.5%。', '12.5% 30/(210+30) consistent：上年为240件。'],
    ['受理案件210件，比去年减少30件，同比下降12%。', '12% 30/(210+30) rounded：上年为240件。'],
  ])('is recomputed from the year before: %s', (text, wanted) => {
    expect(notesOf(text)).toEqual([wanted]);
  });

  it.each([
    ['受理案件2.1万件，比去年减少3000件，同比下降12.5%。'],
    ['受理案件210余件，比去年减少30件，同比下降12.5%。'],
    ['受理案件210件，比去年减少30余件，同比下降12.5%。'],
    // Nothing, or less, was there before.
    ['受理案件210件，比去年增加210件，同比增长100%。'],
    ['受理案件210件，比去年增加300件，同比增长100%。'],
    ['受理案件210件，罚款增加30元，同比增长12.5%。'],
    ['受理案件210件，比去年增加35件，同比增长20个百分点。'],
  ])('is not told where that is open: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('one metric with two values', () => {
  const first = '全年办理行政复议案件83件。\n';

  it('is a contradiction, told at each later place', () => {
    const told = (value: string): string =>
      `${value}件 83 ≠ ${value} inconsistent：同一指标“办理行政复议案件”前文为83件，此处为${value}件，前后不一致。`;
    expect(notesOf(`${first}今年共办理行政复议案件85件。`)).toEqual([told('85')]);
    expect(notesOf(`${first}今年共办理行政复议案件85件。\n今年共办理行政复议案件86件。`)).toEqual([
      told('85'),
      told('86'),
    ]);
    expect(linesOf('全年受理行政复议83件。\n今年受理行政复议85件。')).toEqual(['85件 83 ≠ 85 inconsistent']);
    expect(linesOf('全年行政复议案件办结率95%。\n今年行政复议案件办结率96%。')).toEqual([
      '96% 95 ≠ 96 inconsistent',
    ]);
  });

  it('points at the number before', () => {
    const text = `${first}今年共办理行政复议案件85件。`;
    expect(partsOf(text)).toEqual([['83件']]);
    expect(check(text).map((one) => one.computed)).toEqual([83]);
  });

  it.each([
    [`${first}今年共办理行政复议案件83件。`],
    [`${first}上半年办理行政复议案件85件。`],
    [`${first}今年共办理行政复议案件85余件。`],
    [`${first}其中办理行政复议案件85件。`],
    [`${first}今年共办结行政复议案件85件。`],
    [`${first}今年共办理行政复议案件85件次。`],
    [`${first}今年共办理行政复议案件85件涉及12个部门。`],
    [`${first}全县各部门办理行政复议案件85件。`],
    ['2022年办理行政复议案件83件。\n今年共办理行政复议案件85件。'],
    // In one sentence they are told apart by something.
    ['全年办理行政复议案件83件，今年共办理行政复议案件85件。'],
    // The object of 受理 is told of another number: of which applications these were taken is not certain.
    ['收到行政复议申请40件，受理35件。\n收到行政复议申请40件，受理38件。'],
    // How much it moved is not how high it is, and may be against another year.
    ['全年行政复议案件办结率上升10%。\n今年行政复议案件办结率上升12%。'],
    // Without a stage two numbers may be of two.
    ['全年典型行政复议案件3件。\n今年典型行政复议案件5件。'],
    // Too general, or of people, or of times.
    ['全年办理行政复议案件83件次。\n今年共办理行政复议案件85件次。'],
    ['全年办理案件83件。\n今年共办理案件85件。'],
    ['全年培训执法人员83人。\n今年共培训执法人员85人。'],
  ])('is none where anything tells them apart: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('two shares of a whole that is not stated', () => {
  it.each([
    ['网办事项1295项，占比91.58%，即办事项449项，占比31.75%。'],
    ['网办事项1295项，占比91.58%。即办事项449项，占比31.75%。'],
    ['网办事项1295项，覆盖率91.58%，即办事项449项，覆盖率达31.75%。'],
  ])('agree where a whole number of things fits both: %s', (text) => {
    expect(notesOf(text)).toEqual([
      '91.58% 1295/(449/0.3175) rounded：报告没有写明分母；两个占比都与总数1414相符。',
    ]);
    expect(partsOf(text)).toEqual([['1295项', '449项', '31.75%']]);
    expect(check(text).map((one) => one.computed)).toEqual([91.57]);
  });

  it('are consistent where the one follows from the other', () => {
    expect(linesOf('网办事项250项，占比25.00%；即办事项400项，占比40.00%。')).toEqual([
      '25.00% 250/(400/0.4) consistent',
    ]);
  });

  it.each([
    ['网办事项1295项，占比91.58%；即办事项449项，占比32.75%。'],
    // With one decimal many wholes fit, and so they do with a small share.
    ['网办事项12项，占比1.20%；即办事项400项，占比40.00%。'],
    ['网办事项1295项，占比91.6%；即办事项449项，占比31.8%。'],
    ['网办事项1295项，占比91.58%；即办事项449件，占比31.75%。'],
    ['网办事项1295项，占比91.58%以上；即办事项449项，占比31.75%。'],
    ['网办事项1295余项，占比91.58%；即办事项449项，占比31.75%。'],
    ['网办事项1295项，满意率91.58%。即办事项449项，占比31.75%。'],
    // Not in the same sentence or the next.
    ['网办事项1295项，占比91.58%。召开会议3次。即办事项449项，占比31.75%。'],
  ])('are left alone otherwise: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
