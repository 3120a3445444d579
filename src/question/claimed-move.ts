import type { Premise } from './types.js';

/** Whether one of the premises is that something rose or fell (涨跌前提). */
export function claimsMove(premises: readonly Premise[]): boolean {
  return premises.some(({ claim }) => claim === 'rose' || claim === 'fell');
}

const TO = /[到至为成]\s*(?:了\s*)?\d|\bto \d/iu;

/** Whether a question names what something moved to (到60%), not by how much (上升了6.3%). */
export function namesLevel(text: string): boolean {
  return TO.test(text);
}
