import {
  DiscordAPIError,
  HTTPError,
  REST,
  Routes,
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { DianjuError } from '../lib/errors.js';
import type { Command } from './command.js';

/** Where the commands are registered. */
export interface DeployOptions {
  readonly token: string;
  /** Asked of Discord when null. */
  readonly applicationId: string | null;
  /** One server, where they appear at once; null for everywhere. */
  readonly guild: string | null;
  /** Address of another Discord API, without the version; null for Discord's own. */
  readonly api: string | null;
  readonly commands: readonly Command[];
}

/**
 * Registers the commands: one PUT of the whole list, and none where Discord has exactly these already.
 *
 * @throws DianjuError `token-refused` or `discord-unreachable`
 */
export async function registerCommands(options: DeployOptions): Promise<'registered' | 'unchanged'> {
  const { token, api, guild, commands } = options;
  const rest = new REST(api === null ? {} : { api }).setToken(token);
  try {
    const application = options.applicationId ?? (await ownApplication(rest));
    const route =
      guild === null
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, guild);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = (await rest.get(route, { query })) as APIApplicationCommand[];
    const wanted = commands.map((command) => command.data);
    if (isRegistered(wanted, registered)) return 'unchanged';
    await rest.put(route, { body: wanted });
    return 'registered';
  } catch (error) {
    throw restFailure(error);
  }
}

/**
 * Asks Discord how many shards it recommends, and how many may identify at a time.
 *
 * @throws DianjuError `token-refused` or `discord-unreachable`
 */
export async function askGateway({
  token,
  api,
}: Pick<DeployOptions, 'token' | 'api'>): Promise<{ readonly shards: number; readonly concurrency: number }> {
  const rest = new REST(api === null ? {} : { api }).setToken(token);
  try {
    const found = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return { shards: found.shards, concurrency: found.session_start_limit.max_concurrency };
  } catch (error) {
    throw restFailure(error);
  }
}

async function ownApplication(rest: REST): Promise<string> {
  const application = (await rest.get(Routes.currentApplication())) as { readonly id: string };
  return application.id;
}

/** A refused or failed request to Discord in the program's own words. */
function restFailure(error: unknown): unknown {
  if (error instanceof DiscordAPIError && error.status === 401) {
    return new DianjuError('token-refused', '', { cause: error });
  }
  if (error instanceof HTTPError) {
    return new DianjuError('discord-unreachable', String(error.status), { cause: error });
  }
  const cause = error instanceof Error && !(error instanceof DiscordAPIError) ? (error.cause ?? error) : null;
  if (cause instanceof Error && 'code' in cause) {
    return new DianjuError('discord-unreachable', String(cause.code), { cause: error });
  }
  return error;
}

function isRegistered(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: readonly APIApplicationCommand[],
): boolean {
  if (wanted.length !== registered.length) return false;
  const key = (command: { readonly type?: number | undefined; readonly name: string }) =>
    `${command.type ?? 1} ${command.name}`;
  const there = new Map(registered.map((command) => [key(command), command]));
  return wanted.every((command) => agrees(command, there.get(key(command))));
}

/**
 * Whether Discord's copy holds all that is wanted. Discord adds ids and defaults of its own, and leaves out what is
 * false or empty.
 */
function agrees(wanted: unknown, there: unknown): boolean {
  if (isNothing(wanted)) return isNothing(there);
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(there) &&
      wanted.length === there.length &&
      wanted.every((item, at) => agrees(item, there[at]))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof there !== 'object' || there === null) return false;
    return Object.entries(wanted).every(([name, value]) =>
      agrees(value, (there as Record<string, unknown>)[name]),
    );
  }
  return wanted === there;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}
