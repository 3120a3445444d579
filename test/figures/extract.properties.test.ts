import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';
import type { RawFigure } from '../../src/figures/raw.js';

const YEAR = 2023;
const FIXTURES = new URL('../fixtures/figures/', import.meta.url);
const SENTENCES = ['sentences.ndjson', 'harder.ndjson'].flatMap((file) =>
  readFileSync(new URL(file, FIXTURES), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const sentence = fc.constantFrom(...SENTENCES);
const UNRELATED = '坚持以人民为中心，推动法治政府建设再上新台阶。';

function meaning({ value, unit, bound, role, period, soft }: RawFigure): unknown {
  return { value, unit, bound, role, period, soft };
}

function read(text: string): readonly RawFigure[] {
  return extractNumbers(text, { year: YEAR });
}

/** The same text with digits, letters and signs in full width. */
function fullWidth(text: string): string {
  return text.replace(/[0-9%.,+()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Text of the genre's characters in any order. */
const noise = fc
  .array(
    fc.constantFrom(
      ...'0123456789０９.,，。、；：％%一二两十百千万亿余多近约第前由从至到件个人次户元年月日“”《》()（）[]〔〕|\t\n -—+·由压缩增长减少率天',
    ),
    { maxLength: 80 },
  )
  .map((signs) => signs.join(''));

describe('properties of every text', () => {
  it('covers its slice, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 60 }), sentence), (text) => {
        let end = 0;
        for (const figure of read(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(Number.isNaN(figure.value)).toBe(false);
          end = figure.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same figures for the same text', () => {
    fc.assert(
      fc.property(noise, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});

describe('properties of sentences', () => {
  it('reads a figure with a measure word alone as it reads it in its sentence', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const figure of read(text)) {
          const isWhole =
            figure.unit !== '' && figure.text.includes(figure.unit) && !/^\d+小时|^\d+天/.test(figure.text);
          if (!isWhole) continue;
          const [alone] = read(figure.text);
          expect([figure.text, alone?.value, alone?.unit]).toEqual([figure.text, figure.value, figure.unit]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by a sentence before or after', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const before = `${UNRELATED}\n`;
        const around = read(`${before}${text}\n${UNRELATED}`);
        expect(around.map((figure) => figure.start - before.length)).toEqual(
          read(text).map(({ start }) => start),
        );
        expect(around.map(meaning)).toEqual(read(text).map(meaning));
      }),
      { numRuns: 300 },
    );
  });

  it('reads two paragraphs as it reads each', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        fc.pre(![first, second].some((text) => /[\t|]|\S {1,}\S|下一步|[一二三]、/.test(text)));
        expect(read(`${first}\n${second}`).map(meaning)).toEqual(
          [...read(first), ...read(second)].map(meaning),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads full-width and half-width writing alike', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(
          read(fullWidth(text)).map(({ start, value, bound, role }) => [start, value, bound, role]),
        ).toEqual(read(text).map(({ start, value, bound, role }) => [start, value, bound, role]));
      }),
      { numRuns: 400 },
    );
  });

  it('reads any number with a measure word to its value', () => {
    const number = fc.integer({ min: 0, max: 9_999_999 }).filter((value) => value < 1900 || value > 2100);
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('件', '个', '人次', '元', '%', '个工作日', '平方米'),
        (value, unit) => {
          const [figure] = read(`全年共完成${value.toLocaleString('en-US')}${unit}。`);
          expect([figure?.value, figure?.unit, figure?.bound]).toEqual([value, unit, 'exact']);
        },
      ),
    );
  });
});
