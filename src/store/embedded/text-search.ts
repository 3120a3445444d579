import type { ScoredPassage, TermWeights, TextField } from '../store.js';
import { MOST_SATURATION, norm, rarity, saturation } from '../bm25.js';
import type { Rows } from './rows.js';
import { COUNT_SCALE, placeOfTerm, type FieldPostings, type PostingsTable } from './postings-file.js';
import { firstFrom, TopRows, type FoundRow, type Posting, type QueryTerm } from './top-rows.js';

interface Recent {
  readonly rows: number[];
  readonly counts: number[];
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
  #norms: { readonly version: number; readonly values: Float32Array; readonly mean: number } | null = null;
  /** The most that terms of the table reach, by place, and the mean length at which that was found. */
  #reached = { mean: 0, most: new Map<number, number>() };
  readonly #common = new Map<number, Uint16Array>();
  readonly #top = new TopRows();

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
    return this.#sources(term).reduce((sum, { rows }) => sum + this.#rows.aliveAmong(rows), 0);
  }

  /** Rows that score above 0, best first, as many as asked for; `within` null means all. */
  search(query: TermWeights, within: ReadonlySet<string> | null, limit: number): readonly FoundRow[] {
    const spans = within === null ? null : this.#rows.spansOf(within);
    if (spans?.length === 0 || limit <= 0) return [];
    const narrow = spans !== null && spans.length <= NARROW ? spans : null;
    const terms = [...query].flatMap(([term, weight]) => this.#queryTerm({ term, weight, narrow }));
    const field = {
      count: this.#rows.count,
      norms: this.#currentNorms().values,
      hidden: spans === null ? this.#rows.gone : this.#outside(spans),
    };
    return this.#top.find(terms, field, limit);
  }

  #queryTerm({ term, weight, narrow }: SoughtTerm): readonly QueryTerm[] {
    const sources = this.#sources(term);
    const frequency = sources.reduce((sum, { rows }) => sum + this.#rows.aliveAmong(rows), 0);
    if (frequency === 0) return [];
    const factor = weight * rarity(frequency, this.#rows.alive);
    if (narrow !== null) {
      const postings = sources.flatMap((source) => cut(source, narrow));
      return [{ postings, factor, most: factor * MOST_SATURATION }];
    }
    const most = factor * Math.max(...sources.map((source) => this.#mostOf(source)));
    return [{ postings: sources.map((source) => this.#withRows(source)), factor, most }];
  }

  /** 1 for each row outside the stretches, and for those in them that are gone. */
  #outside(spans: readonly Stretch[]): Uint8Array {
    const { gone, count } = this.#rows;
    const hidden = new Uint8Array(count).fill(1);
    for (const [from, to] of spans) hidden.set(gone.subarray(from, to), from);
    return hidden;
  }

  /** Where the term stands: in the table, and among the rows that were added since. */
  #sources(term: string): readonly Source[] {
    const found: Source[] = [];
    const base = this.#base;
    const place = base === null ? -1 : placeOfTerm(base, term);
    if (base !== null && place >= 0) {
      const [from, to] = [base.starts[place], base.starts[place + 1]];
      const [rows, counts] = [base.rows.subarray(from, to), base.counts.subarray(from, to)];
      found.push({ rows, counts, scale: COUNT_SCALE, place });
    }
    const recent = this.#recent.get(term);
    if (recent !== undefined) found.push({ ...recent, scale: 1, place: null });
    return found;
  }

  /** What no saturation of the term exceeds. */
  #mostOf({ rows, counts, scale, place }: Source): number {
    if (place === null) return MOST_SATURATION;
    const { values, mean } = this.#currentNorms();
    // A saturation grows at most as the mean length does.
    if (mean > this.#reached.mean * DRIFT) this.#reached = { mean, most: new Map() };
    const known = this.#reached.most.get(place);
    if (known !== undefined) return known * DRIFT;
    let most = 0;
    for (let at = 0; at < rows.length; at += 1) {
      most = Math.max(most, saturation((counts[at] ?? 0) / scale, values[rows[at] ?? 0] ?? 1));
    }
    this.#reached.most.set(place, most);
    return most * DRIFT;
  }

  /** The source with its counts by row when the term is common; kept of those that were asked for last. */
  #withRows(source: Source): Posting {
    const { rows, counts, place } = source;
    if (place === null || rows.length * COMMON < this.#rows.count) return source;
    const known = this.#common.get(place);
    this.#common.delete(place);
    const byRow = known ?? new Uint16Array(this.#base?.lengths.length ?? 0);
    if (known === undefined) rows.forEach((row, at) => (byRow[row] = counts[at] ?? 0));
    this.#common.set(place, byRow);
    const [oldest] = this.#common.keys();
    if (this.#common.size > MOST_COMMON && oldest !== undefined) this.#common.delete(oldest);
    return { ...source, byRow };
  }

  #currentNorms(): { readonly values: Float32Array; readonly mean: number } {
    const { version, count, gone, alive } = this.#rows;
    if (this.#norms?.version === version) return this.#norms;
    let sum = 0;
    this.#lengths.forEach((length, row) => (sum += gone[row] === 1 ? 0 : length));
    const mean = sum / (alive || 1);
    const values = new Float32Array(count);
    this.#lengths.forEach((length, row) => (values[row] = norm(length, mean)));
    const norms = { version, values, mean };
    this.#norms = norms;
    return norms;
  }
}

interface SoughtTerm {
  readonly term: string;
  readonly weight: number;
  /** Few stretches of rows to look in; null: many, or all. */
  readonly narrow: readonly Stretch[] | null;
}

/** Rows from one to another, half-open. */
type Stretch = readonly [from: number, to: number];

/** A posting with its term's place in the table; null for rows that are not in it. */
interface Source extends Posting {
  readonly rows: number[] | Uint32Array;
  readonly counts: number[] | Uint16Array;
  readonly place: number | null;
}

/** The mean length may grow by this factor before what terms can reach is found anew. */
const DRIFT = 1.02;
/** A term that stands in more than this share of all rows is common. */
const COMMON = 16;
/** Common terms whose counts are kept by row, 2 bytes a row each. */
const MOST_COMMON = 128;
/** Up to this many stretches of rows are looked up in each posting by themselves; else the whole posting is run through. */
const NARROW = 64;

/** The parts of a posting that lie in the stretches. */
function cut({ rows, counts, scale }: Source, stretches: readonly Stretch[]): readonly Posting[] {
  let at = 0;
  return stretches.flatMap(([from, to]) => {
    const start = firstFrom(rows, from, at);
    at = firstFrom(rows, to, start);
    return at > start ? [{ rows: rows.slice(start, at), counts: counts.slice(start, at), scale }] : [];
  });
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
