import type { HnswIndex } from '../../../embeddings/hnsw-index.js';
import type { IndexIdentity } from '../../../embeddings/vector-file.js';
import { dot } from '../../lib/dot.js';
import type { Database } from './database.js';
import { readVectors } from './stored-vectors.js';
import type { Rows } from './rows.js';
import { byScore, type FoundRow } from './top-rows.js';
import type { VectorQuery, VectorSearch } from './vector-search.js';

/** A filter that leaves at most this many passages is searched by comparing each. */
const EXACT = 2000;
/** Most neighbours asked of the index when a filter will drop some of them. */
const MOST_ASKED = 2000;
/** Further neighbours asked for, so that equally near ones come in the order of their rows. */
const TIES = 8;
/** Passages whose vectors are kept for comparing: 8 kB each with the built-in embedder. */
const KEPT = 4000;

interface Comparable {
  readonly row: number;
  readonly vector: Float32Array;
  readonly length: number;
}

/** Nearest passages by a graph of neighbours from the index file (图检索), and by comparing the vectors that were added since. */
export class GraphSearch implements VectorSearch {
  readonly #database: Database;
  readonly #rows: Rows;
  readonly #identity: IndexIdentity;
  readonly #index: HnswIndex | null;
  #recent: Comparable[] = [];
  readonly #kept = new Map<string, readonly Comparable[]>();
  #keptCount = 0;
  #checked = -1;

  constructor(
    database: Database,
    { rows, identity, index }: { rows: Rows; identity: IndexIdentity; index: HnswIndex | null },
  ) {
    this.#database = database;
    this.#rows = rows;
    this.#identity = identity;
    this.#index = index;
  }

  get indexed(): number {
    return this.#index?.last ?? 0;
  }

  add(from: number, to: number): void {
    this.#recent.push(...this.#read(Math.max(from, this.indexed + 1), to));
  }

  search({ vector, limit, within }: VectorQuery): readonly FoundRow[] {
    if (vector.length !== this.#identity.dimensions || limit <= 0) return [];
    const query = Float32Array.from(vector);
    if (within === null) return this.#everywhere(query, limit);
    const spans = this.#rows.spansOf(within);
    const left = spans.reduce((sum, [from, to]) => sum + to - from, 0);
    if (left > EXACT && this.#index !== null) {
      const most = Math.min(MOST_ASKED, Math.ceil((2 * limit * this.#rows.alive) / left));
      const held = (row: number): boolean => spans.some(([from, to]) => row >= from && row < to);
      const found = this.#everywhere(query, most).filter(({ row }) => held(row));
      if (found.length >= limit) return found.slice(0, limit);
    }
    return nearest(
      query,
      [...within].flatMap((report) => this.#comparables(report)),
      limit,
    );
  }

  #everywhere(query: Float32Array, limit: number): readonly FoundRow[] {
    this.#dropGone();
    const indexed = (this.#index?.search([...query], limit + TIES) ?? []).flatMap(({ label, score }) => {
      const row = this.#rows.rowOf(label);
      return row < 0 ? [] : [{ row, score }];
    });
    return [...indexed, ...nearest(query, this.#recent, limit)].sort(byScore).slice(0, limit);
  }

  #dropGone(): void {
    const { version, alive, count } = this.#rows;
    if (this.#checked === version || alive === count) return;
    this.#checked = version;
    const { gone } = this.#rows;
    this.#recent = this.#recent.filter(({ row }) => gone[row] !== 1);
    for (const label of [...(this.#index?.labels ?? [])]) {
      if (this.#rows.rowOf(label) < 0) this.#index?.remove(label);
    }
  }

  #comparables(report: string): readonly Comparable[] {
    const [span] = this.#rows.spansOf(new Set([report]));
    if (span === undefined) return [];
    const first = this.#rows.numberOf(span[0]);
    // A report that was replaced has other numbers.
    const key = `${report} ${first}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const read = this.#read(first, this.#rows.numberOf(span[1] - 1));
    if (this.#keptCount > KEPT) {
      this.#kept.clear();
      this.#keptCount = 0;
    }
    this.#kept.set(key, read);
    this.#keptCount += read.length;
    return read;
  }

  #read(from: number, to: number): readonly Comparable[] {
    return readVectors(this.#database, this.#identity, [from, to])
      .map(({ number, vector }) => ({
        row: this.#rows.rowOf(number),
        vector,
        length: Math.sqrt(dot(vector, vector)) || 1,
      }))
      .filter(({ row }) => row >= 0);
  }
}

function nearest(query: Float32Array, others: readonly Comparable[], limit: number): readonly FoundRow[] {
  const length = Math.sqrt(dot(query, query)) || 1;
  return others
    .map((other) => ({ row: other.row, score: dot(query, other.vector) / (length * other.length) }))
    .sort(byScore)
    .slice(0, limit);
}
