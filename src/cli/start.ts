import type { Config } from '../config.js';
import type { BotOptions } from '../discord/client.js';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { Watch } from '../lib/watch.js';
import type { Operations } from '../operations/index.js';
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

/** What runs a bot, once the store is open. */
interface Shift extends Session {
  readonly watch: Watch;
  readonly operations: Operations;
}

/** `start`: the bot on Discord when a token is set, else on the local playground, until it is told to stop. */
export async function start(options: CommonOptions): Promise<void> {
  const { openMetrics, openOperations } = await import('../operations/index.js');
  const metrics = openMetrics();
  const { watch } = metrics;
  await withApp({ ...options, verbose: true, watch }, async (session) => {
    const { app, config, log } = session;
    const { metrics: address, language } = config;
    const operations = await openOperations({ address, metrics, log, language, stamp: () => app.stamp() });
    try {
      const shift = { ...session, watch, operations };
      if (config.discord.token === null) await startPlayground(shift);
      else await startOnDiscord(shift, config.discord.token);
    } finally {
      await operations.close();
    }
  });
}

async function startOnDiscord(shift: Shift, token: string): Promise<void> {
  const { api, cdn } = shift.config.discord;
  await runBot(shift, { token, api, cdn }, (name) =>
    shift.config.language === 'zh'
      ? `典据已上线：${name}。按 Ctrl+C 停止。`
      : `Dianju is online as ${name}. Press Ctrl+C to stop.`,
  );
}

async function startPlayground(shift: Shift): Promise<void> {
  const [{ commands }, { registerCommands }] = await Promise.all([
    import('../../commands/index.js'),
    import('../discord/deploy.js'),
  ]);
  const server = await openPlayground(shift.config, shift.log);
  try {
    const { api, cdn, token, applicationId } = server;
    await registerCommands({ token, applicationId, guild: null, api, commands });
    await runBot(shift, { token, api, cdn }, () =>
      shift.config.language === 'zh'
        ? `典据试用页：${server.url}（没有设置 DISCORD_TOKEN）。按 Ctrl+C 停止。`
        : `Dianju's playground: ${server.url} (DISCORD_TOKEN is not set). Press Ctrl+C to stop.`,
    );
  } finally {
    await server.close();
  }
}

/** Goes online, says so, and stays until a signal or until Discord closes the connection for good. */
async function runBot(
  { app, config, log, watch, operations }: Shift,
  where: Pick<BotOptions, 'token' | 'api' | 'cdn'>,
  greeting: (name: string) => string,
): Promise<void> {
  const [{ startBot }, { commands }] = await Promise.all([
    import('../discord/client.js'),
    import('../../commands/index.js'),
  ]);
  const { mentions, answerSeconds } = config.discord;
  const { logQuestions } = config;
  const stopped = stopSignal();
  const bot = await startBot({ app, commands, log, watch, logQuestions, mentions, answerSeconds, ...where });
  operations.follow(bot);
  printLine(greeting(bot.name));
  await Promise.race([stopped, bot.failed]);
  await bot.stop();
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
