import { MARK_INSIDE } from '../patterns/marks.js';
import type { FigureKind } from '../types.js';
import type { Source } from './found.js';
import { measureAt, type Measure } from './measure.js';
import { arabicValue, SCALE_POWERS } from './numerals.js';

const RUN = /\d+/y;
const GROUPS = /(?:,\d{3})+(?!\d)/y;
const SPACED_GROUPS = /(?: \d{3})+(?! ?\d)/y;
const DECIMALS = /\.\d+/y;
const SCALE = /万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百/y;

/** A second, smaller scale: 2万8千, 1亿3千万. */
const SMALLER = /\d{1,4}(?:千万|百万|万|千|百)(?![瓦米克分])/y;

/** Digits with their scale and measure word: 20.6万余人. */
export interface Quantity {
  /** Without its sign, with the scale applied. */
  readonly value: number;
  /** Power of ten of the scale: 4 for 万; 0 without one. */
  readonly power: number;
  readonly hasScale: boolean;
  /** 余, 多 or 几 stands inside. */
  readonly isMore: boolean;
  /** The measure word as the text writes it; empty when there is none. */
  readonly unit: string;
  readonly kind: FigureKind | null;
  readonly end: number;
}

/** What a sticky pattern reads at a place; empty when it does not match. */
export function readAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function skipSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' ? at + 1 : at;
}

/** The measure word as the text writes it, but without the mark inside it; % in one form. */
export function writtenUnit(text: string, measure: Measure | null): string {
  if (measure === null) return '';
  if (measure.row.unit === '%' || measure.isMore || measure.hasHalf) return measure.row.unit;
  return text.slice(measure.start, measure.end);
}

/** Words after which a full-width comma ends a clause (得分98，100人参加) and does not group digits (1，200件). */
const SCORED = /(?:指数|得分|分值|评分|成绩|均分|系数)[^。;]{0,12}$/;

function smallerValue(written: string): number {
  if (written === '') return 0;
  const digits = /^\d+/.exec(written)?.[0] ?? '';
  return arabicValue(digits, SCALE_POWERS.get(written.slice(digits.length)) ?? 0);
}

/** The rest of a number that a stray space parts: 出庭应诉1 5起 behind a word of running text; what follows a name is a number of its own. */
const STRAY = / \d{1,3}(?![\d.,])/y;
const BEFORE_STRAY = /(?:^|[^\d ])(?![表图件章节第附类款条项目版号栏列页])[\u4e00-\u9fff]$/;
const IN_TABLE = /[|\t]/;

function strayed(readable: string, at: number, digits: string): string {
  const rest = digits.length > 2 ? '' : readAt(STRAY, readable, at + digits.length);
  if (rest === '') return '';
  const end = at + digits.length + rest.length;
  const isCounted = measureAt(readable, end) !== null && readable.charAt(end) !== ' ';
  if (!isCounted || IN_TABLE.test(readable.slice(Math.max(0, at - 40), end + 40))) return '';
  return BEFORE_STRAY.test(readable.slice(Math.max(0, at - 2), at)) ? rest : '';
}

function digitsAt({ text, readable }: Source, at: number): string {
  let digits = readAt(RUN, readable, at);
  if (digits.length <= 3) {
    const grouped = readAt(GROUPS, readable, at + digits.length);
    const spaced = grouped === '' ? readAt(SPACED_GROUPS, readable, at + digits.length) : '';
    const isSpaced = spaced !== '' && measureAt(readable, at + digits.length + spaced.length) !== null;
    const isClauseEnd =
      text.charAt(at + digits.length) === '，' && SCORED.test(readable.slice(Math.max(0, at - 20), at));
    digits += isSpaced ? spaced : isClauseEnd ? '' : grouped || strayed(readable, at, digits);
  }
  return digits + readAt(DECIMALS, readable, at + digits.length);
}

/** Reads the quantity whose digits start at `at`. */
export function quantityAt(source: Source, at: number): Quantity {
  const { text, readable } = source;
  const digits = digitsAt(source, at);
  let end = at + digits.length;
  const markFirst = readAt(MARK_INSIDE, readable, skipSpace(readable, end));
  if (markFirst !== '') end = skipSpace(readable, end) + markFirst.length;
  let measure = measureAt(readable, end);
  const scaleAt = skipSpace(readable, end);
  // 千瓦 and 百分点 are measure words, not scales.
  const scale = measure === null ? readAt(SCALE, readable, scaleAt) : '';
  let markSecond = '';
  let smaller = '';
  if (scale !== '') {
    end = scaleAt + scale.length;
    smaller = scale === '万' || scale === '亿' ? readAt(SMALLER, readable, end) : '';
    end += smaller.length;
    markSecond = readAt(MARK_INSIDE, readable, end);
    end += markSecond.length;
    measure = measureAt(readable, end);
  }
  const power = SCALE_POWERS.get(scale) ?? 0;
  return {
    value: arabicValue(digits, power) + smallerValue(smaller) + (measure?.hasHalf === true ? 0.5 : 0),
    power,
    hasScale: scale !== '',
    isMore: markFirst !== '' || markSecond !== '' || measure?.isMore === true,
    unit: writtenUnit(text, measure),
    kind: measure?.row.kind ?? null,
    end: measure?.end ?? end,
  };
}
