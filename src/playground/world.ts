import { EventEmitter } from 'node:events';
import { randomBytes } from 'node:crypto';
import type {
  APIApplicationCommand,
  APIAttachment,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIApplicationCommandOptionChoice,
  APIUser,
  UserFlags,
  GatewayDispatchPayload,
} from 'discord-api-types/v10';
import { createIds } from './ids.js';
import type {
  Acknowledgement,
  BotPermission,
  PlaygroundChannel,
  PlaygroundGuild,
  PlaygroundOptions,
  PlaygroundUser,
  Served,
  Violation,
} from './types.js';

/** A message as it stands in a channel, with the one person who may see it. */
export interface StoredMessage {
  message: APIMessage;
  /** User id of the only reader of an ephemeral message; null for everybody. */
  readonly onlyFor: string | null;
}

/** A file that was attached to a message. */
export interface StoredFile {
  readonly bytes: Buffer;
  readonly type: string;
}

/** An interaction (交互) from the moment it was sent. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly payload: APIInteraction;
  readonly user: PlaygroundUser;
  readonly channel: PlaygroundChannel;
  /** Message whose component was used; null for commands. */
  readonly source: string | null;
  /** The interaction that opened the modal which this one submits; null for all others. */
  readonly opener: Interaction | null;
  /** Milliseconds, monotonic. */
  readonly sentAt: number;
  acknowledged: Acknowledgement | null;
  /** Id of the original response: a new message, or the source of an update. */
  original: string | null;
  /** Milliseconds to what the person reads; null until then. */
  answerMs: number | null;
  edits: number;
  choices: readonly APIApplicationCommandOptionChoice[];
  modal: APIModalInteractionResponseCallbackData | null;
  readonly followUps: string[];
}

/** What tells the page and the waiting actions that something happened. */
export interface WorldEvents {
  message: [change: 'create' | 'update' | 'delete', stored: StoredMessage];
  interaction: [interaction: Interaction];
  commands: [];
  bot: [online: boolean];
  dispatch: [event: GatewayDispatchPayload];
}

/** All state of one server (世界), in memory. */
export interface World {
  readonly options: Required<
    Omit<PlaygroundOptions, 'log' | 'port' | 'starters' | 'botName' | 'guildId' | 'servers'>
  >;
  readonly newId: () => string;
  readonly guilds: readonly [PlaygroundGuild, ...PlaygroundGuild[]];
  readonly channels: readonly PlaygroundChannel[];
  readonly users: readonly PlaygroundUser[];
  readonly bot: APIUser;
  readonly token: string;
  readonly applicationId: string;
  /** Address without a path; set when the server listens. */
  origin: string;
  /** Lines that an empty channel offers to try; null for whatever commands can be used as they stand. */
  starters: readonly string[] | null;
  commands: APIApplicationCommand[];
  guildCommands: APIApplicationCommand[];
  readonly messages: Map<string, StoredMessage>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** The same by id. */
  readonly interactionsById: Map<string, Interaction>;
  /** By path below the CDN. */
  readonly files: Map<string, StoredFile>;
  /** Files that were attached to commands, by id. */
  readonly uploads: Map<string, APIAttachment>;
  readonly violations: Violation[];
  readonly requests: Served[];
  readonly events: EventEmitter<WorldEvents>;
  /** What the bot may not put into messages. */
  readonly withheld: Set<BotPermission>;
  /** Whether every server is served by a client that is ready. */
  online: boolean;
}

/** Oldest entries are dropped beyond these, since a playground may stay open for days. */
const KEPT = { messages: 2000, interactions: 5000, requests: 20_000, uploads: 20 } as const;

/** An empty server with its people and channels. */
export function createWorld(options: PlaygroundOptions): World {
  const newId = createIds();
  const applicationId = options.applicationId ?? newId();
  const token = options.token ?? madeUpToken(applicationId);
  const guilds = createGuilds(options, newId);
  return {
    options: {
      token,
      applicationId,
      ackDeadlineMs: options.ackDeadlineMs ?? 3000,
      answerDeadlineMs: options.answerDeadlineMs ?? 20_000,
      tokenLifeMs: options.tokenLifeMs ?? 900_000,
      heartbeatMs: options.heartbeatMs ?? 41_250,
      shards: options.shards ?? 1,
    },
    newId,
    guilds,
    channels: guilds.flatMap((guild) =>
      ['大厅', '编辑部', '值班'].map((name) => ({ id: newId(), name, guild: guild.id })),
    ),
    users: [
      person(newId(), { username: 'lin', globalName: '林编辑', admin: true }),
      person(newId(), { username: 'zhou', globalName: '周记者', admin: false }),
      person(newId(), { username: 'alex', globalName: 'Alex', admin: false }),
    ],
    bot: botUser(applicationId, options.botName ?? 'bot'),
    token,
    applicationId,
    origin: '',
    starters: options.starters ?? null,
    commands: [],
    guildCommands: [],
    messages: new Map(),
    interactions: new Map(),
    interactionsById: new Map(),
    files: new Map(),
    uploads: new Map(),
    violations: [],
    requests: [],
    events: new EventEmitter<WorldEvents>().setMaxListeners(0),
    withheld: new Set(),
    online: false,
  };
}

