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
  /** The counts of all rows, for a term that stands in many: found at once, where seeking waits for memory. */
  readonly byRow?: Uint16Array;
}

/** A term of a query with everything that it may add to a score. */
export interface QueryTerm {
  readonly postings: readonly Posting[];
  /** Its weight in the query times its rarity. */
  readonly factor: number;
  /** No passage gets more than this from it. */
  readonly most: number;
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

/** Scores are sorted into so many classes to tell how high the best reach. */
const CLASSES = 512;
/** How high the best reach is looked for once this share of what all terms can add is left, */
const FIRST_LOOK = 0.4;
/** and again each time that what is left has fallen by this share. */
const FALL = 0.3;
/** So many of the rows met tell how high the best reach: the first ones, which hold the words that weigh most. */
const LEADING = 2048;
/** A row is sought in a posting at about the price of running through so many of it. */
const SEEK = 16;
/** Sums in another order differ in their last digits: what is nearly equal counts as equal. */
const SAFE = 1 - 1e-9;
const NOTHING: QueryTerm = { postings: [], factor: 0, most: 0 };

/**
 * The best rows of a field for a query, exactly, without running through all that its words stand in (MaxScore). Terms are
 * taken in the order of what they can add at most, a whole posting at a time; as soon as all that are left could not lift a new
 * row among the best, they are added only for the rows that still can be among them.
 *
 * Turtle and Flood, “Query evaluation: strategies and optimizations”, 1995.
 */
export class TopRows {
  #scores = new Float64Array();
  /** Rows in the order in which they were met, each once. */
  #met = new Int32Array();
  #number = 0;

  /** The highest scores above 0, best first, equal ones in the order of their rows. */
  find(terms: readonly QueryTerm[], field: Field, limit: number): readonly FoundRow[] {
    const scores = this.#withRoom(field.count).fill(0, 0, field.count);
    this.#number = 0;
    const ordered = [...terms].sort((a, b) => b.most - a.most);
    const whole = ordered.reduce((sum, { most }) => sum + most, 0);
    let left = whole;
    let next = whole * FIRST_LOOK;
    let least = 0;
    let at = 0;
    for (; at < ordered.length && left >= least; at += 1) {
      const { postings, factor, most } = ordered[at] ?? NOTHING;
      for (const posting of postings) this.#meet(posting, factor, field.norms);
      left -= most;
      if (left > next) continue;
      next = left * (1 - FALL);
      const leading = this.#met.subarray(0, Math.min(this.#number, LEADING));
      least = scoreOfRank(scores, leading, { ...field, rank: limit, highest: whole - left });
    }
    let rows = reaching(scores, this.#met.slice(0, this.#number), { ...field, least: least - left });
    for (; at < ordered.length; at += 1) {
      const { postings, factor, most } = ordered[at] ?? NOTHING;
      for (const posting of postings) addTo(scores, rows, { posting, factor, norms: field.norms });
      left -= most;
      if (left > next && at < ordered.length - 1) continue;
      next = left * (1 - FALL);
      least = Math.max(
        least,
        scoreOfRank(scores, rows.subarray(0, LEADING), { ...field, rank: limit, highest: whole - left }),
      );
      rows = reaching(scores, rows, { ...field, least: least - left });
    }
    return best(scores, rows, limit);
  }

  /** The same of a few stretches of rows alone, each posting looked at there only. */
  findWithin(
    terms: readonly QueryTerm[],
    { count, norms, hidden }: Field,
    { stretches, limit }: { readonly stretches: readonly Stretch[]; readonly limit: number },
  ): readonly FoundRow[] {
    const scores = this.#withRoom(count);
    for (const [from, to] of stretches) scores.fill(0, from, to);
    for (const { postings, factor } of terms) {
      for (const posting of postings) addWithin(scores, stretches, { posting, factor, norms });
    }
    const rows: number[] = [];
    for (const [from, to] of stretches) {
      for (let row = from; row < to; row += 1)
        if ((scores[row] ?? 0) > 0 && hidden[row] === 0) rows.push(row);
    }
    return best(scores, Int32Array.from(rows), limit);
  }

  #withRoom(count: number): Float64Array {
    if (this.#scores.length < count) {
      this.#scores = new Float64Array(Math.ceil(count * 1.25));
      this.#met = new Int32Array(this.#scores.length);
    }
    return this.#scores;
  }

