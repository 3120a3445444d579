import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answering/types.js';
import { isVerified, numbersIn, verify } from '../../src/answering/verify.js';

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

const gatesOf = (changed: Partial<Answer>): readonly string[] => {
  const result = verify({ ...answer, ...changed }, textOf);
  return isVerified(result) ? [] : result.map(({ gate }) => gate);
};

describe('the gates', () => {
  it('let an answer through whose every part stands in its citation', () => {
    expect(gatesOf({})).toEqual([]);
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
    const [figure] = answer.figures;
    if (figure === undefined) throw new Error('the answer has a figure');
    expect(gatesOf({ figures: [{ ...figure, text: '88 件' }] })).toEqual(['figure']);
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
