import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksCsv, comparisonCsv, figuresCsv } from '../../../src/figures/csv.js';
import type { ListedFigure } from '../../../src/figures/csv.js';
import { comparisonTable } from '../../../src/figures/table.js';
import { compare } from '../../../src/figures/compare.js';
import { metricById } from '../../../src/figures/catalogue/index.js';
import type { Check, Comparison } from '../../../src/figures/types.js';
import { report } from '../catalogue/support.js';

/** A strict RFC 4180 reader: what a spreadsheet sees. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = csv.startsWith('\uFEFF') ? 1 : 0; at < csv.length; at += 1) {
    const character = csv.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (character === '\r' && csv.charAt(at + 1) === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

const FIGURE: ListedFigure = {
  report: 'r1',
  start: 10,
  end: 15,
  text: '1.2万件',
  value: 12000,
  unit: '件',
  bound: 'exact',
  kind: 'count',
  role: 'value',
  metric: '受理案件',
  period: '2023',
  jurisdiction: '云阳县',
  year: 2023,
  heading: ['一、情况', '（一）复议'],
  passage: 'Y23-1',
};

function comparison(): Comparison<null> {
  const metric = metricById('review_accepted');
  if (metric === undefined) throw new Error('the metric is missing');
  const reports = [
    report('受理行政复议案件98件。', '云阳县'),
    report('无。', '奉节县'),
    report('审结行政复议案件40件。', '垫江县'),
    report('受理行政复议案件120余件。', '安岳县'),
  ];
  return compare(metric, reports, () => null);
}

describe('CSV', () => {
  it('starts with a byte-order mark and ends every line with CR LF', () => {
    const csv = figuresCsv([FIGURE]);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('holds the offsets of every figure', () => {
    const [head = [], row = []] = read(figuresCsv([FIGURE]));
    expect(row[head.indexOf('start')]).toBe('10');
    expect(row[head.indexOf('end')]).toBe('15');
    expect(row[head.indexOf('value')]).toBe('12000');
    expect(row[head.indexOf('as_written')]).toBe('1.2万件');
    expect(row[head.indexOf('heading')]).toBe('一、情况 › （一）复议');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1', ' =1'])(
    'does not let “%s” run as a formula',
    (metric) => {
      const [head = [], row = []] = read(figuresCsv([{ ...FIGURE, metric }]));
      expect(row[head.indexOf('metric')]).toBe(`'${metric}`);
    },
  );

  it('leaves plain negative numbers as numbers', () => {
    const [head = [], row = []] = read(figuresCsv([{ ...FIGURE, text: '-3.2%', value: -3.2 }]));
    expect(row[head.indexOf('as_written')]).toBe('-3.2%');
    expect(row[head.indexOf('value')]).toBe('-3.2');
  });

  it('gives back every text as it was, quotes, commas and line ends included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (metric) => {
        const [head = [], row = []] = read(figuresCsv([{ ...FIGURE, metric }]));
        const cell = row[head.indexOf('metric')] ?? '';
        expect([metric, `'${metric}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=@]/);
        expect(row).toHaveLength(head.length);
      }),
    );
  });

  it('writes a comparison ranked rows first, near figures with their reason', () => {
    const [head = [], ...rows] = read(comparisonCsv(comparison()));
    const column = (name: string): readonly string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
    expect(column('jurisdiction')).toEqual(['安岳县', '云阳县', '垫江县', '奉节县']);
    expect(column('rank')).toEqual(['1', '2', '', '']);
    expect(column('bound')).toEqual(['atLeast', 'exact', '', '']);
    expect(column('near')[2]).toBe('40件（办结，不是受理）');
    expect(column('status')).toEqual(['reported', 'reported', 'near', 'not-reported']);
  });

  it('writes checks with the places of their parts', () => {
    const check: Check = {
      report: 'r1',
      stated: { start: 1, end: 5, text: '92.8%', value: 92.8 },
      formula: '77 / 83',
      computed: 92.77,
      parts: [
        { start: 10, end: 12 },
        { start: 20, end: 22 },
      ],
      verdict: 'consistent',
      note: '',
    };
    const [head = [], row = []] = read(checksCsv([check]));
    expect(row[head.indexOf('parts')]).toBe('10-12 20-22');
    expect(row[head.indexOf('verdict')]).toBe('consistent');
  });
});

describe('comparisonTable', () => {
  it('shows rank, bound in words, near figures and absences in Chinese', () => {
    const table = comparisonTable(comparison(), 'zh');
    expect(table.title).toBe('行政复议受理案件');
    expect(table.rows.map((row) => row.slice(0, 5))).toEqual([
      ['1', '安岳县', '2023', '至少 120 件', '120余件'],
      ['2', '云阳县', '2023', '98 件', '98件'],
      ['–', '垫江县', '2023', '–', '40件（办结，不是受理）'],
      ['–', '奉节县', '2023', '–', '未报告'],
    ]);
  });

  it('shows the same in English', () => {
    const table = comparisonTable(comparison(), 'en');
    expect(table.title).toBe('administrative reconsideration cases accepted (行政复议受理案件)');
    expect(table.rows[0]?.[3]).toBe('at least 120 件');
    expect(table.rows[2]?.[4]).toContain('concluded, not accepted');
    expect(table.rows[3]?.[4]).toBe('not reported');
  });

  it('says what cannot be ordered', () => {
    const metric = metricById('info_disclosed');
    if (metric === undefined) throw new Error('the metric is missing');
    const reports = [
      report('主动公开政府信息2万余条。', '云阳县'),
      report('主动公开政府信息2.2万条。', '垫江县'),
    ];
    const table = comparisonTable(
      compare(metric, reports, () => null),
      'zh',
    );
    expect(table.rows.map(([place]) => place)).toEqual(['1–2', '1–2']);
    expect(table.notes).toEqual(['并列或区间重叠，无法排出先后']);
  });
});
