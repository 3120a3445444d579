import { saturation } from '../bm25.js';

/** A passage found, by its row. */
export interface FoundRow {
  readonly row: number;
  readonly score: number;
}

/** Rows of one term from one source, in ascending order. */
export interface Posting {
  readonly rows: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** Counts are whole multiples of 1 / scale. */
  readonly scale: number;
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

/** Where to look. */
export interface Field {
  /** Number of rows. */
  readonly count: number;
  readonly norms: Float32Array;
  /** 1 for each row that is not to be found. */
  readonly hidden: Uint8Array;
}

/** Scores are sorted into so many classes to tell how high the best reach. */
const CLASSES = 512;
/** The rows that lead are looked at to the end each time that what is left has fallen by this share. */
const PROBE = 0.2;
/** Of more than this share of all rows, going through all is quicker than sorting. */
const SCAN = 32;
const NOTHING: QueryTerm = { postings: [], factor: 0, most: 0 };
/** A row is sought in a posting at about the price of running through so many of it. */
const SEEK = 12;

/**
 * The best rows of a field for a query, exactly, without running through all that its words stand in (MaxScore). Terms are
 * taken in the order of what they can add at most, a whole posting at a time; as soon as all that are left could not lift a new
 * row among the best, they are only looked up for the rows that still can be among them.
 *
 * Turtle and Flood, “Query evaluation: strategies and optimizations”, 1995.
 */
export class TopRows {
  #scores = new Float64Array();
  #touched = new Int32Array();
  #number = 0;

  /** The highest scores above 0, best first, equal ones in the order of their rows. */
  find(terms: readonly QueryTerm[], field: Field, limit: number): readonly FoundRow[] {
    this.#begin(field.count);
    const ordered = [...terms].sort((a, b) => b.most - a.most);
    const whole = ordered.reduce((sum, { most }) => sum + most, 0);
    let left = whole;
    let probed = whole;
    let least = 0;
    let at = 0;
    for (; at < ordered.length && left >= least; at += 1) {
      this.#runThrough(ordered[at], field);
      left -= ordered[at]?.most ?? 0;
      if (left > probed * (1 - PROBE)) continue;
      probed = left;
      least = Math.max(
        least,
        SAFE * this.#probe(ordered.slice(at + 1), field, { limit, highest: whole - left }),
      );
    }
    this.#keep(least - left);
    this.#sort(field.count);
    for (; at < ordered.length; at += 1) {
      this.#lookUp(ordered[at], field);
      left -= ordered[at]?.most ?? 0;
      this.#keep(least - left);
    }
    return this.#best(limit);
  }

  /** All scores are 0 again; those of the last search are forgotten by what it touched. */
  #begin(count: number): void {
    if (this.#scores.length < count) {
      const room = Math.ceil(count * 1.25);
      this.#scores = new Float64Array(room);
      this.#touched = new Int32Array(room);
    }
    this.#number = 0;
  }

