import type { App } from '../app-types.js';
import type { Config } from '../config.js';
import type { BotOptions, RunningBot } from '../discord/client.js';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { Watch } from '../lib/watch.js';
import type { Operations } from '../operations/index.js';
import { printLine } from './output.js';
import {
  configFor,
  logFor,
  readSeedsIfEmpty,
  withOpenApp,
  type CommonOptions,
  type Session,
} from './session.js';

/** Ports tried after the wanted one before giving up. */
const PORTS_TRIED = 20;

/** `start`: the bot on Discord when a token is set, else on the local playground, until it is told to stop. */
export async function start(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const stopped = stopSignal();
  const asked = { ...options, verbose: true };
  const { token, api, cdn } = config.discord;
  if (token === null) await startPlayground(asked, config, stopped);
  else {
    await runBot(asked, {
      address: { token, api, cdn },
      stopped,
      onOnline: async ({ name }) => {
        printLine(
          config.language === 'zh'
            ? `典据已上线：${name}。按 Ctrl+C 停止。`
            : `Dianju is online as ${name}. Press Ctrl+C to stop.`,
        );
      },
    });
  }
}

/** Where a bot runs, how long, and what is done once it is online. */
interface Run {
  readonly address: Pick<BotOptions, 'token' | 'api' | 'cdn'>;
  readonly stopped: Promise<void>;
  readonly onOnline: (bot: RunningBot, app: App) => Promise<void>;
}

async function runBot(options: CommonOptions, run: Run): Promise<void> {
  const { openMetrics, openOperations } = await import('../operations/index.js');
  const metrics = openMetrics();
  await withOpenApp({ ...options, watch: metrics.watch }, async (session) => {
    const { app, config, log } = session;
    const { metrics: address, language } = config;
    goOnAfterLooseRejections(log);
    const operations = await openOperations({ address, metrics, log, language, stamp: () => app.stamp() });
    try {
      await runWatched(session, run, { watch: metrics.watch, operations });
    } finally {
      await operations.close();
    }
  });
}

/** discord.js rejects promises of its own that nobody holds when a socket breaks while it connects: no reason to end. */
function goOnAfterLooseRejections(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'rejection that nobody handled'));
}

async function runWatched(
  session: Session,
  { address, stopped, onOnline }: Run,
  { watch, operations }: { readonly watch: Watch; readonly operations: Operations },
): Promise<void> {
  const [{ startBot }, { commands }] = await Promise.all([
    import('../discord/client.js'),
    import('../../commands/index.js'),
  ]);
  const { app, config, log } = session;
  const { mentions, answerSeconds, allowances } = config.discord;
  const { logQuestions } = config;
  const prepare = () => readSeedsIfEmpty(session);
  const settings = { watch, logQuestions, mentions, answerSeconds, allowances, prepare };
  const bot = await startBot({ app, commands, log, ...settings, ...address });
  operations.follow(bot);
  try {
    await Promise.race([stopped, bot.failed, onOnline(bot, app).then(() => stopped)]);
    await bot.stop();
  } finally {
    // The store stays open for what is still being read into it.
    await Promise.allSettled([bot.prepared]);
  }
}

/** The page is served before the bot runs, and says meanwhile that it is on its way. */
async function startPlayground(
  options: CommonOptions,
  config: Config,
  stopped: Promise<void>,
): Promise<void> {
  const log = logFor(options, config);
  const server = await openPlayground(config, log);
  try {
    printLine(
      config.language === 'zh'
        ? `典据试用页：${server.url}（没有设置 DISCORD_TOKEN）。按 Ctrl+C 停止。`
        : `Dianju's playground: ${server.url} (DISCORD_TOKEN is not set). Press Ctrl+C to stop.`,
    );
    const { api, cdn, token, applicationId, channels } = server;
    const [{ registerCommands }, { commands }] = await Promise.all([
      import('../discord/deploy.js'),
      import('../../commands/index.js'),
    ]);
    await registerCommands({ token, applicationId, guild: null, api, commands });
    await runBot(options, {
      address: { token, api, cdn },
      stopped,
      onOnline: async (bot, app) => {
        await bot.prepared;
        const locale = config.language === 'zh' ? 'zh-CN' : 'en';
        const { starterLines } = await import('../../commands/help.js');
        server.suggest(await starterLines(app, locale));
        await bot.greet(channels[0]?.id ?? '', locale);
      },
    });
  } finally {
    await server.close();
  }
}

async function openPlayground(config: Config, log: Log) {
  const { startPlayground: open } = await import('../playground/index.js');
  for (let port = config.port; ; port += 1) {
    try {
      return await open({ port, log, botName: '典据', starters: [] });
    } catch (error) {
      const taken = error instanceof DianjuError && error.code === 'port-taken';
      if (!taken || port >= config.port + PORTS_TRIED || port >= 65_535) throw error;
      log.warn({ port }, 'port taken, trying the next');
    }
  }
}

/** `register`: registers the slash commands, all at once, where they differ from what is registered. */
export async function register(options: CommonOptions & { readonly guild?: string }): Promise<void> {
  const config = configFor(options);
  if (config.discord.token === null) throw new DianjuError('token-missing');
  const [{ registerCommands }, { commands }] = await Promise.all([
    import('../discord/deploy.js'),
    import('../../commands/index.js'),
  ]);
  const outcome = await registerCommands({
    token: config.discord.token,
    applicationId: config.discord.applicationId,
    guild: options.guild ?? null,
    api: config.discord.api,
    commands,
  });
  const names = commands.map((command) => command.data.name).join(' ');
  if (config.language === 'zh') {
    printLine(outcome === 'unchanged' ? `命令已是最新：${names}` : `已注册命令：${names}`);
  } else {
    printLine(outcome === 'unchanged' ? `Already registered: ${names}` : `Registered: ${names}`);
  }
}

/** Resolves on SIGINT or SIGTERM. Called before the bot says that it runs, so that no early signal is missed. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
