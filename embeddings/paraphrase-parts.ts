import { englishStems } from './english.js';
import type { Gloss } from './gloss.js';

/** What a single character, a pair of characters, and a pair of English words side by side count for beside a word, which counts 1. */
const CHARACTER = 0.3;
const CHARACTER_PAIR = 0.6;
const WORD_PAIR = 0.7;
const NUMBER = /^\d/u;
const ENGLISH = /^[A-Za-z]/u;
const CHINESE = /\p{Script=Han}+/gu;
/** The last code point that is one UTF-16 unit. */
const LAST_OF_ONE_UNIT = 0xffff;

/** Takes a part of a text, with its weight; the same part may come more than once. */
export type VisitPart = (part: string, weight: number) => void;

/**
 * What a text says, in the parts that a paraphrase is known by (复述特征): its Chinese words and what they mean in English, its
 * characters and their pairs, its English words by their stems and in pairs. Numbers say nothing.
 */
export function eachParaphrasePart(text: string, gloss: Gloss, visit: VisitPart): void {
  const visitWord = (word: string): void => eachPartOfWord(word, gloss, visit);
  eachWordPart(gloss.words(text), visitWord, visit);
  eachCharacterPart(text, (code, before, weight) => {
    const character = String.fromCodePoint(code);
    visit(before === 0 ? character : String.fromCodePoint(before) + character, weight);
  });
}

/** A Chinese word, and what it means. */
export function eachPartOfWord(word: string, gloss: Gloss, visit: VisitPart): void {
  visit(word, 1);
  for (const [stem, weight] of gloss.meaning(word)) visit(stem, weight);
}

/** The parts of a text's words: its Chinese words, which have parts of their own, and its English words with their pairs. */
export function eachWordPart(
  words: readonly string[],
  visitChinese: (word: string) => void,
  visit: VisitPart,
): void {
  let before = '';
  for (const word of words) {
    if (NUMBER.test(word)) continue;
    if (!ENGLISH.test(word)) {
      visitChinese(word);
      before = '';
      continue;
    }
    for (const stem of englishStems(word)) {
      visit(stem, 1);
      if (before !== '') visit(`${before} ${stem}`, WORD_PAIR);
      before = stem;
    }
  }
}

/** Takes a character by its code point, with the one before it where the part is a pair; 0 where it is not. */
export type VisitCharacter = (code: number, before: number, weight: number) => void;

/** The parts that are characters and their pairs, as numbers: to put texts together for each would take most of the time. */
export function eachCharacterPart(text: string, visit: VisitCharacter): void {
  for (const run of text.normalize('NFKC').match(CHINESE) ?? []) {
    let before = 0;
    for (let at = 0; at < run.length; at += 1) {
      const code = run.codePointAt(at) ?? 0;
      if (code > LAST_OF_ONE_UNIT) at += 1;
      visit(code, 0, CHARACTER);
      if (before !== 0) visit(code, before, CHARACTER_PAIR);
      before = code;
    }
  }
}
