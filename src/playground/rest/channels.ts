import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { errors } from '../api-error.js';
import { check, checkFiles, checkOwn } from '../check/index.js';
import { checkMessage } from '../check/message-rules.js';
import { fields, text } from '../check/walk.js';
import { channelOf, guildOf } from '../gateway.js';
import { createMessage, editMessage, type MessageInput } from '../message.js';
import { apiUser, dropMessage, guildIdOf, putMessage, type StoredMessage } from '../world.js';
import { param, type Call, type Reply, type Route } from './route.js';
import { isEmpty } from './webhook-parts.js';

const MESSAGES = '/channels/:channel/messages';
const MESSAGE = `${MESSAGES}/:message`;

/** What a bot does with its own token outside of interactions. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/gateway/bot', name: 'gatewayBot', open: false, handle: gatewayBot },
  { method: 'GET', pattern: '/gateway', name: 'other', open: true, handle: gatewayAddress },
  { method: 'GET', pattern: '/users/@me', name: 'other', open: false, handle: ownUser },
  { method: 'GET', pattern: '/users/:user', name: 'other', open: false, handle: user },
  { method: 'GET', pattern: '/applications/@me', name: 'other', open: false, handle: application },
  { method: 'GET', pattern: '/oauth2/applications/@me', name: 'other', open: false, handle: application },
  { method: 'GET', pattern: '/guilds/:guild', name: 'other', open: false, handle: guild },
  { method: 'GET', pattern: '/channels/:channel', name: 'other', open: false, handle: channel },
  { method: 'POST', pattern: '/channels/:channel/typing', name: 'other', open: false, handle: typing },
  { method: 'POST', pattern: MESSAGES, name: 'messages', open: false, handle: post },
  { method: 'GET', pattern: MESSAGE, name: 'messages', open: false, handle: read },
  { method: 'PATCH', pattern: MESSAGE, name: 'messages', open: false, handle: edit },
  { method: 'DELETE', pattern: MESSAGE, name: 'messages', open: false, handle: remove },
];

function gatewayAddress({ world }: Call): Reply {
  return { status: 200, json: { url: `${world.origin.replace('http', 'ws')}/gateway` } };
}

function gatewayBot(call: Call): Reply {
  const { shards } = call.world.options;
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: shards };
  const json = { ...(gatewayAddress(call).json as object), shards, session_start_limit: limit };
  checkOwn(call, 'gatewayBotAnswer', json);
  return { status: 200, json };
}

function ownUser({ world }: Call): Reply {
  return { status: 200, json: world.bot };
}

function user(call: Call): Reply {
  const found = call.world.users.find(({ id }) => id === param(call, 'user'));
  if (found === undefined) throw errors.unknownUser();
  return { status: 200, json: apiUser(found) };
}

function application({ world }: Call): Reply {
  const { applicationId: id, bot } = world;
  const json = {
    id,
    name: bot.username,
    icon: null,
    description: '',
    flags: 0,
    bot_public: true,
    bot,
    verify_key: '',
  };
  return { status: 200, json };
}

function guild(call: Call): Reply {
  const found = call.world.guilds.find(({ id }) => id === param(call, 'guild'));
  if (found === undefined) throw errors.unknownGuild();
  return { status: 200, json: guildOf(call.world, found) };
}

function channel(call: Call): Reply {
  const found = channelOf(call.world, param(call, 'channel'));
  if (found === null) throw errors.unknownChannel();
  return { status: 200, json: found };
}

function typing(call: Call): Reply {
  channel(call);
  return { status: 204 };
}

function post(call: Call): Reply {
  const { world, body } = call;
  channel(call);
  const input = fields(body.json);
  checkFiles(call, body.files, input);
  const files = body.files.map(({ name }) => name);
  check(call, { schema: 'channelMessage', body: input, rules: checkMessage(input, { files, path: [] }) });
  if (isEmpty(input, body.files)) throw errors.emptyMessage();
  const sent = input['enforce_nonce'] === true ? withNonce(call, input['nonce']) : undefined;
  if (sent !== undefined) return { status: 200, json: sent };
  const reference = referenced(call, fields(input['message_reference']));
  const message = createMessage(world, input, {
    channel: param(call, 'channel'),
    author: world.bot,
    files: body.files,
    type: reference ? MessageType.Reply : MessageType.Default,
    ...(reference ? { reference } : {}),
  });
  if (input['nonce'] !== undefined) message.nonce = input['nonce'] as string | number;
  putMessage(world, { message, onlyFor: null });
  const guild = guildIdOf(world, message.channel_id);
  call.gateway.dispatch('MESSAGE_CREATE', guild, messageEvent(world, message));
  checkOwn(call, 'messageAnswer', message);
  return { status: 200, json: message };
}

/** The message that the bot sent with this nonce (防重随机数): a second one with the same is the first. */
function withNonce({ world }: Call, nonce: unknown): APIMessage | undefined {
  return [...world.messages.values()].find(
    ({ message }) => message.author.id === world.bot.id && message.nonce === nonce,
  )?.message;
}

/** GuildMessages: asked for by those who are told of messages. */
const GUILD_MESSAGES = 1 << 9;

/** MESSAGE_CREATE as one session may see it: without GuildMessages nothing; content only where the bot is concerned. */
export function messageEvent(world: Call['world'], message: APIMessage) {
  return (intents: number): unknown => {
    if ((intents & GUILD_MESSAGES) === 0) return null;
    const own = message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id);
    const hidden = own ? {} : { content: '', embeds: [], attachments: [], components: [] };
    const member = { roles: [], joined_at: message.timestamp, deaf: false, mute: false, flags: 0 };
    return { ...message, ...hidden, guild_id: guildIdOf(world, message.channel_id), member };
  };
}

function referenced(call: Call, reference: Readonly<Record<string, unknown>>): APIMessage | undefined {
  const id = reference['message_id'];
  if (id === undefined) return undefined;
  const stored = call.world.messages.get(text(id));
  if (stored === undefined && reference['fail_if_not_exists'] !== false) throw errors.unknownMessage();
  return stored?.message;
}

function stored(call: Call): StoredMessage {
  const found = call.world.messages.get(param(call, 'message'));
  // An ephemeral message can be reached through its interaction only.
  if (found === undefined || found.onlyFor !== null) throw errors.unknownMessage();
  return found;
}

function read(call: Call): Reply {
  return { status: 200, json: stored(call).message };
}

function edit(call: Call): Reply {
  const before = stored(call);
  if (before.message.author.id !== call.world.bot.id) throw errors.notOwnMessage();
  const input = fields(call.body.json);
  checkFiles(call, call.body.files, input);
  const files = [
    ...call.body.files.map(({ name }) => name),
    ...before.message.attachments.map((a) => a.filename),
  ];
  const wasV2 = ((before.message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  check(call, {
    schema: 'channelMessageEdit',
    body: input,
    rules: checkMessage(input, { files, path: [], wasV2 }),
  });
  const change = { input: input as MessageInput, files: call.body.files };
  const message = editMessage(call.world, before.message, change);
  putMessage(call.world, { ...before, message });
  return { status: 200, json: message };
}

function remove(call: Call): Reply {
  const { message } = stored(call);
  if (message.author.id !== call.world.bot.id) throw errors.forbidden();
  dropMessage(call.world, message.id);
  return { status: 204 };
}
