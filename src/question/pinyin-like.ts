import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.js';

const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u;
const FINALS =
  'iang iong uang ang eng ing ong uai uan ian iao ai ei ao ou an en in un ia ie iu ua uo ui ue ve er a o e i u v'.split(
    ' ',
  );
const SHORTEST_NAME = 5;

/** Whether the letters are a run of pinyin syllables. */
export function isPinyin(letters: string): boolean {
  if (letters.length < SHORTEST_NAME) return false;
  const reached = new Set([0]);
  for (let at = 0; at < letters.length; at += 1) {
    if (!reached.has(at)) continue;
    const initial = INITIAL.exec(letters.slice(at))?.[0] ?? '';
    const rest = letters.slice(at + initial.length);
    for (const final of FINALS) {
      if (rest.startsWith(final)) reached.add(at + initial.length + final.length);
    }
  }
  return reached.has(letters.length);
}

let ordinary: ReadonlySet<string> | null = null;

/**
 * Whether a word in lower case that can be read as pinyin is an English one (average, police). The list is made by
 * .config/scripts/build-pinyin-like-words.ts from WordNet; see NOTICE.
 */
export function isOrdinaryEnglish(word: string): boolean {
  ordinary ??= new Set(
    readFileSync(join(packageRoot(), 'src/question/data/pinyin-like-words.txt'), 'utf8').trim().split(' '),
  );
  return ordinary.has(word);
}
