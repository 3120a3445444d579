import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import type { APIAttachment, APIEmbed, APIMessage } from 'discord-api-types/v10';
import type { PageMessage } from '../protocol.js';
import { cssColour, drawAll, fileLink, picture } from './components.js';
import { el } from './dom.js';
import { markdown } from './markdown.js';
import { openMenu } from './menu.js';
import { nameOf, type Room } from './state.js';

const LOADING = 1 << 7;

/** The elements' own greys are too faint to read on their backgrounds. */
const CONTRAST = new CSSStyleSheet();
CONTRAST.replaceSync(`
  .discord-message-timestamp, .discord-message-edited { color: #b5bac1 !important; }
  :host([light-theme]) .discord-message-timestamp, :host([light-theme]) .discord-message-edited { color: #4e5058 !important; }
  :host { line-height: 1.375 !important; }
  .discord-embed-grid { display: block !important; }
`);

/** One message as Discord draws it (消息); `dismiss` takes it away from this page alone. */
export function drawMessage(room: Room, entry: PageMessage, dismiss: () => void): HTMLElement {
  const { message } = entry;
  const isBot = message.author.bot === true;
  const author = nameOf(room, message.author.id) ?? message.author.username;
  const view = el(
    'discord-message',
    {
      class: entry.private ? 'private' : '',
      'data-id': message.id,
      role: 'article',
      'aria-label': author,
      author,
      bot: isBot,
      avatar: avatarOf(author, isBot),
      timestamp: new Date(message.timestamp).toLocaleTimeString(room.locale, {
        hour: '2-digit',
        minute: '2-digit',
      }),
      oncontextmenu: (event: MouseEvent) => {
        event.preventDefault();
        openMenu(room, message, { x: event.clientX, y: event.clientY });
      },
    },
    viaLine(entry),
    ...bodyOf(room, entry, dismiss),
  );
  improve(view);
  return view;
}

