import { DianjuError } from '../lib/errors.js';
import { readRaw } from '../loaders/index.js';
import type { ReportBundle, ReportStore } from '../store/store.js';
import type { Unread } from './derive.js';

/** Files that are read ahead of the one that is being stored. */
const AHEAD = 4;

/** What became of one file (收录结果). */
export interface IngestReport {
  readonly file: string;
  /** Report id; null when the file was refused before it had one. */
  readonly report: string | null;
  readonly state: 'added' | 'replaced' | 'unchanged' | null;
  /** Why it was refused; null when it is stored. Nothing of a refused file is stored. */
  readonly error: DianjuError | null;
  /** What could not be read with certainty, as codes; empty when nothing, or when it was not read anew. */
  readonly doubts: readonly string[];
}

/** Makes what is kept of a file: on this thread or on others (派生). */
export type Prepare = (file: Unread) => Promise<ReportBundle>;

/** What ingest needs besides the store. */
export interface IngestOptions {
  readonly prepare: Prepare;
  /** Told after each file what became of it and how many of all are done. */
  readonly onFile?: (outcome: IngestReport, done: number, all: number) => void;
}

/** A file that was read but not stored: what is to be stored, or what has already become of it. */
type Prepared =
  { readonly bundle: ReportBundle } | { readonly done: IngestReport } | { readonly failure: unknown };

/**
 * Reads files into the store, one report one transaction, in the order given; the next ones are prepared meanwhile. A
 * file that cannot be read is reported and the others go on; one that is stored already, byte for byte and by this
 * version, is skipped, so that an ingest that was interrupted goes on where it stood.
 *
 * @throws DianjuError `store-busy`, `store-damaged` or `data-folder-unwritable` when the store itself fails
 */
export async function ingestFiles(
  store: ReportStore,
  files: readonly string[],
  { prepare, onFile }: IngestOptions,
): Promise<IngestReport[]> {
  const outcomes: IngestReport[] = [];
  const seen = new Map<string, string>();
  const ahead: Promise<Prepared>[] = [];
  let next = 0;
  for (const file of files) {
    for (; next < files.length && ahead.length <= AHEAD; next += 1) {
      ahead.push(prepared(store, files[next] ?? '', prepare));
    }
    const ready = await ahead.shift();
    if (ready === undefined) break;
    if ('failure' in ready) throw ready.failure;
    const outcome = 'done' in ready ? ready.done : await stored(store, { file, bundle: ready.bundle, seen });
    if (outcome.error === null && outcome.report !== null) seen.set(outcome.report, file);
    outcomes.push(outcome);
    onFile?.(outcome, outcomes.length, files.length);
  }
  return outcomes;
}

/** Never rejects: nobody waits for it yet. */
async function prepared(store: ReportStore, file: string, prepare: Prepare): Promise<Prepared> {
  let report: string | null = null;
  try {
    const raw = await readRaw(file);
    report = raw.id;
    if (await store.holds(raw.id, raw.sha256)) {
      return { done: { file, report, state: 'unchanged', error: null, doubts: [] } };
    }
    return { bundle: await prepare(raw) };
  } catch (error) {
    if (!(error instanceof DianjuError) || isStoreFailure(error)) return { failure: error };
    return { done: { file, report, state: null, error, doubts: [] } };
  }
}

interface ToStore {
  readonly file: string;
  readonly bundle: ReportBundle;
  /** Files of this run by the id under which each was stored. */
  readonly seen: Map<string, string>;
}

/** Two files of one run that would be stored under one name are told instead of the last one winning. */
async function stored(store: ReportStore, { file, bundle, seen }: ToStore): Promise<IngestReport> {
  const { id, sha256 } = bundle;
  const { doubts } = bundle.parsed.description;
  const taken = seen.get(id);
  if (taken !== undefined && !(await store.holds(id, sha256))) {
    const error = new DianjuError('file-name-twice', file, { hint: taken });
    return { file, report: id, state: null, error, doubts };
  }
  const state = await store.put(bundle);
  return { file, report: id, state, error: null, doubts };
}

/** The store's own failures concern every file alike. */
function isStoreFailure({ code }: DianjuError): boolean {
  return /^(?:store-|data-folder-|embedder-)/u.test(code);
}
