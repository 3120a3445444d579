import type { App } from '../app-types.js';
import { createApp, createReaderApp, type AppOptions } from '../app.js';
import type { Writer } from '../app/writer.js';
import type { Config, ShardSettings } from '../config.js';
import type { RunningBot } from '../discord/client.js';
import { SHARDS } from '../discord/limits.js';
import { Shards, type ManagerSide, type ShardSide } from '../discord/shards.js';
import { DianjuError, type ErrorCode } from '../lib/errors.js';
import { openRemote, type Calls, type Channel } from '../lib/remote.js';
import { openMetrics } from '../operations/index.js';
import { serveBot, unready, withOperations, type Run } from './bot.js';
import {
  logFor,
  readSeedsIfEmpty,
  renewMeanwhile,
  warmMeanwhile,
  withOpenApp,
  type CommonOptions,
} from './session.js';

/** What ends one shard, and may be over when it is started again. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['discord-unreachable', 'store-busy', 'store-unreachable']);

/** How the servers are shared out. */
export interface Sharing {
  readonly count: number;
  /** How many shards may identify with Discord at a time. */
  readonly concurrency: number;
}

/** What a shard may ask of the process that started it. */
interface Manager extends Writer, ManagerSide {
  /** Resolves when there is something to answer from. */
  prepared(): Promise<void>;
}

/** Starts a process a shard, writes to the folder that they read, and shows health and metrics of all. */
export async function runShards(
  options: CommonOptions,
  { count, concurrency }: Sharing,
  { address, stopped, onOnline }: Omit<Run, 'onOnline'> & { readonly onOnline: (name: string) => void },
): Promise<void> {
  let shards: Shards | null = null;
  const metrics = openMetrics(async () => shards?.metrics() ?? []);
  await withOpenApp({ ...options, standing: true }, async (session) => {
    const prepared = readSeedsIfEmpty(session, { whileAnswering: true });
    prepared.then(
      () => {
        renewMeanwhile(session);
        warmMeanwhile(session);
      },
      () => undefined,
    );
    const { app, config, log } = session;
    const running = new Shards({
      token: address.token,
      count,
      concurrency,
      program: programOf(options),
      answerSeconds: config.discord.answerSeconds,
      offered: { ...app.writer, prepared: () => prepared },
      log,
    });
    shards = running;
    await withOperations(session, metrics, async (operations) => {
      operations.follow(() => running.unready());
      try {
        await Promise.race([stopped, running.failed, running.online.then(onOnline).then(() => stopped)]);
      } finally {
        await running.stop();
        await Promise.allSettled([prepared]);
      }
    });
  });
}

/** This program, told what this process was told. */
function programOf({ data, verbose }: CommonOptions) {
  const args = [...(data === undefined ? [] : ['--data', data]), ...(verbose === true ? ['--verbose'] : [])];
  return { file: process.argv[1] ?? '', args: ['start', ...args] };
}

/** Runs the bot for its share of the servers; what changes the folder is done by the process that started this one. */
export async function runShard(
  options: CommonOptions,
  config: Config,
  { shard, address, stopped }: Omit<Run, 'onOnline'> & { readonly shard: ShardSettings },
): Promise<void> {
  const log = logFor(options, config).child({ shard: shard.id });
  const metrics = openMetrics();
  let stop = (): void => undefined;
  const told = new Promise<void>((resolve) => (stop = resolve));
  process.once('disconnect', stop);
  let bot: RunningBot | null = null;
  let app: App | null = null;
  const side: ShardSide = {
    unready: () => (bot === null ? 'starting' : unready(bot)),
    metrics: () => metrics.own(),
    setModel: (on) => void app?.setModel(on),
    stop,
  };
  const { call } = openRemote<Manager>(parent(), side, SHARDS.remote);
  try {
    app = await openShardApp(config, call, { log, watch: metrics.watch });
    await serveBot(
      { app: switching(app, call), config, log, watch: metrics.watch },
      {
        address,
        stopped: Promise.race([stopped, told]),
        onOnline: ({ name }) => call.online(name),
        prepare: () => call.prepared(),
        onStarted: (started) => (bot = started),
      },
    );
  } catch (error) {
    if (!(error instanceof DianjuError) || PASSING.has(error.code)) throw error;
    // Said once, by the process that ends with it.
    await call.failed({ code: error.code, detail: error.detail });
    process.exitCode = 1;
  } finally {
    await app?.close();
    if (process.connected) process.disconnect();
  }
}

/** A database is written to by every process, a folder by the one that started this. */
async function openShardApp(config: Config, manager: Calls<Manager>, options: AppOptions): Promise<App> {
  const app =
    config.database === null
      ? await createReaderApp(config, manager, options)
      : await createApp(config, options);
  const on = await manager.modelOn();
  if (on !== null) app.setModel(on);
  return app;
}

/** The app in which switching the model switches it in every shard. */
function switching(app: App, manager: Calls<Manager>): App {
  return {
    ...app,
    setModel(on) {
      manager.modelSet(on).catch(() => undefined);
      return app.setModel(on);
    },
  };
}

/** The process that started this one. */
function parent(): Channel {
  // What discord.js sends when that process is gone must not end this one before it has finished.
  process.on('error', () => undefined);
  return {
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    listen: (receive) => void process.on('message', receive),
  };
}
