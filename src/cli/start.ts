import type { Config } from '../config.js';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import { printLine } from './output.js';
import { configFor, withApp, type CommonOptions, type Session } from './session.js';

/** Ports tried after the wanted one before giving up. */
const PORTS_TRIED = 20;

/** What an empty channel of the playground offers to try. */
const STARTERS = [
  '/ask question:垫江去年办了多少行政复议？',
  '/ask question:How many disputes did Bayang Town settle by mediation?',
  '/compare metric:调解成功率',
  '/check county:垫江',
  '/help',
];

/** `start`: the bot on Discord when a token is set, else on the local playground, until it is told to stop. */
export async function start(options: CommonOptions): Promise<void> {
  await withApp({ ...options, verbose: true }, async (session) => {
    if (session.config.discord.token === null) await startPlayground(session);
    else await startOnDiscord(session, session.config.discord.token);
  });
}

async function startOnDiscord({ app, config, log }: Session, token: string): Promise<void> {
  const [{ startBot }, { commands }] = await Promise.all([
    import('../discord/client.js'),
    import('../../commands/index.js'),
  ]);
  const { api, cdn, mentions, answerSeconds } = config.discord;
  const stopped = stopSignal();
  const bot = await startBot({ app, commands, log, token, api, cdn, mentions, answerSeconds });
  printLine(
    config.language === 'zh'
      ? `典据已上线：${bot.name}。按 Ctrl+C 停止。`
      : `Dianju is online as ${bot.name}. Press Ctrl+C to stop.`,
  );
  await Promise.race([stopped, bot.failed]);
  await bot.stop();
}

async function startPlayground({ app, config, log }: Session): Promise<void> {
  const [{ startBot }, { commands }, { registerCommands }] = await Promise.all([
    import('../discord/client.js'),
    import('../../commands/index.js'),
    import('../discord/deploy.js'),
  ]);
  const server = await openPlayground(config, log);
  try {
    const { api, cdn, token, applicationId } = server;
    await registerCommands({ token, applicationId, guild: null, api, commands });
    const stopped = stopSignal();
    const bot = await startBot({
      app,
      commands,
      log,
      token,
      api,
      cdn,
      mentions: config.discord.mentions,
      answerSeconds: config.discord.answerSeconds,
    });
    printLine(
      config.language === 'zh'
        ? `典据试用页：${server.url}（没有设置 DISCORD_TOKEN）。按 Ctrl+C 停止。`
        : `Dianju's playground: ${server.url} (DISCORD_TOKEN is not set). Press Ctrl+C to stop.`,
    );
    await Promise.race([stopped, bot.failed]);
    await bot.stop();
  } finally {
    await server.close();
  }
}

async function openPlayground(config: Config, log: Log) {
  const { startPlayground: open } = await import('../playground/index.js');
  for (let port = config.port; ; port += 1) {
    try {
      return await open({ port, log, botName: '典据', starters: STARTERS });
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
