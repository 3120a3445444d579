import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DianjuError } from '../lib/errors.js';
import { appendRows } from '../lib/rows.js';

/** What is written down for those who run the bot. */
export type JournalKind = 'feedback' | 'audit';

/** What several processes over one store agree on (共享状态). */
export interface Shared {
  /**
   * Takes work that no other worker holds, or holds it longer (认领): a worker that is gone loses it when its time is
   * over.
   *
   * @param seconds - how long it is held
   * @returns whether the worker holds it now
   */
  claim(work: string, worker: string, seconds: number): Promise<boolean>;
  /** Gives work back; does nothing when another holds it by now. */
  release(work: string, worker: string): Promise<void>;
  /**
   * Adds to a counter (计数), which starts at 0 and is forgotten at `until`; a negative amount gives back.
   *
   * @returns false, and nothing added, when it would exceed `most`
   */
  spend(
    counter: string,
    amount: number,
    limit: { readonly most: number; readonly until: Date },
  ): Promise<boolean>;
  /** Writes an entry down, with the time. */
  record(kind: JournalKind, entry: object): Promise<void>;
  /** All entries of a kind, oldest first, each with its time (`at`, ISO 8601). */
  entries(kind: JournalKind): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** What one process needs: counters in memory until it ends, entries in a file of the data folder a kind. */
export function openLocalShared(folder: string): Shared {
  const held = new Map<string, { readonly worker: string; readonly until: number }>();
  const counters = new Map<string, { value: number; readonly until: number }>();
  return {
    async claim(work, worker, seconds) {
      const now = held.get(work);
      if (now !== undefined && now.worker !== worker && now.until > Date.now()) return false;
      held.set(work, { worker, until: Date.now() + 1000 * seconds });
      return true;
    },
    async release(work, worker) {
      if (held.get(work)?.worker === worker) held.delete(work);
    },
    async spend(name, amount, { most, until }) {
      const now = Date.now();
      for (const [old, counter] of counters) if (counter.until <= now) counters.delete(old);
      const value = Math.max(0, (counters.get(name)?.value ?? 0) + amount);
      if (amount > 0 && value > most) return false;
      counters.set(name, { value, until: until.getTime() });
      return true;
    },
    async record(kind, entry) {
      const row = { at: new Date().toISOString(), ...entry };
      await appendRows(join(folder, `${kind}.ndjson`), [row]).catch((error: unknown) => {
        throw new DianjuError('data-folder-unwritable', folder, { cause: error });
      });
    },
    async entries(kind) {
      const text = await readFile(join(folder, `${kind}.ndjson`), 'utf8').catch(() => '');
      return text.split('\n').flatMap(rowIn);
    },
  };
}

/** A row that was cut off by a crash is passed over. */
function rowIn(line: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    return [JSON.parse(line) as Readonly<Record<string, unknown>>];
  } catch {
    return [];
  }
}
