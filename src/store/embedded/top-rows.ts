import { BLOCK, MOST_VALUE, MOST_WEIGHT, weightedSums } from '../../lib/weighted-sums.js';
import { MOST_SATURATION } from '../bm25.js';

/** A passage found, by its row. */
export interface FoundRow {
  readonly row: number;
  readonly score: number;
}

/** Rows of one term from one source, in ascending order. One kind of array only, so that the loops over them stay fast. */
export interface Posting {
  readonly rows: Uint32Array;
  /** Whole thousandths. */
  readonly counts: Uint16Array;
  /** For a term that stands in many rows. */
  readonly column?: Column;
  /** How far each row is saturated with it, in whole parts of `FINE`, rounded up: for a term that stands in few. */
  readonly saturations?: Uint16Array;
}

/** What a common term has in every row (列): it is added many rows at a time. */
export interface Column {
  /** How far each row is saturated with it, in whole parts of `MOST_VALUE`, rounded up. */
  readonly saturations: Int8Array;
  /** How often it stands there: found at once, where seeking waits for memory. */
  readonly counts: Uint16Array;
}

/** A term of a query. */
export interface QueryTerm {
  readonly postings: readonly Posting[];
  /** Its weight in the query times its rarity. */
  readonly factor: number;
}

/** Rows from one to another, half-open. */
export type Stretch = readonly [from: number, to: number];

/** Where to look. */
export interface Field {
  /** Number of rows. */
  readonly count: number;
  /** What each row's length does to its counts, in the counts' own scale. */
  readonly norms: Float32Array;
  /** 1 for each row that is not to be found. */
  readonly hidden: Uint8Array;
}

/** Saturations of rarer terms are kept as whole parts of this. */
const FINE = 0xffff;
/** Sums stay below this: 32 bits hold them. */
const MOST_SUM = 2 ** 30;
/** So many times as many rows as are asked for are held before the best of them are told apart. */
const ROOM = 3;

/** The column of a posting. */
export function columnOf(
  { rows, counts }: Posting,
  { count, norms }: Pick<Field, 'count' | 'norms'>,
): Column {
  const column = { saturations: new Int8Array(count), counts: new Uint16Array(count) };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const held = counts[at] ?? 0;
    column.counts[row] = held;
    column.saturations[row] = Math.ceil((MOST_VALUE * held) / (held + (norms[row] ?? 1)));
  }
  return column;
}

/** The saturations of a posting. */
export function saturationsOf({ rows, counts }: Posting, norms: Float32Array): Uint16Array {
  const saturations = new Uint16Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const held = counts[at] ?? 0;
    saturations[at] = Math.ceil((FINE * held) / (held + (norms[rows[at] ?? 0] ?? 1)));
  }
  return saturations;
}

/**
 * The rows of a field that score highest above 0, best first, equal ones in their order. All are scored roughly, never too low;
 * those that can be among the best, exactly. That common terms come after the others for every row makes equal passages equal to
 * the last digit, wherever they stand.
 */
export function topRows(terms: readonly QueryTerm[], field: Field, limit: number): readonly FoundRow[] {
  const isCommon = ({ postings }: QueryTerm): boolean => postings.some(({ column }) => column !== undefined);
  const common = terms.filter(isCommon);
  const ordered = [...terms.filter((term) => !isCommon(term)), ...common];
  const sums = weightedSums().start(field.count);
  const scale = scaleOf(terms);
  const columnExcess = addColumns(common, field.count, scale);
  const excess = columnExcess + addOthers(ordered, sums, scale);
  const rows = hopeful(sums, { hidden: field.hidden, limit, excess });
  const scores = new Float64Array(rows.length);
  for (const { postings, factor } of ordered) {
    const worth = { most: factor * MOST_SATURATION, norms: field.norms };
    for (const posting of postings) addExactly(scores, rows, { posting, ...worth });
  }
  return rows
    .map((row, at) => ({ row, score: scores[at] ?? 0 }))
    .sort(byScore)
    .slice(0, limit);
}

/** Adds the columns of the terms to the sums; by how much these may be too high. */
function addColumns(common: readonly QueryTerm[], count: number, scale: number): number {
  const columns = common.flatMap(({ postings, factor }) =>
    postings.flatMap(({ column }) =>
      column === undefined
        ? []
        : [{ values: column.saturations, weight: Math.ceil(factor * MOST_SATURATION * scale) }],
    ),
  );
  for (let from = 0; columns.length > 0 && from < count; from += BLOCK) {
    const block = columns.map(({ values, weight }) => ({
      values: values.subarray(from, from + BLOCK),
      weight,
    }));
    weightedSums().add(from, block);
  }
  return columns.reduce((sum, { weight }) => sum + weight + MOST_VALUE, 0);
}

