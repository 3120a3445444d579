import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGloss } from '../embeddings/gloss.js';
import type { Embedder } from '../embeddings/embedder.js';
import { createEmbedder } from '../embeddings/index.js';
import { createModelWording } from './answering/model.js';
import type { App, Editor, IngestOutcome } from './app-types.js';
import { auditChange } from './app/audit.js';
import { requestCounter } from './app/counting.js';
import { createGrowing } from './app/growing.js';
import { openPreparing } from './app/preparing.js';
import { createReader } from './app/reader.js';
import { openStore, type OpenedStore } from './app/stores.js';
import type { Writer } from './app/writer.js';
import type { Config } from './config.js';
import { ingestFiles } from './ingest/index.js';
import { renewReports, type Renewal } from './ingest/renew.js';
import { EXTENSIONS, readRaw } from './loaders/index.js';
import type { Log } from './lib/log.js';
import { NO_WATCH, type Watch } from './lib/watch.js';
import { packageRoot } from './lib/package-root.js';
import type { GivenDescription } from './reports/types.js';

/** The app with what only the command line and the operator may do. */
export interface DianjuApp extends App {
  /** Reads files into the store, one report a transaction; refused files are told and cost the others nothing. */
  ingest(
    files: readonly string[],
    options?: {
      readonly onFile?: () => void;
      readonly given?: GivenDescription;
      /** Files that seem to be of another kind than such reports; default: stored. */
      readonly otherGenres?: 'store' | 'leave';
      /** Who adds them, for the audit log; absent for those that come with the program. */
      readonly by?: Editor;
      /** Whether questions are answered meanwhile, so that nothing may hold this thread. */
      readonly whileAnswering?: boolean;
    },
  ): Promise<readonly IngestOutcome[]>;
  /** Derives anew what an earlier version or another embedder has derived; `close` cuts it short between two reports. */
  renew(onReport?: (done: number, all: number) => void): Promise<Renewal>;
  /** Removes a report and everything derived from it; false when there was none. Where it is said who does, it is written down. */
  remove(report: string, by?: Editor): Promise<boolean>;
  /** What it does for other processes that only read its folder. */
  readonly writer: Writer;
  /** Paths of the bundled reports. */
  seeds(): Promise<readonly string[]>;
}

/** What is not a setting. */
export interface AppOptions {
  readonly log: Log;
  /** The day that relative years (去年, last year) refer to; default: now. */
  readonly today?: () => Date;
  /** Counts what happens; default: nobody. */
  readonly watch?: Watch;
  /** Whether files may come at any time, so that a thread is kept for them; default false. */
  readonly standing?: boolean;
}

/** Puts the parts together (组装): the only place that names a concrete store and embedder. */
export async function createApp(config: Config, options: AppOptions): Promise<DianjuApp> {
  const embedder = await createEmbedder(config.embedder, options.log);
  const opened = await openStore(config, embedder, { log: options.log });
  const { store, shared } = opened;
  const preparing = openPreparing(embedder, options.standing === true ? { kept: 1 } : {});
  const reader = readerOver(config, { ...opened, embedder }, options);
  const growing = createGrowing({ store, prepare: preparing.prepare, shared, ...config.reports });
  let closing = false;
  let renewing: Promise<unknown> = Promise.resolve();
  return {
    ...reader,
    growing,
    ...(config.database === null ? {} : { countRequest: requestCounter(shared) }),
    writer: {
      ...shared,
      ...growing,
      keepText: (text) => reader.keepText(text),
      keptTexts: () => reader.keptTexts(),
    },
    async ingest(files, { onFile, given, by, otherGenres = 'store', whileAnswering = false } = {}) {
      const written: Promise<void>[] = [];
      const outcomes = await ingestFiles(store, files, {
        shared,
        otherGenres,
        prepare: whileAnswering ? preparing.prepare : preparing.prepareRun(files.length),
        onFile(outcome) {
          if (by !== undefined) written.push(auditIngest(opened, outcome, by));
          onFile?.();
        },
        ...(given === undefined ? {} : { given }),
      });
      const failed = (await Promise.allSettled(written)).find(({ status }) => status === 'rejected');
      if (failed !== undefined) options.log.warn({ err: failed }, 'the audit log is not whole');
      return outcomes;
    },
    renew(onReport) {
      const renewal = renewReports(store, {
        shared,
        prepare: preparing.prepare,
        stopped: () => closing,
        ...(onReport === undefined ? {} : { onReport }),
      });
      renewing = Promise.allSettled([renewing, renewal]);
      return renewal;
    },
    async remove(id, by) {
      const [report] = await store.reports({ reports: [id] });
      if (report === undefined || !(await store.remove(id))) return false;
      if (by !== undefined) await auditChange(shared, { action: 'remove', by, report, replaced: [] });
      return true;
    },
    seeds,
    async warm() {
      await reader.warm();
      const [seed] = await seeds();
      if (seed !== undefined && !closing) await preparing.warm(await readRaw(seed));
    },
    async close() {
      closing = true;
      await renewing;
      await preparing.close();
      await reader.close();
    },
  };
}

/** The app of a process that only reads a folder, and has the one that may write change it. */
export async function createReaderApp(config: Config, writer: Writer, options: AppOptions): Promise<App> {
  const embedder = await createEmbedder(config.embedder, options.log);
  const { store } = await openStore(config, embedder, { log: options.log, readOnly: true });
  return {
    ...readerOver(config, { store, shared: writer, embedder }, options),
    keepText: (text) => writer.keepText(text),
    keptTexts: () => writer.keptTexts(),
    countRequest: requestCounter(writer),
    growing: {
      ...config.reports,
      draft: (source, by, given) => writer.draft(source, by, given),
      confirm: (key, how, by) => writer.confirm(key, how, by),
      discard: (key, by) => writer.discard(key, by),
      remove: (report, by) => writer.remove(report, by),
    },
  };
}

/** Writes down a file that was stored. */
async function auditIngest({ store, shared }: OpenedStore, { report: id, state }: IngestOutcome, by: Editor) {
  if (id === null || state === null || state === 'unchanged') return;
  const [report] = await store.reports({ reports: [id] });
  if (report === undefined) return;
  const action = state === 'replaced' ? 'replace' : 'add';
  await auditChange(shared, { action, by, report, replaced: [] });
}

/** What an app reads from. */
interface Source extends OpenedStore {
  readonly embedder: Embedder;
}

function readerOver(
  { data, model }: Config,
  { store, shared, embedder }: Source,
  { log, today = () => new Date(), watch = NO_WATCH }: AppOptions,
): App {
  const stems = (text: string) => loadGloss().stems(text);
  const wording = model === null ? null : createModelWording(model, { store, shared, log, watch, stems });
  return createReader({
    store,
    embedder,
    shared,
    folder: data,
    today,
    watch,
    ...(wording === null ? {} : { wording }),
  });
}

async function seeds(): Promise<readonly string[]> {
  const folder = join(packageRoot(), 'seeds');
  const names = await readdir(folder);
  return names
    .filter((name) => EXTENSIONS.some((extension) => name.endsWith(extension)))
    .sort()
    .map((name) => join(folder, name));
}
