import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { LIMITS } from '../check/limits.js';
import { length } from '../check/walk.js';
import { putFile } from '../message.js';
import { PlaygroundMisuse, type FileValue, type OptionValue, type OptionValues } from '../types.js';
import { apiUser, putUpload, usableCommands, type World } from '../world.js';
import { channelOf } from '../gateway.js';

/** A command with the subcommand that its path names. */
export interface Found {
  readonly command: APIApplicationCommand;
  /** Names of group and subcommand, outermost first. */
  readonly inner: readonly APIApplicationCommandOption[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** An option of an interaction, as it is sent to the bot. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: boolean;
  readonly options?: readonly SentOption[];
}

/** Finds a slash command by `name`, `name sub` or `name group sub`. */
export function findSlash(world: World, path: string): Found {
  const [name = '', ...rest] = path.split(' ');
  const command = usableCommands(world).find((one) => Number(one.type) === 1 && one.name === name);
  if (command === undefined) throw new PlaygroundMisuse(`no slash command is called ${name}`);
  const inner: APIApplicationCommandOption[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const step of rest) {
    const next = options.find((option) => option.name === step && isBranch(option));
    if (next === undefined) throw new PlaygroundMisuse(`/${name} has no subcommand ${rest.join(' ')}`);
    inner.push(next);
    options = (next as { options?: APIApplicationCommandOption[] }).options ?? [];
  }
  if (options.some(isBranch)) throw new PlaygroundMisuse(`/${path} needs a subcommand`);
  return { command, inner, options: options as readonly APIApplicationCommandBasicOption[] };
}

function isBranch(option: APIApplicationCommandOption): boolean {
  return option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
}

/** The values as the client sends them: checked, unless they are still being typed. */
export function sentOptions(
  world: World,
  found: Found,
  values: { given: OptionValues; focused?: string },
): SentOption[] {
  const { given, focused } = values;
  for (const name of Object.keys(given)) {
    if (!found.options.some((option) => option.name === name)) {
      throw new PlaygroundMisuse(`/${found.command.name} has no option ${name}`);
    }
  }
  const sent = found.options.flatMap((option): SentOption[] => {
    const value = given[option.name];
    const isFocused = option.name === focused;
    if (value === undefined && !isFocused) {
      if (option.required === true && focused === undefined) {
        throw new PlaygroundMisuse(`the option ${option.name} is required`);
      }
      return [];
    }
    // What is being typed is neither whole nor checked.
    if (isFocused)
      return [
        {
          name: option.name,
          type: option.type,
          value: typeof value === 'object' ? '' : String(value ?? ''),
          focused: true,
        },
      ];
    if (typeof value === 'object') {
      return focused === undefined
        ? [{ name: option.name, type: option.type, value: attached(world, option, value) }]
        : [];
    }
    if (focused === undefined) checkValue(world, option, value!);
    return [{ name: option.name, type: option.type, value }];
  });
  return [...found.inner]
    .reverse()
    .reduce<SentOption[]>((options, { name, type }) => [{ name, type, options }], sent);
}

type Value = Exclude<OptionValue, FileValue>;

/** Puts the file where the bot can fetch it, and gives the id that stands for it. */
function attached(
  world: World,
  option: APIApplicationCommandBasicOption,
  { name, type, base64 }: FileValue,
): string {
  if (option.type !== Type.Attachment) throw new PlaygroundMisuse(`the option ${option.name} takes no file`);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LIMITS.fileBytes) throw new PlaygroundMisuse(`the file of ${option.name} is too large`);
  const file = putFile(world, `ephemeral-attachments/${world.applicationId}`, { name, type, bytes });
  putUpload(world, file);
  return file.id;
}

function checkValue(world: World, option: APIApplicationCommandBasicOption, value: Value): void {
  const wrong = mistake(world, option, value);
  if (wrong !== null) throw new PlaygroundMisuse(`the option ${option.name} ${wrong}: ${String(value)}`);
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new PlaygroundMisuse(`the option ${option.name} has no choice ${String(value)}`);
  }
}

function mistake(world: World, option: APIApplicationCommandBasicOption, value: Value): string | null {
  switch (option.type) {
    case Type.String:
      return textMistake(value, { least: option.min_length ?? 0, most: option.max_length ?? 6000 });
    case Type.Integer:
      if (!Number.isInteger(value)) return 'takes a whole number';
      return numberMistake(value, {
        least: option.min_value ?? -Infinity,
        most: option.max_value ?? Infinity,
      });
    case Type.Number:
      return numberMistake(value, {
        least: option.min_value ?? -Infinity,
        most: option.max_value ?? Infinity,
      });
    case Type.Boolean:
      return typeof value === 'boolean' ? null : 'takes yes or no';
    case Type.User:
    case Type.Mentionable:
      return [world.bot, ...world.users].some(({ id }) => id === value) ? null : 'names no user';
    case Type.Channel:
      return channelOf(world, String(value)) === null ? 'names no channel' : null;
    case Type.Attachment:
      return 'takes a file';
    case Type.Role:
      return 'is of a kind that this server does not offer';
  }
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function textMistake(value: Value, { least, most }: Bounds): string | null {
  if (typeof value !== 'string') return 'takes a text';
  if (length(value) < least) return 'is too short';
  return length(value) > most ? 'is too long' : null;
}

function numberMistake(value: Value, { least, most }: Bounds): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'takes a number';
  return value < least || value > most ? 'is out of bounds' : null;
}

/** The users, channels and files that the options name. */
export function resolvedFor(world: World, options: readonly SentOption[]): Record<string, unknown> {
  const flat = options.flatMap((option) => [
    option,
    ...(option.options ?? []).flatMap((o) => [o, ...(o.options ?? [])]),
  ]);
  const users = world.users.filter((user) =>
    flat.some(({ type, value }) => (type === 6 || type === 9) && value === user.id),
  );
  const channels = world.channels.filter((channel) =>
    flat.some(({ type, value }) => type === 7 && value === channel.id),
  );
  const files = flat.flatMap(({ type, value }) =>
    type === 11 ? (world.uploads.get(String(value)) ?? []) : [],
  );
  if (users.length === 0 && channels.length === 0 && files.length === 0) return {};
  return {
    resolved: {
      ...(files.length === 0
        ? {}
        : { attachments: Object.fromEntries(files.map((file) => [file.id, file])) }),
      users: Object.fromEntries(users.map((user) => [user.id, apiUser(user)])),
      members: Object.fromEntries(users.map((user) => [user.id, memberOf(user.admin)])),
      channels: Object.fromEntries(
        channels.map((channel) => [channel.id, { ...channelOf(world, channel.id), permissions: '0' }]),
      ),
    },
  };
}

/** Permissions of one who may do everything, and of everybody else. */
const PERMISSIONS = { admin: '9007199254740991', member: '2248473465835073' } as const;
/** Seconds precision is enough: the members have been there since before the server. */
const JOINED = '2024-01-01T00:00:00.000000+00:00';

/** A member without its user. */
export function memberOf(admin: boolean): Record<string, unknown> {
  return {
    roles: [],
    joined_at: JOINED,
    premium_since: null,
    permissions: admin ? PERMISSIONS.admin : PERMISSIONS.member,
    pending: false,
    nick: null,
    mute: false,
    deaf: false,
    flags: 0,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
  };
}
