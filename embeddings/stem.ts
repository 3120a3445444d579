/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980): relational, relate, relating all become
 * relat. Words of other alphabets and of fewer than three letters stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/u.test(word)) return word;
  return [plural, pastOrGerund, yToI, longSuffix, shortSuffix, bareSuffix, finalE, finalL].reduce(
    (current, step) => step(current),
    word,
  );
}

const STEP_2: Readonly<Record<string, string>> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  abli: 'able',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
};
const STEP_3: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const STEP_4 = [
  'al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti',
  'ous', 'ive', 'ize',
]; // prettier-ignore

function isVowel(word: string, index: number): boolean {
  const letter = word.charAt(index);
  if ('aeiou'.includes(letter)) return true;
  return letter === 'y' && index > 0 && !isVowel(word, index - 1);
}

/** Number of vowel-consonant sequences, Porter's m. */
function measure(part: string): number {
  let count = 0;
  for (let index = 1; index < part.length; index += 1) {
    if (!isVowel(part, index) && isVowel(part, index - 1)) count += 1;
  }
  return count;
}

function hasVowel(part: string): boolean {
  for (let index = 0; index < part.length; index += 1) if (isVowel(part, index)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word.charAt(last) === word.charAt(last - 1) && !isVowel(word, last);
}

/** Consonant, vowel, consonant other than w, x, y at the end, Porter's *o. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last >= 2 &&
    !isVowel(word, last) &&
    isVowel(word, last - 1) &&
    !isVowel(word, last - 2) &&
    !'wxy'.includes(word.charAt(last))
  );
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastOrGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 'ed' : word.endsWith('ing') ? 'ing' : null;
  if (suffix === null || !hasVowel(word.slice(0, -suffix.length))) return word;
  const part = word.slice(0, -suffix.length);
  if (/(?:at|bl|iz)$/u.test(part)) return `${part}e`;
  if (endsDouble(part) && !/[lsz]$/u.test(part)) return part.slice(0, -1);
  return measure(part) === 1 && endsShort(part) ? `${part}e` : part;
}

function yToI(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function replaceSuffix(word: string, table: Readonly<Record<string, string>>): string {
  const suffix = longest(word, Object.keys(table));
  if (suffix === null || measure(word.slice(0, -suffix.length)) === 0) return word;
  return word.slice(0, -suffix.length) + (table[suffix] ?? '');
}

function longest(word: string, suffixes: readonly string[]): string | null {
  return suffixes.reduce<string | null>(
    (best, suffix) => (word.endsWith(suffix) && suffix.length > (best?.length ?? 0) ? suffix : best),
    null,
  );
}

function longSuffix(word: string): string {
  return replaceSuffix(word, STEP_2);
}

function shortSuffix(word: string): string {
  return replaceSuffix(word, STEP_3);
}

function bareSuffix(word: string): string {
  const suffix = longest(word, STEP_4);
  if (suffix === null) return word;
  const part = word.slice(0, -suffix.length);
  if (measure(part) < 2 || (suffix === 'ion' && !/[st]$/u.test(part))) return word;
  return part;
}

function finalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const part = word.slice(0, -1);
  const count = measure(part);
  return count > 1 || (count === 1 && !endsShort(part)) ? part : word;
}

function finalL(word: string): string {
  return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;
}
