import { pinyin } from 'pinyin-pro';

/** The readings of characters without tones, kept: a report has some thousand of them. */
const readings = new Map<string, readonly string[]>();

function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const all = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    : [];
  const made = [...new Set(all.map((syllable) => syllable.replace('ü', 'v')))];
  readings.set(character, made);
  return made;
}

/** The stretches of a text that are spelt so in pinyin, without tones and spaces (按拼音找词), in their order. */
export function* spelling(text: string, letters: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const end = endOf(text, at, letters);
    if (end !== null) yield text.slice(at, end);
  }
}

/** Where the stretch ends that begins here and is spelt by all of the letters; null when none is. */
function endOf(text: string, at: number, letters: string): number | null {
  if (letters === '') return at;
  for (const syllable of at < text.length ? readingsOf(text.charAt(at)) : []) {
    if (!letters.startsWith(syllable)) continue;
    const end = endOf(text, at + 1, letters.slice(syllable.length));
    if (end !== null) return end;
  }
  return null;
}
