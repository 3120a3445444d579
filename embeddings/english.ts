import { stem } from './stem.js';

/** Words that say nothing about the matter: articles, prepositions, auxiliaries, question words. */
const FUNCTION_WORDS = new Set(
  (
    'a an and any are as at be been by can could did do does done for from had has have how if in into is it its many ' +
    'more most much no not of on one or other s sb so some sth such t than that the their them then there these they ' +
    'this those to up us was were what when where which who whom whose why will with would you your esp etc lit fig classifier variant pr'
  ).split(' '),
);

/** Nouns whose stem is not their verb's (拉丁词干交替): dispute resolution, to resolve. */
const FROM_VERBS: readonly (readonly [noun: string, verb: string])[] = [
  ['absorption', 'absorb'],
  ['admission', 'admit'],
  ['conclusion', 'conclude'],
  ['decision', 'decide'],
  ['defense', 'defend'],
  ['description', 'describe'],
  ['division', 'divide'],
  ['exclusion', 'exclude'],
  ['expansion', 'expand'],
  ['explosion', 'explode'],
  ['extension', 'extend'],
  ['inclusion', 'include'],
  ['permission', 'permit'],
  ['persuasion', 'persuade'],
  ['provision', 'provide'],
  ['reception', 'receive'],
  ['resolution', 'resolve'],
  ['response', 'respond'],
  ['solution', 'solve'],
  ['submission', 'submit'],
  ['subscription', 'subscribe'],
  ['suspension', 'suspend'],
  ['transmission', 'transmit'],
];
const ROOTS: ReadonlyMap<string, string> = new Map(
  FROM_VERBS.map(([noun, verb]) => [twice(noun), twice(verb)] as const),
);

/**
 * Stems of the English content words in a text, in order (英文词干). Stemmed twice, so that reconsideration and reconsider
 * meet (reconsid).
 */
export function englishStems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+/gu) ?? [];
  return words
    .map(american)
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word))
    .map(twice)
    .map((root) => ROOTS.get(root) ?? root);
}

/** One spelling for both: fertiliser and fertilizer, labour and labor, centre and center. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ing|ations?)$)/u, 'iz')
    .replace(/(?<=[a-z]{3})our(?=s?$|ed$|ing$|al$|hood$)/u, 'or')
    .replace(/(?<=[a-z]{3})tre(?=s?$)/u, 'ter')
    .replace(/^programme(?=s?$)/u, 'program')
    .replace(/(?<=^(?:licen|defen|offen))ce(?=s?$)/u, 'se');
}

function twice(word: string): string {
  return stem(stem(word));
}
