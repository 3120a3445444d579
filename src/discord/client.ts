import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  REST,
  type GatewayDispatchPayload,
} from 'discord.js';
import type { App } from '../app-types.js';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import { NO_WATCH, type Watch } from '../lib/watch.js';
import type { Command } from './command.js';
import { openDispatcher, type Dispatcher } from './dispatch.js';
import { within } from './failure.js';
import { greet } from './greet.js';
import { FINAL_CLOSE_CODES, INTERACTION_REQUESTS_PER_SECOND, WAITS } from './limits.js';
import type { Locale } from './locales/index.js';
import { openMemo } from './memo.js';
import { answerMention } from './mentions.js';
import type { NoteTakers } from './note.js';
import type { Allowances } from './queue/index.js';

/** How the bot is started. */
export interface BotOptions {
  readonly app: App;
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly token: string;
  /** Address of another Discord API, without the version; null for Discord's own. */
  readonly api: string | null;
  readonly cdn: string | null;
  /** Whether messages that mention the bot are answered. */
  readonly mentions: boolean;
  /** Longest time for one answer, in seconds. */
  readonly answerSeconds: number;
  /** How much is taken, and of one user and one server in a minute; default: any amount. */
  readonly allowances?: Allowances;
  /** Counts what happens; default: nobody. */
  readonly watch?: Watch;
  /** Whether what users ask goes into the log; default false. */
  readonly logQuestions?: boolean;
  /** Done once the bot is online; what is asked meanwhile is acknowledged, and answered when it is done. */
  readonly prepare?: () => Promise<void>;
}

const NO_LIMITS: Allowances = { atATime: Infinity, userPerMinute: 0, serverPerMinute: 0 };

/** A bot that is online. */
export interface RunningBot {
  /** Name of the bot's user. */
  readonly name: string;
  /** Whether it is connected, prepared, and takes new work. */
  ready(): boolean;
  /** Rejects with `gateway-refused` or `token-refused` when Discord has closed the connection for good. */
  readonly failed: Promise<never>;
  /** Resolves when `prepare` is done, and rejects when it fails. */
  readonly prepared: Promise<void>;
  /** Shows in a channel what `/help` shows. */
  greet(channel: string, locale: Locale): Promise<void>;
  /** Takes nothing new, lets running answers finish, then goes offline. */
  stop(): Promise<void>;
}

