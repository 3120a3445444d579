import { DianjuError } from '../../lib/errors.js';
import type { Link } from './link.js';

/** How long a copy that failed is left alone, in milliseconds. */
const REST_MS = 5_000;

/**
 * Where reads go (读写分离): to the copy, unless it is gone or has not yet got what was seen already. What a reader has
 * seen once is never unseen.
 */
export class Reading {
  readonly #primary: Link;
  readonly #replica: Link | null;
  /** The latest generation that this process has made or seen on the copy. */
  #seen = 0;
  #caughtUp = false;
  /** When a copy that failed is tried again; null when it has not failed since it was last read. */
  #restsUntil: number | null = null;

  constructor(primary: Link, replica: Link | null) {
    this.#primary = primary;
    this.#replica = replica;
  }

  /** From now on a copy that does not hold this generation is not read. */
  wrote(generation: number): void {
    this.#seen = Math.max(this.#seen, generation);
    this.#caughtUp = false;
  }

  /** Reads from the copy where it may be, else from the database itself. */
  async from<T>(read: (link: Link) => Promise<T>): Promise<T> {
    if (this.#replica === null || Date.now() < (this.#restsUntil ?? 0)) return read(this.#primary);
    try {
      return await read((await this.#isCurrent(this.#replica)) ? this.#replica : this.#primary);
    } catch (error) {
      const gone = error instanceof DianjuError && error.detail === this.#replica.place;
      if (!gone) throw error;
      this.#restsUntil = Date.now() + REST_MS;
      this.#caughtUp = false;
      return read(this.#primary);
    }
  }

  async #isCurrent(replica: Link): Promise<boolean> {
    if (this.#caughtUp) return true;
    // While it rested, the database itself was read.
    if (this.#restsUntil !== null) this.#seen = Math.max(this.#seen, await generationOf(this.#primary));
    const generation = await generationOf(replica);
    this.#caughtUp = generation >= this.#seen;
    this.#seen = Math.max(this.#seen, generation);
    if (this.#caughtUp) this.#restsUntil = null;
    return this.#caughtUp;
  }

  async close(): Promise<void> {
    await this.#replica?.close();
  }
}

async function generationOf(link: Link): Promise<number> {
  const [row] = await link.query<{ generation: number }>('SELECT generation FROM state');
  return row?.generation ?? 0;
}
