import { once } from 'node:events';
import { startWorker } from '../../lib/worker.js';
import type { IndexJob } from './index-build.js';

/** The index files are extended when they differ from the tables by more than this share of what they hold. */
const SHARE = 0.05;
/** While one report after another is stored they are left alone, until nothing was stored for so long, in milliseconds … */
const CALM_MS = 10_000;
/** … or so many times as much was added as is searched without them. */
const PRESSING = 20;

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
  #calm: NodeJS.Timeout | null = null;

  readonly #onTrouble: (error: unknown) => void;

  constructor({ least, job, onTrouble = () => undefined }: IndexKeeperOptions) {
    this.#least = least;
    this.#job = job;
    this.#onTrouble = onTrouble;
  }

  /**
   * Starts when enough was added or is gone and nothing is under way: once it is calm, so that many reports in a row are
   * taken in by one build. A build that fails leaves the files as they were.
   */
  consider({ indexed, off }: { readonly indexed: number; readonly off: number }): void {
    if (this.#running !== null || off <= Math.max(this.#least, SHARE * indexed)) return;
    if (off > PRESSING * this.#least) this.#start();
    else {
      this.#stopWaiting();
      this.#calm = setTimeout(() => this.#start(), CALM_MS).unref();
    }
  }

  /** Has done at once what waits for calm. */
  async settled(): Promise<void> {
    if (this.#stopWaiting()) this.#start();
    await this.#running;
  }

  #start(): void {
    this.#stopWaiting();
    this.#running ??= run(this.#job(), this.#onTrouble).finally(() => {
      this.#running = null;
    });
  }

  /** Whether anything waited. */
  #stopWaiting(): boolean {
    if (this.#calm === null) return false;
    clearTimeout(this.#calm);
    this.#calm = null;
    return true;
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
