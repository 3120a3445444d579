import { pinyin } from 'pinyin-pro';

/** Toneless syllables of a text, one a character; pairs that typists confuse are folded (zh/z, ang/an, n/l). */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map(foldSyllable);
}

function foldSyllable(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/^([zcs])h/u, '$1')
    .replace(/([aei])ng$/u, '$1n');
}

const sounds = new Map<string, readonly string[]>();
/** Names whose sounds are kept: a list of places is gone through for each question. */
const MOST_SOUNDS = 10_000;

/** The syllables of a name, kept for the next time. */
export function soundsOf(name: string): readonly string[] {
  const known = sounds.get(name) ?? syllablesOf(name);
  if (sounds.size >= MOST_SOUNDS) sounds.clear();
  sounds.set(name, known);
  return known;
}

/** How a written name stands to a known one of the same length (错字): null when it is too far from it. */
export function likeness(written: string, name: string): 'homophone' | 'one-off' | null {
  const a = [...written];
  const b = [...name];
  if (a.length !== b.length || a.length < 2) return null;
  const wrong = a.filter((character, at) => character !== b[at]).length;
  if (wrong === 0 || wrong === a.length) return null;
  const heard = soundsOf(name);
  if (soundsOf(written).every((syllable, at) => syllable === heard[at])) return 'homophone';
  return wrong === 1 ? 'one-off' : null;
}

/** Whether two Latin spellings differ by one letter inserted, left out, exchanged or swapped with the next. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
