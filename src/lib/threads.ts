import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';

/** How many threads there are, and how far one may go. */
export interface ThreadSettings {
  /** Memory that one task may take, in MB of heap. */
  readonly heap: number;
  /** Of it for what is young, in MB; default: V8's. */
  readonly young?: number;
  /** Threads that are kept when there is nothing to do. */
  readonly kept: number;
  readonly most: number;
  /** After so long an idle thread beyond those gives its memory back, in milliseconds. */
  readonly idle: number;
  /** How far they stand back behind the thread that answers, as `nice` counts; default: not at all. */
  readonly nice?: number;
}

/** How far one task may go where threads are opened for it; tests take less than the default. */
export interface ThreadLimits {
  /** With what waits before it, in milliseconds. */
  readonly time?: number;
  /** In MB of heap. */
  readonly heap?: number;
  /** Threads that are kept when there is nothing to do. */
  readonly kept?: number;
}

/** A task took more time or memory than it may (超出限额); its thread has ended. */
export class BeyondLimits extends Error {
  override readonly name = 'BeyondLimits';
}

/** Threads that run the default function of a module, each one task at a time (线程池); none starts before the first task. */
export class Threads<Task, Result> {
  #pool: Promise<Piscina<Task, Result>> | null = null;

  /** @param module - address of the module without its extension, as `new URL('./name', import.meta.url)` gives it */
  constructor(
    private readonly module: URL,
    private readonly settings: ThreadSettings,
  ) {}

  /**
   * Runs one task as soon as a thread is free.
   *
   * @param time - the longest for it with what waits before it, in milliseconds
   * @throws BeyondLimits when it takes more time or memory than it may, and whatever the module's function throws
   */
  async run(task: Task, time: number): Promise<Result> {
    this.#pool ??= openPool(this.module, this.settings);
    const pool = await this.#pool;
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(time) });
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw new BeyondLimits(`more than ${time} ms or ${this.settings.heap} MB`, { cause: error });
      }
      throw error;
    }
  }

  /** Ends the threads, and with them what they are at. */
  async close(): Promise<void> {
    const pool = await this.#pool;
    this.#pool = null;
    await pool?.destroy();
  }
}

async function openPool<Task, Result>(
  module: URL,
  { heap, young, kept, most, idle, nice }: ThreadSettings,
): Promise<Piscina<Task, Result>> {
  // Loaded late: most runs need no thread.
  const { Piscina: Pool } = await import('piscina');
  const extension = extname(fileURLToPath(import.meta.url));
  const pool: Piscina<Task, Result> = new Pool({
    filename: fileURLToPath(new URL(`${module.href}${extension}`)),
    minThreads: kept,
    maxThreads: Math.max(kept, most),
    idleTimeout: idle,
    resourceLimits: {
      maxOldGenerationSizeMb: heap,
      ...(young === undefined ? {} : { maxYoungGenerationSizeMb: young }),
    },
    ...(nice === undefined ? {} : { niceIncrement: nice }),
    // From source, a thread needs the same translation of TypeScript as the program itself.
    execArgv: extension === '.ts' ? ['--import', translator()] : [],
  });
  // One that ends between two tasks is replaced when the next one comes; nobody waits for it.
  pool.on('error', () => undefined);
  return pool;
}

function translator(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
