import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { InteractionType as Type, MessageType } from 'discord-api-types/v10';
import { fields, length } from '../check/walk.js';
import type { Gateway } from '../gateway.js';
import { createMessage } from '../message.js';
import { messageEvent } from '../rest/channels.js';
import { PlaygroundMisuse, type Outcome, type Playground, type Said, type Who } from '../types.js';
import { apiUser, putMessage, usableCommands, type World } from '../world.js';
import { buttonOf, messageFor, modalData, selectData, selectOf } from './components.js';
import { actorOf, checkPermission, sendInteraction, type Actor, type Event } from './interact.js';
import { findSlash, memberOf, resolvedFor, sentOptions } from './options.js';
import { completionOf, interactionBehind, nth, outcomeOf, until } from './outcome.js';

/** Longest message that a person can write. */
const MOST_CHARACTERS = 2000;
const BUTTON = 2;

/** What people can do (操作). */
export type Actions = Pick<
  Playground,
  'slash' | 'autocomplete' | 'click' | 'forge' | 'select' | 'modal' | 'userMenu' | 'messageMenu' | 'say'
>;

/** The actions on a server. */
export function createActions(world: World, gateway: Gateway): Actions {
  const send = (actor: Actor, event: Event) => sendInteraction(world, gateway, { actor, event });
  const act = (actor: Actor, event: Event): Promise<Outcome> => outcomeOf(world, send(actor, event));
  return {
    async slash(name, options = {}, who = {}) {
      return act(actorOf(world, who), slashEvent(world, { name, options, who }));
    },
    async autocomplete(name, options, { focused, ...who }) {
      const event = slashEvent(world, { name, options, who, focused });
      return completionOf(world, send(actorOf(world, who), event));
    },
    async click(like, name, who = {}) {
      const { actor, message } = onMessage(world, like, who);
      const button = buttonOf(message, name);
      const data = { id: button['id'], component_type: BUTTON, custom_id: button['custom_id'] };
      return act(actor, { type: Type.MessageComponent, data, message });
    },
    async forge(like, customId, who = {}) {
      const { actor, message } = onMessage(world, like, who);
      const data = { id: 1, component_type: BUTTON, custom_id: customId };
      return act(actor, { type: Type.MessageComponent, data, message });
    },
    async select(like, { menu, values, ...who }) {
      const { actor, message } = onMessage(world, like, who);
      const select = selectOf(message, { menu, values });
      return act(actor, { type: Type.MessageComponent, data: selectData(world, select, values), message });
    },
    async modal(opened, values) {
      const interaction = interactionBehind(opened);
      if (interaction === null || interaction.modal === null)
        throw new PlaygroundMisuse('no modal was opened');
      const { user, channel, source, payload, modal } = interaction;
      const locale = 'locale' in payload ? payload.locale : 'zh-CN';
      const message = source === null ? undefined : world.messages.get(source)?.message;
      const data = modalData(fields(modal), values);
      return act(
        { user, channel, locale },
        { type: Type.ModalSubmit, data, opener: interaction, ...(message ? { message } : {}) },
      );
    },
    async userMenu(name, user, who = {}) {
      const command = menuCommand(world, { type: 2, name, who });
      const resolved = { users: { [user.id]: apiUser(user) }, members: { [user.id]: memberOf(user.admin) } };
      const data = { id: command.id, name, type: 2, target_id: user.id, resolved };
      return act(actorOf(world, who), { type: Type.ApplicationCommand, data });
    },
    async messageMenu(name, like, who = {}) {
      const command = menuCommand(world, { type: 3, name, who });
      const { actor, message } = onMessage(world, like, who);
      const resolved = { messages: { [message.id]: message } };
      const data = { id: command.id, name, type: 3, target_id: message.id, resolved };
      return act(actor, { type: Type.ApplicationCommand, data });
    },
    async say(content, who = {}) {
      return say(world, gateway, { content, actor: actorOf(world, who) });
    },
  };
}

interface Slash {
  readonly name: string;
  readonly options: Parameters<Playground['slash']>[1];
  readonly who: Who;
  readonly focused?: string;
}

function slashEvent(world: World, { name, options = {}, who, focused }: Slash): Event {
  const found = findSlash(world, name);
  checkPermission(found.command, actorOf(world, who).user);
  if (focused !== undefined) {
    const option = found.options.find((one) => one.name === focused);
    if (option === undefined || !('autocomplete' in option) || option.autocomplete !== true) {
      throw new PlaygroundMisuse(`/${name} has no option ${focused} with autocomplete`);
    }
  }
  const sent = sentOptions(world, found, { given: options, ...(focused === undefined ? {} : { focused }) });
  const data = {
    id: found.command.id,
    name: found.command.name,
    type: 1,
    ...(sent.length > 0 ? { options: sent } : {}),
    ...resolvedFor(world, sent),
  };
  const type = focused === undefined ? Type.ApplicationCommand : Type.ApplicationCommandAutocomplete;
  return { type, data };
}

function menuCommand(
  world: World,
  { type, name, who }: { type: 2 | 3; name: string; who: Who },
): APIApplicationCommand {
  const named = (command: APIApplicationCommand) =>
    command.name === name || Object.values(command.name_localizations ?? {}).includes(name);
  const command = usableCommands(world).find((one) => Number(one.type) === type && named(one));
  if (command === undefined) throw new PlaygroundMisuse(`no menu command is called ${name}`);
  checkPermission(command, actorOf(world, who).user);
  return command;
}

/** Acting on a message happens in its channel. */
function onMessage(world: World, like: Parameters<Playground['click']>[0], who: Who) {
  const actor = actorOf(world, who);
  const message = messageFor(world, like, actor.user);
  const channel = world.channels.find(({ id }) => id === message.channel_id);
  if (channel === undefined) throw new PlaygroundMisuse('that channel is not there');
  return { actor: { ...actor, channel }, message };
}

function say(world: World, gateway: Gateway, { content, actor }: { content: string; actor: Actor }): Said {
  if (content.trim() === '') throw new PlaygroundMisuse('an empty message cannot be sent');
  if (length(content) > MOST_CHARACTERS) throw new PlaygroundMisuse('a message has 2000 characters at most');
  const message = createMessage(
    world,
    { content },
    { channel: actor.channel.id, author: apiUser(actor.user), files: [], type: MessageType.Default },
  );
  putMessage(world, { message, onlyFor: null });
  gateway.dispatch('MESSAGE_CREATE', actor.channel.guild, messageEvent(world, message));
  const replies = (): APIMessage[] =>
    [...world.messages.values()]
      .map((stored) => stored.message)
      .filter(({ author, channel_id }) => author.id === world.bot.id && channel_id === actor.channel.id)
      .filter(({ id }) => BigInt(id) > BigInt(message.id));
  return {
    message,
    get replies() {
      return replies();
    },
    reply: async (n) => {
      await until(world, () => replies().length > n, world.options.answerDeadlineMs);
      return nth(replies(), n);
    },
  };
}
