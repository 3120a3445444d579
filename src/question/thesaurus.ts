import { packedLinesByKey } from '../lib/packed-lines.js';
import { verbStem } from './irregular-verbs.js';

/** A stretch of a question with the words that reports may have for it (换词). */
export interface OtherWords {
  /** As the topic has it; English words by their stems. */
  readonly said: string;
  /** Chinese terms that a report may use. */
  readonly terms: readonly string[];
}

const LONGEST_WORD = 8;
const LONGEST_PHRASE = 6;

/** Words that phrases are told apart without: stripped of their licence, stripped of licence. */
const BETWEEN = new Set(
  'a an the of to for with by in on at from as their its his her our your this that these those be been being is are was were has have had get got getting'.split(
    ' ',
  ),
);

/** The stems of a phrase's words, those between them left out. */
export function phraseStems(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => !BETWEEN.has(word))
    .map(verbStem)
    .filter((word) => word !== '');
}

/** What begins with one character or one English stem: the rest of it, with the terms for the whole. */
type Beginning = ReadonlyMap<string, readonly string[]>;

/** Made by .config/scripts/build-thesaurus.ts from .config/data/thesaurus.txt, which was written for this project. */
const DATA = 'src/question/data/thesaurus.txt.gz';
const NONE: Beginning = new Map();
let lines: ReadonlyMap<string, string> | null = null;
const read = new Map<string, Beginning>();

/** Each stretch of a topic that the thesaurus has, with the terms that reports use for it (近义词典). */
export function otherWordsIn(topic: string): readonly OtherWords[] {
  const found: OtherWords[] = [];
  for (const [run] of topic.matchAll(/\p{Script=Han}+/gu)) found.push(...stretchesOf([...run], ''));
  for (const [run] of topic.matchAll(/[A-Za-z](?:[A-Za-z' -]*[A-Za-z])?/gu))
    found.push(...stretchesOf(phraseStems(run), ' '));
  return found;
}

/** Whether the thesaurus has an English phrase as a whole. */
export function hasOtherWords(phrase: string): boolean {
  const stems = phraseStems(phrase);
  return stems.length > 1 && beginningWith(stems[0] ?? '').has(stems.slice(1).join(' '));
}

/** The stretches of characters, or of stems, that the thesaurus has. */
function stretchesOf(parts: readonly string[], between: '' | ' '): readonly OtherWords[] {
  const longest = between === '' ? LONGEST_WORD : LONGEST_PHRASE;
  return parts.flatMap((first, at) => {
    const beginning = beginningWith(first);
    if (beginning.size === 0) return [];
    return parts.slice(at, at + longest).flatMap((_, more) => {
      const rest = parts.slice(at + 1, at + 1 + more).join(between);
      const terms = beginning.get(rest);
      const said = more === 0 ? first : `${first}${between}${rest}`;
      return terms === undefined ? [] : [{ said, terms }];
    });
  });
}

/** Taken apart when it is first met: reading all of it would hold up the first question. */
function beginningWith(first: string): Beginning {
  lines ??= packedLinesByKey(DATA);
  const line = lines.get(first);
  if (line === undefined) return NONE;
  const known = read.get(first);
  if (known !== undefined) return known;
  const made = new Map(
    line.split('|').map((entry) => {
      const mark = entry.indexOf('=');
      return [entry.slice(0, mark), entry.slice(mark + 1).split(' ')] as const;
    }),
  );
  read.set(first, made);
  return made;
}
