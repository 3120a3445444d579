import type { PageTiming } from '../protocol.js';
import { el, part } from './dom.js';
import type { Room } from './state.js';

/** Interactions that are listed. */
const LISTED = 50;

/** Draws the panel of times and raw data (耗时面板). */
export function drawPanel(room: Room, close: () => void): void {
  const panel = part('panel');
  panel.setAttribute('aria-label', room.say('panel'));
  const timings = [...room.timings.values()].slice(-LISTED).reverse();
  const opened = new Set(
    [...panel.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-id')),
  );
  const entries = timings.map((timing) => drawTiming(room, timing, opened.has(timing.id)));
  panel.replaceChildren(
    el('button', { type: 'button', class: 'plain', onclick: close }, room.say('closePanel')),
    el('h2', {}, room.say('panel')),
    ...(entries.length === 0 ? [el('p', {}, room.say('noInteractions'))] : entries),
  );
}

function drawTiming(room: Room, timing: PageTiming, open: boolean): HTMLElement {
  const ms = (value: number | null) => (value === null ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
  const times = `${room.say('acknowledged')} ${ms(timing.acknowledged)} · ${room.say('answered')} ${ms(timing.answered)}`;
  return el(
    'details',
    { 'data-id': timing.id, open },
    el('summary', {}, `${timing.label} — ${timing.user} `, el('span', { class: 'ms' }, times)),
    el('div', {}, room.say('sent')),
    json(timing.sent),
    el('div', {}, room.say('shown')),
    json(timing.shown),
  );
}

function json(value: unknown): HTMLElement {
  return el('pre', { tabindex: '0' }, JSON.stringify(value, null, 2));
}

/** Shows a value as JSON in a dialog. */
export function showJson(value: unknown): void {
  const dialog = el('dialog', { 'aria-label': 'JSON', onclose: () => dialog.remove() }, json(value));
  dialog.append(
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'OK'),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}
