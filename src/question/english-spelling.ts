import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.js';
import { isPinyin } from './pinyin-like.js';
import { oneLetterApart } from './typos.js';
import { ENGLISH_FILLER } from './vocabulary/filler.js';
import { CONCEPTS } from './vocabulary/index.js';

/** Words cut short as people type them (缩写), with what they stand for. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?:\b(?:nos?|nr)\b\.? ?|# ?)of\b/giu, 'number of'],
  [/#\s?(?=[a-z])/giu, 'number of '],
  [
    /\bhow ?(?:mnay|mayn|amny|meny|mny|manny|maney|mamy|mani)\b|\bhowmany\b|\b(?:hwo|ohw) many\b/giu,
    'how many',
  ],
  [/\bhow ?(?:mcuh|muhc|mch|moch)\b|\bhowmuch\b|\b(?:hwo|ohw) much\b/giu, 'how much'],
  [/\b(?:waht|hwat|whta)\b/giu, 'what'],
  [/\b(?:wich|whcih|hwich|whihc)\b/giu, 'which'],
  [/\b(?:teh|hte)\b/giu, 'the'],
  [/\bgov'?ts?\b\.?/giu, 'government'],
  [
    /\bgov(?='s\b|\s+(?:info|website|site|portal|depts?|departments?|agenc|staff|officials?)\b)/giu,
    'government',
  ],
  [/\bdepts\b\.?/giu, 'departments'],
  [/\bdept\b\.?/giu, 'department'],
  [/\badmin(?= )/giu, 'administrative'],
  [/\binfo\b/giu, 'information'],
  [/\bpct\b\.?|\bper cent\b/giu, 'percent'],
  // What is asked is told from these words written out: what's the sum.
  [/\b(what|where|how)'s\b/giu, '$1 is'],
  [/\bavg\b\.?/giu, 'average'],
  [/\bppl\b/giu, 'people'],
  [/\borgs\b/giu, 'organisations'],
  [/\bregs\b/giu, 'regulations'],
  [/\bdocs\b/giu, 'documents'],
  [/\bbiz\b/giu, 'business'],
  [/\bmgmt\b/giu, 'management'],
  [/\bapprox\b\.?/giu, 'approximately'],
  [/\b(?:an? |one )?fortnights?\b/giu, '2 weeks'],
];

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** How long something takes, in words: two weeks. */
const HOW_LONG = new RegExp(
  `\\b(?:${NUMBERS.join('|')})(?=[ -](?:(?:working|business) )?(?:days?|weeks?|months?|hours?|minutes?)\\b)`,
  'giu',
);

/** A small number as a word: two for 2; others stay as they are. */
export function inWords(digits: string): string {
  return NUMBERS[Number(digits) - 1] ?? digits;
}

/** Shorter words are one letter from too many others. */
const SHORTEST = 5;
const LONG = 9;
const WORD = /(?<![\p{L}'’\d-])[A-Za-z]{5,24}(?![\p{L}'’\d])/gu;

let targets: ReadonlyMap<string, readonly string[]> | null = null;
let known: ReadonlySet<string> | null = null;

/** The words that questions about such reports are made of, in lower case, with their plurals. */
export function questionWords(): ReadonlySet<string> {
  known ??= new Set(
    [...CONCEPTS.flatMap(({ english }) => english), ...ENGLISH_FILLER, ...CUES]
      .flatMap((phrase) => phrase.toLowerCase().split(/[^a-z]+/u))
      .filter((word) => word.length >= SHORTEST)
      .flatMap((word) => [word, pluralOf(word), word.replace(/(?<!s)s$/u, '')]),
  );
  return known;
}

/** Words that only ask, and stand in no phrase of the vocabulary. */
const CUES =
  'many much number numbers percentage percent proportion share total average compare compared between higher lower highest lowest which change changed increase decrease increased decreased county district reported shortcomings plans'.split(
    ' ',
  );

function pluralOf(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
}

let alike: ReadonlySet<string> | null = null;

/**
 * Whether an English word is one letter from a word of questions and means something else (meditation, bonding). The list is
 * made by .config/scripts/build-words-alike.ts from WordNet; see NOTICE.
 */
function isAnotherWord(word: string): boolean {
  alike ??= new Set(
    readFileSync(join(packageRoot(), 'src/question/data/words-alike.txt'), 'utf8').trim().split(' '),
  );
  return alike.has(word);
}

/**
 * A question with its English words written out and spelt right (英文拼写): words cut short, and those one letter from a single
 * word of the vocabulary. Words in pinyin are names, and stay.
 */
export function spelt(text: string): string {
  const whole = SHORT.reduce((rest, [short, word]) => rest.replace(short, word), text).replace(
    HOW_LONG,
    (number) => String(NUMBERS.indexOf(number.toLowerCase()) + 1),
  );
  return whole.replace(WORD, (word, at: number) => {
    const lower = word.toLowerCase();
    const named = word !== lower && at > 0;
    if (named || questionWords().has(lower) || isAnotherWord(lower)) return word;
    const meant = onlyNear(lower);
    // No name is as long as these and one letter from a word that asks: percantage.
    const asks = lower.length >= LONG && meant !== null && CUES.includes(meant);
    return isPinyin(lower) && !asks ? word : (meant ?? word);
  });
}

/** The word of the vocabulary that was likely meant; null where none is near, or several are as near. */
function onlyNear(word: string): string | null {
  targets ??= byStart(questionWords());
  const near = [1, 0, -1].flatMap((more) =>
    (targets?.get(startOf(word, more)) ?? [])
      .filter((other) => oneLetterApart(word, other))
      .map((other) => ({ other, slip: slipOf(word, other) })),
  );
  const least = Math.min(...near.map(({ slip }) => slip));
  const likeliest = near.filter(({ slip }) => slip === least);
  return likeliest.length === 1 ? (likeliest[0]?.other ?? null) : null;
}

/** How seldom people slip so: a letter left out or two exchanged are the commonest, one put for another the rarest. */
function slipOf(word: string, meant: string): number {
  if (meant.length > word.length) return 0;
  if (meant.length < word.length) return 1;
  const sorted = (letters: string): string => [...letters].sort().join('');
  return sorted(word) === sorted(meant) ? 0 : 2;
}

/** Words by their first letter and their length. */
function byStart(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const key = startOf(word);
    const same = found.get(key);
    if (same === undefined) found.set(key, [word]);
    else same.push(word);
  }
  return found;
}

function startOf(word: string, more = 0): string {
  return `${word.charAt(0)}${String(word.length + more)}`;
}
