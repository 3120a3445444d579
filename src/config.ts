import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { DianjuError, type Language } from './lib/errors.js';

/** Settings whose values are never shown, whole or in part. */
const SECRETS: ReadonlySet<string> = new Set([
  'DISCORD_TOKEN',
  'DIANJU_STORE',
  'DIANJU_STORE_REPLICA',
  'EMBEDDER_KEY',
  'MODEL_KEY',
]);

const ENVIRONMENT_NAMES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

const text = z.string().trim().min(1);
const snowflake = z.string().regex(/^\d{17,20}$/, 'must be the 17 to 20 digits of a Discord id');
const snowflakes = z
  .string()
  .transform((value) => value.split(/[\s,]+/u).filter((id) => id !== ''))
  .pipe(z.array(snowflake));
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const database = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'must be postgres://user:password@host:port/database',
});
const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((value) => value === 'on');
/** `off`, a port on the loopback interface, or host:port. */
const endpoint = z
  .string()
  .trim()
  .regex(/^(?:off|(?:[\w.-]+:|\[[\da-f:]+\]:)?\d{1,5})$/iu, 'must be off, a port, or host:port')
  .transform(endpointOf)
  .refine((value) => value === null || value.port <= 65_535, 'must be at most port 65535');
const SHARDS = 'must be auto or a whole number from 1 to 1000';
const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a whole number' })
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

/** Every setting that the environment or `.env` may hold; `.env.example` explains each. */
const schema = z
  .object({
    DISCORD_TOKEN: text.optional(),
    DISCORD_APPLICATION_ID: snowflake.optional(),
    DISCORD_API: address.optional(),
    DISCORD_CDN: address.optional(),
    DIANJU_DATA: text.default('.dianju'),
    DIANJU_STORE: database.optional(),
    DIANJU_STORE_REPLICA: database.optional(),
    DIANJU_PORT: wholeNumber(0, 65_535).default(7370),
    DIANJU_LANGUAGE: z.enum(['zh', 'en'], { error: 'must be zh or en' }).optional(),
    DIANJU_LOG: z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], {
        error: 'must be silent, error, warn, info or debug',
      })
      .default('info'),
    DIANJU_LOG_QUESTIONS: onOff.default(false),
    DIANJU_METRICS: endpoint.default({ host: '127.0.0.1', port: 7371 }),
    DIANJU_SHARDS: z.union([z.literal('auto'), wholeNumber(1, 1000)], { error: SHARDS }).default(1),
    DIANJU_MENTIONS: onOff.default(true),
    DIANJU_REPORT_URLS: onOff.default(false),
    DIANJU_REPORT_ROLE: snowflake.optional(),
    DIANJU_REPORT_SERVERS: snowflakes.optional(),
    DIANJU_ANSWER_SECONDS: wholeNumber(1, 600).default(20),
    DIANJU_QUEUE: wholeNumber(20, 100_000).default(1000),
    DIANJU_USER_PER_MINUTE: wholeNumber(0, 1_000_000).default(60),
    DIANJU_SERVER_PER_MINUTE: wholeNumber(0, 1_000_000).default(600),
    EMBEDDER: z
      .enum(['gloss', 'openai', 'ollama', 'transformers'], {
        error: 'must be gloss, openai, ollama or transformers',
      })
      .default('gloss'),
    EMBEDDER_MODEL: text.optional(),
    EMBEDDER_URL: address.optional(),
    EMBEDDER_KEY: text.optional(),
    EMBEDDER_DIMENSIONS: wholeNumber(1, 8192).optional(),
    MODEL: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9_-]*:\S+$/u, 'must be provider:model, for example ollama:qwen3')
      .optional(),
    MODEL_URL: address.optional(),
    MODEL_KEY: text.optional(),
    MODEL_SECONDS: wholeNumber(1, 120).default(8),
    MODEL_DAILY_TOKENS: wholeNumber(1000, 100_000_000).default(50_000),
  })
  .superRefine((settings, context) => {
    if (settings.EMBEDDER === 'gloss') return;
    for (const name of ['EMBEDDER_MODEL', 'EMBEDDER_DIMENSIONS'] as const) {
      if (settings[name] === undefined) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `must be set when EMBEDDER is ${settings.EMBEDDER}`,
        });
      }
    }
  });

type Settings = z.infer<typeof schema>;

/** How text is turned into vectors; see `.env.example`. */
export interface EmbedderSettings {
  readonly provider: Settings['EMBEDDER'];
  readonly model: string | null;
  readonly url: string | null;
  readonly key: string | null;
  /** Length of the vectors; null for the built-in embedder, which knows its own. */
  readonly dimensions: number | null;
}

/** The optional language model that rewords answers; see `.env.example`. */
export interface ModelSettings {
  /** `provider:model`. */
  readonly name: string;
  readonly url: string | null;
  readonly key: string | null;
  /** Longest time for one rewording, in seconds. */
  readonly seconds: number;
  /** Tokens a user and day. */
  readonly dailyTokens: number;
}

/** Which part of the servers a process serves (分片). */
export interface ShardSettings {
  readonly id: number;
  readonly count: number;
}

/** Where and as whom the bot speaks to Discord. */
export interface DiscordSettings {
  /** Bot token; null runs the local playground instead. */
  readonly token: string | null;
  readonly applicationId: string | null;
  /** Base address of another Discord API, without the version; null for Discord's own. */
  readonly api: string | null;
  readonly cdn: string | null;
  /** Whether messages that mention the bot are answered. */
  readonly mentions: boolean;
  /** Longest time that an answer may take, in seconds. */
  readonly answerSeconds: number;
  /** Requests that may be under way or wait, and those taken in a minute of one user and of one server; 0 is any number. */
  readonly allowances: {
    readonly atATime: number;
    readonly userPerMinute: number;
    readonly serverPerMinute: number;
  };
  /** Number of processes that share out the servers; `auto` is as many as Discord recommends. */
  readonly shards: number | 'auto';
  /** Which of them this process is; null for none. */
  readonly shard: ShardSettings | null;
}

