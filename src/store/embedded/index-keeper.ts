import { once } from 'node:events';
import { startWorker } from '../../lib/worker.js';
import type { IndexJob } from './index-build.js';

/** The index files are extended when they differ from the tables by more than this share of what they hold. */
const SHARE = 0.05;

/** What is kept up, and who is told when that fails. */
export interface IndexKeeperOptions {
  /** Passages that are searched without index files. */
  readonly least: number;
  readonly job: () => IndexJob;
  readonly onTrouble?: ((error: unknown) => void) | undefined;
}

/** Has the index files of a folder brought up to its tables, in a thread of its own and one at a time. */
export class IndexKeeper {
  readonly #job: () => IndexJob;
  readonly #least: number;
  #running: Promise<void> | null = null;

  readonly #onTrouble: (error: unknown) => void;

  constructor({ least, job, onTrouble = () => undefined }: IndexKeeperOptions) {
    this.#least = least;
    this.#job = job;
    this.#onTrouble = onTrouble;
  }

  /** Starts when enough was added or is gone and nothing is under way; a build that fails leaves the files as they were. */
  consider({ indexed, off }: { readonly indexed: number; readonly off: number }): void {
    if (this.#running !== null || off <= Math.max(this.#least, SHARE * indexed)) return;
    this.#running = run(this.#job(), this.#onTrouble).finally(() => {
      this.#running = null;
    });
  }

  /** Waits for what is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }
}

/** The indexes are a cache: without them searching is slower, not wrong, and the next change tries again. */
async function run(job: IndexJob, onTrouble: (error: unknown) => void): Promise<void> {
  try {
    const worker = startWorker(new URL('./index-thread', import.meta.url), job);
    await once(worker, 'exit');
  } catch (error) {
    onTrouble(error);
  }
}