  /** Adds a posting to the scores of its rows, and remembers those that are new. */
  #meet({ rows, counts }: Posting, factor: number, norms: Float32Array): void {
    const scores = this.#scores;
    const met = this.#met;
    const most = factor * MOST_SATURATION;
    const { length } = rows;
    let number = this.#number;
    for (let at = 0; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const count = counts[at] ?? 0;
      const before = scores[row] ?? 0;
      scores[row] = before + (most * count) / (count + (norms[row] ?? 1));
      met[number] = row;
      number += before === 0 ? 1 : 0;
    }
    this.#number = number;
  }
}

/** A score that at least so many of the rows have reached; 0 when there are fewer. */
function scoreOfRank(
  scores: Float64Array,
  rows: Int32Array,
  { hidden, rank, highest }: { readonly hidden: Uint8Array; readonly rank: number; readonly highest: number },
): number {
  const classes = new Uint32Array(CLASSES + 1);
  const classOf = CLASSES / highest;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (hidden[row] === 1) continue;
    const of = Math.min(CLASSES, Math.floor((scores[row] ?? 0) * classOf));
    classes[of] = (classes[of] ?? 0) + 1;
  }
  let above = 0;
  for (let of = CLASSES; of > 0; of -= 1) {
    above += classes[of] ?? 0;
    if (above >= rank) return (SAFE * of) / classOf;
  }
  return 0;
}

/** One posting of a term with what its counts are worth. */
interface Adding {
  readonly posting: Posting;
  readonly factor: number;
  readonly norms: Float32Array;
}

/** Adds a posting, or a part of it, to the scores of its rows. */
function runThrough(
  scores: Float64Array,
  { posting: { rows, counts }, factor, norms }: Adding,
  [start, end]: Stretch = [0, rows.length],
): void {
  const most = factor * MOST_SATURATION;
  for (let at = start; at < end; at += 1) {
    const row = rows[at] ?? 0;
    const count = counts[at] ?? 0;
    scores[row] = (scores[row] ?? 0) + (most * count) / (count + (norms[row] ?? 1));
  }
}

/** Adds the parts of a posting that lie in the stretches. */
function addWithin(scores: Float64Array, stretches: readonly Stretch[], adding: Adding): void {
  const { rows } = adding.posting;
  let at = 0;
  for (const [from, to] of stretches) {
    const start = firstFrom(rows, from, at);
    at = firstFrom(rows, to, start);
    if (at > start) runThrough(scores, adding, [start, at]);
  }
}

/** Adds a posting to the scores of some rows; those of others may change too, and count no more. */
function addTo(scores: Float64Array, rows: Int32Array, adding: Adding): void {
  const { rows: held, byRow } = adding.posting;
  if (byRow !== undefined && held.length > rows.length) lookUp(scores, rows, { ...adding, byRow });
  else if (held.length > SEEK * rows.length) seek(scores, rows, adding);
  else runThrough(scores, adding);
}

function lookUp(
  scores: Float64Array,
  rows: Int32Array,
  { byRow, factor, norms }: Adding & { readonly byRow: Uint16Array },
): void {
  const most = factor * MOST_SATURATION;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const count = byRow[row] ?? 0;
    if (count > 0) scores[row] = (scores[row] ?? 0) + (most * count) / (count + (norms[row] ?? 1));
  }
}

function seek(scores: Float64Array, rows: Int32Array, { posting, factor, norms }: Adding): void {
  const { rows: held, counts } = posting;
  const most = factor * MOST_SATURATION;
  let at = 0;
  rows.sort();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    at = firstFrom(held, row, at);
    if (held[at] !== row) continue;
    const count = counts[at] ?? 0;
    scores[row] = (scores[row] ?? 0) + (most * count) / (count + (norms[row] ?? 1));
  }
}

/** Those of the rows that score this much already and are not hidden. */
function reaching(
  scores: Float64Array,
  rows: Int32Array,
  { hidden, least }: { readonly hidden: Uint8Array; readonly least: number },
): Int32Array {
  let number = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    rows[number] = row;
    number += (scores[row] ?? 0) >= least && hidden[row] === 0 ? 1 : 0;
  }
  return rows.subarray(0, number);
}

function best(scores: Float64Array, rows: Int32Array, limit: number): readonly FoundRow[] {
  const found: FoundRow[] = [];
  for (const row of rows) found.push({ row, score: scores[row] ?? 0 });
  return found.sort(byScore).slice(0, limit);
}

/** Higher scores first, equal ones in the order of their rows. */
export function byScore(a: FoundRow, b: FoundRow): number {
  return b.score - a.score || a.row - b.row;
}

/** Place of the first row that is not below the one given, from a place on that is not behind it. */
function firstFrom(rows: Uint32Array, least: number, from: number): number {
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
