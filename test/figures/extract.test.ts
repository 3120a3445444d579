import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';
import type { RawFigure } from '../../src/figures/raw.js';
import { generateReport } from '../support/generate-report.js';

interface Expected {
  readonly start: number;
  readonly end?: number;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: string;
  readonly kind: string;
  readonly role: string;
  readonly period?: string | null;
  /** False for a reading that is neither asked for nor forbidden. */
  readonly core?: boolean;
  readonly alt?: readonly { readonly value: number; readonly unit: string }[];
}

interface Sample {
  readonly text: string;
  readonly figures: readonly Expected[];
}

const FIXTURES = new URL('../fixtures/figures/', import.meta.url);
const SEEDS = new URL('../../seeds/', import.meta.url);
const YEAR = 2023;

function rows<T>(file: string): readonly T[] {
  return readFileSync(new URL(file, FIXTURES), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function seed(number: string): string {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`));
  return readFileSync(new URL(name ?? 'missing', SEEDS), 'utf8');
}

/** Reports of other places, which strangers wrote and others annotated. */
const STRANGE = new URL('../fixtures/', import.meta.url);

function strange(number: string): string {
  const folder = number < '949' ? 'pingjiang/' : 'wuyi/';
  const name = readdirSync(new URL(folder, STRANGE)).find((file) => file.startsWith(`${number}_`));
  return readFileSync(new URL(folder + (name ?? 'missing'), STRANGE), 'utf8');
}

function shown(figure: RawFigure | Expected): string {
  const { text, start, value, unit, bound, role } = figure;
  return `${start} ${text} = ${value} ${unit} ${bound} ${role}`;
}

/** What differs between the figures found and the figures expected, one line a difference. */
function differences(text: string, expected: readonly Expected[], withPeriod: boolean): readonly string[] {
  const found = extractNumbers(text, { year: YEAR });
  const doubtful = expected.filter(({ core }) => core === false);
  const isDoubtful = (figure: RawFigure): boolean =>
    figure.soft ||
    doubtful.some((other) => figure.start < other.start + other.text.length && other.start < figure.end);
  const firm = expected.filter(({ core }) => core !== false);
  const wanted = firm.map((figure) => shown(figure) + (withPeriod ? ` ${periodOf(figure)}` : ''));
  const got = found
    .filter((figure) => !isDoubtful(figure))
    .map((figure) => shown(figure) + (withPeriod ? ` ${String(figure.period)}` : ''));
  return [
    ...wanted.filter((line) => !got.includes(line)).map((line) => `missed: ${line}`),
    ...got.filter((line) => !wanted.includes(line)).map((line) => `extra: ${line}`),
  ];
}

function periodOf({ period }: Expected): string {
  return period === undefined ? String(YEAR) : String(period);
}

describe('figures of whole reports', () => {
  it.each(['000', '001', '002', '003', '004'])(
    'finds every figure of report %s and nothing else',
    (number) => {
      expect(differences(seed(number), rows<Expected>(`${number}.figures.ndjson`), true)).toEqual([]);
    },
  );
});

describe('figures of reports by strangers', () => {
  it.each(['946', '947', '948', '949', '950', '951'])(
    'are found as others annotated them, in value, unit and bound: %s',
    (number) => {
      const text = strange(number);
      const found = extractNumbers(text, { year: YEAR });
      const read = ({ start, value, unit, bound }: RawFigure | Expected): string =>
        `${start} ${value} ${unit} ${bound}`;
      const all = rows<Expected>(`${number}.figures.ndjson`);
      const got = new Set(found.map(read));
      const missed = all.filter((figure) => figure.core !== false && !got.has(read(figure)));
      const extra = found.filter(
        ({ start, end, soft }) =>
          !soft && !all.some((other) => start < other.start + other.text.length && other.start < end),
      );
      expect([...missed.map(shown), ...extra.map(shown)]).toEqual([]);
    },
  );
});

describe('figures of generated reports', () => {
  it('finds what forty reports of other places and years were made from', () => {
    const wrong = Array.from({ length: 40 }, (_, index) => generateReport(index + 1)).flatMap((report) => {
      const found = extractNumbers(report.text, { year: report.year }).filter(({ soft }) => !soft);
      const got = found.map((figure) => `${shown(figure)} ${String(figure.period)}`);
      const wanted = report.figures.map((figure) => `${shown(figure)} ${String(figure.period)}`);
      return [
        ...wanted.filter((line) => !got.includes(line)).map((line) => `${report.fileName} missed: ${line}`),
        ...got.filter((line) => !wanted.includes(line)).map((line) => `${report.fileName} extra: ${line}`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe('figures of single sentences', () => {
  it.each(['sentences.ndjson', 'harder.ndjson', 'blind.ndjson', 'blind-2.ndjson'])(
    'reads each sentence of %s as it was annotated',
    (file) => {
      const samples = rows<Sample>(file);
      expect(samples.length).toBeGreaterThan(40);
      const wrong = samples.flatMap(({ text, figures }) =>
        differences(text, figures, true).map((line) => `${text} → ${line}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('names the kind of each quantity', () => {
    const wrong = rows<Sample>('sentences.ndjson').flatMap(({ text, figures }) => {
      const found = new Map(
        extractNumbers(text, { year: YEAR }).map((figure) => [figure.start, figure.kind]),
      );
      return figures
        .filter(({ core, start, kind }) => core !== false && found.get(start) !== kind)
        .map((figure) => `${figure.text}: ${figure.kind}, read as ${found.get(figure.start)}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what belongs together', () => {
  it('ties the two ends of a change and the change itself', () => {
    const [from, to, change] = extractNumbers('满意率从92.1%上升到97.3%，提高5.2个百分点。', { year: YEAR });
    expect([from?.role, to?.role, change?.role]).toEqual(['from', 'to', 'change']);
    expect(from?.link).toBe(to?.link);
    expect(change?.link).toBe(to?.link);
    expect(from?.link).toBeTypeOf('number');
  });

  it('gives two changes two links, and a plain amount none', () => {
    const figures = extractNumbers('环节由12个减至4个，材料由38份减至15份，办件260件。', { year: YEAR });
    expect(figures.map(({ link }) => link)).toEqual([1, 1, 2, 2, undefined]);
  });
});

describe('a time in several units', () => {
  it.each([
    ['平均到场时间6分30秒', ['6分30秒', 390, '秒', 'duration']],
    ['平均2小时40分钟排空', ['2小时40分钟', 160, '分钟', 'duration']],
    ['用时1小时20分', ['1小时20分', 80, '分钟', 'duration']],
  ])('is one figure: %s', (sentence, figure) => {
    const figures = extractNumbers(`${sentence}。`, { year: YEAR });
    expect(figures.map((one) => [one.text, one.value, one.unit, one.kind])).toEqual([figure]);
  });

  it('is not made of a mark and of what follows it', () => {
    const figures = extractNumbers('评分6分，30秒接通。', { year: YEAR });
    expect(figures.map(({ text }) => text)).toEqual(['6分', '30秒']);
  });
});

describe('what is soft', () => {
  it('marks small Chinese counts and targets of a later year', () => {
    const figures = extractNumbers('分三批推进，办结45件。\n到2025年，办结率达到98%。', { year: YEAR });
    expect(figures.map(({ text, soft }) => [text, soft])).toEqual([
      ['三批', true],
      ['45件', false],
      ['98%', true],
    ]);
  });

  it('takes a plan to last until the next main heading', () => {
    const text = '一、2024年工作打算\n新建调解室10个。\n二、其他情况\n办结45件。';
    expect(extractNumbers(text, { year: YEAR }).map(({ soft }) => soft)).toEqual([true, false]);
  });

  it.each([
    [
      '一、依法行政重点工作\n审结24件。\n二、问题和2024年安排\n律师仅11名。2024年，计划公证员达到30名；时限为20天。',
      [false, false, true, true],
    ],
    ['一、工作情况\n审结24件。\n二、重点工作\n案卷不少于200卷。', [false, true]],
    ['工作情况\n审结24件。\n2024年目标\n复议人员增加到12人。', [false, true]],
  ])('tells what is planned from what was done by the place it stands in: %s', (text, soft) => {
    expect(extractNumbers(text, { year: YEAR }).map((figure) => figure.soft)).toEqual(soft);
  });
});

describe('periods', () => {
  it('is null when the report year is unknown and no year is named', () => {
    const figures = extractNumbers('受理98件；2022年受理75件。', { year: null });
    expect(figures.map(({ period }) => period)).toEqual([null, '2022']);
  });

  it('ends with the number that another year is only set beside', () => {
    const figures = extractNumbers('败诉率4.9%，2022年为7.3%；应诉率100%。', { year: YEAR });
    expect(figures.map(({ period }) => period)).toEqual([String(YEAR), '2022', String(YEAR)]);
  });
});

describe('quotation marks', () => {
  it('takes a short quotation for a name, and trusts no straight mark without a partner', () => {
    expect(
      extractNumbers('落实"141"体系和"3个中心"建设，办结98件。', { year: YEAR }).map((f) => f.text),
    ).toEqual(['98件']);
    expect(
      extractNumbers('推行"一件事改革，办结98件，"好评"率99%。', { year: YEAR }).map((f) => f.text),
    ).toEqual(['98件', '99%']);
  });
});

describe('unusual input', () => {
  it('leaves out what lies in page dross', () => {
    const text = '浏览2300次 受理98件';
    expect(extractNumbers(text, { year: YEAR, dross: [{ start: 0, end: 7 }] }).map((f) => f.text)).toEqual([
      '98件',
    ]);
  });

  it('keeps every digit in the text of a number too large to be exact', () => {
    const [figure] = extractNumbers('归集数据12345678901234567890条。', { year: YEAR });
    expect(figure?.text).toBe('12345678901234567890条');
    expect(figure?.value).toBe(Number('12345678901234567890'));
  });

  it('scales decimals without leaving a remainder', () => {
    const values = extractNumbers('注册20.6万人，覆盖1.13亿人，罚没8.29万元。', { year: YEAR }).map(
      (f) => f.value,
    );
    expect(values).toEqual([206_000, 113_000_000, 82_900]);
  });

  it('finds nothing in an empty text', () => {
    expect(extractNumbers('', { year: YEAR })).toEqual([]);
  });

  // A pattern that backtracks would not come back from these within the limit that every test has.
  it.each([
    '1',
    '1,234',
    '一',
    '千',
    '“',
    '《',
    '由3个',
    '提升',
    '1+',
    '1月、',
    '12 34\n',
    '|1',
    'a  ',
    '至',
    'http://',
  ])('reads 200,000 characters of %j', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const figures = extractNumbers(text, { year: YEAR });
    expect(figures.every((figure) => text.slice(figure.start, figure.end) === figure.text)).toBe(true);
  });

  it('reads a report of one line and 200,000 characters, figure by figure', () => {
    const report = seed('002').replace(/\s+/g, '');
    const copies = Math.ceil(200_000 / report.length);
    const once = extractNumbers(`${report}。`, { year: YEAR }).length;
    expect(extractNumbers(`${report}。`.repeat(copies), { year: YEAR })).toHaveLength(once * copies);
  });
});
