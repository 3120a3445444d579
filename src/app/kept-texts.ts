import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptText } from '../app-types.js';
import { appendRow } from '../lib/rows.js';

const FILE = 'kept-texts.ndjson';
/** Texts that are kept; the oldest go first. */
const KEPT = 5_000;

/** Texts that buttons stand for, in the data folder (按钮备忘): one row each, so that buttons outlive a restart. */
export class KeptTexts {
  readonly #file: string;
  #rows = 0;
  /** Writes come one after another. */
  #last: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#file = join(folder, FILE);
  }

  /** All that is kept, oldest first; a row that cannot be read is passed over. */
  async all(): Promise<readonly KeptText[]> {
    await this.#last;
    const lines = await readFile(this.#file, 'utf8').catch(() => '');
    const kept = lines.split('\n').flatMap(textIn);
    this.#rows = kept.length;
    return kept.slice(-KEPT);
  }

  /** Appends a text; once twice as many rows stand there as are kept, the oldest are dropped. */
  keep(text: KeptText): Promise<void> {
    this.#last = this.#last
      .then(async () => {
        await mkdir(dirname(this.#file), { recursive: true });
        await appendRow(this.#file, text);
        this.#rows += 1;
        if (this.#rows >= 2 * KEPT) await this.#shorten();
      })
      // A disk that is full costs a button after a restart, not the answer that it stands under.
      .catch(() => undefined);
    return this.#last;
  }

  async #shorten(): Promise<void> {
    const lines = (await readFile(this.#file, 'utf8')).split('\n').filter((line) => line !== '');
    const kept = lines.slice(-KEPT);
    const beside = `${this.#file}.${process.pid}`;
    await writeFile(beside, `${kept.join('\n')}\n`, 'utf8');
    await rename(beside, this.#file);
    this.#rows = kept.length;
  }
}

function textIn(line: string): readonly KeptText[] {
  try {
    const row = JSON.parse(line) as Partial<KeptText>;
    const { key, text } = row;
    return typeof key === 'string' && typeof text === 'string' ? [{ key, text }] : [];
  } catch {
    return [];
  }
}
