import { MARK_AFTER_ENDS, MARKS_AFTER, MARKS_APART, MARKS_BEFORE } from '../patterns/marks.js';
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
  /** 多 stands inside the measure word (2个多月). */
  readonly isMore: boolean;
  /** 半 follows or stands inside (2个半小时, 1年半). */
  readonly hasHalf: boolean;
}

const DURATION_SPLIT = /个([多余半])(月|小时|工作日|星期|学时|课时|季度)/y;

const HALF_AFTER = /半(?![年月天数日个])/y;

/** The measure word at `at`, past at most one space; null when there is none. */
export function measureAt(readable: string, at: number): Measure | null {
  const start = readable.charAt(at) === ' ' ? at + 1 : at;
  DURATION_SPLIT.lastIndex = start;
  const split = DURATION_SPLIT.exec(readable);
  const part = split?.[2];
  if (split && part !== undefined) {
    const hasHalf = split[1] === '半';
    const row: UnitRow = { unit: `个${part}`, kind: 'duration' };
    return { row, start, end: start + split[0].length, isMore: !hasHalf, hasHalf };
  }
  for (const row of BY_FIRST.get(readable.charAt(start)) ?? []) {
    const end = start + row.unit.length;
    if (!readable.startsWith(row.unit, start)) continue;
    const stops = NOT_UNITS[row.unit];
    if (stops !== undefined && end < readable.length && stops.includes(readable.charAt(end))) continue;
    HALF_AFTER.lastIndex = end;
    const hasHalf = row.kind === 'duration' && HALF_AFTER.test(readable);
    return { row, start, end: hasHalf ? end + 1 : end, isMore: false, hasHalf };
  }
  return null;
}

/** An approximation mark and where it ends (or starts, before a number). */
export interface Marked {
  readonly bound: Bound;
  readonly at: number;
}

/** The mark that touches the number from the left; `at` is where the mark starts. */
export function markBefore(readable: string, numberStart: number): Marked | null {
  const end = readable.charAt(numberStart - 1) === ' ' ? numberStart - 1 : numberStart;
  const apart = MARKS_APART.find(({ mark }) => readable.startsWith(mark, end - mark.length));
  if (apart !== undefined) return { bound: apart.bound, at: numberStart };
  for (const { mark, bound, notAfter, butAfter, onlyAfter } of MARKS_BEFORE) {
    const start = end - mark.length;
    if (start < 0 || !readable.startsWith(mark, start)) continue;
    const joined = start > 0 && notAfter?.includes(readable.charAt(start - 1)) === true;
    if (joined && (butAfter === undefined || !readable.endsWith(butAfter, start))) return null;
    if (onlyAfter !== undefined && !onlyAfter.test(readable.slice(Math.max(0, start - 1), start)))
      return null;
    return { bound, at: start };
  }
  return null;
}

/** The mark that touches the number or its measure word from the right; `at` is where the mark ends. */
export function markAfter(readable: string, end: number): Marked | null {
  MARK_AFTER_ENDS.lastIndex = end;
  const isShort = /[多余+]/.test(readable.charAt(end));
  if (isShort && !MARK_AFTER_ENDS.test(readable)) return null;
  for (const { mark, bound } of MARKS_AFTER) {
    if (readable.startsWith(mark, end)) return { bound, at: end + mark.length };
  }
  return null;
}

/** The bound of a number with marks on both sides: a guess (近 200 余) stays a guess. */
export function joinBounds(...bounds: readonly (Bound | null)[]): Bound {
  const set = bounds.filter((bound) => bound !== null);
  if (set.includes('about')) return 'about';
  return set[0] ?? 'exact';
}
