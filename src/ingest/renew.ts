import { extname } from 'node:path';
import { DianjuError } from '../lib/errors.js';
import type { GivenDescription } from '../reports/types.js';
import type { Shared } from '../store/shared.js';
import type { ReportBundle, ReportStore, StoredReport } from '../store/store.js';
import { Claims } from './claims.js';
import { isStoreFailure, type Prepare } from './index.js';

/** Reports that are derived while others are stored. */
const AT_ONCE = 2;

/** What renewal needs besides the store. */
export interface RenewOptions {
  readonly prepare: Prepare;
  /** Where processes that renew at once share out the reports. */
  readonly shared: Shared;
  /** Whether the rest is to be left for another time. */
  readonly stopped?: () => boolean;
  /** Told after each report how many of all are done. */
  readonly onReport?: (done: number, all: number) => void;
}

/** What became of the reports that were not up to date. */
export interface Renewal {
  readonly renewed: number;
  /** Those that this version cannot read; they stay as they were. */
  readonly refused: readonly { readonly report: string; readonly error: DianjuError }[];
}

/**
 * Derives anew, from the stored texts, every report that an earlier version or another embedder has derived (更新派生), one
 * report a transaction; what was interrupted goes on where it stood. Reports that another process has in hand are its own.
 *
 * @throws DianjuError `store-…`, `data-folder-unwritable` or `embedder-…` when it fails for every report alike
 */
export async function renewReports(
  store: ReportStore,
  { prepare, shared, stopped = () => false, onReport }: RenewOptions,
): Promise<Renewal> {
  const outdated = await store.outdated();
  if (outdated.length === 0) return { renewed: 0, refused: [] };
  const reports = await store.reports({ reports: outdated });
  const claims = new Claims(shared);
  const refused: { report: string; error: DianjuError }[] = [];
  const left = [...reports];
  let done = 0;
  const renewOne = async (report: StoredReport): Promise<void> => {
    if (!(await claims.take(report.id))) return;
    try {
      const bundle = await derivedAnew(store, report, prepare);
      if (bundle !== null) await store.put(bundle);
    } catch (error) {
      if (!(error instanceof DianjuError) || isStoreFailure(error)) throw error;
      refused.push({ report: report.id, error });
    } finally {
      await claims.give(report.id);
    }
    onReport?.((done += 1), reports.length);
  };
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined && !stopped(); next = left.shift()) await renewOne(next);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    // What failed for one of the two ends the other.
    left.length = 0;
    await claims.close();
  }
  return { renewed: done - refused.length, refused };
}

/** Null when the report was removed, or renewed by another process, meanwhile. */
async function derivedAnew(
  store: ReportStore,
  { id, file, sha256, jurisdiction, year, doubts }: StoredReport,
  prepare: Prepare,
): Promise<ReportBundle | null> {
  const text = await store.text(id);
  if (text === null || (await store.holds(id, sha256))) return null;
  // What a person said of it was said for good; all else may be read better now.
  const given: GivenDescription = {
    ...(doubts.includes('place-given') ? { county: `${jurisdiction.parent ?? ''}${jurisdiction.name}` } : {}),
    ...(doubts.includes('year-given') ? { year } : {}),
  };
  const name = file.slice(0, file.length - extname(file).length);
  const bundle = await prepare({ id, file: `${name}.txt`, sha256, bytes: Buffer.from(text), given });
  return { ...bundle, file };
}
