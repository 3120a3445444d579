import type { ScoredPassage } from '../store.js';
import { HnswIndex, type IndexIdentity } from '../../../embeddings/hnsw-index.js';
import { unpackVector } from './codec.js';
import type { Database } from './database.js';
import type { ResolvedSearch } from './text-search.js';

/** Vectors of another embedder cannot be compared; they wait for the next ingest. */
const COMPARABLE = 'report IN (SELECT id FROM reports WHERE embedder = ?) AND length(vector) = ?';

/** Reports whose vectors are kept for comparing: some 300 kB each. */
const KEPT_REPORTS = 64;

interface Comparable {
  readonly id: string;
  readonly vector: Float32Array;
  readonly length: number;
}

interface VectorRow {
  readonly number: number;
  readonly id: string;
  readonly vector: ArrayBuffer;
}

/** The vector index of a folder, kept in step with the tables, which hold the truth. */
export class VectorSearch {
  readonly #database: Database;
  readonly #folder: string | null;
  #index: HnswIndex | null = null;
  #generation = -1;
  /** Vectors of the reports that were compared last, as they stand at one generation. */
  #kept: { readonly generation: number; readonly reports: Map<string, readonly Comparable[]> } | null = null;
  /** Whether the file agrees with what is in memory. */
  #saved = true;

  /** @param folder - where the index file lies; null keeps it in memory only */
  constructor(database: Database, folder: string | null) {
    this.#database = database;
    this.#folder = folder;
  }

  /** Nearest passages, best first; none when the vector's length is not that of the stored ones. */
  search(
    vector: readonly number[],
    identity: IndexIdentity,
    search: ResolvedSearch,
  ): readonly ScoredPassage[] {
    if (vector.length !== identity.dimensions || search.limit <= 0) return [];
    if (search.reports !== null) return this.#compare(vector, identity, search);
    const nearest = this.#current(identity).search(vector, search.limit);
    const ids = this.#idsOf(nearest.map(({ label }) => label));
    return nearest.flatMap(({ label, score }) => {
      const id = ids.get(label);
      return id === undefined ? [] : [{ id, score }];
    });
  }

  /** Writes the index file when it does not agree with the tables. */
  save(identity: IndexIdentity): void {
    this.#current(identity);
    if (this.#saved || this.#folder === null || this.#index === null) return;
    this.#index.save(this.#folder, identity);
    this.#saved = true;
  }

  #current(identity: IndexIdentity): HnswIndex {
    if (this.#index !== null && this.#generation === identity.generation) return this.#index;
    if (this.#index === null) {
      const read =
        this.#folder === null
          ? { index: HnswIndex.empty(identity.dimensions), state: 'missing' }
          : HnswIndex.read(this.#folder, identity);
      this.#index = read.index;
      this.#saved = read.state === 'current';
    }
    if (this.#synchronise(this.#index, identity)) this.#saved = false;
    if (this.#index.wasted > this.#index.labels.size) {
      this.#index = HnswIndex.empty(identity.dimensions);
      this.#synchronise(this.#index, identity);
    }
    this.#generation = identity.generation;
    return this.#index;
  }

  /** Brings the index to the passages of the tables; false when nothing was to be done. */
  #synchronise(index: HnswIndex, { embedder, dimensions }: IndexIdentity): boolean {
    const numbers = this.#database.all<{ number: number }>(
      `SELECT number FROM passages WHERE ${COMPARABLE}`,
      embedder,
      4 * dimensions,
    );
    const wanted = new Set(numbers.map(({ number }) => number));
    const gone = [...index.labels].filter((label) => !wanted.has(label));
    const missing = [...wanted].filter((number) => !index.labels.has(number));
    for (const label of gone) index.remove(label);
    for (const row of this.#vectors('number', missing, { embedder, dimensions })) {
      index.add(row.number, [...unpackVector(row.vector)]);
    }
    return gone.length + missing.length > 0;
  }

  #vectors(
    column: 'number' | 'report',
    values: readonly (number | string)[],
    { embedder, dimensions }: Pick<IndexIdentity, 'embedder' | 'dimensions'>,
  ): readonly VectorRow[] {
    return this.#database.all<VectorRow>(
      `SELECT number, id, vector FROM passages
       WHERE ${column} IN (SELECT value FROM json_each(?)) AND ${COMPARABLE}`,
      JSON.stringify(values),
      embedder,
      4 * dimensions,
    );
  }

  /** Compares every vector of the reports: the index cannot filter fast. */
  #compare(
    vector: readonly number[],
    identity: IndexIdentity,
    { reports, limit }: ResolvedSearch,
  ): readonly ScoredPassage[] {
    const query = Float32Array.from(vector);
    const length = lengthOf(query) || 1;
    return [...(reports ?? [])]
      .flatMap((report) => this.#comparables(report, identity))
      .map((other) => ({ id: other.id, score: dot(query, other.vector) / (length * other.length) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  #comparables(report: string, identity: IndexIdentity): readonly Comparable[] {
    if (this.#kept?.generation !== identity.generation || this.#kept.reports.size >= KEPT_REPORTS) {
      this.#kept = { generation: identity.generation, reports: new Map() };
    }
    const known = this.#kept.reports.get(report);
    if (known !== undefined) return known;
    const rows = this.#vectors('report', [report], identity).map(({ id, vector: bytes }) => {
      const vector = unpackVector(bytes);
      return { id, vector, length: lengthOf(vector) || 1 };
    });
    this.#kept.reports.set(report, rows);
    return rows;
  }

  #idsOf(numbers: readonly number[]): ReadonlyMap<number, string> {
    const rows = this.#database.all<{ number: number; id: string }>(
      'SELECT number, id FROM passages WHERE number IN (SELECT value FROM json_each(?))',
      JSON.stringify(numbers),
    );
    return new Map(rows.map(({ number, id }) => [number, id]));
  }
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < b.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
