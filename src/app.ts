import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGloss } from '../embeddings/gloss.js';
import { createEmbedder } from '../embeddings/index.js';
import { createModelWording } from './answering/model.js';
import type { App, IngestOutcome } from './app-types.js';
import { createGrowing } from './app/growing.js';
import { openPreparing } from './app/preparing.js';
import { createReader } from './app/reader.js';
import { openStore } from './app/stores.js';
import type { Config } from './config.js';
import { ingestFiles } from './ingest/index.js';
import { EXTENSIONS } from './loaders/index.js';
import type { Log } from './lib/log.js';
import { NO_WATCH, type Watch } from './lib/watch.js';
import { packageRoot } from './lib/package-root.js';

/** The app with what only the command line and the operator may do. */
export interface DianjuApp extends App {
  /** Reads files into the store, one report a transaction; refused files are told and cost the others nothing. */
  ingest(files: readonly string[], onFile?: () => void): Promise<readonly IngestOutcome[]>;
  /** Removes a report and everything derived from it; false when there was none. */
  remove(report: string): Promise<boolean>;
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
}

/** Puts the parts together (组装): the only place that names a concrete store and embedder. */
export async function createApp(config: Config, options: AppOptions): Promise<DianjuApp> {
  const watch = options.watch ?? NO_WATCH;
  const embedder = await createEmbedder(config.embedder, options.log);
  const { store, shared } = await openStore(config, embedder, { log: options.log });
  const preparing = openPreparing(embedder);
  const reader = createReader({
    store,
    embedder,
    shared,
    folder: config.data,
    today: options.today ?? (() => new Date()),
    watch,
    ...(config.model === null
      ? {}
      : {
          wording: createModelWording(config.model, {
            store,
            shared,
            log: options.log,
            watch,
            stems: (text) => loadGloss().stems(text),
          }),
        }),
  });
  return {
    ...reader,
    growing: createGrowing({
      store,
      prepare: preparing.prepare,
      shared,
      urls: config.reports.urls,
      role: config.reports.role,
      servers: config.reports.servers,
    }),
    ingest: (files, onFile) =>
      ingestFiles(store, files, {
        shared,
        prepare: preparing.prepareRun(files.length),
        ...(onFile === undefined ? {} : { onFile: () => onFile() }),
      }),
    remove: (report) => store.remove(report),
    seeds,
    async close() {
      await preparing.close();
      await store.close();
    },
  };
}

async function seeds(): Promise<readonly string[]> {
  const folder = join(packageRoot(), 'seeds');
  const names = await readdir(folder);
  return names
    .filter((name) => EXTENSIONS.some((extension) => name.endsWith(extension)))
    .sort()
    .map((name) => join(folder, name));
}
