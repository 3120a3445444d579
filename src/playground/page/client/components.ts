import { el } from './dom.js';
import { markdown } from './markdown.js';
import { nameOf, type Room } from './state.js';

/** A component as it comes: looked at field by field, since its kind decides what it holds. */
export type Component = Readonly<Record<string, unknown>>;

/** What the components of one message need. */
export interface Surroundings {
  readonly room: Room;
  readonly message: string;
}

/** A field as a text; empty when it is none. */
export function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

type Draw = (component: Component, around: Surroundings) => HTMLElement | null;

const LINK = 5;

/** One component and all within it (组件), for both kinds of messages. */
export function drawComponent(component: Component, around: Surroundings): HTMLElement | null {
  return DRAW[Number(component['type'])]?.(component, around) ?? null;
}

/** Components in order. */
export function drawAll(components: unknown, around: Surroundings): HTMLElement[] {
  return (Array.isArray(components) ? (components as Component[]) : [])
    .map((component) => drawComponent(component, around))
    .filter((element) => element !== null);
}

const row: Draw = (component, around) =>
  el('div', { class: 'row' }, ...drawAll(component['components'], around));

const button: Draw = (component, { room, message }) => {
  const emoji = (component['emoji'] as { name?: string } | undefined)?.name;
  const label = [emoji, component['label']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  if (component['style'] === LINK) {
    return el(
      'a',
      { class: 'button', href: component['url'], target: '_blank', rel: 'noopener noreferrer' },
      label,
    );
  }
  const press = async (event: Event) => {
    const pressed = event.currentTarget as HTMLButtonElement;
    if (pressed.getAttribute('aria-busy') === 'true') return;
    pressed.setAttribute('aria-busy', 'true');
    await room.act({ do: 'click', as: room.as(), message, button: String(component['custom_id']) });
    pressed.removeAttribute('aria-busy');
  };
  return el(
    'button',
    {
      type: 'button',
      class: `button s${Number(component['style'])}`,
      disabled: component['disabled'] === true,
      onclick: press,
    },
    label,
  );
};

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** What can be chosen in a select menu of any kind that has a list here. */
export function choicesOf(select: Component, room: Room): Choice[] {
  if (Array.isArray(select['options'])) return select['options'] as Choice[];
  const { users, channels } = room.state;
  const people = users.map(({ id, globalName }) => ({ label: globalName, value: id }));
  return Number(select['type']) === 8
    ? channels.map(({ id, name }) => ({ label: `#${name}`, value: id }))
    : people;
}

const select: Draw = (component, { room, message }) => {
  const most = Number(component['max_values'] ?? 1);
  const placeholder = words(component['placeholder']) || room.say('choose');
  const choices = choicesOf(component, room);
  const menu = String(component['custom_id']);
  const choose = (values: string[]) => room.act({ do: 'select', as: room.as(), message, menu, values });
  const options = choices.map(({ label, value, description, default: preset }) =>
    el('option', { value, selected: preset === true }, description ? `${label} — ${description}` : label),
  );
  if (most > 1) return severalOf(component, { placeholder, options, choose, done: room.say('done') });
  const first = el(
    'option',
    { value: '', selected: !choices.some((one) => one.default === true) },
    placeholder,
  );
  const change = async (event: Event) => {
    const list = event.currentTarget as HTMLSelectElement;
    if (list.value === '') return;
    await choose([list.value]);
    // Discord shows the placeholder again once the choice has been sent.
    if (list.isConnected) list.value = choices.find((one) => one.default === true)?.value ?? '';
  };
  return el(
    'select',
    {
      class: 'menu-select',
      'aria-label': placeholder,
      disabled: component['disabled'] === true,
      onchange: change,
    },
    first,
    ...options,
  );
};

interface Several {
  readonly placeholder: string;
  readonly options: HTMLOptionElement[];
  readonly done: string;
  readonly choose: (values: string[]) => Promise<unknown>;
}

function severalOf(component: Component, { placeholder, options, choose, done }: Several): HTMLElement {
  const list = el(
    'select',
    { class: 'menu-select', multiple: true, size: Math.min(options.length, 6), 'aria-label': placeholder },
    ...options,
  );
  list.disabled = component['disabled'] === true;
  const send = () => void choose([...list.selectedOptions].map(({ value }) => value));
  return el(
    'div',
    { class: 'row' },
    list,
    el('button', { type: 'button', class: 'button', onclick: send }, done),
  );
}

const text: Draw = (component, { room }) =>
  el(
    'div',
    { class: 'body' },
    markdown(words(component['content']), (id) => nameOf(room, id)),
  );

const section: Draw = (component, around) => {
  const said = el('div', {}, ...drawAll(component['components'], around));
  const side = drawComponent((component['accessory'] ?? {}) as Component, around);
  return el('div', { class: 'section' }, said, side);
};

/** A picture with its description, which is the only thing that some readers get of it. */
export function picture(
  media: { readonly url: string; readonly width?: number | null; readonly height?: number | null },
  about: string,
): HTMLElement {
  const size = media.width && media.height ? { width: media.width, height: media.height } : {};
  return el('img', { class: 'picture', src: media.url, alt: about, loading: 'lazy', ...size });
}

const thumbnail: Draw = (component) => {
  const media = component['media'] as { url: string };
  return el('img', { src: media.url, alt: words(component['description']) });
};

interface GalleryItem {
  readonly media: { readonly url: string; readonly width?: number; readonly height?: number };
  readonly description?: string | null;
}

const gallery: Draw = (component) =>
  el(
    'div',
    { class: 'gallery' },
    ...((component['items'] ?? []) as GalleryItem[]).map(({ media, description }) =>
      picture(media, description ?? ''),
    ),
  );

const file: Draw = (component) => {
  const { url } = component['file'] as { url: string };
  return fileLink({ url, name: words(component['name']) || url, size: Number(component['size'] ?? 0) });
};

/** A file to save. */
export function fileLink({ url, name, size }: { url: string; name: string; size: number }): HTMLElement {
  const amount = size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KB`;
  const anchor = el('a', { href: url, download: name }, name);
  return el('div', { class: 'file' }, anchor, el('span', {}, amount));
}

const separator: Draw = (component) =>
  component['divider'] === false ? el('div', { class: 'row' }) : el('hr');

const container: Draw = (component, around) => {
  const box = el('div', { class: 'card' }, ...drawAll(component['components'], around));
  const colour = component['accent_color'];
  if (typeof colour === 'number') box.style.borderLeftColor = cssColour(colour);
  return box;
};

/** A colour as Discord counts it, for CSS. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

const DRAW: Readonly<Record<number, Draw>> = {
  1: row,
  2: button,
  3: select,
  5: select,
  7: select,
  8: select,
  9: section,
  10: text,
  11: thumbnail,
  12: gallery,
  13: file,
  14: separator,
  17: container,
};
