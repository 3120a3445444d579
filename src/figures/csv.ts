import type { Span } from '../lib/span.js';
import type { Check, Comparison, ReportFigure } from './types.js';
import { displayOrder } from './table.js';

/** What a row of the figures file needs beside the figure. */
export interface ListedFigure extends ReportFigure {
  readonly jurisdiction: string;
  readonly year: number;
  readonly heading: readonly string[];
  /** Citation id of the passage; empty for a report that is not stored. */
  readonly passage: string;
}

type Cell = string | number | null;

/** Byte-order mark: without it Excel reads UTF-8 Chinese as another encoding. */
const BOM = '\uFEFF';

/** A comparison as CSV (UTF-8 with BOM, RFC 4180): ranked rows first; offsets are UTF-16 code units. */
export function comparisonCsv(comparison: Comparison<unknown>): string {
  const head = [
    'rank',
    'jurisdiction',
    'level',
    'year',
    'status',
    'value',
    'bound',
    'unit',
    'as_written',
    'metric',
    'report',
    'start',
    'end',
    'near',
    'note',
  ];
  const places = new Map(
    comparison.ranking.flatMap((group, at) => group.map((row) => [row, at + 1] as const)),
  );
  const rows = displayOrder(comparison).map(({ row, at }): readonly Cell[] => {
    const { figure } = row;
    const near = row.near.map((item) => `${item.figure.text}（${item.why}）`).join('；');
    const place = row.status === 'reported' ? (places.get(at) ?? null) : null;
    const stated =
      figure === null ? [null, null, null, null] : [figure.value, figure.bound, figure.unit, figure.text];
    return [
      place,
      row.jurisdiction,
      row.level,
      row.year,
      row.status,
      ...stated,
      comparison.metric.nameZh,
      row.report,
      figure?.start ?? null,
      figure?.end ?? null,
      near,
      row.note,
    ];
  });
  return csv(head, rows);
}

/** Figures as CSV with their offsets, in the order given. */
export function figuresCsv(figures: readonly ListedFigure[]): string {
  const head = [
    'jurisdiction',
    'year',
    'metric',
    'value',
    'bound',
    'unit',
    'as_written',
    'kind',
    'role',
    'period',
    'heading',
    'report',
    'start',
    'end',
    'citation',
  ];
  const rows = figures.map((figure): readonly Cell[] => [
    figure.jurisdiction,
    figure.year,
    figure.metric,
    figure.value,
    figure.bound,
    figure.unit,
    figure.text,
    figure.kind,
    figure.role,
    figure.period,
    figure.heading.join(' › '),
    figure.report,
    figure.start,
    figure.end,
    figure.passage,
  ]);
  return csv(head, rows);
}

/** A check, with where the report on the year before states the other number. */
type CheckAcross = Check & { readonly before?: Span & { readonly report: string } };

/** Checks as CSV; the parts are the offsets of the numbers they were computed from. */
export function checksCsv(checks: readonly CheckAcross[]): string {
  const head = [
    'report',
    'stated',
    'value',
    'formula',
    'computed',
    'verdict',
    'note',
    'start',
    'end',
    'parts',
    'before',
  ];
  const rows = checks.map(
    ({ report, stated, formula, computed, verdict, note, parts, before }): readonly Cell[] => [
      report,
      stated.text,
      stated.value,
      formula,
      computed,
      verdict,
      note,
      stated.start,
      stated.end,
      parts.map(({ start, end }) => `${start}-${end}`).join(' '),
      before === undefined ? null : `${before.report} ${before.start}-${before.end}`,
    ],
  );
  return csv(head, rows);
}

function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** A spreadsheet runs a text that starts so as a formula; a plain number is no formula. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
