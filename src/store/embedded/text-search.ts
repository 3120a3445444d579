import type { ScoredPassage, TermWeights, TextField } from '../store.js';
import { MOST_SATURATION, norm, rarity } from '../bm25.js';
import type { Rows } from './rows.js';
import {
  COUNT_SCALE,
  placeOfTerm,
  scaledCount,
  type FieldPostings,
  type PostingsTable,
} from './postings-file.js';
import { TopRows, type FoundRow, type Posting, type QueryTerm } from './top-rows.js';

/**
 * BM25 over one field (全文检索): the rows of the table that was read from its file, and behind them those that were added
 * since, kept in memory.
 */
export class TextSearch {
  readonly #rows: Rows;
  readonly #base: FieldPostings | null;
  readonly #recent = new Map<string, Recent>();
  #lengths: Float32Array;
  /** Norm of each row, for the mean length at which they were computed. */
  #norms: { readonly version: number; readonly values: Float32Array; readonly mean: number } | null = null;
  /** The most that terms of the table reach, by place, and the mean length at which that was found. */
  #reached = { mean: 0, most: new Map<number, number>() };
  readonly #common = new Map<number, Uint16Array>();
  readonly #top = new TopRows();

  constructor(field: TextField, rows: Rows, table: PostingsTable | null) {
    this.#rows = rows;
    this.#base = table?.fields[field] ?? null;
    this.#lengths = this.#base?.lengths ?? new Float32Array();
  }

  /** Adds the next row. */
  add(row: number, terms: TermWeights): void {
    let length = 0;
    for (const [term, count] of terms) {
      length += count;
      const recent = this.#recent.get(term) ?? new Recent();
      this.#recent.set(term, recent);
      recent.add(row, count);
    }
    if (row >= this.#lengths.length) {
      const grown = new Float32Array(Math.max(64, Math.ceil(row * 1.5)));
      grown.set(this.#lengths);
      this.#lengths = grown;
    }
    this.#lengths[row] = length;
  }

  /** In how many passages the term stands. */
  frequency(term: string): number {
    return this.#frequencyIn(this.#sources(term));
  }

  /** Rows that score above 0, best first, as many as asked for; `within` null means all. */
  search(query: TermWeights, within: ReadonlySet<string> | null, limit: number): readonly FoundRow[] {
    const spans = within === null ? null : this.#rows.spansOf(within);
    if (spans?.length === 0 || limit <= 0) return [];
    const few = spans !== null && spans.length <= FEW;
    const terms = [...query].flatMap(([term, weight]) => this.#queryTerm({ term, weight, bounded: !few }));
    const { count, gone } = this.#rows;
    const field = { count, norms: this.#currentNorms().values, hidden: gone };
    if (few) return this.#top.findWithin(terms, field, { stretches: spans, limit });
    return this.#top.find(terms, spans === null ? field : { ...field, hidden: this.#outside(spans) }, limit);
  }

  #queryTerm({ term, weight, bounded }: SoughtTerm): readonly QueryTerm[] {
    const sources = this.#sources(term);
    const frequency = this.#frequencyIn(sources);
    if (frequency === 0) return [];
    const factor = weight * rarity(frequency, this.#rows.alive);
    if (!bounded) return [{ postings: sources, factor, most: factor * MOST_SATURATION }];
    const most = Math.max(...sources.map((source) => this.#mostOf(source)));
    return [{ postings: sources.map((source) => this.#withRows(source)), factor, most: factor * most }];
  }

  #frequencyIn(sources: readonly Source[]): number {
    return sources.reduce((sum, { rows }) => sum + this.#rows.aliveAmong(rows), 0);
  }

  /** 1 for each row outside the stretches, and for those in them that are gone. */
  #outside(spans: readonly (readonly [number, number])[]): Uint8Array {
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
      found.push({ rows: base.rows.subarray(from, to), counts: base.counts.subarray(from, to), place });
    }
    const recent = this.#recent.get(term);
    if (recent !== undefined) found.push(recent.source());
    return found;
  }

  /** What no saturation of the term exceeds. */
  #mostOf({ rows, counts, place }: Source): number {
    if (place === null) return MOST_SATURATION;
    const { values, mean } = this.#currentNorms();
    // A saturation grows at most as the mean length does.
    if (mean > this.#reached.mean * DRIFT) this.#reached = { mean, most: new Map() };
    const known = this.#reached.most.get(place);
    if (known !== undefined) return known * DRIFT;
    let most = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const count = counts[at] ?? 0;
      most = Math.max(most, count / (count + (values[rows[at] ?? 0] ?? 1)));
    }
    this.#reached.most.set(place, MOST_SATURATION * most);
    return MOST_SATURATION * most * DRIFT;
  }

  /** The source with its counts by row when the term is common; kept of those that were asked for last. */
  #withRows(source: Source): Posting {
    const { rows, counts, place } = source;
    if (place === null || rows.length * COMMON < this.#rows.count) return source;
    const known = this.#common.get(place);
    this.#common.delete(place);
    const byRow = known ?? new Uint16Array(this.#base?.lengths.length ?? 0);
    if (known === undefined)
      for (let at = 0; at < rows.length; at += 1) byRow[rows[at] ?? 0] = counts[at] ?? 0;
    this.#common.set(place, byRow);
    const [oldest] = this.#common.keys();
    if (this.#common.size * byRow.byteLength > MOST_COMMON && oldest !== undefined)
      this.#common.delete(oldest);
    return { ...source, byRow };
  }

  #currentNorms(): { readonly values: Float32Array; readonly mean: number } {
    const { version, count, gone, alive } = this.#rows;
    if (this.#norms?.version === version) return this.#norms;
    const lengths = this.#lengths;
    let sum = 0;
    for (let row = 0; row < count; row += 1) if (gone[row] === 0) sum += lengths[row] ?? 0;
    const mean = sum / (alive || 1);
    const values = new Float32Array(count);
    for (let row = 0; row < count; row += 1) values[row] = COUNT_SCALE * norm(lengths[row] ?? 0, mean);
    const norms = { version, values, mean };
    this.#norms = norms;
    return norms;
  }
}

interface SoughtTerm {
  readonly term: string;
  readonly weight: number;
  /** Whether what it can add at most has to be known. */
  readonly bounded: boolean;
}

/** A posting with its term's place in the table; null for rows that are not in it. */
interface Source extends Posting {
  readonly place: number | null;
}

/** Rows that were added since the table was made, as far as a term stands in them. */
class Recent {
  readonly #rows: number[] = [];
  readonly #counts: number[] = [];
  #source: Source | null = null;

  add(row: number, count: number): void {
    this.#rows.push(row);
    this.#counts.push(scaledCount(count));
    this.#source = null;
  }

  source(): Source {
    return (this.#source ??= {
      rows: Uint32Array.from(this.#rows),
      counts: Uint16Array.from(this.#counts),
      place: null,
    });
  }
}

/** The mean length may grow by this factor before what terms can reach is found anew. */
const DRIFT = 1.02;
/** A term that stands in more than this share of all rows is common. */
const COMMON = 8;
/** Bytes that common terms' counts by row may take, 2 a row each. */
const MOST_COMMON = 64 << 20;
/** Up to this many stretches of rows are looked up in each posting by themselves; else the whole posting is run through. */
const FEW = 64;

/** Passages of the rows found, best first; equal scores in the order of their ids. */
export function named(found: readonly FoundRow[], rows: Rows): readonly ScoredPassage[] {
  return found
    .flatMap(({ row, score }) => {
      const id = rows.idOf(row);
      return id === undefined ? [] : [{ id, score }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
