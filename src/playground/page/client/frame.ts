import { el, part } from './dom.js';
import type { Room } from './state.js';

/** Locales that can be tried. */
const LOCALES = [
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
  ['en-US', 'English'],
] as const;

/** What the side can change. */
export interface SideActions {
  readonly channel: (id: string) => void;
  readonly user: (id: string) => void;
  readonly locale: (locale: string) => void;
  readonly theme: () => void;
}

/** Draws the channels, and who acts in which language (侧栏). */
export function drawSide(room: Room, actions: SideActions): void {
  const { guild, channels, users, viewer } = room.state;
  const rooms = channels.map(({ id, name }) =>
    el(
      'button',
      { type: 'button', 'aria-current': String(id === room.channel), onclick: () => actions.channel(id) },
      `# ${name}`,
    ),
  );
  const people = users.map(
    ({ id, globalName, admin }) => [id, admin ? `${globalName} ★` : globalName] as const,
  );
  const light = document.documentElement.dataset['theme'] === 'light';
  const side = part('side');
  side.setAttribute('aria-label', room.say('channels'));
  const focused = document.activeElement?.id;
  side.replaceChildren(
    el('h1', {}, guild.name),
    el('h2', {}, room.say('channels')),
    ...rooms,
    el('div', { class: 'gap' }),
    ...picker({
      id: 'as-user',
      label: room.say('you'),
      entries: people,
      chosen: viewer,
      choose: actions.user,
    }),
    ...picker({
      id: 'locale',
      label: room.say('locale'),
      entries: LOCALES,
      chosen: room.locale,
      choose: actions.locale,
    }),
    el(
      'button',
      { type: 'button', class: 'toggle', id: 'theme', onclick: actions.theme },
      room.say(light ? 'dark' : 'light'),
    ),
  );
  if (focused) document.getElementById(focused)?.focus();
}

interface Picker {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly (readonly [value: string, name: string])[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

function picker({ id, label, entries, chosen, choose }: Picker): HTMLElement[] {
  const options = entries.map(([value, name]) => el('option', { value, selected: value === chosen }, name));
  const change = (event: Event) => choose((event.currentTarget as HTMLSelectElement).value);
  return [
    el('h2', {}, el('label', { for: id }, label)),
    el('select', { id, 'aria-label': label, onchange: change }, ...options),
  ];
}

/** Draws the line above the messages. */
export function drawTop(room: Room, togglePanel: () => void): void {
  const channel = room.state.channels.find(({ id }) => id === room.channel);
  const { online } = room.state;
  part('top').replaceChildren(
    el('h2', {}, `# ${channel?.name ?? ''}`),
    el('span', { class: 'state' }, `${online ? '●' : '○'} ${room.say(online ? 'online' : 'offline')}`),
    el('button', { type: 'button', id: 'toggle-panel', onclick: togglePanel }, room.say('panel')),
  );
}