/** A Postgres database. */
export interface DatabaseSettings {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** A copy of it that is read from; null for none. */
  readonly replica: string | null;
}

/** All settings, checked. */
export interface Config {
  /** Folder that holds the store. */
  readonly data: string;
  /** The Postgres database that holds the store instead; null for the folder. */
  readonly database: DatabaseSettings | null;
  /** Port of the playground; 0 chooses a free one. */
  readonly port: number;
  /** Language of messages on the command line. */
  readonly language: Language;
  readonly logLevel: Settings['DIANJU_LOG'];
  /** Whether what users ask goes into the log. */
  readonly logQuestions: boolean;
  /** Where health and metrics are served while the bot runs; null for nowhere. */
  readonly metrics: Settings['DIANJU_METRICS'];
  readonly discord: DiscordSettings;
  readonly embedder: EmbedderSettings;
  /** Who may add reports from a channel, and from where. */
  readonly reports: {
    /** Whether a report may be added by its web address; default false. */
    readonly urls: boolean;
    /** Role whose members may add and remove reports besides those who manage the server; null for none. */
    readonly role: string | null;
    /** Ids of the only servers in which reports may be added and removed; null for every server with the bot. */
    readonly servers: readonly string[] | null;
  };
  /** Null: answers are given in our own words. */
  readonly model: ModelSettings | null;
}

/** The environment as a plain record, so that a caller can hand in another. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from `.env` in the working directory and from the environment, which wins.
 *
 * @throws DianjuError `settings-invalid` that names every mistake at once; secret values are masked
 */
export function readConfig(environment: Environment = readEnvironment()): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new DianjuError('settings-invalid', problems(parsed.error, given));
  return toConfig(parsed.data, environment);
}

function readEnvironment(): Environment {
  const fromFile: Record<string, string> = {};
  readDotenv({ processEnv: fromFile, quiet: true });
  return { ...fromFile, ...process.env };
}

function problems(error: z.ZodError, given: Environment): string {
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0]);
      const value = given[name];
      if (value === undefined) return `${name} ${issue.message}`;
      return `${name} ${issue.message} (it is ${SECRETS.has(name) ? '***' : JSON.stringify(value)})`;
    })
    .join('; ');
}

function toConfig(settings: Settings, environment: Environment): Config {
  return {
    data: settings.DIANJU_DATA,
    database:
      settings.DIANJU_STORE === undefined
        ? null
        : { url: settings.DIANJU_STORE, replica: settings.DIANJU_STORE_REPLICA ?? null },
    port: settings.DIANJU_PORT,
    language: settings.DIANJU_LANGUAGE ?? languageOf(environment),
    logLevel: settings.DIANJU_LOG,
    logQuestions: settings.DIANJU_LOG_QUESTIONS,
    metrics: settings.DIANJU_METRICS,
    discord: {
      token: settings.DISCORD_TOKEN ?? null,
      applicationId: settings.DISCORD_APPLICATION_ID ?? null,
      api: settings.DISCORD_API ?? null,
      cdn: settings.DISCORD_CDN ?? null,
      mentions: settings.DIANJU_MENTIONS,
      answerSeconds: settings.DIANJU_ANSWER_SECONDS,
      allowances: {
        atATime: settings.DIANJU_QUEUE,
        userPerMinute: settings.DIANJU_USER_PER_MINUTE,
        serverPerMinute: settings.DIANJU_SERVER_PER_MINUTE,
      },
      shards: settings.DIANJU_SHARDS,
      shard: shardOf(environment),
    },
    reports: {
      urls: settings.DIANJU_REPORT_URLS,
      role: settings.DIANJU_REPORT_ROLE ?? null,
      servers: settings.DIANJU_REPORT_SERVERS ?? null,
    },
    embedder: {
      provider: settings.EMBEDDER,
      model: settings.EMBEDDER_MODEL ?? null,
      url: settings.EMBEDDER_URL ?? null,
      key: settings.EMBEDDER_KEY ?? null,
      dimensions: settings.EMBEDDER_DIMENSIONS ?? null,
    },
    model:
      settings.MODEL === undefined
        ? null
        : {
            name: settings.MODEL,
            url: settings.MODEL_URL ?? null,
            key: settings.MODEL_KEY ?? null,
            seconds: settings.MODEL_SECONDS,
            dailyTokens: settings.MODEL_DAILY_TOKENS,
          },
  };
}

/** What discord.js tells a process that it has started for a shard. */
function shardOf({
  SHARDING_MANAGER: managed,
  SHARDS: id,
  SHARD_COUNT: count,
}: Environment): ShardSettings | null {
  return managed === 'true' ? { id: Number(id), count: Number(count) } : null;
}

function endpointOf(value: string): { readonly host: string; readonly port: number } | null {
  if (value.toLowerCase() === 'off') return null;
  const at = value.lastIndexOf(':');
  const host = at < 0 ? '127.0.0.1' : value.slice(0, at).replaceAll(/[[\]]/gu, '');
  return { host, port: Number(value.slice(at + 1)) };
}

function languageOf(environment: Environment): Language {
  const locale = ENVIRONMENT_NAMES.map((name) => environment[name]).find(
    (value) => value !== undefined && value !== '',
  );
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}
