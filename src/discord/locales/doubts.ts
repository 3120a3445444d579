import type { Key, Say } from './index.js';

type DoubtKey = Exclude<Extract<Key, `doubt.${string}`>, 'doubt.other'>;

const CODES: ReadonlySet<string> = new Set([
  'year-after-issue',
  'place-ambiguous',
  'title-missing',
  'place-guessed',
  'year-range',
  'year-not-in-title',
  'year-guessed',
  'place-given',
  'year-given',
  'genre-openness',
  'genre-government',
  'genre-statistics',
  'genre-budget',
  'genre-rules',
  'genre-other',
]);

/** What could not be read with certainty of a report, in words (疑问). */
export function doubtInWords(code: string, say: Say): string {
  return CODES.has(code) ? say(`doubt.${code}` as DoubtKey) : say('doubt.other', { code });
}
