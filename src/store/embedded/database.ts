import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'libsql';
import { DianjuError } from '../../lib/errors.js';
import { readableQuery, withText } from './readable.js';
import { MIGRATIONS, SCHEMA_VERSION } from './schema.js';

const FILE = 'dianju.db';
const RETRY_MS = 50;
/** Share of the file's pages that may be free before they are given back. */
const FREE_SHARE = 0.25;
/** Pages of the log of changes, 4 kB each, at which who writes the last of them writes them all into the database. */
const LONGEST_LOG = 16_000;
/** Of a large database, what is looked for again and again stays in memory. */
const CACHE_KB = 32_000;

/** A value that can be bound to a statement. */
export type Value = string | number | null | Buffer;

/** Where the database lies and how it is opened. */
export interface DatabaseOptions {
  readonly folder: string;
  readonly readOnly: boolean;
  /** How long a writer waits for another one, in milliseconds. */
  readonly busyMs: number;
}

const QUERY = /^SELECT\b/u;

/** A statement, and the columns of its rows that hold text as bytes. */
interface Prepared {
  readonly statement: Sqlite.Statement<Value[]>;
  readonly texts: readonly string[];
}

/** The SQLite file of a data folder: prepared statements, transactions, and failures in the program's own words. */
export class Database {
  readonly file: string;
  readonly #options: DatabaseOptions;
  readonly #sqlite: Sqlite.Database;
  readonly #statements = new Map<string, Prepared>();
  #closed = false;
  /** The last write that was asked for: one connection can only be in one transaction. */
  #last: Promise<unknown> = Promise.resolve();

