import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/figures/types.js';
import { check, line } from './check-support.js';

interface Sentence {
  readonly text: string;
  readonly kind: 'consistent' | 'rounded' | 'inconsistent' | 'contradiction' | 'trap';
  readonly checks: readonly { readonly stated: string; readonly formula: string; readonly verdict: string }[];
}

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/checks/${name}`, import.meta.url), 'utf8').trim();
const sentences = read('sentences.ndjson')
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence);
const SEEDS = ['000_979194fe891df7be', '001_f102fbc9b73e32b7', '002_324a2b4d2bca4757'];

describe('stated rates, totals and changes', () => {
  it.each(sentences.map((one) => [one.kind, one.text, one] as const))('%s: %s', (_kind, text, sentence) => {
    const wanted = sentence.checks.map((one) => `${one.stated} ${one.formula} ${one.verdict}`);
    expect(check(text).map(line)).toEqual(wanted);
  });

  it('come out as the annotated checks of the seed reports', () => {
    for (const seed of SEEDS) {
      const text = readFileSync(new URL(`../../seeds/${seed}.txt`, import.meta.url), 'utf8');
      const found = check(text);
      const gold = read(`${seed.slice(0, 3)}.checks.ndjson`)
        .split('\n')
        .map((row) => JSON.parse(row) as Check);
      const verdicts = gold.map(
        (one) => found.find((other) => other.stated.start === one.stated.start)?.verdict,
      );
      expect(verdicts).toEqual(gold.map((one) => one.verdict));
      const extra = found.filter((one) => !gold.some((other) => other.stated.start === one.stated.start));
      expect(extra.filter((one) => one.verdict === 'inconsistent')).toEqual([]);
    }
  });

  it('quote the numbers that they were computed from', () => {
    const text = '办理行政复议案件126件，办结119件，办结率94.4%。';
    const [one] = check(text);
    expect(one?.parts.map((part) => text.slice(part.start, part.end))).toEqual(['119件', '126件']);
    expect(text.slice(one?.stated.start, one?.stated.end)).toBe('94.4%');
    expect(one?.computed).toBe(94.44);
  });

  it('name every denominator that was tried when none fits', () => {
    const [one] = check('办理行政复议案件90件，办结80件，复议后起诉20件、复议后起诉率30%。');
    expect(one?.note).toContain('20/90=22.22%');
    expect(one?.note).toContain('20/80=25.00%');
  });
});

describe('rounding', () => {
  it('half up is consistent, truncation is rounded, anything else inconsistent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 2 }),
        (all, some, decimals) => {
          const part = 1 + (some % (all - 1));
          const scale = 10 ** decimals;
          const share = (100 * scale * part) / all;
          const exact = Math.abs(share - Math.round(share)) < 1e-6;
          fc.pre(!exact && Math.abs((share % 1) - 0.5) > 1e-6);
          const verdictOf = (stated: number): string | undefined =>
            check(
              `受理矛盾纠纷${String(all)}起，调解成功${String(part)}起，调解成功率${(stated / scale).toFixed(decimals)}%。`,
            ).find((one) => one.stated.text.endsWith('%'))?.verdict;
          expect(verdictOf(Math.round(share))).toBe('consistent');
          if (Math.floor(share) !== Math.round(share) && Math.floor(share) > 0)
            expect(verdictOf(Math.floor(share))).toBe('rounded');
          if (share + 2 <= 100 * scale) expect(verdictOf(Math.ceil(share) + 1)).toBe('inconsistent');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what stands elsewhere', () => {
  const unrelated = fc.constantFrom(
    '全年召开政府常务会议21次。',
    '开展法治宣传活动320场次，发放宣传资料4.6万份。',
    '选聘法律顾问56名，出具法律意见213份。',
    '办理公证984件。',
    '群众满意率达98%以上。',
    '县级部门规范性文件管理不断加强。',
  );

  it('changes no check, before or after, on the same line or another', () => {
    fc.assert(
      fc.property(
        fc.record({
          // A table's heading stands on a line of its own.
          sentence: fc.constantFrom(
            ...sentences.filter((one) => one.kind !== 'contradiction' && !one.text.includes('\t')),
          ),
          before: unrelated,
          after: unrelated,
          gap: fc.constantFrom('', '\n', '\r\n'),
        }),
        ({ sentence, before, after, gap }) => {
          const alone = check(sentence.text).map(line);
          expect(check(`${before}${gap}${sentence.text}${gap}${after}`).map(line)).toEqual(alone);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('leaves verdicts alone when every count is scaled by the same whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (factor) => {
        for (const sentence of sentences.filter((one) => /^[^.]*$/u.test(one.text) && one.kind !== 'trap')) {
          const scaled = sentence.text.replace(/\d+(?=[件起宗项人份处])/gu, (number) =>
            String(Number(number) * factor),
          );
          const before = check(sentence.text).filter((one) => one.stated.text.endsWith('%'));
          const after = check(scaled).filter((one) => one.stated.text.endsWith('%'));
          expect(after.map((one) => one.verdict)).toEqual(before.map((one) => one.verdict));
        }
      }),
      { numRuns: 9 },
    );
  });
});
