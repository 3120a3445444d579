import type { Bound } from '../types.js';
import type { Found, Source } from './found.js';
import { joinBounds, markAfter, markBefore, type Marked } from './measure.js';
import { quantityAt, readAt, type Quantity } from './quantity.js';

const RANGE = / ?(?:-{1,2}|~{1,2}|至|到) ?(?=\d)/y;
const MONEY_WORDS = /(?:额|资金|专项|投资|产值|经费|税|款)[^,。;]{0,6}$/;

/** What a run of digits turned out to be, and where the search goes on. */
export interface ArabicReading {
  readonly found: Found | null;
  /** Neither measure word, scale nor mark shows that it is a quantity. */
  readonly bare: boolean;
  readonly next: number;
}

/** What stands around the digits. */
interface Surroundings {
  /** Start of 第. */
  readonly rank: number | null;
  readonly before: Marked | null;
  readonly after: Marked | null;
  readonly negative: boolean;
}

/** Reads the number whose digits start at `at`. */
export function readArabic(source: Source, at: number): ArabicReading {
  const { readable } = source;
  const first = quantityAt(source, at);
  const second = rangeEnd(source, at, first);
  const read = second ?? first;
  const around = surroundings(readable, at, read);
  const isOrdinal = around.rank !== null && !isRankUnit(readable, read);
  if (isOrdinal || isPartOfName(readable, at, read)) return { found: null, bare: false, next: read.end };
  const { rank, before, after } = around;
  const end = after?.at ?? read.end;
  const isRank = rank !== null || isAmongFirst(readable, before, read) || isListedRank(readable, at, read);
  const found: Found = {
    start: startOf(around, at),
    end,
    numberStart: at,
    value: around.negative ? -read.value : read.value,
    unit: read.unit,
    bound: boundOf(around, first, second),
    kind: isRank ? 'rank' : (read.kind ?? unitlessKind(readable, at)),
    soft: false,
  };
  const isShown = read.unit !== '' || read.hasScale || first.isMore || isRank || after !== null;
  return { found, bare: !isShown && (before === null || before.at === at), next: end };
}

function startOf({ rank, before, negative }: Surroundings, at: number): number {
  return rank ?? before?.at ?? (negative ? at - 1 : at);
}

function surroundings(readable: string, at: number, read: Quantity): Surroundings {
  const place = readable.charAt(at - 1) === ' ' ? at - 2 : at - 1;
  const rank = readable.charAt(place) === '第' ? place : null;
  const before = rank === null ? markBefore(readable, at) : null;
  const after = markAfter(readable, read.end);
  return {
    rank,
    before,
    after,
    negative: rank === null && before === null && isNegative(readable, at, read),
  };
}

function boundOf({ before, after }: Surroundings, first: Quantity, second: Quantity | null): Bound {
  if (second !== null) return 'atMost';
  return joinBounds(before?.bound ?? null, first.isMore ? 'atLeast' : null, after?.bound ?? null);
}

/** 第1名 and 居全省第5 are ranks; 第1责任人 and 第3处 are ordinals. */
function isRankUnit(readable: string, { unit, end }: Quantity): boolean {
  if (unit === '') return /[,。;:、!?)和及的 \n]/.test(readable.charAt(end)) || end === readable.length;
  return unit === '名' || unit === '位';
}

function isAmongFirst(readable: string, before: Marked | null, read: Quantity): boolean {
  return before !== null && readable.charAt(before.at) === '前' && read.unit !== '%';
}

/** 分别列第3、5位: the ordinal before the first holds for all. */
function isListedRank(readable: string, at: number, read: Quantity): boolean {
  if (read.unit !== '名' && read.unit !== '位') return false;
  return /第 ?\d{1,3}(?:[名位]?[、和及]\d{1,3}){0,6}[名位]?[、和及]$/.test(
    readable.slice(Math.max(0, at - 30), at),
  );
}

function unitlessKind(readable: string, at: number): 'money' | 'count' {
  return MONEY_WORDS.test(readable.slice(Math.max(0, at - 12), at)) ? 'money' : 'count';
}

/** The second half of a range (3-5个工作日), when the digits begin one. */
function rangeEnd(source: Source, at: number, first: Quantity): Quantity | null {
  const { readable } = source;
  const joint = readAt(RANGE, readable, first.end);
  if (joint === '') return null;
  const second = quantityAt(source, first.end + joint.length);
  if (second.unit === '' && !second.hasScale) return null;
  if (first.unit !== '' && first.unit !== second.unit) return null;
  if (/[至到]/.test(joint) && /[由从自][^,。;]{0,12}$/.test(readable.slice(Math.max(0, at - 13), at)))
    return null;
  const low = first.hasScale ? first.value : first.value * 10 ** second.power;
  return low < second.value ? second : null;
}

/** Letters, further dots, hyphens or a leading zero make a code of it: 5G, PM2.5, V2.0.1, 05期. */
function isPartOfName(readable: string, at: number, read: Quantity): boolean {
  const left = readable.slice(Math.max(0, at - 2), at);
  if (/[A-Za-z][-_.]?$|\d[.:/_-]$/.test(left) || /^0\d/.test(readable.slice(at, at + 2))) return true;
  const right = readable.slice(read.end, read.end + 2);
  if (/^[.:/_]\d/.test(right)) return true;
  return read.unit === '' && /^(?:[A-Za-z]|\/)/.test(right);
}

function isNegative(readable: string, at: number, read: Quantity): boolean {
  if (readable.charAt(at - 1) !== '-' || (read.unit !== '%' && !read.unit.endsWith('百分点'))) return false;
  return !/[\dA-Za-z%‰-]/.test(readable.charAt(at - 2));
}
