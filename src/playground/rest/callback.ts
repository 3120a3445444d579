import type { APIInteractionResponse, APIMessage } from 'discord-api-types/v10';
import {
  InteractionResponseType as Type,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { ApiError } from '../api-error.js';
import { FormError, errors } from '../api-error.js';
import { check, checkFiles } from '../check/index.js';
import { checkChoices } from '../check/command-rules.js';
import { checkMessage } from '../check/message-rules.js';
import { checkModal } from '../check/modal-rules.js';
import { fields, list, problem, type Fields } from '../check/walk.js';
import { createMessage, editMessage, type MessageInput } from '../message.js';
import { putMessage, type Interaction, type StoredMessage } from '../world.js';
import { param, type Call, type Reply, type Route } from './route.js';
import { isEmpty, metadataOf } from './webhook-parts.js';

/** POST /interactions/{id}/{token}/callback: the first response (首次应答). */
export const callbackRoute: Route = {
  method: 'POST',
  pattern: '/interactions/:interaction/:token/callback',
  name: 'callback',
  open: true,
  handle: callback,
};

function callback(call: Call): Reply {
  const { world } = call;
  const interaction = world.interactions.get(param(call, 'token'));
  if (interaction === undefined || interaction.id !== param(call, 'interaction'))
    throw errors.unknownInteraction();
  if (interaction.acknowledged !== null) throw errors.alreadyAcknowledged();
  const ms = performance.now() - interaction.sentAt;
  if (ms > world.options.ackDeadlineMs) throw errors.unknownInteraction();
  const body = fields(call.body.json);
  checkCallback(call, interaction, body);
  const response = body as unknown as APIInteractionResponse;
  const before = source(call, interaction);
  const flags = Number(fields(body['data'])['flags'] ?? 0);
  const updates = response.type === Type.UpdateMessage || response.type === Type.DeferredMessageUpdate;
  const ephemeral = updates ? before?.onlyFor !== null : (flags & MessageFlags.Ephemeral) !== 0;
  interaction.acknowledged = { type: response.type, ms, ephemeral };
  const message = respond(call, { interaction, response, before });
  if (message !== null) interaction.original = message.id;
  if (
    response.type !== Type.DeferredChannelMessageWithSource &&
    response.type !== Type.DeferredMessageUpdate
  ) {
    interaction.answerMs = performance.now() - interaction.sentAt;
  }
  world.events.emit('interaction', interaction);
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, json: withResponse(interaction, response.type, message) };
}

function checkCallback(call: Call, interaction: Interaction, body: Fields): void {
  const data = fields(body['data']);
  const files = [...call.body.files.map(({ name }) => name), ...keptFiles(call, interaction)];
  checkFiles(call, call.body.files, data);
  const path = ['data'];
  switch (body['type'] as Type) {
    case Type.Pong:
      throw errors.unknownInteraction();
    case Type.ChannelMessageWithSource:
      check(call, { schema: 'callbackMessage', body, rules: checkMessage(data, { files, path }) });
      if (isEmpty(data, call.body.files)) throw emptied(call);
      return;
    case Type.DeferredChannelMessageWithSource:
      return check(call, { schema: 'callbackMessage', body });
    case Type.DeferredMessageUpdate:
    case Type.UpdateMessage:
      if (interaction.source === null)
        throw wrongType(call, 'Only a component or a modal opened by one can update.');
      return check(call, {
        schema: 'callbackUpdate',
        body,
        rules: checkMessage(data, { files, path, wasV2: isV2(source(call, interaction)?.message) }),
      });
    case Type.ApplicationCommandAutocompleteResult:
      if (interaction.payload.type !== InteractionType.ApplicationCommandAutocomplete) {
        throw wrongType(call, 'Choices answer an autocomplete only.');
      }
      return check(call, { schema: choicesSchema(interaction), body: data, rules: checkChoices(data) });
    case Type.Modal:
      if (interaction.payload.type === InteractionType.ModalSubmit) {
        throw wrongType(call, 'A modal cannot be answered with a modal.');
      }
      return check(call, { schema: 'callbackModal', body, rules: checkModal(data) });
    case Type.LaunchActivity:
    case Type.PremiumRequired:
    default:
      throw wrongType(call, 'This server knows no such response type.');
  }
}

