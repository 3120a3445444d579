import { sameThings } from './carry.js';
import { takesIn } from './outcome.js';
import { isRate, stripLeading, stripTrailing, takeApart, wordsOf } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Counted, Draft, Memory } from './types.js';

/** Parts of a year that numbers are given to in turn: 一、二季度受理量, 督导完成率上半年、下半年, 败诉率5月、6月. */
const TERMS =
  /(?:[一二三四](?:季度)?(?:[、和及]|以及)){1,3}[一二三四]季度|上半年[、和及]下半年|(?:\d{1,2}月份?(?:[、和及]|以及)){1,11}\d{1,2}月份?/u;
const TERM = /[上下]半年|\d{1,2}月份?/gu;
const SHARES_OUT = /^(.*)(?:分别|依次)([^，,；;。]{0,6})$/su;
const SHORT_RATE = 4;
const COMPARED = /(?:同比|环比|[较比与](?:上|去)年(?:同期)?(?:相比)?)$/u;

/** Words that share numbers out, taken apart: 处罚、强制|同比|下降. */
interface Sharing {
  readonly named: string;
  /** What is told of each: 同比下降, 建成调委会; empty where the words only link. */
  readonly told: string;
}

function sharingOf(before: string, preceding: string): Sharing | null {
  const match = SHARES_OUT.exec(before);
  if (match === null) return null;
  const [, words = '', after = ''] = match;
  const compared = COMPARED.exec(words.trimEnd())?.[0] ?? '';
  const named = words.trimEnd().slice(0, words.trimEnd().length - compared.length);
  // 按类别分，劳动社保、消费纠纷，分别为9873宗、7940宗: the list is a clause of its own.
  const listed = stripLeading(named) === '' && preceding.includes('、') ? preceding : named;
  return { named: listed, told: compared + stripTrailing(after) };
}

/** 参考率、合格率分别为98%、96%: each number gets its own item of the list before it. */
export function distributed(piece: Piece, memory: Memory): string | null {
  const sharing = sharingOf(piece.before, memory.preceding.words);
  if (sharing !== null) {
    const items = itemsOf(sharing.named);
    const named = items.length === 1 ? againFor(items[0] ?? '', piece, memory) : items;
    if (named.length === 0) return null;
    Object.assign(memory, { items: [...named], told: sharing.told, given: 0, leading: named[0] ?? '' });
    if (items.length > 1) memory.shared = { items, unit: piece.figure.unit };
  } else if (!piece.joined || stripTrailing(stripLeading(piece.before)) !== '') {
    memory.items = [];
  }
  const item = memory.items.shift() ?? null;
  if (item !== null) memory.given += 1;
  return item;
}

/** 三局立案分别为9件、7件、5件，罚没款依次为2万元、1万元、3万元: a measure that is told of each of those named before; none elsewhere. */
function againFor(measure: string, { figure }: Piece, { shared }: Memory): string[] {
  if (shared.items.length === 0 || shared.unit === figure.unit || !MEASURE.test(measure)) return [];
  return shared.items.map((item) => `${item.replace(ACT_AFTER, '')}${measure}`);
}

const MEASURE = /^(?:罚没?款|罚没(?:金额)?|金额|涉案金额|标的额|面积|人数|涉及?金额|涉及?人数)$/u;
const ACT_AFTER = /(?<=\p{Script=Han}{2})(?:立案|受理|查处|办理|办结|审结)$/u;

/** 住建、城管两家立案: how many are named adds nothing to the last. */
function withoutCount(named: string): string {
  return named.includes('、')
    ? named.replace(
        /(?<=\p{Script=Han}{2})[两二三四五六七八九十\d]{1,2}(?:家|个?(?:部门|单位|领域|局))(?=\p{Script=Han}{0,8}$)/u,
        '',
      )
    : named;
}

function itemsOf(named: string): string[] {
  const terms = inTerms(named);
  if (terms !== null) return terms;
  const items = withoutCount(stripTrailing(stripLeading(named))).split(/、|以及|和(?!解)|与|及(?!时)/u);
  const last = items.at(-1) ?? '';
  const { verb, object } = takeApart(last);
  // 企业、政府投资项目审批耗时 and 受理、办结案件: what only the last item names holds for all.
  const words = verb !== '' && object.length > 1 ? object : tailOf(last);
  const tail = words === last ? '' : words;
  return items.map((item) =>
    isRate(item) || item.length >= 5 || item.endsWith(last.slice(-2)) ? item : item + tail,
  );
}

/** 一、二季度受理量: each term with what is told of all; null where no terms are named together. */
function inTerms(words: string): string[] | null {
  const terms = TERMS.exec(words);
  if (terms === null) return null;
  const rest = words.slice(terms.index + terms[0].length);
  const front = words.slice(0, terms.index);
  if (front + rest === '') return null;
  const whole = terms[0].match(TERM);
  const names = whole ?? [...terms[0].matchAll(/[一二三四]/gu)].map(([numeral]) => `${numeral}季度`);
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
export function isBare(item: string, { figure }: Piece, { counted, told }: Memory): boolean {
  const last = counted.at(-1);
  if (last === undefined || told !== '' || !sameThings(last.unit, figure.unit)) return false;
  const { verb, object } = takeApart(item);
  // 城管立案: who did what.
  if (item.length > 2 && takesIn(item)) return false;
  return item.length <= 4 && (verb === '' || object === '');
}

/**
 * What a rate of a list is told from: 合格率 is no rate of what 参考率 is, nor 全程网办率 of what 网上可办率 is, but
 * 法治建设满意度、知晓率 are rates of one thing.
 */
export function beforeList(item: string, { counted, given, leading }: Memory): Counted[] {
  const isApart = leading.length <= SHORT_RATE + (item.length > SHORT_RATE ? 1 : 0);
  return given > 1 && isApart ? counted.slice(0, 1 - given) : counted;
}

/** 由85%、60%提升至99%、92%: each end goes with its own beginning; null where one number only rose or fell. */
export function ownBeginning({ figure, joined }: Piece, { counted }: Memory): Draft | null {
  if (figure.role !== 'to') return null;
  const ends = counted.length - 1 - counted.findLastIndex((one) => one.figure.role !== 'to');
  const before = counted.slice(0, counted.length - ends);
  const link = before.at(-1)?.figure.link;
  const first = before.findLastIndex((one) => one.figure.role !== 'from' || one.figure.link !== link) + 1;
  const beginnings = link === undefined ? [] : before.slice(first);
  const base = beginnings.length > 1 && (ends === 0 || joined) ? beginnings[ends] : undefined;
  return base === undefined ? null : { ...base, ties: [base.index] };
}
