import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { components, fields, length, list, text, type Fields } from '../check/walk.js';
import { PlaygroundMisuse, type MessageLike, type PlaygroundUser } from '../types.js';
import { apiUser, type World } from '../world.js';
import { channelOf } from '../gateway.js';
import { memberOf } from './options.js';

const BUTTON = 2;
const LINK = 5;
const STRING_SELECT = 3;
const USER_SELECT = 5;
const CHANNEL_SELECT = 8;
const TEXT_INPUT = 4;

/** The message that is meant, if that user can see it. */
export function messageFor(world: World, like: MessageLike, user: PlaygroundUser): APIMessage {
  const id = idOf(like);
  const stored = world.messages.get(id);
  if (stored === undefined) throw new PlaygroundMisuse('that message is not there');
  if (stored.onlyFor !== null && stored.onlyFor !== user.id) {
    throw new PlaygroundMisuse(`${user.username} does not see that message`);
  }
  if (((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0) {
    throw new PlaygroundMisuse('that message is not there yet');
  }
  return stored.message;
}

function idOf(like: MessageLike): string {
  if (typeof like === 'string') return like;
  if ('acknowledged' in like) {
    if (like.shown === null) throw new PlaygroundMisuse('nothing was shown');
    return like.shown.id;
  }
  return like.id;
}

/** The button that is meant, by custom id or label. */
export function buttonOf(message: APIMessage, name: string): Fields {
  const all = components(message.components, []).map(({ component }) => component);
  const buttons = all.filter((one) => one['type'] === BUTTON && one['style'] !== LINK);
  const found =
    buttons.find((one) => one['custom_id'] === name) ?? buttons.find((one) => one['label'] === name);
  if (found === undefined) {
    const there = buttons.map((one) => text(one['label']) || text(one['custom_id'])).join(', ');
    throw new PlaygroundMisuse(`no button ${name}; there are: ${there}`);
  }
  if (found['disabled'] === true) throw new PlaygroundMisuse(`the button ${name} is disabled`);
  return found;
}

/** The select menu that is meant, with values that may be chosen in it. */
export function selectOf(
  message: APIMessage,
  { menu, values }: { menu: string | null; values: readonly string[] },
) {
  const menus = components(message.components, [])
    .map(({ component }) => component)
    .filter(({ type }) => type === STRING_SELECT || type === USER_SELECT || type === CHANNEL_SELECT);
  const named = menus.filter((one) => menu === null || one['custom_id'] === menu);
  const [found] = named;
  if (found === undefined || (menu === null && named.length > 1)) {
    throw new PlaygroundMisuse(
      `${menus.length} select menus there, none meant by ${menu ?? '(the only one)'}`,
    );
  }
  if (found['disabled'] === true) throw new PlaygroundMisuse('the select menu is disabled');
  checkChosen(found, values);
  return found;
}

function checkChosen(select: Fields, values: readonly string[]): void {
  const least = Number(select['min_values'] ?? 1);
  const most = Number(select['max_values'] ?? 1);
  if (values.length < least || values.length > most) {
    throw new PlaygroundMisuse(`the select menu takes ${least} to ${most} values, not ${values.length}`);
  }
  if (select['type'] !== STRING_SELECT) return;
  const options = new Set(list(select['options']).map((option) => fields(option)['value']));
  const strange = values.find((value) => !options.has(value));
  if (strange !== undefined) throw new PlaygroundMisuse(`the select menu has no option ${strange}`);
}

/** Data of the interaction that a select menu makes. */
export function selectData(world: World, select: Fields, values: readonly string[]): unknown {
  const data = { id: select['id'], component_type: select['type'], custom_id: select['custom_id'], values };
  if (select['type'] === USER_SELECT) {
    const users = world.users.filter(({ id }) => values.includes(id));
    return {
      ...data,
      resolved: {
        users: Object.fromEntries(users.map((user) => [user.id, apiUser(user)])),
        members: Object.fromEntries(users.map((user) => [user.id, memberOf(user.admin)])),
      },
    };
  }
  if (select['type'] === CHANNEL_SELECT) {
    const channels = Object.fromEntries(
      values.map((id) => [id, { ...channelOf(world, id), permissions: '0' }]),
    );
    return { ...data, resolved: { channels } };
  }
  return data;
}

/** Data of the interaction that a filled-in modal makes. */
export function modalData(
  modal: Fields,
  values: Readonly<Record<string, string | readonly string[]>>,
): unknown {
  const known = components(modal['components'], []).map(({ component }) => component);
  for (const name of Object.keys(values)) {
    if (!known.some((one) => one['custom_id'] === name))
      throw new PlaygroundMisuse(`the modal has no input ${name}`);
  }
  const filled = (component: Fields): unknown => {
    const { type, id } = component;
    if ('custom_id' in component) return { type, id, ...filledInput(component, values) };
    if ('component' in component) return { type, id, component: filled(fields(component['component'])) };
    if ('components' in component) {
      return { type, id, components: list(component['components']).map((inner) => filled(fields(inner))) };
    }
    return { type, id };
  };
  const parts = list(modal['components']).map((part) => filled(fields(part)));
  return { custom_id: modal['custom_id'], components: parts };
}

function filledInput(input: Fields, values: Readonly<Record<string, string | readonly string[]>>): Fields {
  const name = text(input['custom_id']);
  const given = values[name];
  if (input['type'] !== TEXT_INPUT) {
    const chosen = given === undefined ? preset(input) : typeof given === 'string' ? [given] : given;
    if (chosen.length > 0 || input['required'] !== false) checkChosen(input, chosen);
    return { custom_id: name, values: chosen };
  }
  const value = text(given ?? input['value']);
  const least = value === '' && input['required'] === false ? 0 : Number(input['min_length'] ?? 0);
  if (value === '' && input['required'] !== false)
    throw new PlaygroundMisuse(`the input ${name} is required`);
  if (length(value) < least || length(value) > Number(input['max_length'] ?? 4000)) {
    throw new PlaygroundMisuse(`the input ${name} is too short or too long`);
  }
  return { custom_id: name, value };
}

function preset(select: Fields): string[] {
  return list(select['options'])
    .map(fields)
    .filter((option) => option['default'] === true)
    .map((option) => text(option['value']));
}
