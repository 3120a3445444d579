import { MARK_AFTER_STOPS, MARKS_AFTER, MARKS_BEFORE } from '../patterns/marks.js';
import { NOT_UNITS, UNITS, type UnitRow } from '../patterns/units.js';
import type { Bound } from '../types.js';

const BY_FIRST = new Map<string, UnitRow[]>();
for (const row of UNITS) {
  const first = row.unit.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), row]);
}

/** A measure word read at a place, with the white space before it. */
export interface Measure {
  readonly row: UnitRow;
  /** Start of the measure word itself. */
  readonly start: number;
  readonly end: number;
  /** 多 inside the measure word (2个多月). */
  readonly mark: Bound | null;
}

const DURATION_SPLIT = /个[多余](月|小时|工作日|星期|学时|课时|季度)/y;

/** The measure word at `at`, past at most one space; null when there is none. */
export function measureAt(folded: string, at: number): Measure | null {
  const start = folded.charAt(at) === ' ' ? at + 1 : at;
  DURATION_SPLIT.lastIndex = start;
  const split = DURATION_SPLIT.exec(folded);
  const part = split?.[1];
  if (split && part !== undefined) {
    return {
      row: { unit: `个${part}`, kind: 'duration' },
      start,
      end: start + split[0].length,
      mark: 'atLeast',
    };
  }
  for (const row of BY_FIRST.get(folded.charAt(start)) ?? []) {
    const end = start + row.unit.length;
    if (!folded.startsWith(row.unit, start)) continue;
    const stops = NOT_UNITS[row.unit];
    if (stops !== undefined && end < folded.length && stops.includes(folded.charAt(end))) continue;
    return { row, start, end, mark: null };
  }
  return null;
}

/** An approximation mark and where it ends (or starts, before a number). */
export interface Marked {
  readonly bound: Bound;
  readonly at: number;
}

/** The mark that touches the number from the left; `at` is where the mark starts. */
export function markBefore(folded: string, numberStart: number): Marked | null {
  const end = folded.charAt(numberStart - 1) === ' ' ? numberStart - 1 : numberStart;
  for (const { mark, bound, notAfter, onlyAfter } of MARKS_BEFORE) {
    const start = end - mark.length;
    if (start < 0 || !folded.startsWith(mark, start)) continue;
    if (notAfter !== undefined && start > 0 && notAfter.includes(folded.charAt(start - 1))) return null;
    if (onlyAfter !== undefined && !onlyAfter.test(folded.slice(Math.max(0, start - 1), start))) return null;
    return { bound, at: start };
  }
  return null;
}

/** The mark that touches the number or its measure word from the right; `at` is where the mark ends. */
export function markAfter(folded: string, end: number): Marked | null {
  MARK_AFTER_STOPS.lastIndex = end;
  if (MARK_AFTER_STOPS.test(folded)) return null;
  for (const { mark, bound } of MARKS_AFTER) {
    if (folded.startsWith(mark, end)) return { bound, at: end + mark.length };
  }
  return null;
}

/** The bound of a number with marks on both sides: a guess (近 200 余) stays a guess. */
export function joinBounds(...bounds: readonly (Bound | null)[]): Bound {
  const set = bounds.filter((bound) => bound !== null);
  if (set.includes('about')) return 'about';
  return set[0] ?? 'exact';
}
