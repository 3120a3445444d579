import type { ScoredPassage, TermWeights, TextField } from '../store.js';
import { norm, rarity, saturation } from './bm25.js';
import type { Rows } from './rows.js';
import { COUNT_SCALE, placeOfTerm, type FieldPostings, type PostingsTable } from './postings-file.js';

/** A passage found, by its row. */
export interface FoundRow {
  readonly row: number;
  readonly score: number;
}

interface Recent {
  readonly rows: number[];
  readonly counts: number[];
}

/** Rows of one term from one source, in ascending order. */
interface Posting {
  readonly rows: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** Counts are whole multiples of 1 / scale. */
  readonly scale: number;
}

/**
 * BM25 over one field (全文检索): the rows of the table that was read from its file, and behind them those that were added
 * since, kept in memory.
 */
export class TextSearch {
  readonly #rows: Rows;
  #base: FieldPostings | null = null;
  #recent = new Map<string, Recent>();
  readonly #lengths: number[] = [];
  /** Norm of each row, for the mean length at which they were computed. */
  #norms: { readonly version: number; readonly values: Float32Array } | null = null;
  #scores = new Float64Array();

  constructor(field: TextField, rows: Rows, table: PostingsTable | null) {
    this.#rows = rows;
    if (table === null) return;
    this.#base = table.fields[field];
    for (const length of this.#base.lengths) this.#lengths.push(length);
  }

  /** Adds the next row. */
  add(row: number, terms: TermWeights): void {
    let length = 0;
    for (const [term, count] of terms) {
      length += count;
      const recent = this.#recent.get(term);
      if (recent === undefined) this.#recent.set(term, { rows: [row], counts: [count] });
      else {
        recent.rows.push(row);
        recent.counts.push(count);
      }
    }
    this.#lengths[row] = length;
  }

  /** In how many passages the term stands. */
  frequency(term: string): number {
    return this.#postings(term).reduce((sum, posting) => sum + this.#alive(posting), 0);
  }

  /** Rows that score above 0, best first, as many as asked for; `within` null means all. */
  search(query: TermWeights, within: ReadonlySet<string> | null, limit: number): readonly FoundRow[] {
    const spans = within === null ? null : this.#rows.spansOf(within);
    if (spans?.length === 0 || limit <= 0) return [];
    const scores = this.#zeros();
    const norms = this.#currentNorms();
    const narrow = spans !== null && spans.length < NARROW ? spans : null;
    for (const [term, weight] of query) {
      const postings = this.#postings(term);
      const frequency = postings.reduce((sum, posting) => sum + this.#alive(posting), 0);
      if (frequency === 0) continue;
      const factor = weight * rarity(frequency, this.#rows.alive);
      for (const posting of postings) {
        for (const [from, to] of narrow ?? [[0, this.#rows.count] as const]) {
          score(posting, { from, to, factor, norms, scores });
        }
      }
    }
    return best(scores, spans ?? [[0, this.#rows.count]], { limit, gone: this.#rows.gone });
  }

  #postings(term: string): readonly Posting[] {
    const found: Posting[] = [];
    const base = this.#base;
    const place = base === null ? -1 : placeOfTerm(base, term);
    if (base !== null && place >= 0) {
      const [from, to] = [base.starts[place], base.starts[place + 1]];
      const rows = base.rows.subarray(from, to);
      found.push({ rows, counts: base.counts.subarray(from, to), scale: COUNT_SCALE });
    }
    const recent = this.#recent.get(term);
    if (recent !== undefined) found.push({ ...recent, scale: 1 });
    return found;
  }

  #alive({ rows }: Posting): number {
    const { gone, count, alive } = this.#rows;
    if (alive === count) return rows.length;
    let held = 0;
    for (let at = 0; at < rows.length; at += 1) held += gone[rows[at] ?? 0] === 1 ? 0 : 1;
    return held;
  }

  #currentNorms(): Float32Array {
    const { version, count, gone, alive } = this.#rows;
    if (this.#norms?.version === version) return this.#norms.values;
    let sum = 0;
    this.#lengths.forEach((length, row) => (sum += gone[row] === 1 ? 0 : length));
    const mean = sum / (alive || 1);
    const values = new Float32Array(count);
    this.#lengths.forEach((length, row) => (values[row] = norm(length, mean)));
    this.#norms = { version, values };
    return values;
  }

  #zeros(): Float64Array {
    const { count } = this.#rows;
    if (this.#scores.length < count) this.#scores = new Float64Array(Math.ceil(count * 1.25));
    else this.#scores.fill(0, 0, count);
    return this.#scores;
  }
}

/** Up to this many stretches of rows are looked up in each posting by themselves; else the whole posting is run through. */
const NARROW = 64;

function score(
  { rows, counts, scale }: Posting,
  {
    from,
    to,
    factor,
    norms,
    scores,
  }: {
    readonly from: number;
    readonly to: number;
    readonly factor: number;
    readonly norms: Float32Array;
    readonly scores: Float64Array;
  },
): void {
  const { length } = rows;
  for (let at = firstFrom(rows, from); at < length; at += 1) {
    const row = rows[at] ?? 0;
    if (row >= to) return;
    scores[row] = (scores[row] ?? 0) + factor * saturation((counts[at] ?? 0) / scale, norms[row] ?? 1);
  }
}

/** Place of the first row that is not below the one given. */
function firstFrom(rows: ArrayLike<number>, least: number): number {
  if (least === 0) return 0;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The highest scores, best first, equal ones in the order of their rows. */
function best(
  scores: Float64Array,
  spans: readonly (readonly [number, number])[],
  { limit, gone }: { readonly limit: number; readonly gone: Uint8Array },
): readonly FoundRow[] {
  let kept: FoundRow[] = [];
  let least = 0;
  for (const [from, to] of spans) {
    for (let row = from; row < to; row += 1) {
      const value = scores[row] ?? 0;
      if (value <= least || gone[row] === 1) continue;
      kept.push({ row, score: value });
      if (kept.length < 2 * limit + 64) continue;
      kept = kept.sort(byScore).slice(0, limit);
      least = kept.at(-1)?.score ?? 0;
    }
  }
  return kept.sort(byScore).slice(0, limit);
}

function byScore(a: FoundRow, b: FoundRow): number {
  return b.score - a.score || a.row - b.row;
}

/** Passages of the rows found, best first; equal scores in the order of their ids. */
export function named(
  found: readonly FoundRow[],
  idOf: (row: number) => string | undefined,
): readonly ScoredPassage[] {
  return found
    .flatMap(({ row, score: value }) => {
      const id = idOf(row);
      return id === undefined ? [] : [{ id, score: value }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
