import type { StoreStamp } from '../store/store.js';
import { DianjuError, type Language } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from './metrics.js';
import { openEndpoint, type Endpoint } from './server.js';

export { openMetrics } from './metrics.js';

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
  /** From now on readiness is this bot's. */
  follow(bot: { ready(): boolean }): void;
  close(): Promise<void>;
}

/** Serves health and metrics beside the bot (运维). An address that cannot be used is said once; the bot goes on. */
export async function openOperations(options: OperationsOptions): Promise<Operations> {
  const { address, metrics, log, stamp } = options;
  let bot: { ready(): boolean } | null = null;
  metrics.follow(stamp);
  const unready = async (): Promise<string | null> => {
    if (bot === null) return 'starting';
    if (!bot.ready()) return 'not connected to Discord, or stopping';
    return stamp().then(
      () => null,
      (error: unknown) => (error instanceof DianjuError ? `store: ${error.code}` : 'store: failed'),
    );
  };
  const endpoint = address === null ? null : await opened(options, { ...address, metrics, unready, log });
  return {
    follow: (running) => (bot = running),
    close: async () => endpoint?.close(),
  };
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
