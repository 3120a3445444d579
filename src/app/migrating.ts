import { createHash } from 'node:crypto';
import { createEmbedder } from '../../embeddings/index.js';
import type { Config } from '../config.js';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { ReportBundle, ReportStore } from '../store/store.js';
import { openStore } from './stores.js';

/** What a store holds of the reports that were copied. */
export interface StoreTally {
  readonly reports: number;
  readonly passages: number;
  readonly figures: number;
  /** SHA-256 of everything that is kept of them, texts, figures, index terms and vectors. */
  readonly sha256: string;
}

/** What `migrateStore` is told. */
export interface MigrateOptions {
  readonly config: Config;
  readonly log: Log;
  /** Told after each report that was copied how many are, of how many. */
  readonly onReport?: (done: number, all: number) => void;
}

/**
 * Copies all reports of a store into another (迁移), each a folder or a `postgres://` address, and compares what the two
 * then hold, report by report. It can be repeated: what is there already is passed over.
 *
 * @throws DianjuError `store-empty`, `store-outdated` or `copy-differs`
 */
export async function migrateStore(
  from: string,
  to: string,
  { config, log, onReport }: MigrateOptions,
): Promise<{ readonly from: StoreTally; readonly to: StoreTally }> {
  const embedder = await createEmbedder(config.embedder, log);
  const source = await openStore(storeAt(from, config), embedder, { log, readOnly: true });
  try {
    const target = await openStore(storeAt(to, config), embedder, { log });
    try {
      await copyReports(source.store, target.store, { from, onReport });
      return await compared(source.store, target.store);
    } finally {
      await target.store.close();
    }
  } finally {
    await source.store.close();
  }
}

function storeAt(place: string, config: Config): Config {
  return /^postgres(?:ql)?:\/\//u.test(place)
    ? { ...config, database: { url: place, replica: null } }
    : { ...config, data: place, database: null };
}

async function copyReports(
  from: ReportStore,
  to: ReportStore,
  told: { readonly from: string; readonly onReport: MigrateOptions['onReport'] },
): Promise<void> {
  const reports = await from.reports();
  if (reports.length === 0) throw new DianjuError('store-empty', told.from.replace(/:[^:@/]*@/u, ':***@'));
  let done = 0;
  for (const { id, sha256 } of reports) {
    if (!(await from.holds(id, sha256))) throw new DianjuError('store-outdated', id);
    const bundle = await from.whole(id);
    if (bundle !== null) await to.put(bundle);
    done += 1;
    told.onReport?.(done, reports.length);
  }
}

async function compared(from: ReportStore, to: ReportStore) {
  const tallies = { from: new Tally(), to: new Tally() };
  for (const { id } of await from.reports()) {
    const [one, other] = await Promise.all([from.whole(id), to.whole(id)]);
    const same = tallies.from.add(one) === tallies.to.add(other);
    if (!same) throw new DianjuError('copy-differs', id);
  }
  return { from: tallies.from.sum(), to: tallies.to.sum() };
}

class Tally {
  readonly #hash = createHash('sha256');
  #reports = 0;
  #passages = 0;
  #figures = 0;

  /** Counts a report in; gives its digest. */
  add(bundle: ReportBundle | null): string {
    if (bundle === null) return '';
    const digest = createHash('sha256').update(canonical(bundle)).digest('hex');
    this.#hash.update(digest);
    this.#reports += 1;
    this.#passages += bundle.passages.length;
    this.#figures += bundle.figures.length;
    return digest;
  }

  sum(): StoreTally {
    return {
      reports: this.#reports,
      passages: this.#passages,
      figures: this.#figures,
      sha256: this.#hash.digest('hex'),
    };
  }
}

/** JSON with the keys of all objects and maps in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Map) return Object.fromEntries([...(inner as Map<string, number>)].sort(byKey));
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(byKey));
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