  #runThrough({ postings, factor }: QueryTerm = NOTHING, { norms, hidden }: Field): void {
    const scores = this.#scores;
    const touched = this.#touched;
    let number = this.#number;
    for (const { rows, counts, scale } of postings) {
      const { length } = rows;
      for (let at = 0; at < length; at += 1) {
        const row = rows[at] ?? 0;
        if (hidden[row] === 1) continue;
        const before = scores[row] ?? 0;
        const after = before + factor * saturation((counts[at] ?? 0) / scale, norms[row] ?? 1);
        if (before === 0 && after > 0) {
          touched[number] = row;
          number += 1;
        }
        scores[row] = after;
      }
    }
    this.#number = number;
  }

  /** Brings the rows that are left into ascending order. */
  #sort(count: number): void {
    if (this.#number < count / SCAN) {
      this.#touched.subarray(0, this.#number).sort();
      return;
    }
    let number = 0;
    for (let row = 0; row < count; row += 1) {
      if ((this.#scores[row] ?? 0) === 0) continue;
      this.#touched[number] = row;
      number += 1;
    }
  }

  /** Adds the term to the rows that are left. */
  #lookUp({ postings, factor }: QueryTerm = NOTHING, { norms }: Field): void {
    const rows = this.#touched.subarray(0, this.#number);
    for (const posting of postings) addTo(this.#scores, { rows, places: rows, posting, factor, norms });
  }

  /**
   * A score that the best rows reach in the end: the least of those that lead so far, with all terms that are left; 0 when too
   * few were met.
   */
  #probe(
    terms: readonly QueryTerm[],
    field: Field,
    { limit, highest }: { readonly limit: number; readonly highest: number },
  ): number {
    const lead = this.#scoreOfRank(limit, highest);
    if (lead === 0) return 0;
    const rows: number[] = [];
    for (let index = 0; index < this.#number && rows.length < limit; index += 1) {
      const row = this.#touched[index] ?? 0;
      if ((this.#scores[row] ?? 0) >= lead) rows.push(row);
    }
    rows.sort((a, b) => a - b);
    const sums = Float64Array.from(rows, (row) => this.#scores[row] ?? 0);
    const given = { rows: Int32Array.from(rows), places: Int32Array.from(rows.keys()), norms: field.norms };
    for (const { postings, factor } of terms) {
      for (const posting of postings) addTo(sums, { ...given, posting, factor });
    }
    return rows.length < limit ? 0 : Math.min(...sums);
  }

  /** Leaves the rows that score this much already. */
  #keep(least: number): void {
    const scores = this.#scores;
    const touched = this.#touched;
    let kept = 0;
    for (let index = 0; index < this.#number; index += 1) {
      const row = touched[index] ?? 0;
      if ((scores[row] ?? 0) >= least) {
        touched[kept] = row;
        kept += 1;
      } else scores[row] = 0;
    }
    this.#number = kept;
  }

  /** A score that at least so many rows reach; 0 when there are fewer. */
  #scoreOfRank(rank: number, highest: number): number {
    if (this.#number < rank) return 0;
    const classes = new Uint32Array(CLASSES + 1);
    const step = highest / CLASSES;
    for (let index = 0; index < this.#number; index += 1) {
      const of = Math.min(CLASSES, Math.floor((this.#scores[this.#touched[index] ?? 0] ?? 0) / step));
      classes[of] = (classes[of] ?? 0) + 1;
    }
    let above = 0;
    for (let of = CLASSES; of > 0; of -= 1) {
      above += classes[of] ?? 0;
      if (above >= rank) return of * step;
    }
    return 0;
  }

  #best(limit: number): readonly FoundRow[] {
    const found: FoundRow[] = [];
    for (let index = 0; index < this.#number; index += 1) {
      const row = this.#touched[index] ?? 0;
      found.push({ row, score: this.#scores[row] ?? 0 });
      this.#scores[row] = 0;
    }
    return found.sort(byScore).slice(0, limit);
  }
}

/** Adds a term to the scores of rows, which ascend; `places` says where in `scores` each has its own. */
function addTo(
  scores: Float64Array,
  {
    rows,
    places,
    posting,
    factor,
    norms,
  }: {
    readonly rows: Int32Array;
    readonly places: Int32Array;
    readonly posting: Posting;
    readonly factor: number;
    readonly norms: Float32Array;
  },
): void {
  const { rows: held, counts, scale, byRow } = posting;
  const seeks = held.length > SEEK * rows.length;
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (byRow === undefined) at = seeks ? firstFrom(held, row, at) : nextFrom(held, row, at);
    const count = (byRow === undefined ? held[at] === row && counts[at] : byRow[row]) || 0;
    if (count === 0) continue;
    const place = places[index] ?? 0;
    scores[place] = (scores[place] ?? 0) + factor * saturation(count / scale, norms[row] ?? 1);
  }
}

/** Sums in another order differ in their last digits: what is nearly equal counts as equal. */
const SAFE = 1 - 1e-9;

/** Higher scores first, equal ones in the order of their rows. */
export function byScore(a: FoundRow, b: FoundRow): number {
  return b.score - a.score || a.row - b.row;
}

/** The same as `firstFrom`, going through all in between. */
function nextFrom(rows: ArrayLike<number>, least: number, from: number): number {
  let at = from;
  while ((rows[at] ?? Infinity) < least) at += 1;
  return at;
}

/** Place of the first row that is not below the one given, from a place on that is not behind it. */
export function firstFrom(rows: ArrayLike<number>, least: number, from = 0): number {
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
