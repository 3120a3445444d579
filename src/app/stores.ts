import type { Embedder } from '../../embeddings/embedder.js';
import { openLocalShared, type Shared } from '../store/shared.js';
import type { ReportStore } from '../store/store.js';
import type { Config } from '../config.js';
import type { Log } from '../lib/log.js';

/** A store with what the processes that use it agree on. */
export interface OpenedStore {
  readonly store: ReportStore;
  readonly shared: Shared;
}

/** How a store is opened. */
export interface OpenOptions {
  readonly log: Log;
  /** Whether a folder is only read; default false. */
  readonly readOnly?: boolean;
}

/** Opens the store that the settings name (报告库): a Postgres database, or the data folder. */
export async function openStore(
  { data, database }: Pick<Config, 'data' | 'database'>,
  embedder: Pick<Embedder, 'id' | 'dimensions' | 'sparse'>,
  { log, readOnly = false }: OpenOptions,
): Promise<OpenedStore> {
  if (database === null) {
    const { openEmbeddedStore } = await import('../store/embedded.js');
    return {
      store: await openEmbeddedStore({
        folder: data,
        embedder,
        readOnly,
        onTrouble: (error) => log.warn({ err: error }, 'index files'),
      }),
      shared: openLocalShared(data),
    };
  }
  const { openPostgresStore } = await import('../store/postgres.js');
  const store = await openPostgresStore({
    ...database,
    embedder,
    onTrouble: (trouble, place) => log[trouble === 'connection lost' ? 'warn' : 'info']({ place }, trouble),
  });
  return { store, shared: store.shared };
}
