import type { ColumnIndex } from '../../../embeddings/column-index.js';
import type { IndexIdentity } from '../../../embeddings/vector-file.js';
import type { Database } from './database.js';
import type { Rows } from './rows.js';
import { readVectors } from './stored-vectors.js';
import type { FoundRow } from './top-rows.js';
import type { VectorQuery, VectorSearch } from './vector-search.js';

/** Nearest passages by the columns of their vectors (按列检索): those that were added since the file was written are added in memory. */
export class ColumnSearch implements VectorSearch {
  readonly #database: Database;
  readonly #rows: Rows;
  readonly #identity: IndexIdentity;
  readonly #index: ColumnIndex;
  #last: number;
  /** How many rows were gone when it was last looked which points are. */
  #gone = -1;

  constructor(
    database: Database,
    { rows, identity, index }: { rows: Rows; identity: IndexIdentity; index: ColumnIndex },
  ) {
    this.#database = database;
    this.#rows = rows;
    this.#identity = identity;
    this.#index = index;
    this.#last = index.last;
  }

  get indexed(): number {
    return this.#index.last;
  }

  add(from: number, to: number): void {
    const added = readVectors(this.#database, this.#identity, [Math.max(from, this.#last + 1), to]);
    for (const { number, vector } of added) this.#index.add(number, vector);
    this.#last = Math.max(this.#last, to);
  }

  search({ vector, limit, within }: VectorQuery): readonly FoundRow[] {
    if (vector.length !== this.#identity.dimensions || limit <= 0) return [];
    this.#dropGone();
    const rows = this.#rows;
    const ranges =
      within === null
        ? null
        : rows.spansOf(within).map(([from, to]) => [rows.numberOf(from), rows.numberOf(to - 1)] as const);
    return this.#index.search(vector, limit, ranges).flatMap(({ label, score }) => {
      const row = rows.rowOf(label);
      return row < 0 ? [] : [{ row, score }];
    });
  }

  #dropGone(): void {
    const gone = this.#rows.count - this.#rows.alive;
    if (this.#gone === gone) return;
    this.#gone = gone;
    for (const label of this.#index.labels) if (this.#rows.rowOf(label) < 0) this.#index.remove(label);
  }
}