/**
 * Goes online and answers interactions until it is stopped.
 *
 * @throws DianjuError `token-refused`, `gateway-refused` or `discord-unreachable`
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const client = openClient(options);
  const rest = new REST(restOptions(options)).setToken(options.token);
  const { app } = options;
  const closeMemo = openMemo(await app.keptTexts(), (text) => void app.keepText(text));
  const online = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  let isPrepared = false;
  const prepared = handled(
    online
      .then(() => options.prepare?.())
      .then(() => {
        isPrepared = true;
      }),
  );
  const { watch = NO_WATCH, logQuestions = false } = options;
  const takers = { log: options.log, watch, logQuestions };
  const dispatcher = openDispatcher({ allowances: NO_LIMITS, ...options, ...takers, prepared });
  const failed = failureOf(client);
  listen(client, dispatcher, { ...options, ...takers, prepared, rest });
  try {
    await client.login(options.token);
    await Promise.race([online, failed]);
  } catch (error) {
    closeMemo();
    await client.destroy();
    throw loginFailure(error);
  }
  return {
    name: client.user?.username ?? '',
    ready: () => isPrepared && client.isReady() && !dispatcher.stopping(),
    failed,
    prepared,
    greet: (channel, locale) => greet(client, { channel, locale, rest, context: dispatcher.context }),
    async stop() {
      await dispatcher.drain();
      closeMemo();
      await within(client.destroy(), WAITS.goodbye, 'stop').catch(() => undefined);
    },
  };
}

function openClient(options: BotOptions): Client {
  return new Client({
    // Interactions need no intent; the text of a message that mentions the bot comes without the privileged one.
    intents: options.mentions ? [GatewayIntentBits.GuildMessages] : [],
    allowedMentions: { parse: [] },
    rest: { ...restOptions(options), globalRequestsPerSecond: INTERACTION_REQUESTS_PER_SECOND },
  });
}

function restOptions({ api, cdn }: BotOptions) {
  return { ...(api === null ? {} : { api }), ...(cdn === null ? {} : { cdn, mediaProxy: cdn }) };
}

function listen(
  client: Client,
  dispatcher: Dispatcher,
  options: BotOptions & NoteTakers & Pick<RunningBot, 'prepared'> & { readonly rest: REST },
): void {
  const { log, mentions, prepared } = options;
  client.on(Events.InteractionCreate, (interaction) => void dispatcher.dispatch(interaction));
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, () => {
    // discord.js says so of its own good-bye too.
    if (!dispatcher.stopping()) log.info('reconnecting');
  });
  const ask = options.commands.find((command) => command.data.name === 'ask');
  if (!mentions || ask === undefined) return;
  const { context, queue } = dispatcher;
  const longest = options.answerSeconds * 1000;
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (packet.t !== GatewayDispatchEvents.MessageCreate || !client.isReady()) return;
    if (dispatcher.stopping() || !dispatcher.firstTime(packet.d.id)) return;
    const work = answerMention(client, packet.d, {
      ...options,
      context,
      queue,
      answer: (question, caller) =>
        prepared.then(() =>
          queue.serve(caller, () => within(ask.run(spokenInput(question), caller, context), longest, '@')),
        ),
    });
    queue.track(work).catch((error: unknown) => log.warn({ err: error }, 'mention not answered'));
  });
}

function spokenInput(question: string) {
  return {
    text: (option: string) => (option === 'question' ? question : null),
    integer: () => null,
    message: null,
  };
}

/** Rejects when the gateway is closed with a code after which discord.js does not reconnect and lives on as a zombie. */
function failureOf(client: Client): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (FINAL_CLOSE_CODES.includes(code)) reject(closeFailure(code));
    });
    client.on(Events.Invalidated, () => reject(new DianjuError('gateway-refused', 'invalidated')));
  });
  return handled(failed);
}

/** Someone may look at it later; until then it is no unhandled rejection. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const CLOSE_REASONS: Readonly<Record<number, string>> = {
  4010: '4010, invalid shard',
  4011: '4011, sharding required',
  4012: '4012, invalid API version',
  4013: '4013, invalid intents',
  4014: '4014, disallowed intents: switch the intent on in the developer portal, or set DIANJU_MENTIONS=off',
};

function closeFailure(code: number): DianjuError {
  if (code === 4004) return new DianjuError('token-refused');
  return new DianjuError('gateway-refused', CLOSE_REASONS[code] ?? String(code));
}

/** The messages with which discord.js refuses at IDENTIFY; it gives no code. */
const IDENTIFY_REFUSALS: readonly (readonly [RegExp, number])[] = [
  [/authentication failed/iu, 4004],
  [/invalid shard/iu, 4010],
  [/sharding (?:is )?required/iu, 4011],
  [/invalid intents/iu, 4013],
  [/disallowed intents/iu, 4014],
];

function loginFailure(error: unknown): unknown {
  if (error instanceof DianjuError) return error;
  const refusedToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (refusedToken) return new DianjuError('token-refused', '', { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  const refusal = IDENTIFY_REFUSALS.find(([pattern]) => pattern.test(message));
  if (refusal !== undefined) return closeFailure(refusal[1]);
  if (error instanceof HTTPError || error instanceof DiscordAPIError || isNetworkError(error)) {
    return new DianjuError('discord-unreachable', reasonOf(error), { cause: error });
  }
  return error;
}

function isNetworkError(error: unknown): error is Error {
  return (
    error instanceof Error && ('code' in error || error.cause instanceof Error || error.name === 'AbortError')
  );
}

function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  return code ?? cause.message;
}