/** The servers; those after the first have ids of the milliseconds after it, which go to one shard after another. */
function createGuilds({ guildId, servers = 1 }: PlaygroundOptions, newId: () => string): World['guilds'] {
  const first = guildId ?? newId();
  const others = Array.from({ length: servers - 1 }, (_, at) => ({
    id: String(BigInt(first) + (BigInt(at + 1) << SHARD_BITS)),
    name: `试用服务器 ${at + 2}`,
  }));
  return [{ id: first, name: '试用服务器' }, ...others];
}

/** Bits of a server's id below those by which it goes to a shard. */
const SHARD_BITS = 22n;

/** Which of so many shards serves a server (分片). */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> SHARD_BITS) % BigInt(count));
}

/** Id of a channel's server; the first one's where there is no such channel. */
export function guildIdOf({ channels, guilds }: World, channel: string): string {
  return channels.find(({ id }) => id === channel)?.guild ?? guilds[0].id;
}

/** The user as the API shows it. */
export function apiUser(user: PlaygroundUser): APIUser {
  return account({ id: user.id, username: user.username, global_name: user.globalName, discriminator: '0' });
}

const NO_FLAGS = 0 as UserFlags;

function account(
  given: Pick<APIUser, 'id' | 'username' | 'global_name' | 'discriminator'> & { bot?: true },
): APIUser {
  return {
    avatar: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    primary_guild: null,
    ...given,
  };
}

/** Puts a message in, or in place of itself, and tells those who listen. */
export function putMessage(world: World, stored: StoredMessage): void {
  const change = world.messages.has(stored.message.id) ? 'update' : 'create';
  world.messages.set(stored.message.id, stored);
  forgetOldest(world.messages, KEPT.messages, (old) => {
    for (const { url } of old.message.attachments) dropFile(world, url);
  });
  world.events.emit('message', change, stored);
}

/** Keeps a file that was attached to a command, so that the bot can fetch it. */
export function putUpload(world: World, file: APIAttachment): void {
  world.uploads.set(file.id, file);
  forgetOldest(world.uploads, KEPT.uploads, ({ url }) => dropFile(world, url));
}

function dropFile(world: World, url: string): void {
  world.files.delete(url.slice(`${world.origin}/cdn/`.length).split('/').map(decodeURIComponent).join('/'));
}

/** Takes a message away; false when there was none. */
export function dropMessage(world: World, id: string): boolean {
  const stored = world.messages.get(id);
  if (stored === undefined) return false;
  world.messages.delete(id);
  world.events.emit('message', 'delete', stored);
  return true;
}

/** Keeps an interaction so that its token is known. */
export function putInteraction(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.token, interaction);
  world.interactionsById.set(interaction.id, interaction);
  forgetOldest(world.interactions, KEPT.interactions, ({ id }) => world.interactionsById.delete(id));
}

/** Notes a request. */
export function noteRequest(world: World, served: Served): void {
  world.requests.push(served);
  if (world.requests.length > KEPT.requests) world.requests.shift();
}

/** The commands that can be used: those of the guild hide global ones of the same name and type. */
export function usableCommands(world: World): APIApplicationCommand[] {
  const hidden = new Set(world.guildCommands.map((command) => `${command.type} ${command.name}`));
  return [
    ...world.guildCommands,
    ...world.commands.filter((command) => !hidden.has(`${command.type} ${command.name}`)),
  ];
}

function forgetOldest<T>(map: Map<string, T>, limit: number, last: (value: T) => void): void {
  for (const [key, value] of map) {
    if (map.size <= limit) return;
    map.delete(key);
    last(value);
  }
}

function person(id: string, rest: Omit<PlaygroundUser, 'id'>): PlaygroundUser {
  return { id, ...rest };
}

function botUser(id: string, username: string): APIUser {
  return account({ id, username, global_name: null, discriminator: '0000', bot: true });
}

/** Three dotted parts, the first of which holds the id: clients read it from there. */
function madeUpToken(applicationId: string): string {
  const first = Buffer.from(applicationId).toString('base64url');
  return `${first}.${randomBytes(4).toString('base64url')}.${randomBytes(20).toString('base64url')}`;
}