/** The same of a few stretches of rows alone, each posting looked at there only, and exactly at once. */
export function topRowsWithin(
  terms: readonly QueryTerm[],
  { norms, hidden }: Field,
  { stretches, limit }: { readonly stretches: readonly Stretch[]; readonly limit: number },
): readonly FoundRow[] {
  const scores = new Map<number, number>();
  for (const { postings, factor } of terms) {
    const worth = { most: factor * MOST_SATURATION, norms };
    for (const posting of postings) addWithin(scores, posting, { ...worth, stretches });
  }
  return [...scores]
    .map(([row, score]) => ({ row, score }))
    .filter(({ row, score }) => score > 0 && hidden[row] === 0)
    .sort(byScore)
    .slice(0, limit);
}

/** What the counts of a posting are worth. */
interface Worth {
  readonly most: number;
  readonly norms: Float32Array;
}

/** Adds the parts of a posting that lie in the stretches. */
function addWithin(
  scores: Map<number, number>,
  { rows, counts }: Posting,
  { most, norms, stretches }: Worth & { readonly stretches: readonly Stretch[] },
): void {
  let place = 0;
  for (const [from, to] of stretches) {
    place = firstFrom(rows, from, place);
    for (let row = rows[place]; row !== undefined && row < to; row = rows[(place += 1)]) {
      const count = counts[place] ?? 0;
      scores.set(row, (scores.get(row) ?? 0) + (most * count) / (count + (norms[row] ?? 1)));
    }
  }
}

/** By what the scores are multiplied, so that they make whole weights and no sum becomes too large. */
function scaleOf(terms: readonly QueryTerm[]): number {
  const factors = terms.map(({ factor }) => factor);
  const all = factors.reduce((sum, factor) => sum + factor, 0);
  const scale = Math.min((MOST_WEIGHT - 1) / Math.max(...factors), MOST_SUM / MOST_VALUE / all);
  return scale / MOST_SATURATION;
}

/** Adds the postings without a column to the sums; by how much these may be too high. */
function addOthers(terms: readonly QueryTerm[], sums: Int32Array, scale: number): number {
  let excess = 0;
  for (const { postings, factor } of terms) {
    const times = (factor * MOST_SATURATION * scale * MOST_VALUE) / FINE;
    for (const { rows, saturations } of postings) {
      if (saturations === undefined) continue;
      addPosting(sums, { rows, saturations, times });
      excess += 1 + Math.ceil(times);
    }
  }
  return excess;
}

interface Weighed {
  readonly rows: Uint32Array;
  readonly saturations: Uint16Array;
  readonly times: number;
}

/** A function of its own, so that it is translated for this loop alone. */
function addPosting(sums: Int32Array, { rows, saturations, times }: Weighed): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    sums[row] = (sums[row] ?? 0) + times * (saturations[at] ?? 0) + 1;
  }
}

/** Adds what a posting gives the rows, which ascend. */
function addExactly(
  scores: Float64Array,
  among: readonly number[],
  { posting: { rows, counts, column }, most, norms }: Worth & { readonly posting: Posting },
): void {
  let place = 0;
  for (let at = 0; at < among.length; at += 1) {
    const row = among[at] ?? 0;
    let count = column?.counts[row] ?? 0;
    if (column === undefined) {
      place = firstFrom(rows, row, place);
      count = rows[place] === row ? (counts[place] ?? 0) : 0;
    }
    if (count > 0) scores[at] = (scores[at] ?? 0) + (most * count) / (count + (norms[row] ?? 1));
  }
}

interface Wanted {
  readonly hidden: Uint8Array;
  readonly limit: number;
  /** By so much sums may be too high; none is too low. */
  readonly excess: number;
}

/** Rows that can be among the best, ascending. */
function hopeful(sums: Int32Array, { hidden, limit, excess }: Wanted): readonly number[] {
  let found: number[] = [];
  let least = 1;
  let room = ROOM * limit;
  const next = (from: number): number => weightedSums().next(from, sums.length, least);
  const cut = (): void => {
    const reached = new Int32Array(found.length);
    for (const [at, row] of found.entries()) reached[at] = sums[row] ?? 0;
    least = Math.max(1, (reached.sort()[found.length - limit] ?? 0) - excess);
    found = found.filter((row) => (sums[row] ?? 0) >= least);
    room = found.length + ROOM * limit;
  };
  for (let row = next(0); row < sums.length; row = next(row + 1)) {
    if (hidden[row] === 1) continue;
    found.push(row);
    if (found.length >= room) cut();
  }
  cut();
  return found;
}

/** Higher scores first, equal ones in the order of their rows. */
export function byScore(a: FoundRow, b: FoundRow): number {
  return b.score - a.score || a.row - b.row;
}

/** Place of the first row that is not below the one given, from a place on that is not behind it. */
export function firstFrom(rows: Uint32Array, least: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < rows.length && (rows[low + step] ?? 0) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(rows.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
