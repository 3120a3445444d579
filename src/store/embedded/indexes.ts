import { existsSync, statSync } from 'node:fs';
import { setImmediate as rest } from 'node:timers/promises';
import { join } from 'node:path';
import { ColumnIndex } from '../../../embeddings/column-index.js';
import { HnswIndex } from '../../../embeddings/hnsw-index.js';
import { HEADER as VECTORS_HEADER, written, type IndexIdentity } from '../../../embeddings/vector-file.js';
import type { TextField } from '../store.js';
import { unpackTerms } from '../kept.js';
import { ColumnSearch } from './column-search.js';
import type { Database } from './database.js';
import { GraphSearch } from './graph-search.js';
import type { Listing } from './listing.js';
import { HEADER as TERMS_HEADER, hasPostings, readPostings } from './postings-file.js';
import { Rows } from './rows.js';
import { TextSearch } from './text-search.js';
import type { VectorSearch } from './vector-search.js';

/** Passages read at a time: other work goes on in between. */
const SLICE = 64;

/** Everything that is searched, as the tables stand at one generation. */
export interface SearchState {
  readonly rows: Rows;
  readonly text: Readonly<Record<TextField, TextSearch>>;
  readonly vectors: VectorSearch;
}

/** What indexes are made of, and who hears of their files. */
export interface IndexesOptions {
  readonly folder: string;
  readonly identity: () => IndexIdentity;
  /** Done after each reading of the files. */
  readonly onRead: () => void;
  /** Told which of them lies there and cannot be used. */
  readonly onTrouble?: ((error: unknown) => void) | undefined;
}

interface Loaded extends SearchState {
  /** When the index files were written that it was read from. */
  readonly stamp: string;
  generation: number;
}

/**
 * The indexes of a folder (索引): read from their files when first needed and again when they were written anew, and brought
 * up to the tables, which hold the truth, at every change.
 */
export class Indexes {
  readonly #database: Database;
  readonly #folder: string;
  readonly #identity: () => IndexIdentity;
  readonly #told: Pick<IndexesOptions, 'onRead' | 'onTrouble'>;
  #loaded: Loaded | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** Whether files lie there that cannot be used. */
  #unusable = false;

  constructor(database: Database, { folder, identity, ...told }: IndexesOptions) {
    this.#database = database;
    this.#folder = folder;
    this.#identity = identity;
    this.#told = told;
  }

  /** Passages that the index files hold, and those by which they differ from the tables: added or gone. */
  drift(): { readonly indexed: number; readonly off: number } {
    const identity = this.#identity();
    const whole = !this.#unusable && hasPostings(this.#folder, identity.store);
    const { count, last } = whole ? written(this.#folder, identity) : { count: 0, last: 0 };
    const row = this.#database.get<{ alive: number | null; last: number | null }>(
      'SELECT (SELECT sum(passages) FROM reports) AS alive, (SELECT max(number) FROM passages) AS last',
    );
    const added = Math.max(0, (row?.last ?? 0) - last);
    const gone = Math.max(0, count + added - (row?.alive ?? 0));
    return { indexed: count, off: added + gone };
  }

  /** The indexes as the tables stand. */
  async at(listing: Listing): Promise<SearchState> {
    if (this.#loaded?.generation === listing.generation && this.#loaded.stamp === this.#stamp()) {
      return this.#loaded;
    }
    const turn = this.#turn.then(() => this.#bring(listing));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #bring(listing: Listing): Promise<SearchState> {
    const stamp = this.#stamp();
    const loaded = this.#loaded?.stamp === stamp ? this.#loaded : await this.#load(stamp);
    this.#loaded = loaded;
    if (loaded.generation >= listing.generation) return loaded;
    for (;;) {
      const from = loaded.rows.last + 1;
      if (!this.#take(loaded)) break;
      loaded.vectors.add(from, loaded.rows.last);
      await rest();
    }
    loaded.rows.follow(listing.reports);
    loaded.generation = listing.generation;
    return loaded;
  }

  /** Takes in the next passages; false when there are no more. */
  #take({ rows, text }: SearchState): boolean {
    const read = this.#database.all<{ number: number; id: string } & Record<TextField, string>>(
      `SELECT number, id, characters, gloss FROM passages WHERE number > ? ORDER BY number LIMIT ${SLICE}`,
      rows.last,
    );
    for (const { number, id, characters, gloss } of read) {
      const row = rows.add(number, id);
      text.characters.add(row, unpackTerms(characters));
      text.gloss.add(row, unpackTerms(gloss));
    }
    return read.length > 0;
  }

  async #load(stamp: string): Promise<Loaded> {
    const identity = this.#identity();
    const table = await readPostings(this.#folder, identity.store);
    const rows = new Rows(table);
    const text = {
      characters: new TextSearch('characters', rows, table),
      gloss: new TextSearch('gloss', rows, table),
    };
    const vectors = await this.#openVectors(rows, identity);
    const isEmpty = table !== null && rows.last === 0;
    this.#judge(stamp, { [TERMS_HEADER]: table !== null, [VECTORS_HEADER]: isEmpty || vectors.indexed > 0 });
    // The words may be ahead of the vectors when a build was cut short between them.
    if (rows.last > vectors.indexed) vectors.add(vectors.indexed + 1, rows.last);
    return { rows, text, vectors, stamp, generation: -1 };
  }

  /** Tells of files that lie there and could not be used; what was written anew meanwhile is read the next time. */
  #judge(stamp: string, usable: Readonly<Record<string, boolean>>): void {
    const unusable = Object.keys(usable)
      .filter((name) => usable[name] === false && stamp === this.#stamp())
      .map((name) => join(this.#folder, name))
      .filter((path) => existsSync(path));
    this.#unusable = unusable.length > 0;
    for (const path of unusable) {
      this.#told.onTrouble?.(new Error(`${path} cannot be used: it is made anew from the tables`));
    }
    this.#told.onRead();
  }

  /** The index that suits the embedder. */
  async #openVectors(rows: Rows, identity: IndexIdentity): Promise<VectorSearch> {
    if (identity.sparse !== true) {
      const index = await HnswIndex.read(this.#folder, identity);
      return new GraphSearch(this.#database, { rows, identity, index });
    }
    const index = (await ColumnIndex.read(this.#folder, identity)) ?? ColumnIndex.empty(identity.dimensions);
    return new ColumnSearch(this.#database, { rows, identity, index });
  }

  /** Changes whenever an index file is written. */
  #stamp(): string {
    return [TERMS_HEADER, VECTORS_HEADER].map((name) => writtenAt(join(this.#folder, name))).join(' ');
  }
}

function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
