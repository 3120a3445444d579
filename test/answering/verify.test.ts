import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answering/types.js';
import { isVerified, numbersIn, verify, type GateFailure } from '../../src/answering/verify.js';

const TEXT = '全年办理行政复议案件83 件,办结77件、办结率92.8%,主动公开政府信息2.2万条。';
const textOf = (report: string): string | null => (report === 'r' ? TEXT : null);

const citation: Citation = {
  n: 1,
  id: 'dj23-0000',
  report: 'r',
  start: 0,
  end: TEXT.length,
  quote: TEXT,
  heading: [],
  jurisdiction: '垫江县',
  year: 2023,
  title: '',
  marks: [],
};

const answer: Answer = {
  question: '垫江办了多少复议',
  status: 'answered',
  kind: 'figure',
  answer: '83 件：垫江县2023年办理行政复议案件。[1]办结率 92.8%[1]。',
  figures: [
    {
      report: 'r',
      start: TEXT.indexOf('83 件'),
      end: TEXT.indexOf('83 件') + 4,
      text: '83 件',
      value: 83,
      unit: '件',
      bound: 'exact',
      kind: 'count',
      role: 'value',
      metric: '办理行政复议案件',
      period: '2023',
    },
  ],
  citations: [citation],
  comparison: null,
  derived: [],
  reason: null,
  near: [],
  options: [],
  correction: null,
  explain: [],
};

const failuresOf = (changed: Partial<Answer>): readonly GateFailure[] => {
  const result = verify({ ...answer, ...changed }, textOf);
  return isVerified(result) ? [] : result;
};
const gatesOf = (changed: Partial<Answer>): readonly string[] => failuresOf(changed).map(({ gate }) => gate);
const [figure] = answer.figures;
if (figure === undefined) throw new Error('the answer has a figure');

const close = (quote: string) => ({ figure, why: '', whyEn: '', citation: { ...citation, quote } });

