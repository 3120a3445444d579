import type { APIMessage } from 'discord-api-types/v10';
import { InteractionResponseType as Type, MessageFlags, MessageType } from 'discord-api-types/v10';
import { errors } from '../api-error.js';
import { check, checkFiles, checkOwn } from '../check/index.js';
import { checkMessage } from '../check/message-rules.js';
import { fields } from '../check/walk.js';
import { createMessage, editMessage } from '../message.js';
import { dropMessage, putMessage, type Interaction, type StoredMessage } from '../world.js';
import { param, type Call, type Reply, type Route } from './route.js';
import { isEmpty, metadataOf } from './webhook-parts.js';

const BASE = '/webhooks/:application/:token';

/** What a bot does with an interaction's token after the first response (后续消息). */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', pattern: BASE, name: 'followUp', open: true, handle: followUp },
  { method: 'GET', pattern: `${BASE}/messages/:message`, name: 'edit', open: true, handle: read },
  { method: 'PATCH', pattern: `${BASE}/messages/:message`, name: 'edit', open: true, handle: edit },
  { method: 'DELETE', pattern: `${BASE}/messages/:message`, name: 'edit', open: true, handle: remove },
];

function interactionOf(call: Call): Interaction {
  const { world } = call;
  if (param(call, 'application') !== world.applicationId) throw errors.unknownWebhook();
  const interaction = world.interactions.get(param(call, 'token'));
  if (interaction === undefined) throw errors.unknownWebhook();
  if (performance.now() - interaction.sentAt > world.options.tokenLifeMs) throw errors.tokenExpired();
  if (interaction.acknowledged === null) throw errors.unknownWebhook();
  return interaction;
}

function messageOf(call: Call, interaction: Interaction): StoredMessage {
  const named = param(call, 'message');
  const id = named === '@original' ? interaction.original : named;
  const mine = id !== null && (id === interaction.original || interaction.followUps.includes(id));
  const stored = mine ? call.world.messages.get(id) : undefined;
  if (stored === undefined) throw errors.unknownMessage();
  return stored;
}

function read(call: Call): Reply {
  return { status: 200, json: messageOf(call, interactionOf(call)).message };
}

function remove(call: Call): Reply {
  const interaction = interactionOf(call);
  dropMessage(call.world, messageOf(call, interaction).message.id);
  interaction.answerMs ??= performance.now() - interaction.sentAt;
  call.world.events.emit('interaction', interaction);
  return { status: 204 };
}

function edit(call: Call): Reply {
  const interaction = interactionOf(call);
  const stored = messageOf(call, interaction);
  return { status: 200, json: applyEdit(call, interaction, stored) };
}

function applyEdit(call: Call, interaction: Interaction, stored: StoredMessage): APIMessage {
  const { world, body } = call;
  const input = fields(body.json);
  checkFiles(call, body.files, input);
  const before = stored.message;
  const files = [...body.files, ...before.attachments].map((file) =>
    'name' in file ? file.name : file.filename,
  );
  const wasV2 = ((before.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  check(call, { schema: 'webhookEdit', body: input, rules: checkMessage(input, { files, path: [], wasV2 }) });
  const message = editMessage(world, before, { input: input, files: body.files });
  if (isEmpty({ ...message }, []) && message.attachments.length === 0) throw refuseEmpty(call);
  putMessage(world, { ...stored, message });
  if (message.id === interaction.original) interaction.edits += 1;
  interaction.answerMs ??= performance.now() - interaction.sentAt;
  world.events.emit('interaction', interaction);
  checkOwn(call, 'messageAnswer', message);
  return message;
}

function refuseEmpty({ world, method, route }: Call) {
  world.violations.push({ rule: 'empty-message', path: '', message: 'An empty message', method, route });
  return errors.emptyMessage();
}

function followUp(call: Call): Reply {
  const { world, body } = call;
  const interaction = interactionOf(call);
  const waiting = placeholder(call, interaction);
  // The first message after a deferral takes the place of the waiting one.
  if (waiting !== null) return { status: 200, json: applyEdit(call, interaction, waiting) };
  const input = fields(body.json);
  checkFiles(call, body.files, input);
  const files = body.files.map(({ name }) => name);
  check(call, { schema: 'webhookMessage', body: input, rules: checkMessage(input, { files, path: [] }) });
  if (isEmpty(input, body.files)) throw refuseEmpty(call);
  const reference =
    interaction.original === null ? undefined : world.messages.get(interaction.original)?.message;
  const message = createMessage(world, input, {
    channel: interaction.channel.id,
    author: world.bot,
    files: body.files,
    type: MessageType.Reply,
    webhook: true,
    metadata: metadataOf(interaction),
    ...(reference ? { reference } : {}),
  });
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  interaction.followUps.push(message.id);
  interaction.answerMs ??= performance.now() - interaction.sentAt;
  putMessage(world, { message, onlyFor: ephemeral ? interaction.user.id : null });
  world.events.emit('interaction', interaction);
  checkOwn(call, 'messageAnswer', message);
  return { status: 200, json: message };
}

function placeholder({ world }: Call, interaction: Interaction): StoredMessage | null {
  if (interaction.acknowledged?.type !== Type.DeferredChannelMessageWithSource) return null;
  const stored = interaction.original === null ? undefined : world.messages.get(interaction.original);
  const loading = ((stored?.message.flags ?? 0) & MessageFlags.Loading) !== 0;
  return stored !== undefined && loading ? stored : null;
}
