import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../lib/worker.js';

/** Reports that are stored from one checkpoint to the next: some 12 MB of changes. */
const EVERY = 8;

/**
 * Has the log of changes written into the database (检查点) by a thread of its own: the disk is slow to say that it has them, and
 * whoever asks meanwhile must not wait for it. A thread that fails costs nothing: a log that becomes long is written by whoever
 * writes into it last, and by whoever closes the database.
 */
export class Checkpoints {
  readonly #file: string;
  #stored = 0;
  #thread: Worker | null = null;

  /** @param file - the database */
  constructor(file: string) {
    this.#file = file;
  }

  /** Told after each report that is stored. */
  consider(): void {
    this.#stored += 1;
    if (this.#stored % EVERY !== 0) return;
    this.#thread ??= this.#started();
    this.#thread.postMessage(true);
  }

  #started(): Worker {
    const thread = startWorker(new URL('./checkpoint-thread', import.meta.url), this.#file);
    thread.unref();
    thread.on('error', () => undefined).on('exit', () => (this.#thread = null));
    return thread;
  }

  /** Ends the thread, once it has done what it was told to: within the database it cannot be stopped. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    if (thread === null) return;
    const ended = once(thread, 'exit').catch(() => undefined);
    thread.postMessage(false);
    thread.ref();
    await ended;
  }
}
