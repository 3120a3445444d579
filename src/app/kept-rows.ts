import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appendRows } from '../lib/rows.js';

/** A file of rows and what its rows are. */
export interface KeptFile<T> {
  readonly folder: string;
  readonly name: string;
  /** Rows that are kept; the oldest go first. */
  readonly most: number;
  /** The row in a parsed line; null for what is none. */
  readonly rowIn: (parsed: Readonly<Record<string, unknown>>) => T | null;
}

/** From the end of one write to the next, in milliseconds: in a rush each takes along what some dozens of answers have left. */
const APART_MS = 200;

/** The last rows of something in a file of the data folder (备忘文件), for what must outlive a restart but may be lost. */
export class KeptRows<T extends object> {
  readonly #file: string;
  readonly #options: KeptFile<T>;
  #rows = 0;
  /** Rows that the next write takes along: in a rush many come while one is being written. */
  #waiting: T[] = [];
  /** Writes come one after another. */
  #last: Promise<void> = Promise.resolve();
  #written = -APART_MS;

  constructor(options: KeptFile<T>) {
    this.#options = options;
    this.#file = join(options.folder, options.name);
  }

  /** All that is kept, oldest first; a row that cannot be read is passed over. */
  async all(): Promise<readonly T[]> {
    await this.#last;
    const lines = await readFile(this.#file, 'utf8').catch(() => '');
    const kept = lines.split('\n').flatMap((line) => rowOf(line, this.#options.rowIn));
    this.#rows = kept.length;
    return kept.slice(-this.#options.most);
  }

  /** Appends a row; once twice as many stand there as are kept, the oldest are dropped. */
  keep(row: T): Promise<void> {
    this.#waiting.push(row);
    if (this.#waiting.length > 1) return this.#last;
    this.#last = this.#last
      .then(async () => {
        const wait = this.#written + APART_MS - performance.now();
        if (wait > 0) await sleep(wait);
        const rows = this.#waiting.splice(0);
        await mkdir(dirname(this.#file), { recursive: true });
        await appendRows(this.#file, rows);
        this.#written = performance.now();
        this.#rows += rows.length;
        if (this.#rows >= 2 * this.#options.most) await this.#shorten();
      })
      // A disk that is full costs what would outlive a restart, not the answer that is being given.
      .catch(() => undefined);
    return this.#last;
  }

  async #shorten(): Promise<void> {
    const lines = (await readFile(this.#file, 'utf8')).split('\n').filter((line) => line !== '');
    const kept = lines.slice(-this.#options.most);
    const beside = `${this.#file}.${process.pid}`;
    await writeFile(beside, `${kept.join('\n')}\n`, 'utf8');
    await rename(beside, this.#file);
    this.#rows = kept.length;
  }
}

function rowOf<T>(line: string, rowIn: KeptFile<T>['rowIn']): readonly T[] {
  try {
    const row = rowIn(JSON.parse(line) as Record<string, unknown>);
    return row === null ? [] : [row];
  } catch {
    return [];
  }
}
