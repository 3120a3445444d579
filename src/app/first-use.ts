import { setImmediate as rest } from 'node:timers/promises';
import { loadGloss } from '../../embeddings/gloss.js';
import { loadParaphrases } from '../../embeddings/paraphrase.js';
import { relatedStems } from '../../embeddings/synonyms.js';
import { normalise } from '../question/normalise.js';
import { segment } from '../question/segment.js';
import { understand } from '../question/understand.js';
import { lookupPlace } from '../reports/gazetteer.js';

/** What a question is read with, by what first needs it. */
const PIECES: readonly (() => unknown)[] = [
  loadGloss,
  () => relatedStems('case'),
  loadParaphrases,
  () => lookupPlace('重庆市'),
  () => lookupPlace('巴阳镇'),
  () => normalise('行政复议'),
  () => segment('行政复议'),
  () => segment('cases'),
  () => understand('行政复议案件多少件？', { jurisdictions: [], years: [], today: '2000-01-01' }),
];

let loaded: Promise<void> | null = null;

/**
 * Loads the dictionaries, places and vocabulary of questions (问题词库), piece by piece and once: all at once, as the first
 * question would, they hold the thread for a quarter of a second.
 */
export function questionData(): Promise<void> {
  loaded ??= loadPieces();
  return loaded;
}

async function loadPieces(): Promise<void> {
  for (const piece of PIECES) {
    piece();
    await rest();
  }
}