function wrongType(call: Call, message: string): ApiError {
  const found = problem('response-type', ['type'], message);
  call.world.violations.push({
    rule: found.rule,
    path: 'type',
    message,
    method: call.method,
    route: call.route,
  });
  return new FormError([found]);
}

function emptied(call: Call): ApiError {
  const { method, route } = call;
  call.world.violations.push({
    rule: 'empty-message',
    path: 'data',
    message: 'An empty message',
    method,
    route,
  });
  return errors.emptyMessage();
}

function choicesSchema(interaction: Interaction) {
  const type = focusedType(fields(interaction.payload.data)['options']);
  if (type === 4) return 'autocompleteInteger' as const;
  return type === 10 ? ('autocompleteNumber' as const) : ('autocompleteString' as const);
}

function focusedType(options: unknown): number | null {
  for (const option of list(options).map(fields)) {
    if (option['focused'] === true) return Number(option['type']);
    const inner = focusedType(option['options']);
    if (inner !== null) return inner;
  }
  return null;
}

function source({ world }: Call, { source: id }: Interaction): StoredMessage | null {
  return id === null ? null : (world.messages.get(id) ?? null);
}

function keptFiles(call: Call, interaction: Interaction): string[] {
  return (source(call, interaction)?.message.attachments ?? []).map(({ filename }) => filename);
}

function isV2(message: APIMessage | undefined): boolean {
  return ((message?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

interface Answering {
  readonly interaction: Interaction;
  readonly response: APIInteractionResponse;
  readonly before: StoredMessage | null;
}

function respond(call: Call, { interaction, response, before }: Answering): APIMessage | null {
  const input = ('data' in response ? (response.data ?? {}) : {}) as MessageInput;
  switch (response.type) {
    case Type.ChannelMessageWithSource:
      return post(call, interaction, { input, loading: false });
    case Type.DeferredChannelMessageWithSource:
      return post(call, interaction, {
        input: input.flags === undefined ? {} : { flags: input.flags },
        loading: true,
      });
    case Type.UpdateMessage: {
      if (before === null) throw errors.unknownMessage();
      const message = editMessage(call.world, before.message, { input, files: call.body.files });
      putMessage(call.world, { ...before, message });
      return message;
    }
    case Type.DeferredMessageUpdate:
      return before?.message ?? null;
    case Type.ApplicationCommandAutocompleteResult:
      interaction.choices = response.data.choices ?? [];
      return null;
    case Type.Modal:
      interaction.modal = response.data;
      return null;
    default:
      return null;
  }
}

function post(
  { world, body }: Call,
  interaction: Interaction,
  { input, loading }: { input: MessageInput; loading: boolean },
): APIMessage {
  const before = interaction.source === null ? undefined : world.messages.get(interaction.source)?.message;
  const menu =
    interaction.payload.type === InteractionType.ApplicationCommand &&
    Number(interaction.payload.data.type) !== 1;
  const type = before
    ? MessageType.Reply
    : menu
      ? MessageType.ContextMenuCommand
      : MessageType.ChatInputCommand;
  const message = createMessage(world, input, {
    channel: interaction.channel.id,
    author: world.bot,
    files: body.files,
    type,
    webhook: true,
    metadata: metadataOf(interaction),
    ...(before ? { reference: before } : {}),
    flags: loading ? MessageFlags.Loading : 0,
  });
  const ephemeral = ((input.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  putMessage(world, { message, onlyFor: ephemeral ? interaction.user.id : null });
  return message;
}

function withResponse(interaction: Interaction, type: Type, message: APIMessage | null): unknown {
  const loading = type === Type.DeferredChannelMessageWithSource;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.payload.type,
      response_message_id: message?.id,
      response_message_loading: loading,
      response_message_ephemeral: interaction.acknowledged?.ephemeral === true,
    },
    resource: message === null ? null : { type, message },
  };
}
