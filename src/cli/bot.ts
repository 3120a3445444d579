import { setFlagsFromString } from 'node:v8';
import type { App } from '../app-types.js';
import type { Config } from '../config.js';
import type { BotOptions, RunningBot } from '../discord/client.js';
import type { Log } from '../lib/log.js';
import type { Metrics, Operations } from '../operations/index.js';
import { outliveBrokenConnections } from './outlive.js';
import {
  readSeedsIfEmpty,
  renewMeanwhile,
  warmMeanwhile,
  withOpenApp,
  type CommonOptions,
  type Session,
} from './session.js';

/**
 * By how much the heap may grow before it is collected, in percent of what it held: V8 lets that of a busy process grow to four
 * times as much, and gives little of it back.
 */
const HEAP_GROWTH = 40;

/** Where a bot runs, how long, and what is done once it is online. */
export interface Run {
  readonly address: Pick<BotOptions, 'token' | 'api' | 'cdn'>;
  readonly stopped: Promise<void>;
  readonly onOnline: (bot: RunningBot, app: App) => Promise<void>;
}

/** Runs the bot in this process, with health and metrics beside it. */
export async function runBot(options: CommonOptions, run: Run): Promise<void> {
  const { openMetrics } = await import('../operations/index.js');
  const metrics = openMetrics();
  await withOpenApp({ ...options, watch: metrics.watch, standing: true }, async (session) => {
    await withOperations(session, metrics, (operations) =>
      serveBot(
        { ...session, watch: metrics.watch },
        {
          ...run,
          async prepare() {
            await readSeedsIfEmpty(session, { whileAnswering: true });
            renewMeanwhile(session);
          },
          onStarted: (bot) => operations.follow(() => unready(bot)),
        },
      ),
    );
  });
}

/** Serves health and metrics while `work` runs. */
export async function withOperations(
  { app, config, log }: Session,
  metrics: Metrics,
  work: (operations: Operations) => Promise<void>,
): Promise<void> {
  const { openOperations } = await import('../operations/index.js');
  const { metrics: address, language } = config;
  const operations = await openOperations({ address, metrics, log, language, stamp: () => app.stamp() });
  try {
    await work(operations);
  } finally {
    await operations.close();
  }
}

/** Why a bot cannot answer at this moment, for an operator; null when it can. */
export function unready(bot: RunningBot): string | null {
  return bot.ready() ? null : 'not connected to Discord, or stopping';
}

/** What a bot answers from and whom it tells. */
interface Served extends Required<Pick<BotOptions, 'watch'>> {
  readonly app: App;
  readonly config: Config;
  readonly log: Log;
}

/** A run with what is done before it answers. */
interface PreparedRun extends Run {
  readonly prepare: () => Promise<void>;
  readonly onStarted: (bot: RunningBot) => void;
}

/** Runs the bot on an app that is open until it is told to stop; what was begun is finished. */
export async function serveBot(
  { app, config, log, watch }: Served,
  { address, stopped, onOnline, prepare, onStarted }: PreparedRun,
): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  outliveBrokenConnections(log);
  const [{ startBot }, { commands }] = await Promise.all([
    import('../discord/client.js'),
    import('../../commands/index.js'),
  ]);
  const { mentions, answerSeconds, allowances } = config.discord;
  const { logQuestions } = config;
  const settings = { watch, logQuestions, mentions, answerSeconds, allowances, prepare };
  const bot = await startBot({ app, commands, log, ...settings, ...address });
  onStarted(bot);
  bot.prepared.then(
    () => warmMeanwhile({ app, log }),
    () => undefined,
  );
  try {
    await Promise.race([stopped, bot.failed, onOnline(bot, app).then(() => stopped)]);
    await bot.stop();
  } finally {
    // The store stays open for what is still being read into it.
    await Promise.allSettled([bot.prepared]);
  }
}
