import { setTimeout as sleep } from 'node:timers/promises';
import { DianjuError } from '../lib/errors.js';
import { readRaw } from '../loaders/index.js';
import { GENRE_DOUBT } from '../reports/genre.js';
import type { GivenDescription } from '../reports/types.js';
import type { Shared } from '../store/shared.js';
import type { ReportBundle, ReportStore } from '../store/store.js';
import { Claims } from './claims.js';
import type { Unread } from './derive.js';

/** Files that are read ahead of the one that is being stored. */
const AHEAD = 4;
/** How long before files that other processes hold are looked at again, in milliseconds. */
const LOOK_AGAIN_MS = 500;

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
  /** Where processes that ingest at once share out the files; absent: this one does them all. */
  readonly shared?: Shared;
  /** How long a file is held without word from its process, in seconds; default 30. */
  readonly leaseSeconds?: number;
  /** What a person said of all the files. */
  readonly given?: GivenDescription;
  /** What becomes of files that seem to be of another kind than a report on rule-of-law government; default: stored. */
  readonly otherGenres?: 'store' | 'leave';
  /** Told after each file what became of it and how many of all are done. */
  readonly onFile?: (outcome: IngestReport, done: number, all: number) => void;
}

/** A file that was read but not stored: what is to be stored, what has become of it, or that another process has it. */
type Prepared =
  | { readonly bundle: ReportBundle }
  | { readonly done: IngestReport }
  | { readonly failure: unknown }
  | { readonly elsewhere: true };

/** What the steps of one run share. */
interface Run extends IngestOptions {
  readonly store: ReportStore;
  readonly claims: Claims | null;
  /** Files of this run by the id under which each was stored. */
  readonly seen: Map<string, string>;
  readonly files: readonly string[];
  /** What has become of each file so far, by its position. */
  readonly outcomes: Map<number, IngestReport>;
}

/**
 * Reads files into the store, one report one transaction, in the order given; the next ones are prepared meanwhile. A
 * file that cannot be read is reported and the others go on; one that is stored already, byte for byte and by this
 * version, is skipped, so that an ingest that was interrupted goes on where it stood. Files that another process is
 * working on come last: they are found stored, or taken over when that process is gone.
 *
 * @throws DianjuError `store-busy`, `store-damaged` or `data-folder-unwritable` when the store itself fails
 */
export async function ingestFiles(
  store: ReportStore,
  files: readonly string[],
  options: IngestOptions,
): Promise<IngestReport[]> {
  const { shared, leaseSeconds } = options;
  const claims = shared === undefined ? null : new Claims(shared, leaseSeconds);
  const run: Run = { ...options, store, claims, seen: new Map(), files, outcomes: new Map() };
  try {
    let left = await ingestOnce(run, [...files.keys()]);
    while (left.length > 0) {
      await sleep(LOOK_AGAIN_MS);
      left = await ingestOnce(run, left);
    }
  } finally {
    await claims?.close();
  }
  return [...files.keys()].flatMap((position) => run.outcomes.get(position) ?? []);
}

/** Goes through the files once; those that another process has are left. */
async function ingestOnce(run: Run, positions: readonly number[]): Promise<readonly number[]> {
  const ahead: Promise<Prepared>[] = [];
  const left: number[] = [];
  const fileAt = (position = 0): string => run.files[position] ?? '';
  let next = 0;
  for (const position of positions) {
    for (; next < positions.length && ahead.length <= AHEAD; next += 1) {
      ahead.push(prepared(run, fileAt(positions[next])));
    }
    const ready = await ahead.shift();
    if (ready === undefined) break;
    if ('failure' in ready) throw ready.failure;
    if ('elsewhere' in ready) {
      left.push(position);
      continue;
    }
    const outcome = 'done' in ready ? ready.done : await stored(run, fileAt(position), ready.bundle);
    if (outcome.error === null && outcome.report !== null) run.seen.set(outcome.report, fileAt(position));
    run.outcomes.set(position, outcome);
    run.onFile?.(outcome, run.outcomes.size, run.files.length);
  }
  return left;
}

/** Never rejects: nobody waits for it yet. */
async function prepared({ store, claims, prepare, given }: Run, file: string): Promise<Prepared> {
  let report: string | null = null;
  try {
    const raw = await readRaw(file);
    report = raw.id;
    if (claims !== null && !(await claims.take(raw.id))) return { elsewhere: true };
    // Asked once it is claimed: whoever had it before may have stored it.
    if (await store.holds(raw.id, raw.sha256)) {
      await claims?.give(raw.id);
      return { done: { file, report, state: 'unchanged', error: null, doubts: [] } };
    }
    return { bundle: await prepare(given === undefined ? raw : { ...raw, given }) };
  } catch (error) {
    if (!(error instanceof DianjuError) || isStoreFailure(error)) return { failure: error };
    if (report !== null) await claims?.give(report).catch(() => undefined);
    return { done: { file, report, state: null, error, doubts: [] } };
  }
}

/** Two files of one run that would be stored under one name are told instead of the last one winning. */
async function stored(run: Run, file: string, bundle: ReportBundle): Promise<IngestReport> {
  const { store, claims, seen } = run;
  const { id, sha256 } = bundle;
  const { doubts } = bundle.parsed.description;
  if (run.otherGenres === 'leave' && doubts.some((code) => code.startsWith(GENRE_DOUBT))) {
    await claims?.give(id);
    const error = new DianjuError('report-other-genre', file);
    return { file, report: id, state: null, error, doubts };
  }
  const taken = seen.get(id);
  if (taken !== undefined && !(await store.holds(id, sha256))) {
    const error = new DianjuError('file-name-twice', file, { hint: taken });
    return { file, report: id, state: null, error, doubts };
  }
  const state = await store.put(bundle);
  await claims?.give(id);
  return { file, report: id, state, error: null, doubts };
}

/** Whether a failure concerns every file alike: one of the store or the embedder itself. */
export function isStoreFailure({ code }: DianjuError): boolean {
  return /^(?:store-|data-folder-|embedder-)/u.test(code);
}
