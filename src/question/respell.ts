import { isTerm } from './segment.js';
import { likeness } from './typos.js';

/** What the reports asked about write. */
export interface Written {
  /** Whether a stretch of characters stands in them. */
  stands(stretch: string): boolean;
  /** Pairs of characters that stand in them and share the first or the second with a pair, each with how often. */
  pairsLike(pair: string): ReadonlyMap<string, number>;
  /** Whether a dictionary has a word. */
  isWord(word: string): boolean;
}

/** A question with its misspelt words put right, and what was changed. */
export interface Respelt {
  readonly text: string;
  readonly changes: readonly string[];
}

const PAIR = /(?=(\p{Script=Han}{2}))/gu;

/**
 * Puts right what is written with another character of the same sound (错别字): a pair of the topic's characters that stands
 * nowhere in the reports, while a word that sounds the same does (条解员 → 调解员). What is a word itself gives way only to a term of the field.
 */
export function respelt(text: string, topic: string, written: Written): Respelt {
  let rest = text;
  const changes: string[] = [];
  for (const { 1: pair = '', index } of text.matchAll(PAIR)) {
    if (!topic.includes(pair) || written.stands(pair)) continue;
    if (rest.slice(index, index + 2) !== pair) continue;
    const meant = joins(text, index, written) ? null : soundingLike(pair, written);
    if (meant === null) continue;
    changes.push(`${pair} → ${meant}`);
    rest = rest.slice(0, index) + meant + rest.slice(index + 2);
  }
  return { text: rest, changes };
}

/** A verb after the adverb that says of how many it is told: 全过了, 都交完. */
const DONE_BY = /^[全都没不未][^\s](?:[了过完]|[吗吧没])/u;

/** Whether the pair is the end of one word and the beginning of the next: 证减 in 公证减免. */
function joins(text: string, at: number, written: Written): boolean {
  if (DONE_BY.test(text.slice(at, at + 3))) return true;
  const isWord = (word: string): boolean => isTerm(word) || written.isWord(word);
  return isWord(text.slice(at - 1, at + 1)) || isWord(text.slice(at + 1, at + 3));
}

function soundingLike(pair: string, written: Written): string | null {
  const word = written.isWord(pair);
  let meant: string | null = null;
  let most = 0;
  for (const [other, count] of written.pairsLike(pair)) {
    if (count <= most) continue;
    if (!(isTerm(other) || (!word && written.isWord(other))) || likeness(pair, other) !== 'homophone')
      continue;
    meant = other;
    most = count;
  }
  return meant;
}