describe('the gates', () => {
  it('let an answer through whose every part stands in its citation', () => {
    expect(verify(answer, textOf)).toBe(answer);
  });

  it('say what they stopped an answer for', () => {
    expect(failuresOf({ answer: '84 件。[1]' })).toEqual([
      { gate: 'number', detail: '84 stands in no source' },
    ]);
    expect(failuresOf({ answer: '83 件。[1][12]' })).toEqual([
      { gate: 'mark', detail: '[12] cites nothing' },
    ]);
    expect(failuresOf({ figures: [{ ...figure, text: '88 件' }] })).toEqual([
      { gate: 'figure', detail: '88 件 is not in a cited quote' },
    ]);
    expect(failuresOf({ figures: [], answer: '有。', citations: [] })).toEqual([
      { gate: 'mark', detail: 'nothing is cited' },
    ]);
    expect(
      failuresOf({ figures: [], citations: [{ ...citation, quote: '全年。' }], answer: '有。[1]' }),
    ).toEqual([{ gate: 'quote', detail: '[1] is not verbatim in r' }]);
    expect(failuresOf({ answer: ' \n' })).toEqual([{ gate: 'empty', detail: 'no sentence' }]);
  });

  it('stop a number that stands nowhere', () => {
    expect(gatesOf({ answer: '84 件。[1]' })).toEqual(['number']);
  });

  it('stop a number in a correction that stands nowhere', () => {
    expect(gatesOf({ correction: '不是91%。' })).toEqual(['number']);
  });

  it('let a number through that is derived, with thousands or without', () => {
    const derived = [{ text: '22,000', formula: '2.2万' }];
    expect(gatesOf({ answer: '22,000 (83) [1]', derived })).toEqual([]);
    expect(gatesOf({ answer: '22000 [1]', derived })).toEqual([]);
    expect(gatesOf({ answer: '22,000 [1]' })).toEqual(['number']);
  });

  it('take no count for a year', () => {
    expect(gatesOf({ answer: '2000 件。[1]' })).toEqual(['number']);
    expect(gatesOf({ answer: '2023年83 件。[1]' })).toEqual([]);
  });

  it('take for years those of the reports and of the figures', () => {
    expect(gatesOf({ figures: [], answer: '2023年。[1]' })).toEqual([]);
    expect(gatesOf({ figures: [{ ...figure, period: '2021' }], answer: '2021年。[1]' })).toEqual([]);
    expect(gatesOf({ figures: [{ ...figure, period: null }], answer: '2021年。[1]' })).toEqual(['number']);
  });

  it('compare numbers whole: decimals, thousands, and what the parts of sources would make together', () => {
    expect(gatesOf({ answer: '92.8%[1]' })).toEqual([]);
    expect(gatesOf({ answer: '92.85%[1]' })).toEqual(['number']);
    expect(gatesOf({ answer: '92.[1]', derived: [{ text: '92', formula: '' }] })).toEqual([]);
    expect(gatesOf({ answer: '83,7[1]', derived: [{ text: '83,7', formula: '' }] })).toEqual([]);
    expect(gatesOf({ answer: '837[1]', derived: [{ text: '83,7', formula: '' }] })).toEqual(['number']);
    const split = { text: '2', formula: '' };
    expect(gatesOf({ answer: '22[1]', derived: [split, split] })).toEqual(['number']);
    expect(gatesOf({ answer: '8[1]3 [1]' })).toEqual(['number', 'number']);
  });

  it('let an abstention name what stands close, and its years', () => {
    const abstained = {
      status: 'abstained',
      figures: [],
      citations: [],
      answer: '2019年没有；接近的是 77 件。',
    } as const;
    const near = [close('办结77件')];
    expect(gatesOf({ ...abstained, near })).toEqual([]);
    expect(gatesOf({ ...abstained, near: [] })).toEqual(['number']);
    expect(gatesOf({ near: [close('99件')], answer: '99 件。[1]' })).toEqual(['number']);
  });

  it('stop an empty quote', () => {
    expect(
      gatesOf({ figures: [], answer: '有。[1]', citations: [{ ...citation, end: 0, quote: '' }] }),
    ).toEqual(['quote']);
  });

  it('let a number of the question through', () => {
    expect(gatesOf({ question: '是91件吗', answer: '不是91件，是83件。[1]' })).toEqual([]);
  });

  it('stop a quote that is not verbatim, is elsewhere, or of no report', () => {
    expect(gatesOf({ citations: [{ ...citation, quote: TEXT.replace('83', '38') }] })).toContain('quote');
    expect(gatesOf({ citations: [{ ...citation, start: 1 }] })).toContain('quote');
    expect(gatesOf({ citations: [{ ...citation, report: 'x' }] })).toContain('quote');
  });

  it('stop a mark without its citation, and an answer without any', () => {
    expect(gatesOf({ answer: '83 件。[2]' })).toContain('mark');
    expect(gatesOf({ citations: [], figures: [], answer: '有。' })).toContain('mark');
  });

  it('stop a figure outside its citation, or changed', () => {
    expect(gatesOf({ figures: [{ ...figure, text: '88 件' }] })).toEqual(['figure']);
    expect(gatesOf({ figures: [{ ...figure, report: 'gone' }] })).toEqual(['figure']);
    const { start, end } = figure;
    const cited = (from: number, to: number) => ({
      ...citation,
      start: from,
      end: to,
      quote: TEXT.slice(from, to),
    });
    const said = { answer: '83 件。[1]' };
    expect(gatesOf({ ...said, citations: [cited(start, end)] })).toEqual([]);
    expect(gatesOf({ ...said, citations: [cited(0, start), cited(start, end)] })).toEqual([]);
    expect(gatesOf({ answer: '有。[1]', citations: [cited(start + 1, end + 9)] })).toEqual(['figure']);
    const other = { ...citation, report: 'other' };
    expect(gatesOf({ ...said, citations: [other] })).toEqual(['quote', 'figure']);
    expect(
      gatesOf({ citations: [{ ...citation, end: 5, quote: TEXT.slice(0, 5) }], answer: '有。[1]' }),
    ).toEqual(['figure']);
  });

  it('stop every number that no source holds', () => {
    const known = new Set(numbersIn(`${TEXT}\n${answer.question}`));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (number) => {
        fc.pre(!known.has(String(number)) && numbersIn(String(number)).length > 0);
        expect(gatesOf({ answer: `${String(number)}件。[1]` })).toContain('number');
      }),
    );
  });
});

describe('the numbers of a text', () => {
  it('are those that are neither marks nor years, as plain digits', () => {
    expect(numbersIn('２０２3年办理1,234件[12]，占92.80%，少于5.')).toEqual(['1234', '92.80', '5']);
    expect(numbersIn('2023年，2024件', (year) => year === '2023')).toEqual(['2024']);
    expect(numbersIn('没有数字')).toEqual([]);
    expect(numbersIn('1[2]3 52023年4')).toEqual(['1', '3', '52023', '4']);
    expect(numbersIn('5年2023年6')).toEqual(['5', '6']);
    expect(numbersIn('1,23')).toEqual(['1', '23']);
  });
});
