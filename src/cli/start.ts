import type { Config } from '../config.js';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import { runBot, type Run } from './bot.js';
import { printLine } from './output.js';
import { configFor, logFor, type CommonOptions } from './session.js';

/** Ports tried after the wanted one before giving up. */
const PORTS_TRIED = 20;

/** `start`: the bot on Discord when a token is set, else on the local playground, until it is told to stop. */
export async function start(options: CommonOptions): Promise<void> {
  await runUntilStopped(options);
  // All is closed; discord.js goes on trying to connect where Discord is away.
  process.exit();
}

async function runUntilStopped(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const stopped = stopSignal();
  const asked = { ...options, verbose: true };
  const { token, api, cdn, shard } = config.discord;
  if (token === null) return startPlayground(asked, config, stopped);
  const run = { address: { token, api, cdn }, stopped };
  if (shard !== null) {
    const { runShard } = await import('./shards.js');
    return runShard(asked, config, { ...run, shard });
  }
  const sharing = await sharingOf(config.discord, run.address);
  if (sharing.count === 1) {
    return runBot(asked, { ...run, onOnline: async ({ name }) => sayOnline(config, name) });
  }
  const { runShards } = await import('./shards.js');
  return runShards(asked, sharing, {
    ...run,
    onOnline: (name) => sayOnline(config, name, sharing.count),
  });
}

function sayOnline({ language }: Config, name: string, shards = 1): void {
  const [zh, en] = shards === 1 ? ['', ''] : [`（${shards} 个分片）`, ` on ${shards} shards`];
  printLine(
    language === 'zh'
      ? `典据已上线：${name}${zh}。按 Ctrl+C 停止。`
      : `Dianju is online as ${name}${en}. Press Ctrl+C to stop.`,
  );
}

/** How the servers are to be shared out; Discord is asked where more than one process may be meant. */
async function sharingOf(
  { shards }: Config['discord'],
  address: Run['address'],
): Promise<{ readonly count: number; readonly concurrency: number }> {
  if (shards === 1) return { count: 1, concurrency: 1 };
  const { askGateway } = await import('../discord/deploy.js');
  const recommended = await askGateway(address);
  return {
    count: shards === 'auto' ? recommended.shards : shards,
    concurrency: recommended.concurrency,
  };
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
