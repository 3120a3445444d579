import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/figures/check.js';
import { figuresOf } from '../../src/figures/figures.js';
import { contains } from '../../src/lib/span.js';
import { report } from './metric-support.js';

const CLAUSES = fc.constantFrom(
  '办理行政复议案件83件',
  '办结77件',
  '其中调解20件',
  '群众满意率98.5%',
  '由3个工作日压缩至30分钟',
  '同比增长6.3%',
  '评查116件行政处罚案卷',
  '共涉及13个部门309个事项',
  '严格规范公正文明执法',
  '“一件事”套餐办理3585件（其中网上办理1200件）',
  '位居全省第2名',
);
const MARKS = fc.constantFrom('，', ',', '、', '；', '。', '\n', '：', '（', '）');
const TEXTS = fc
  .array(fc.tuple(CLAUSES, MARKS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([clause, mark]) => clause + mark).join(''));

const QUOTED = /（[^（）]*）|“[^”]*”|《[^》]*》/gu;

describe('a figure in its context', () => {
  it('lies in its clause, the clause in its sentence, and siblings are mutual and in the text', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const figures = figuresOf(report(text));
        const byStart = new Map(figures.map((figure) => [figure.start, figure]));
        for (const figure of figures) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(contains(figure.clause, figure)).toBe(true);
          expect(contains(figure.sentence, figure.clause)).toBe(true);
          // What stands in brackets or quotation marks ends no sentence.
          const sentence = text.slice(figure.sentence.start, figure.sentence.end - 1);
          expect(sentence.replaceAll(QUOTED, '')).not.toMatch(/[。！？；\n]/u);
          for (const sibling of figure.siblings)
            expect(byStart.get(sibling)?.siblings).toContain(figure.start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('survives any text, and so do the checks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), TEXTS, (noise, text) => {
        const parsed = report(noise + text);
        const figures = figuresOf(parsed);
        expect(checkReport('r', parsed, figures).length).toBeLessThanOrEqual(figures.length);
      }),
      { numRuns: 100 },
    );
  });

  it('has one unrelated sentence more or less without any change to metric, stage or siblings', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const extra = '全县现有公职律师56名。';
        const alone = figuresOf(report(text));
        const moved = figuresOf(report(extra + text)).slice(1);
        const seen = (list: typeof alone, shift: number): unknown =>
          list.map((one) => [one.metric, one.stage, one.siblings.map((start) => start - shift)]);
        expect(seen(moved, extra.length)).toEqual(seen(alone, 0));
      }),
      { numRuns: 100 },
    );
  });

  it('knows the headings above it, outermost first', () => {
    const text = '一、主要举措\n（一）依法复议\n办理案件83件。\n二、问题\n发现问题5个。';
    const second = text.indexOf('二、');
    const sub = text.indexOf('（一）');
    const section = (
      index: number,
      heading: string,
      place: { start: number; end: number; level: number; parent: number | null },
    ) => ({
      index,
      heading,
      headingSpan: { start: place.start, end: place.start + heading.length },
      span: { start: place.start, end: place.end },
      level: place.level,
      parent: place.parent,
    });
    const sections = [
      section(0, '一、主要举措', { start: 0, end: second, level: 1, parent: null }),
      section(1, '（一）依法复议', { start: sub, end: second, level: 2, parent: 0 }),
      section(2, '二、问题', { start: second, end: text.length, level: 1, parent: null }),
    ];
    const figures = figuresOf({ ...report(text), sections });
    expect(figures.map((one) => one.heading)).toEqual([['一、主要举措', '（一）依法复议'], ['二、问题']]);
  });

  it('does not split a clause at marks inside a quotation without figures', () => {
    const text = '开展“进企业、进社区，进校园”宣传活动12场。';
    const [figure] = figuresOf(report(text));
    expect(text.slice(figure?.clause.start, figure?.clause.end)).toBe(
      '开展“进企业、进社区，进校园”宣传活动12场',
    );
  });

  it.each(['全年', '（', '“', '办理', '的', '、', '共', '其中', '件', '1件', '由3件', '》“（'])(
    'reads a long run of %s before and after a figure',
    (unit) => {
      // Every figure costs expectations too, so a line of figures is shorter.
      const length = /\d/u.test(unit) ? 20_000 : 100_000;
      const noise = unit.repeat(Math.floor(length / unit.length));
      const text = `${noise}办理行政复议案件83件${noise}`;
      const parsed = report(text);
      const figures = figuresOf(parsed);
      expect(figures.every((one) => text.slice(one.start, one.end) === one.text)).toBe(true);
      expect(checkReport('r', parsed, figures).every((one) => one.verdict !== 'inconsistent')).toBe(true);
    },
  );

  it('reads a line of 60,000 characters', () => {
    const clause = '办理行政复议案件83件，办结77件，办结率92.8%，';
    const text = clause.repeat(Math.ceil(60_000 / clause.length));
    const parsed = report(text);
    const figures = figuresOf(parsed);
    expect(figures.length).toBe(3 * Math.ceil(60_000 / clause.length));
    expect(checkReport('r', parsed, figures).every((one) => one.verdict === 'consistent')).toBe(true);
  });
});
