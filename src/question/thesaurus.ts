import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.js';
import { stem } from './stem.js';

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
  return stemsOf(phrase.toLowerCase(), stem);
}

function stemsOf(phrase: string, stemOf: (word: string) => string): readonly string[] {
  return phrase
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && !BETWEEN.has(word))
    .map(stemOf);
}

/** What people type, with the terms that reports use for it. */
interface Thesaurus {
  readonly chinese: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** By the stems of the words. */
  readonly english: ReadonlyMap<string, readonly (readonly string[])[]>;
}

let loaded: Thesaurus | null = null;

/** Each stretch of a topic that the thesaurus has, with the terms that reports use for it (近义词典). */
export function otherWordsIn(topic: string): readonly OtherWords[] {
  loaded ??= load();
  const { chinese, english } = loaded;
  const found: OtherWords[] = [];
  for (const [run] of topic.matchAll(/\p{Script=Han}+/gu)) found.push(...stretchesOf(run, chinese));
  for (const [run] of topic.matchAll(/[A-Za-z](?:[A-Za-z' -]*[A-Za-z])?/gu)) {
    const words = phraseStems(run);
    for (let at = 0; at < words.length; at += 1) {
      for (let length = 1; length <= Math.min(LONGEST_PHRASE, words.length - at); length += 1) {
        const said = words.slice(at, at + length).join(' ');
        found.push(...othersFor(said, english));
      }
    }
  }
  return found;
}

function stretchesOf(run: string, chinese: Thesaurus['chinese']): readonly OtherWords[] {
  const found: OtherWords[] = [];
  for (let at = 0; at < run.length; at += 1) {
    for (let length = 1; length <= Math.min(LONGEST_WORD, run.length - at); length += 1) {
      const said = run.slice(at, at + length);
      found.push(...othersFor(said, chinese));
    }
  }
  return found;
}

function othersFor(said: string, index: Thesaurus['chinese']): readonly OtherWords[] {
  const lines = index.get(said);
  return lines === undefined ? [] : [{ said, terms: lines.flat().filter((term) => term !== said) }];
}

/** Written for this project: a line a matter, the reports' terms; what people say; English (src/question/data/thesaurus.txt). */
function load(): Thesaurus {
  const chinese = new Map<string, (readonly string[])[]>();
  const english = new Map<string, (readonly string[])[]>();
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  const text = readFileSync(join(packageRoot(), 'src/question/data/thesaurus.txt'), 'utf8');
  for (const line of text.split('\n')) {
    const [official = '', spoken = '', foreign = ''] = line.split(' ; ');
    const terms = official.split(' ');
    for (const word of terms) add(chinese, word, terms);
    for (const word of spoken === '' ? [] : spoken.split(' ')) add(chinese, word, terms);
    for (const phrase of foreign === '' ? [] : foreign.split(' / ')) {
      add(english, stemsOf(phrase, stemOf).join(' '), terms);
    }
  }
  return { chinese, english };
}

function add(index: Map<string, (readonly string[])[]>, key: string, terms: readonly string[]): void {
  const own = index.get(key);
  if (own === undefined) index.set(key, [terms]);
  else own.push(terms);
}
