import { sameThings } from './carry.js';
import { isRate, stripLeading, stripTrailing, takeApart, wordsOf } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Memory } from './types.js';

/** Parts of a year that numbers are given to in turn: 一、二季度受理量, 督导完成率上半年、下半年. */
const TERMS = /(?:[一二三四](?:季度)?(?:[、和及]|以及)){1,3}[一二三四]季度|上半年[、和及]下半年/u;

/** 参考率、合格率分别为98%、96%: each number gets its own item of the list before it. */
export function distributed(piece: Piece, memory: Memory): string | null {
  if (/(?:分别|依次)[^，,；;。]{0,6}$/u.test(piece.before)) {
    const named = piece.before.replace(/(?:分别|依次)[^分依]*$/u, '');
    const terms = inTerms(named);
    const list = stripTrailing(stripLeading(named));
    const items = terms ?? list.split(/、|以及|和(?!解)|与|及(?!时)/u);
    if (items.length === 1) return null;
    const last = items.at(-1) ?? '';
    const { verb, object } = takeApart(last);
    // 企业、政府投资项目审批耗时 and 受理、办结案件: what only the last item names holds for all.
    const words = verb !== '' && object !== '' ? object : tailOf(last);
    const tail = words === last || terms !== null ? '' : words;
    memory.items = items.map((item) =>
      isRate(item) || item.length >= 5 || item.endsWith(last.slice(-2)) ? item : item + tail,
    );
  } else if (!piece.joined || stripTrailing(stripLeading(piece.before)) !== '') {
    memory.items = [];
  }
  return memory.items.shift() ?? null;
}

/** 一、二季度受理量: each term with what is told of all; null where no terms are named together. */
function inTerms(words: string): readonly string[] | null {
  const terms = TERMS.exec(words);
  if (terms === null) return null;
  const rest = words.slice(terms.index + terms[0].length);
  const front = words.slice(0, terms.index);
  const names = terms[0].startsWith('上')
    ? ['上半年', '下半年']
    : [...terms[0].matchAll(/[一二三四]/gu)].map(([numeral]) => `${numeral}季度`);
  return names.map((name) => `${front}${name}${rest}`);
}

/** 江城、海东受理行政案件数: from the verb on, the words hold for every item; else the last few do. */
function tailOf(item: string): string {
  let at = 0;
  for (const word of wordsOf(item)) {
    if (at > 0 && word.kind === 'verb') return item.slice(at);
    at += word.text.length;
  }
  // 不合格案卷: what is cut off is no half of a word with its denial.
  return /^[不未非无].{4}$/u.test(item) ? item.slice(-2) : item.slice(-4);
}

/** 案卷240卷，其中优秀、合格分别为61、172卷: an item that names no thing is a part of what was counted before. */
export function isBare(item: string, { figure }: Piece, { counted }: Memory): boolean {
  const last = counted.at(-1);
  if (last === undefined || !sameThings(last.unit, figure.unit)) return false;
  const { verb, object } = takeApart(item);
  return item.length <= 4 && (verb === '' || object === '');
}
