import { englishStems } from './english.js';
import type { Gloss } from './gloss.js';

/** What a single character, a pair of characters, and a pair of English words side by side count for beside a word, which counts 1. */
const CHARACTER = 0.3;
const CHARACTER_PAIR = 0.6;
const WORD_PAIR = 0.7;
const NUMBER = /^\d/u;
const ENGLISH = /^[A-Za-z]/u;
const CHINESE = /\p{Script=Han}+/gu;

/** Takes a part of a text, with its weight; the same part may come more than once. */
export type VisitPart = (part: string, weight: number) => void;

/**
 * What a text says, in the parts that a paraphrase is known by (复述特征): its Chinese words and what they mean in English, its
 * characters and their pairs, its English words by their stems and in pairs. Numbers say nothing.
 */
export function eachParaphrasePart(text: string, gloss: Gloss, visit: VisitPart): void {
  let before = '';
  for (const word of gloss.words(text)) {
    if (NUMBER.test(word)) continue;
    if (!ENGLISH.test(word)) {
      visit(word, 1);
      for (const [stem, weight] of gloss.meaning(word)) visit(stem, weight);
      before = '';
      continue;
    }
    for (const stem of englishStems(word)) {
      visit(stem, 1);
      if (before !== '') visit(`${before} ${stem}`, WORD_PAIR);
      before = stem;
    }
  }
  for (const [run] of text.normalize('NFKC').matchAll(CHINESE)) eachCharacter(run, visit);
}

function eachCharacter(run: string, visit: VisitPart): void {
  let before = '';
  for (const character of run) {
    visit(character, CHARACTER);
    if (before !== '') visit(before + character, CHARACTER_PAIR);
    before = character;
  }
}
