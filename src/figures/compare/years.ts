import { decimalsOf } from '../check/scene.js';
import { shown, verdictOf, type Verdict } from '../check/verdict.js';
import type { ComparisonRow, Earlier, ReportFigure, YearChange, YearEnd } from '../types.js';

/**
 * The changes between reports of consecutive years (年度变化), each held against what the later report says of it. Only
 * exact values of one unit are computed with; a change of a percentage is told in points, so it is left out.
 */
export function yearChanges<C>(rows: readonly ComparisonRow<C>[]): readonly YearChange<C>[] {
  const byPlace = new Map<string, Map<number, ComparisonRow<C>>>();
  for (const row of rows) {
    const years = byPlace.get(row.jurisdiction) ?? new Map<number, ComparisonRow<C>>();
    byPlace.set(row.jurisdiction, years.set(row.year, row));
  }
  return [...byPlace.values()].flatMap((years) =>
    [...years.values()]
      .sort((a, b) => a.year - b.year)
      .flatMap((row) => changeTo(row, years.get(row.year - 1))),
  );
}

function changeTo<C>(row: ComparisonRow<C>, before: ComparisonRow<C> | undefined): readonly YearChange<C>[] {
  const from = endOf(before);
  const to = endOf(row);
  if (from === null || to === null || from.figure.unit !== to.figure.unit || from.figure.value <= 0)
    return [];
  const { earlier = [], jurisdiction } = row;
  const computed = ((to.figure.value - from.figure.value) / from.figure.value) * 100;
  const held = earlier.map((stated) => ({ stated, verdict: verdictOn(stated, from.figure, computed) }));
  // What does not agree is what the reader must see.
  const told = held.find(({ verdict }) => verdict === 'inconsistent') ??
    held[0] ?? { stated: null, verdict: null };
  return [{ jurisdiction, from, to, computed: shown(computed), ...told }];
}

function endOf<C>(row: ComparisonRow<C> | undefined): YearEnd<C> | null {
  if (row === undefined || row.figure === null || row.citation === null) return null;
  const { figure, citation, year } = row;
  return figure.bound === 'exact' && figure.unit !== '%' ? { year, figure, citation } : null;
}

function verdictOn({ figure, falls }: Earlier<unknown>, from: ReportFigure, computed: number): Verdict {
  if (figure.role !== 'change') return figure.value === from.value ? 'consistent' : 'inconsistent';
  return verdictOf(computed, falls ? -figure.value : figure.value, decimalsOf(figure.text));
}
