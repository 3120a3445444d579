import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { explained, hasMet, isLost } from './failures.js';

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;
const STATEMENT_MS = 15_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1000;
/** How often a transaction is run again when others are in its way. */
const MEETINGS = 5;

/** A value that can be bound to a statement. */
export type Value = string | number | null | readonly string[] | readonly number[];

/** Runs statements; rows are plain objects. */
export interface Statements {
  query<Row extends object>(sql: string, ...values: Value[]): Promise<readonly Row[]>;
}

/** What is done in one transaction. */
export type Work<T> = (statements: Statements, cutOff: boolean) => Promise<T>;

/** Where a database is and how long it may be gone. */
export interface LinkOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** How long a lost connection is tried again, in milliseconds. */
  readonly patienceMs: number;
  /** Told when the connection was lost and is tried again. */
  readonly onLost?: (place: string) => void;
}

/** The pool of connections to one database: what was cut off is run again, and failures come in the program's own words. */
export class Link implements Statements {
  /** Host and database, without user and password. */
  readonly place: string;
  readonly #options: LinkOptions;
  readonly #pool: pg.Pool;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.place = placeOf(options.url);
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: 2 * STATEMENT_MS,
      application_name: 'dianju',
      keepAlive: true,
      allowExitOnIdle: true,
    });
    // A connection that breaks while idle is replaced by the next request.
    this.#pool.on('error', () => undefined);
  }

  /** One statement, run again when the connection is lost: it may have been carried out. */
  query<Row extends object>(sql: string, ...values: Value[]): Promise<readonly Row[]> {
    return this.#again(async () => (await this.#pool.query<Row>(sql, [...values])).rows);
  }

  /**
   * All of the work or nothing, run again when it was cut off or met another transaction. The work is told whether an
   * earlier run was cut off: it may have been carried out.
   */
  transaction<T>(work: Work<T>): Promise<T> {
    let cutOff = false;
    return this.#again(() =>
      this.#transact((statements) => work(statements, cutOff)).catch((error: unknown) => {
        cutOff ||= isLost(error);
        throw error;
      }),
    );
  }

  async #transact<T>(work: (statements: Statements) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    // Without a listener a connection that breaks between two statements would end the process.
    const onError = (error: Error): void => void (broken = error);
    client.on('error', onError);
    try {
      await client.query('BEGIN');
      const result = await work({
        query: async <Row extends object>(sql: string, ...values: Value[]) =>
          (await client.query<Row>(sql, [...values])).rows,
      });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      if (isLost(error)) broken ??= error as Error;
      else await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken ?? false);
    }
  }

  async #again<T>(work: () => Promise<T>): Promise<T> {
    const until = Date.now() + this.#options.patienceMs;
    let meetings = 0;
    let told = false;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        return await work();
      } catch (error) {
        meetings += hasMet(error) ? 1 : 0;
        const again = isLost(error) ? Date.now() < until : hasMet(error) && meetings < MEETINGS;
        if (!again) throw explained(error, this.place);
        if (isLost(error) && !told) {
          told = true;
          this.#options.onLost?.(this.place);
        }
        await sleep(isLost(error) ? pause : 10 * meetings);
      }
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
