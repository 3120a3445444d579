import type { ScoredPassage, TermWeights, TextField } from '../store.js';
import { norm, rarity } from '../bm25.js';
import type { Rows } from './rows.js';
import {
  COUNT_SCALE,
  placeOfTerm,
  scaledCount,
  type FieldPostings,
  type PostingsTable,
} from './postings-file.js';
import { columnOf, saturationsOf, topRows, topRowsWithin, type FoundRow, type Posting } from './top-rows.js';

/**
 * BM25 over one field (全文检索): the rows of the table that was read from its file, and behind them those that were added
 * since, kept in memory.
 */
export class TextSearch {
  readonly #rows: Rows;
  readonly #base: FieldPostings | null;
  readonly #recent = new Map<string, Recent>();
  #lengths: Float32Array;
  /** Norm of each row, as the rows stood at a version. */
  #norms: { readonly version: number; readonly values: Float32Array } | null = null;
  /** The terms that were asked for last, as the rows stood at that version. */
  readonly #known = new Map<string, KnownTerm>();
  #knownBytes = 0;

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
    return this.#termOf(term).frequency;
  }

  /** Rows that score above 0, best first, as many as asked for; `within` null means all. */
  search(query: TermWeights, within: ReadonlySet<string> | null, limit: number): readonly FoundRow[] {
    const spans = within === null ? null : this.#rows.spansOf(within);
    if (spans?.length === 0 || limit <= 0) return [];
    const few = spans !== null && spans.length <= FEW;
    const { count, gone } = this.#rows;
    const field = { count, norms: this.#currentNorms(), hidden: gone };
    const terms = [...query]
      .map(([term, weight]) => ({ weight, known: this.#termOf(term) }))
      .filter(({ known }) => known.frequency > 0)
      .map(({ weight, known }) => ({
        postings: few ? known.sources : this.#weighed(known),
        factor: weight * rarity(known.frequency, this.#rows.alive),
      }));
    if (few) return topRowsWithin(terms, field, { stretches: spans, limit });
    return topRows(terms, spans === null ? field : { ...field, hidden: this.#outside(spans) }, limit);
  }

  /** Where a term stands and how often: to look for it again costs more than to keep it. */
  #termOf(term: string): KnownTerm {
    this.#currentNorms();
    const known = this.#known.get(term) ?? this.#sought(term);
    this.#known.delete(term);
    this.#known.set(term, known);
    for (const [oldest, { bytes }] of this.#known) {
      if (this.#known.size <= MOST_TERMS && this.#knownBytes <= this.#mostBytes()) break;
      this.#known.delete(oldest);
      this.#knownBytes -= bytes;
    }
    return known;
  }

  /** What is kept of the terms: with few rows a fixed share of memory, with many the columns that questions have in common. */
  #mostBytes(): number {
    return Math.max(LEAST_KEPT, COLUMNS_KEPT * COLUMN_BYTES * this.#rows.count);
  }

  #sought(term: string): KnownTerm {
    const sources = this.#sources(term);
    const frequency = sources.reduce((sum, { rows }) => sum + this.#rows.aliveAmong(rows), 0);
    return { sources, frequency, weighed: null, bytes: 0 };
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
      found.push({
        rows: base.rows.subarray(from, to),
        counts: base.counts.subarray(from, to),
        inTable: true,
      });
    }
    const recent = this.#recent.get(term);
    if (recent !== undefined) found.push(recent.source());
    return found;
  }

  /** The sources with how far their rows are saturated: in a column when the term is common. */
  #weighed(known: KnownTerm): readonly Posting[] {
    if (known.weighed !== null) return known.weighed;
    const norms = this.#currentNorms();
    const count = this.#base?.lengths.length ?? 0;
    const isCommon = ({ rows, inTable }: Source): boolean =>
      inTable && rows.length * COMMON >= this.#rows.count;
    known.weighed = known.sources.map((source) =>
      isCommon(source)
        ? { ...source, column: columnOf(source, { count, norms }) }
        : { ...source, saturations: saturationsOf(source, norms) },
    );
    known.bytes = known.sources.reduce(
      (sum, source) => sum + (isCommon(source) ? count * COLUMN_BYTES : source.rows.length * POSTING_BYTES),
      0,
    );
    this.#knownBytes += known.bytes;
    return known.weighed;
  }

  #currentNorms(): Float32Array {
    const { version, count, gone, alive } = this.#rows;
    if (this.#norms?.version === version) return this.#norms.values;
    const lengths = this.#lengths;
    let sum = 0;
    for (let row = 0; row < count; row += 1) if (gone[row] === 0) sum += lengths[row] ?? 0;
    const mean = sum / (alive || 1);
    const values = new Float32Array(count);
    for (let row = 0; row < count; row += 1) values[row] = COUNT_SCALE * norm(lengths[row] ?? 0, mean);
    this.#norms = { version, values };
    this.#known.clear();
    this.#knownBytes = 0;
    return values;
  }
}

/** What is known of a term. */
interface KnownTerm {
  readonly sources: readonly Source[];
  /** In how many passages it stands. */
  readonly frequency: number;
  /** Made when it is first needed. */
  weighed: readonly Posting[] | null;
  /** What that takes up. */
  bytes: number;
}

interface Source extends Posting {
  readonly inTable: boolean;
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
      inTable: false,
    });
  }
}

/** A term that stands in more than one of so many rows is common: its column is added sooner than its postings. */
const COMMON = 16;
/** Bytes of a row in a column, and of one in the saturations of a posting. */
const COLUMN_BYTES = 3;
const POSTING_BYTES = 2;
/** As many bytes are kept of a field's terms at least, and as many terms at most. */
const LEAST_KEPT = 128 << 20;
const MOST_TERMS = 20_000;
/** Common terms whose columns are kept however many rows there are: to make a column again takes longer than the search. */
const COLUMNS_KEPT = 200;
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
