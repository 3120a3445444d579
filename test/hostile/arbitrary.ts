import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Cases a parser is given: few in every run, many at night. */
export const CASES = Number(process.env['CASES'] ?? 2000);

/** Longest time for all cases of one parser, in milliseconds: 20 ms a case on a slow machine. */
export const PATIENCE = 60_000 + CASES * 20;

const SEEDS = 'seeds';

/** The bundled reports' texts. */
export const reports: readonly string[] = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

/** What has broken parsers before: marks of direction and of no width, lone surrogates, other digits, other spaces. */
const HOSTILE = [
  ...['\u202E', '\u2066', '\u200B', '\u200D', '\uFEFF', '\uD800', '\uDC00', '\0', '\r', '\u2028', '\u0301'],
  ...['١٢٣', '１２', '㈠', '⑳', 'Ⅳ', '𝟗', '𠮷', '　', '\u00A0', '｜', '```', '||', '@everyone', '<@1>'],
  ...[
    '[1](https://example.com)',
    'dj23-941p',
    '[1]',
    '】',
    '〔2023〕1号',
    '%',
    '-',
    '∞',
    '1e999',
    '0x1F',
    '. . .',
  ],
];

/** Words of the genre that parsers look for. */
const GENRE = [
  ...[
    '一、',
    '（一）',
    '1.',
    '一是',
    '第一条',
    '2023年',
    '同比',
    '下降',
    '其中',
    '分别为',
    '以上',
    '余',
    '万',
    '亿元',
  ],
  ...[
    '件',
    '%',
    '受理',
    '办结',
    '行政复议',
    '人民调解',
    '垫江县',
    '法治政府建设情况报告',
    '去年',
    '多少',
    'how many',
  ],
  ...[
    '12345',
    '0',
    '999999999999999999999',
    '3.14',
    '1,234',
    '一千余',
    '百分之九十',
    '\n',
    '\t',
    '|',
    '。',
    '；',
  ],
];

/** Text of hostile signs, words of the genre and anything else, in any order. */
export const wild = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...GENRE) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** A piece of a real report with hostile pieces put in, taken out and doubled. */
export const damaged = fc
  .record({
    text: fc.constantFrom(...reports),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 600 }),
    cuts: fc.array(fc.record({ at: fc.nat(), drop: fc.nat({ max: 8 }), put: wild }), { maxLength: 4 }),
  })
  .map(({ text, at, length, cuts }) => {
    const start = at % text.length;
    return cuts.reduce(
      (piece, cut) => {
        const where = piece.length === 0 ? 0 : cut.at % piece.length;
        return piece.slice(0, where) + cut.put + piece.slice(where + cut.drop);
      },
      text.slice(start, start + length),
    );
  });

/** Either. */
export const text = fc.oneof(wild, damaged);
