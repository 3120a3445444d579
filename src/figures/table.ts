import type { Language } from '../lib/errors.js';
import { summaryInWords, valueInWords, type Mark } from './compare/wording.js';
import type { Comparison, ComparisonRow } from './types.js';

/** A comparison as plain cells, for a terminal or any other table. */
export interface ComparisonTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Ranked rows first, from the largest; then near ones; then those that report nothing. */
  readonly rows: readonly (readonly string[])[];
  /** What holds for the whole comparison: what cannot be ordered and why. */
  readonly notes: readonly string[];
}

const WORDS = {
  zh: {
    head: ['名次', '地方', '年度', '数值', '原文', '说明'],
    absent: '未报告',
    tie: '并列或区间重叠，无法排出先后',
    none: '没有报告写明这个指标。',
  },
  en: {
    head: ['rank', 'place', 'year', 'value', 'as written', 'remark'],
    absent: 'not reported',
    tie: 'equal or overlapping: cannot be ordered',
    none: 'No report states this metric.',
  },
} as const;

/** The comparison as a table in the reader's language; `mark` names a citation within a note. */
export function comparisonTable<C>(
  comparison: Comparison<C>,
  language: Language,
  mark: Mark<C> = () => '',
): ComparisonTable {
  const words = WORDS[language];
  const { nameZh, nameEn } = comparison.metric;
  const name = language === 'zh' ? nameZh : nameEn === nameZh ? nameZh : `${nameEn} (${nameZh})`;
  const places = placesOf(comparison);
  const rows = displayOrder(comparison).map(({ row, at }) => cells(row, places.get(at) ?? '', language));
  const notes = [
    language === 'zh' ? comparison.note : comparison.noteEn,
    comparison.order === 'partial' ? words.tie : null,
    comparison.rows.every(({ status }) => status !== 'reported') ? words.none : null,
    ...summaryInWords(comparison, language, mark),
  ];
  return { title: name, head: words.head, rows, notes: notes.filter((note) => typeof note === 'string') };
}

/** Rows with their index, in the order in which they are shown. */
export function displayOrder<C>(
  comparison: Comparison<C>,
): readonly { readonly row: ComparisonRow<C>; readonly at: number }[] {
  const ranked = new Map(comparison.ranking.flat().map((at, place) => [at, place]));
  const last = { reported: 0, near: 1, 'not-reported': 2 };
  return comparison.rows
    .map((row, at) => ({ row, at }))
    .sort(
      (a, b) =>
        last[a.row.status] - last[b.row.status] ||
        (ranked.get(a.at) ?? 0) - (ranked.get(b.at) ?? 0) ||
        a.at - b.at,
    );
}

/** Rank of each ranked row; rows of one group share a range: 1–2. */
function placesOf(comparison: Comparison<unknown>): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  let first = 1;
  for (const group of comparison.ranking) {
    const end = first + group.length - 1;
    for (const at of group) places.set(at, first === end ? String(first) : `${first}–${end}`);
    first = end + 1;
  }
  return places;
}

function cells(row: ComparisonRow<unknown>, place: string, language: Language): readonly string[] {
  const remark = (language === 'zh' ? row.note : row.noteEn) ?? '';
  const start = [place || '–', row.jurisdiction, String(row.year)];
  if (row.figure !== null) return [...start, valueInWords(row.figure, language), row.figure.text, remark];
  const near = row.near
    .map(({ figure, why, whyEn }) => `${figure.text}（${language === 'zh' ? why : whyEn}）`)
    .join('；');
  return [...start, '–', near === '' ? WORDS[language].absent : near, remark];
}