  /** @throws DianjuError `data-folder-unwritable`, `store-damaged`, `store-newer`, `store-older` or `store-busy` */
  constructor(options: DatabaseOptions) {
    this.#options = options;
    this.file = join(options.folder, FILE);
    if (!options.readOnly) makeFolder(options.folder);
    const inMemory = options.readOnly && !existsSync(this.file);
    this.#sqlite = this.guard(() => this.#open(inMemory));
    this.guard(() => this.#migrate());
  }

  #open(inMemory: boolean): Sqlite.Database {
    if (inMemory) return new Sqlite(':memory:');
    return new Sqlite(this.file, { readonly: this.#options.readOnly, timeout: this.#options.busyMs });
  }

  #migrate(): void {
    const found = this.#sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found.user_version > SCHEMA_VERSION) {
      this.#sqlite.close();
      throw new DianjuError('store-newer', String(found.user_version));
    }
    if (this.#options.readOnly && found.user_version !== 0 && found.user_version < SCHEMA_VERSION) {
      this.#sqlite.close();
      throw new DianjuError('store-older', this.#options.folder);
    }
    this.#sqlite.exec('PRAGMA foreign_keys = ON');
    // A crash costs at most the last reports, which the next ingest reads again; the file stays whole.
    this.#sqlite.exec('PRAGMA synchronous = NORMAL');
    // Checkpoints are made by a thread; this is for when they are not.
    this.#sqlite.exec(`PRAGMA wal_autocheckpoint = ${LONGEST_LOG}`);
    this.#sqlite.exec(`PRAGMA cache_size = -${CACHE_KB}`);
    // What is deleted is overwritten, not only unlinked.
    this.#sqlite.exec('PRAGMA secure_delete = ON');
    // libsql opens a database for writing even when asked not to.
    if (this.#options.readOnly && found.user_version !== 0) this.#sqlite.exec('PRAGMA query_only = ON');
    if (found.user_version === SCHEMA_VERSION || (this.#options.readOnly && found.user_version !== 0)) return;
    // Pages of what was removed can be given back; has an effect only before there are tables.
    if (found.user_version === 0) this.#sqlite.exec('PRAGMA auto_vacuum = INCREMENTAL');
    if (!this.#options.readOnly) this.#sqlite.exec('PRAGMA journal_mode = WAL');
    this.#sqlite.exec('BEGIN IMMEDIATE');
    // Another process may have made the tables while this one waited.
    const now = this.#sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
    for (const migration of MIGRATIONS.slice(now.user_version)) this.#sqlite.exec(migration);
    if (now.user_version === 0)
      this.#sqlite.prepare("INSERT INTO meta (key, value) VALUES ('store', ?)").run(randomUUID());
    this.#sqlite.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    this.#sqlite.exec('COMMIT');
  }

  /**
   * Writes the log of changes into the database and empties it, so that nothing that was deleted is left in it; gives
   * pages back to the disk when many are free. Waits for its turn among the writes.
   */
  compact(): Promise<void> {
    return this.#inTurn(async () => this.#compact());
  }

  #compact(): void {
    const [free, all] = ['freelist_count', 'page_count'].map(
      (name) => this.all<Record<string, number>>(`PRAGMA ${name}`)[0]?.[name] ?? 0,
    );
    if ((free ?? 0) > FREE_SHARE * (all ?? 0))
      this.guard(() => this.#sqlite.exec('PRAGMA incremental_vacuum'));
    // Another reader may hold the log; it is then emptied by a later change or at the end.
    this.guard(() => this.#sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** All rows of a query. */
  all<Row>(sql: string, ...values: Value[]): readonly Row[] {
    return this.guard(() => {
      const { statement, texts } = this.#statement(sql);
      const rows = statement.all(...values) as Record<string, unknown>[];
      return (texts.length === 0 ? rows : rows.map((row) => withText(row, texts))) as Row[];
    });
  }

  /** The first row; undefined when there is none. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    // libsql's own get() puts a field of its own into the row.
    return this.all<Row>(sql, ...values)[0];
  }

  /** The whole number in the column `count` of the first row, in half the time of `get`; 0 when there is none. */
  count(sql: string): number {
    return this.guard(() => {
      const row = this.#statement(sql).statement.get() as { readonly count: number } | undefined;
      return row?.count ?? 0;
    });
  }

  /** Runs a statement; the number of the row that it inserted. */
  run(sql: string, ...values: Value[]): number {
    return this.guard(() => Number(this.#statement(sql).statement.run(...values).lastInsertRowid));
  }

  /**
   * Runs `work` as one transaction: all of it or nothing. Where it waits, this connection sees what it has written so far.
   *
   * @throws DianjuError `store-busy` when another writer does not finish in time
   */
  write<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#inTurn(() => this.#transact(work));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: () => T | Promise<T>): Promise<T> {
    await this.#begin();
    try {
      const result = await work();
      this.guard(() => this.#sqlite.exec('COMMIT'));
      return result;
    } catch (error) {
      if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  /** Waits between attempts instead of inside SQLite, which would hold up everything else in this process. */
  async #begin(): Promise<void> {
    const attempts = Math.max(1, Math.ceil(this.#options.busyMs / RETRY_MS));
    this.guard(() => this.#sqlite.exec('PRAGMA busy_timeout = 0'));
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.guard(() => this.#sqlite.exec('BEGIN IMMEDIATE'));
        return;
      } catch (error) {
        const busy = error instanceof DianjuError && error.code === 'store-busy';
        if (!busy || attempt >= attempts) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  #statement(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #prepare(sql: string): Prepared {
    const statement = this.#sqlite.prepare<Value[]>(sql);
    if (!QUERY.test(sql)) return { statement, texts: [] };
    const query = readableQuery(`(${sql})`, statement.columns());
    if (query.texts.length === 0) return { statement, texts: [] };
    return { statement: this.#sqlite.prepare<Value[]>(query.sql), texts: query.texts };
  }

  /** Turns SQLite's failures into the program's own. */
  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#explained(error);
    }
  }

  #explained(error: unknown): unknown {
    if (!(error instanceof Error) || error instanceof DianjuError) return error;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const cause = { cause: error };
    if (/BUSY|LOCKED/u.test(code)) return new DianjuError('store-busy', this.#options.folder, cause);
    if (/NOTADB|CORRUPT|INVALID_ENCODED/u.test(code) || /not a database|malformed/u.test(error.message)) {
      return new DianjuError('store-damaged', this.file, cause);
    }
    if (/CANTOPEN|READONLY|IOERR|FULL|PERM/u.test(code) || /unable to open/iu.test(error.message)) {
      return new DianjuError('data-folder-unwritable', this.#options.folder, cause);
    }
    return error;
  }

  /** Closes the file; more than once does no harm. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    this.#sqlite.close();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new DianjuError('data-folder-unwritable', folder, { cause: error });
  }
}
