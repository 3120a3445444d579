import type { Bound } from '../types.js';

/** An approximation mark (约数标记) and the bound it sets. */
export interface MarkRow {
  readonly mark: string;
  readonly bound: Bound;
  /** Characters before the mark that make another word of it: 目前26个 ranks nothing. */
  readonly notAfter?: string;
  /** A word that ends in one of them and makes none of the mark: 损失约1200万元. */
  readonly butAfter?: string;
  /** When given, one of these must stand before the mark. */
  readonly onlyAfter?: RegExp;
}

/** Marks that stand right before a number, longest first. */
export const MARKS_BEFORE: readonly MarkRow[] = [
  { mark: '不少于', bound: 'atLeast' },
  { mark: '不低于', bound: 'atLeast' },
  { mark: '不小于', bound: 'atLeast' },
  { mark: '不超过', bound: 'atMost' },
  { mark: '不高于', bound: 'atMost' },
  { mark: '不多于', bound: 'atMost' },
  { mark: '不大于', bound: 'atMost' },
  { mark: '不足', bound: 'atMost' },
  { mark: '不到', bound: 'atMost', notAfter: '看找听收做得想办买遇' },
  { mark: '超过', bound: 'atLeast' },
  { mark: '超出', bound: 'atLeast' },
  { mark: '突破', bound: 'atLeast', notAfter: '点' },
  { mark: '大约', bound: 'about' },
  { mark: '将近', bound: 'about' },
  { mark: '接近', bound: 'about' },
  { mark: '至少', bound: 'atLeast' },
  { mark: '最少', bound: 'atLeast' },
  { mark: '最多', bound: 'atMost' },
  { mark: '至多', bound: 'atMost' },
  { mark: '高于', bound: 'atLeast' },
  { mark: '低于', bound: 'atMost' },
  { mark: '多于', bound: 'atLeast' },
  { mark: '少于', bound: 'atMost' },
  { mark: '大于', bound: 'atLeast' },
  { mark: '小于', bound: 'atMost' },
  { mark: '近', bound: 'about', notAfter: '附最邻临就靠亲贴远新相' },
  { mark: '约', bound: 'about', notAfter: '预节签履合违邀公集制条契特简失爽缔续解租', butAfter: '损失' },
  { mark: '逾', bound: 'atLeast' },
  { mark: '超', bound: 'atLeast', notAfter: '赶反' },
  { mark: '破', bound: 'atLeast', notAfter: '侦告打攻冲' },
  { mark: '≥', bound: 'atLeast' },
  { mark: '≤', bound: 'atMost' },
  { mark: '>', bound: 'atLeast', notAfter: '-=' },
  { mark: '<', bound: 'atMost' },
  { mark: '前', bound: 'atMost', onlyAfter: /(?:[国省市区县州列居进入排名身位在于全的处稳评]|^|[,、“"])$/ },
];

/** Marks with a word between them and the number (至少有1个): they bound it and stay outside the span. */
export const MARKS_APART: readonly MarkRow[] = [
  { mark: '至少有', bound: 'atLeast' },
  { mark: '至少为', bound: 'atLeast' },
  { mark: '至少建', bound: 'atLeast' },
  { mark: '至少配', bound: 'atLeast' },
  { mark: '至少配备', bound: 'atLeast' },
  { mark: '至少开展', bound: 'atLeast' },
  { mark: '最多有', bound: 'atMost' },
  { mark: '超过了', bound: 'atLeast' },
  { mark: '突破了', bound: 'atLeast' },
];

/** Marks between a number and its measure word. */
export const MARK_INSIDE = /[余几]|多(?!元化|样化)/y;

/** Marks after the measure word. */
export const MARKS_AFTER: readonly MarkRow[] = [
  { mark: '以上', bound: 'atLeast' },
  { mark: '以下', bound: 'atMost' },
  { mark: '以内', bound: 'atMost' },
  { mark: '之内', bound: 'atMost' },
  { mark: '左右', bound: 'about' },
  { mark: '上下', bound: 'about' },
  { mark: '有余', bound: 'atLeast' },
  { mark: '余', bound: 'atLeast' },
  { mark: '多', bound: 'atLeast' },
  { mark: '+', bound: 'atLeast' },
];

/** 多, 余 and + end a quantity only here: 3年多来, 200件余。 but not 12个多元化解中心 or 5个+3个. */
export const MARK_AFTER_ENDS = /[多余+](?=[,。;:、)的时来前后内”"\s]|$)/y;
