import { MARK_INSIDE } from '../patterns/marks.js';
import type { FigureKind } from '../types.js';
import type { Found, Source } from './found.js';
import { joinBounds, markAfter, markBefore, measureAt } from './measure.js';
import { arabicValue, SCALE_POWERS } from './numerals.js';

const RUN = /\d+/y;
const GROUPS = /(?:,\d{3})+(?!\d)/y;
const SPACED_GROUPS = /(?: \d{3})+(?! ?\d)/y;
const DECIMALS = /\.\d+/y;
const SCALE = /万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百/y;
const RANGE = / ?(?:-{1,2}|~{1,2}|至|到) ?(?=\d)/y;
const NEGATIVE_AFTER = /[比增降速幅率度为至到达了长(:,、 ]$/;

/** Digits with their scale and measure word. */
interface Quantity {
  readonly digits: string;
  readonly power: number;
  readonly hasScale: boolean;
  readonly inside: boolean;
  /** Simplified measure word; empty when there is none. */
  readonly unit: string;
  /** The measure word as the text writes it. */
  readonly written: string;
  readonly kind: FigureKind | null;
  readonly end: number;
  readonly numberEnd: number;
  readonly within: 'atLeast' | null;
}

/** What a run of digits turned out to be, and where the search goes on. */
export interface ArabicReading {
  readonly found: Found | null;
  /** Null when there is no measure word, scale or mark to show that it is a quantity. */
  readonly bare: boolean;
  readonly next: number;
}

function match(pattern: RegExp, folded: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(folded)?.[0] ?? '';
}

function digitsAt(folded: string, at: number): string {
  const run = match(RUN, folded, at);
  let grouped = run;
  if (run.length <= 3) {
    grouped += match(GROUPS, folded, at + run.length);
    if (grouped === run) {
      const spaced = match(SPACED_GROUPS, folded, at + run.length);
      if (spaced !== '' && measureAt(folded, at + run.length + spaced.length) !== null) grouped += spaced;
    }
  }
  return grouped + match(DECIMALS, folded, at + grouped.length);
}

function quantityAt({ text, folded }: Source, at: number): Quantity {
  const digits = digitsAt(folded, at);
  const numberEnd = at + digits.length;
  let end = numberEnd;
  let power = 0;
  let inside = false;
  const markFirst = match(MARK_INSIDE, folded, skipSpace(folded, end));
  if (markFirst !== '') {
    inside = true;
    end = skipSpace(folded, end) + markFirst.length;
  }
  const scaleAt = skipSpace(folded, end);
  const measured = measureAt(folded, end);
  const scale = measured !== null ? '' : match(SCALE, folded, scaleAt);
  if (scale !== '') {
    power = SCALE_POWERS.get(scale) ?? 0;
    end = scaleAt + scale.length;
    const markSecond = match(MARK_INSIDE, folded, end);
    inside ||= markSecond !== '';
    end += markSecond.length;
  }
  const measure = scale === '' ? measured : measureAt(folded, end);
  const unit = measure?.row.unit ?? '';
  return {
    digits,
    power,
    hasScale: scale !== '',
    inside,
    unit,
    written: measure === null ? '' : measure.mark === null ? text.slice(measure.start, measure.end) : unit,
    kind: measure?.row.kind ?? null,
    end: measure?.end ?? end,
    numberEnd,
    within: measure?.mark === 'atLeast' ? 'atLeast' : null,
  };
}

function skipSpace(folded: string, at: number): number {
  return folded.charAt(at) === ' ' ? at + 1 : at;
}

/** Reads the number whose digits start at `at`. */
export function readArabic(source: Source, at: number): ArabicReading {
  const { folded } = source;
  const first = quantityAt(source, at);
  const range = rangeEnd(source, at, first);
  const read = range ?? first;
  const next = Math.max(read.end, read.numberEnd);
  if (isPartOfName(folded, at, read)) return { found: null, bare: false, next };
  const rank = rankStart(folded, at);
  const before = rank === null ? markBefore(folded, at) : null;
  const after = markAfter(folded, read.end);
  const inside = first.inside || read.inside;
  const negative = rank === null && before === null && isNegative(folded, at, read);
  const bound = joinBounds(
    before?.bound ?? null,
    inside ? 'atLeast' : read.within,
    after?.bound ?? null,
    range === null ? null : 'atMost',
  );
  const value = arabicValue((negative ? '-' : '') + read.digits, read.power);
  const start = rank ?? before?.at ?? (negative ? at - 1 : at);
  const end = after?.at ?? read.end;
  const isRank = rank !== null || (before !== null && folded.charAt(before.at) === '前' && read.unit !== '%');
  const found: Found = {
    start,
    end,
    numberStart: at,
    value,
    unit: read.unit === '%' ? '%' : read.written,
    bound: range === null ? bound : 'atMost',
    kind: isRank ? 'rank' : (read.kind ?? (read.hasScale ? 'other' : 'count')),
    soft: false,
  };
  const bare =
    read.unit === '' &&
    !read.hasScale &&
    !inside &&
    !isRank &&
    (before === null || before.at === at) &&
    after === null;
  return { found, bare, next: Math.max(next, end) };
}

/** The second half of a range (3-5个工作日), when the digits begin one. */
function rangeEnd(source: Source, at: number, first: Quantity): Quantity | null {
  const { folded } = source;
  const joint = match(RANGE, folded, first.end);
  if (joint === '') return null;
  const second = quantityAt(source, first.end + joint.length);
  if (second.unit === '' && !second.hasScale) return null;
  if (first.unit !== '' && first.unit !== second.unit) return null;
  if (/[至到]/.test(joint) && /[由从自][^,。;]{0,12}$/.test(folded.slice(Math.max(0, at - 13), at)))
    return null;
  const low = arabicValue(first.digits, first.hasScale ? first.power : second.power);
  return low < arabicValue(second.digits, second.power) ? second : null;
}

/** Letters, further dots or hyphens make a code of it: 5G, PM2.5, V2.0.1, 2-3栋. */
function isPartOfName(folded: string, at: number, read: Quantity): boolean {
  const left = folded.slice(Math.max(0, at - 2), at);
  if (/[A-Za-z][-_.]?$|\d[.:/_-]$|[A-Za-z]$/.test(left)) return true;
  const right = folded.slice(read.end, read.end + 2);
  if (/^[.:/_]\d/.test(right)) return true;
  return read.unit === '' && /^(?:[A-Za-z]|\/)/.test(right);
}

function isNegative(folded: string, at: number, read: Quantity): boolean {
  if (folded.charAt(at - 1) !== '-' || (read.unit !== '%' && read.unit !== '个百分点')) return false;
  return at < 2 || NEGATIVE_AFTER.test(folded.slice(Math.max(0, at - 2), at - 1));
}

/** Start of 第 before a rank (第1名); null when there is none. */
function rankStart(folded: string, at: number): number | null {
  const place = folded.charAt(at - 1) === ' ' ? at - 2 : at - 1;
  return folded.charAt(place) === '第' ? place : null;
}
