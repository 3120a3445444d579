import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreStamp } from '../store/store.js';
import { DianjuError, type Language } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from './metrics.js';
import { openEndpoint, type Endpoint } from './server.js';

export { openMetrics, type Metrics } from './metrics.js';

/** How long the store may take to tell its state, in milliseconds. */
const STORE_MS = 3_000;

/** What is served, and where. */
export interface OperationsOptions {
  /** Null serves nothing. */
  readonly address: { readonly host: string; readonly port: number } | null;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly language: Language;
  /** State of the store that answers come from. */
  readonly stamp: () => Promise<StoreStamp>;
}

/** What the operator's side of a running bot can be told. */
export interface Operations {
  /** From now on the bot is asked why it cannot answer; null when it can. */
  follow(unready: () => string | null | Promise<string | null>): void;
  close(): Promise<void>;
}

/** Serves health and metrics beside the bot (运维). An address that cannot be used is said once; the bot goes on. */
export async function openOperations(options: OperationsOptions): Promise<Operations> {
  const { address, metrics, log, stamp } = options;
  let reason: Parameters<Operations['follow']>[0] = () => 'starting';
  const state = () => soon(stamp());
  metrics.follow(state);
  const unready = async (): Promise<string | null> => {
    const found = await reason();
    if (found !== null) return found;
    return state().then(
      () => null,
      (error: unknown) => (error instanceof DianjuError ? `store: ${error.code}` : 'store: failed'),
    );
  };
  const endpoint = address === null ? null : await opened(options, { ...address, metrics, unready, log });
  return {
    follow: (unready) => (reason = unready),
    close: async () => endpoint?.close(),
  };
}

/** What the store says, unless it takes longer than those who ask would wait. */
function soon<T>(work: Promise<T>): Promise<T> {
  const late = sleep(STORE_MS, undefined, { ref: false }).then(() => {
    throw new DianjuError('timed-out', 'store');
  });
  return Promise.race([work, late]);
}

async function opened(
  { log, language }: OperationsOptions,
  wanted: Parameters<typeof openEndpoint>[0],
): Promise<Endpoint | null> {
  try {
    const endpoint = await openEndpoint(wanted);
    log.info({ url: endpoint.url }, 'health and metrics');
    return endpoint;
  } catch (error) {
    if (!(error instanceof DianjuError)) throw error;
    log.warn(error.explain(language));
    return null;
  }
}
