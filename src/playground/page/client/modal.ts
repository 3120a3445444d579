import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { choicesOf, words, type Component } from './components.js';
import { el, freshId } from './dom.js';
import { markdown } from './markdown.js';
import { nameOf, type Room } from './state.js';

const LABEL = 18;
const TEXT_DISPLAY = 10;
const TEXT_INPUT = 4;
const PARAGRAPH = 2;

/** Reads one filled-in input. */
type Read = () => readonly [id: string, value: string | readonly string[]];

/** Opens a form (弹窗) that a bot asked for; what is filled in goes back with the interaction that opened it. */
export function openModal(room: Room, opened: string, modal: APIModalInteractionResponseCallbackData): void {
  const reads: Read[] = [];
  const parts = (modal.components as unknown as Component[]).flatMap((part) => drawPart(room, part, reads));
  const title = freshId('title');
  const problem = el('div', { role: 'alert' });
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', { id: title }, modal.title),
    ...parts,
    problem,
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, room.say('cancel')),
      el('button', { type: 'submit', class: 'button s1' }, room.say('submit')),
    ),
  );
  const dialog = el('dialog', { 'aria-labelledby': title, onclose: () => dialog.remove() }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.fromEntries(reads.map((read) => read()));
    room
      .ask({ do: 'modal', opened, values })
      .then(({ failed }) => {
        dialog.close();
        if (failed !== null) room.notify(room.say(failed === 'not-answered' ? 'unanswered' : 'failed'));
      })
      .catch((error: unknown) => problem.replaceChildren(String(error)));
  });
  document.body.append(dialog);
  dialog.showModal();
}

function drawPart(room: Room, part: Component, reads: Read[]): HTMLElement[] {
  if (part['type'] === TEXT_DISPLAY) {
    return [
      el(
        'div',
        { class: 'body' },
        markdown(String(part['content']), (id) => nameOf(room, id)),
      ),
    ];
  }
  if (part['type'] === LABEL) {
    const input = part['component'] as Component;
    return drawInput(room, { ...input, label: part['label'], description: part['description'] }, reads);
  }
  return ((part['components'] ?? []) as Component[]).flatMap((input) => drawInput(room, input, reads));
}

function drawInput(room: Room, input: Component, reads: Read[]): HTMLElement[] {
  const id = freshId('input');
  const name = String(input['custom_id']);
  const required = input['required'] !== false;
  const about = freshId('about');
  const described = typeof input['description'] === 'string' ? { 'aria-describedby': about } : {};
  const field =
    input['type'] === TEXT_INPUT
      ? textField(input, { id, required, ...described })
      : selectField(room, input, { id, required, ...described });
  reads.push(() => [name, valueOf(field)]);
  const label = el('label', { for: id }, words(input['label']));
  const note =
    'aria-describedby' in described
      ? el('p', { class: 'about', id: about }, String(input['description']))
      : null;
  return [label, ...(note ? [note] : []), field];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function textField(input: Component, props: Readonly<Record<string, unknown>>): Field {
  const all = {
    ...props,
    value: words(input['value']),
    placeholder: words(input['placeholder']),
    maxLength: Number(input['max_length'] ?? 4000),
    minLength: Number(input['min_length'] ?? 0),
  };
  return input['style'] === PARAGRAPH
    ? el('textarea', { ...all, rows: 4 })
    : el('input', { ...all, type: 'text' });
}

function selectField(room: Room, input: Component, props: Readonly<Record<string, unknown>>): Field {
  const several = Number(input['max_values'] ?? 1) > 1;
  const options = choicesOf(input, room).map(({ label, value, default: preset }) =>
    el('option', { value, selected: preset === true }, label),
  );
  const first = several
    ? []
    : [el('option', { value: '' }, words(input['placeholder']) || room.say('choose'))];
  return el('select', { ...props, multiple: several }, ...first, ...options);
}

function valueOf(field: Field): string | readonly string[] {
  if (!(field instanceof HTMLSelectElement)) return field.value;
  return [...field.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
}
