import type { KeptText } from '../app-types.js';
import { KeptRows } from './kept-rows.js';

const MOST_TEXTS = 5_000;

/** Texts that buttons stand for (按钮备忘), so that buttons outlive a restart. */
export function openKeptTexts(folder: string): KeptRows<KeptText> {
  return new KeptRows({
    folder,
    name: 'kept-texts.ndjson',
    most: MOST_TEXTS,
    rowIn: ({ key, text }) => (typeof key === 'string' && typeof text === 'string' ? { key, text } : null),
  });
}
