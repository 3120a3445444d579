import type { PageEvent, PageMessage, PageResult, PageState } from '../protocol.js';
import { Composer } from './composer.js';
import { el, part } from './dom.js';
import { Link } from './link.js';
import { drawMessage } from './message.js';
import { openModal } from './modal.js';
import { drawPanel } from './panel.js';
import { drawSide, drawTop } from './frame.js';
import { sayIn, type Room } from './state.js';

const EMPTY: PageState = {
  guild: { id: '', name: '' },
  channels: [],
  users: [],
  viewer: '',
  bot: { id: '', username: '' },
  commands: [],
  starters: [],
  online: false,
  messages: [],
};

/** Pixels from the end within which a reader is taken to follow the talk. */
const NEAR_END = 160;

const theme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
document.documentElement.dataset['theme'] = theme;
const locale = navigator.language.startsWith('zh')
  ? navigator.language === 'zh-TW'
    ? 'zh-TW'
    : 'zh-CN'
  : 'en-US';

const views = new Map<string, HTMLElement>();
let list = el('discord-messages');
/** Whether the reader follows the talk: its end stays in view while the elements still draw themselves. */
let following = true;
const grown = new ResizeObserver(() => {
  if (following) part('log').scrollTop = part('log').scrollHeight;
});
let composer: Composer | null = null;
let known = '';

const link = new Link({ onEvent, onConnected });

const room: Room = {
  state: EMPTY,
  channel: '',
  locale,
  messages: new Map(),
  timings: new Map(),
  say: sayIn(() => room.locale),
  as: () => ({ user: room.state.viewer, channel: room.channel, locale: room.locale }),
  ask: (action) => link.ask(action),
  notify: (text) => part('notice').replaceChildren(text),
  async act(action) {
    room.notify('');
    following = true;
    const result = await link.ask(action).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      room.notify(why === 'offline' ? room.say('lost') : why);
      return null;
    });
    if (result !== null) follow(result);
    return result;
  },
};

function follow({ id, failed, modal }: PageResult): void {
  if (failed === 'not-acknowledged') room.notify(room.say('failed'));
  if (failed === 'not-answered') room.notify(room.say('unanswered'));
  if (modal !== null && id !== null) openModal(room, id, modal);
}

function onConnected(connected: boolean): void {
  document.body.dataset['connected'] = String(connected);
  room.notify(connected ? '' : room.say('lost'));
  const { viewer } = room.state;
  // A new connection begins as the first user.
  if (connected && viewer !== '') void room.ask({ do: 'view', user: viewer });
}

function onEvent(event: PageEvent): void {
  switch (event.event) {
    case 'state':
      begin(event.state);
      break;
    case 'message':
      onMessage(event.change, event.entry);
      break;
    case 'timing':
      room.timings.set(event.timing.id, event.timing);
      if (!part('panel').hidden === true) showPanel(true);
      break;
    case 'bot':
      room.state = { ...room.state, online: event.online };
      top();
      break;
    case 'result':
    case 'refused':
      break;
  }
}

function begin(state: PageState): void {
  room.state = state;
  if (!state.channels.some(({ id }) => id === room.channel)) room.channel = state.channels[0]?.id ?? '';
  room.messages.clear();
  for (const entry of state.messages) room.messages.set(entry.message.id, entry);
  document.title = `${state.bot.username} · ${state.guild.name}`;
  drawAll();
}

function drawAll(): void {
  document.documentElement.lang = room.locale;
  const shape = JSON.stringify([room.locale, room.state.commands, room.state.viewer]);
  // A command being written must outlive what changes elsewhere.
  if (composer === null || shape !== known) composer = new Composer(room);
  known = shape;
  drawSide(room, {
    channel: (id) => {
      room.channel = id;
      drawAll();
    },
    user: (user) => void room.ask({ do: 'view', user }),
    locale: (chosen) => {
      room.locale = chosen;
      drawAll();
    },
    theme: () => {
      const { dataset } = document.documentElement;
      dataset['theme'] = dataset['theme'] === 'light' ? 'dark' : 'light';
      drawAll();
    },
  });
  top();
  drawLog();
  if (!part('panel').hidden === true) showPanel(true);
}

function top(): void {
  drawTop(room, () => showPanel(part('panel').hidden === true));
}

function showPanel(shown: boolean): void {
  part('panel').hidden = !shown;
  if (shown) drawPanel(room, () => showPanel(false));
}

function drawLog(): void {
  const log = part('log');
  log.setAttribute('aria-label', room.say('log'));
  log.setAttribute('role', 'log');
  views.clear();
  const light = document.documentElement.dataset['theme'] === 'light';
  list = el('discord-messages', { noBackground: true, lightTheme: light });
  log.replaceChildren(list);
  let top = 0;
  log.onscroll = () => {
    // What grew below since is not the reader's doing: only who moves up stops following.
    if (log.scrollTop < top) following = false;
    if (log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END) following = true;
    top = log.scrollTop;
  };
  following = true;
  grown.disconnect();
  grown.observe(list);
  for (const entry of room.messages.values()) if (entry.message.channel_id === room.channel) show(entry);
  drawStarters();
}

function show(entry: PageMessage): void {
  const { id } = entry.message;
  const view = drawMessage(room, entry, () => {
    room.messages.delete(id);
    views.get(id)?.remove();
    views.delete(id);
    drawStarters();
  });
  const before = views.get(id);
  views.set(id, view);
  if (before) before.replaceWith(view);
  else list.append(view);
}

function onMessage(change: 'create' | 'update' | 'delete', entry: PageMessage): void {
  const { id, channel_id: channel } = entry.message;
  if (change === 'delete') {
    room.messages.delete(id);
    views.get(id)?.remove();
    views.delete(id);
    return;
  }
  room.messages.set(id, entry);
  if (channel !== room.channel) return;
  show(entry);
  drawStarters();
}

function drawStarters(): void {
  const shown = [...views.keys()].flatMap((id) => room.messages.get(id) ?? []);
  const unused = shown.every(({ message, via }) => via === null && message.author.id === room.state.bot.id);
  const starters = unused ? room.state.starters : [];
  const buttons = starters.map((line) =>
    el('button', { type: 'button', onclick: () => composer?.write(line) }, line),
  );
  const label = starters.length > 0 ? [el('span', { class: 'label' }, room.say('starters'))] : [];
  const note = views.size > 0 ? [] : [el('p', { class: 'empty' }, room.say('empty'))];
  part('starters').replaceChildren(...note, ...label, ...buttons);
}

part('composer').addEventListener('submit', (event) => event.preventDefault());