function bodyOf(
  room: Room,
  { message, private: isPrivate }: PageMessage,
  dismiss: () => void,
): HTMLElement[] {
  const loading = ((message.flags ?? 0) & LOADING) !== 0;
  const named = (id: string) => nameOf(room, id);
  const content = el('div', { class: 'body' }, loading ? '' : markdown(message.content, named));
  const about = { room, message: message.id };
  const shownInside = new Set(message.embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
  const inside = JSON.stringify(message.components ?? []);
  const files = message.attachments.filter(({ url }) => !shownInside.has(url) && !inside.includes(url));
  return [
    moreButton(room, message),
    ...(loading ? [el('div', { class: 'thinking' }, room.say('thinking'))] : [content]),
    ...files.map(drawFile),
    ...message.embeds.map((embed) => drawEmbed(room, embed, message)),
    ...drawAll(message.components, about),
    ...(isPrivate ? [privateNote(room, dismiss)] : []),
  ];
}

/** Who used which command, or what is replied to, above the message. */
function viaLine({ message, via }: PageMessage): HTMLElement | null {
  if (via !== null) return el('div', { slot: 'reply', class: 'reply' }, `↱ ${via.user} · ${via.label}`);
  const before = message.referenced_message;
  if (!before) return null;
  const quoted = before.content || before.embeds[0]?.title || '…';
  return el('div', { slot: 'reply', class: 'reply' }, `↱ ${[...quoted].slice(0, 80).join('')}`);
}

function moreButton(room: Room, message: APIMessage): HTMLElement {
  const open = (event: MouseEvent) => {
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    openMenu(room, message, { x: left, y: bottom });
  };
  const props = { class: 'more', type: 'button', 'aria-label': room.say('more'), 'aria-haspopup': 'menu' };
  return el('button', { ...props, onclick: open }, '⋯');
}

function privateNote(room: Room, dismiss: () => void): HTMLElement {
  const button = el('button', { type: 'button', onclick: dismiss }, room.say('dismiss'));
  return el('div', { class: 'note' }, el('span', {}, room.say('onlyYou')), button);
}

function drawFile(file: APIAttachment): HTMLElement {
  if (file.content_type?.startsWith('image/') === true)
    return picture(file, file.description ?? file.filename);
  return fileLink({ url: file.url, name: file.filename, size: file.size });
}

function drawEmbed(room: Room, embed: APIEmbed, message: APIMessage): HTMLElement {
  const named = (id: string) => nameOf(room, id);
  const title = embed.url
    ? el('a', { href: embed.url, target: '_blank', rel: 'noopener noreferrer' }, embed.title ?? embed.url)
    : (embed.title ?? '');
  const description = el(
    'discord-embed-description',
    { slot: 'description' },
    embed.author ? el('div', { class: 'embed-author' }, embed.author.name) : null,
    embed.title ? el('span', { class: 'embed-title' }, title) : null,
    el('div', { class: 'embed-text' }, markdown(embed.description ?? '', named)),
  );
  const image = embed.image ? picture(embed.image, altOf(message, embed.image.url)) : null;
  const view = el(
    'discord-embed',
    embed.color === undefined ? {} : { color: cssColour(embed.color) },
    description,
  );
  view.append(...fieldsOf(room, embed));
  if (embed.footer || embed.timestamp || image) view.append(footerOf(room, embed, image));
  improve(view);
  return view;
}

function fieldsOf(room: Room, embed: APIEmbed): HTMLElement[] {
  if (!embed.fields?.length) return [];
  let column = 0;
  const all = embed.fields.map(({ name, value, inline }) => {
    column = inline === true ? (column % 3) + 1 : 0;
    const place = inline === true ? { inline: true, inlineIndex: column } : {};
    const text = markdown(value, (id) => nameOf(room, id));
    const title = el(
      'strong',
      { class: 'embed-text' },
      markdown(name, (id) => nameOf(room, id)),
    );
    return el('discord-embed-field', place, title, el('div', { class: 'embed-text' }, text));
  });
  return [el('discord-embed-fields', { slot: 'fields' }, ...all)];
}

/** Picture and footer: the embed's own picture could not be given a description. */
function footerOf(room: Room, embed: APIEmbed, image: HTMLElement | null): HTMLElement {
  const date = embed.timestamp ? new Date(embed.timestamp).toLocaleDateString(room.locale) : '';
  const words = [embed.footer?.text ?? '', date].filter(Boolean).join(' • ');
  const footer = words === '' ? null : el('discord-embed-footer', {}, words);
  if (footer) improve(footer);
  return el('div', { slot: 'footer' }, image, footer);
}

function altOf(message: APIMessage, url: string): string {
  return message.attachments.find((file) => file.url === url)?.description ?? '';
}

/** Lays the readable greys over an element's own, once it has drawn itself. */
function improve(view: HTMLElement): void {
  const { updateComplete } = view as HTMLElement & { updateComplete?: Promise<unknown> };
  void updateComplete?.then(() => {
    const root = view.shadowRoot;
    if (root !== null) root.adoptedStyleSheets = [...root.adoptedStyleSheets, CONTRAST];
  });
}

/** A picture made here, as data: a mark for the bot, a figure for a person, in a colour of their own. */
function avatarOf(name: string, isBot: boolean): string {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360;
  const colour = isBot ? '#4752c4' : `hsl(${hue} 45% 38%)`;
  const figure = isBot
    ? '<path d="M11 14h8v7c0 4-2 6-6 7v-3c2-1 3-2 3-4h-5zM22 14h8v7c0 4-2 6-6 7v-3c2-1 3-2 3-4h-5z"/>'
    : '<circle cx="20" cy="16" r="6"/><path d="M8 34a12 10 0 0 1 24 0z"/>';
  const size = 'width="40" height="40" viewBox="0 0 40 40"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="40" height="40" fill="${colour}"/><g fill="#fff">${figure}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
