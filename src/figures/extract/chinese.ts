import { MARK_INSIDE } from '../patterns/marks.js';
import { SMALL_NAMES, SMALL_UNITS } from '../patterns/small-counts.js';
import type { Found, Source } from './found.js';
import { joinBounds, markAfter, markBefore, measureAt, type Marked, type Measure } from './measure.js';
import { arabicValue, chineseValue } from './numerals.js';
import { readAt, writtenUnit } from './quantity.js';

const RUN = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/y;
/** A share of a hundred, a thousand or ten thousand (百分之九十二, 千分之3.2, 万分之五). */
const SHARE =
  /([百千万])分之(?:(\d{1,3}(?:\.\d{1,4})?)(?![\d.])|([零一二两三四五六七八九十百]{1,6})(?:点([零一二三四五六七八九]{1,4}))?)/y;
const SHARE_SIGNS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
const LARGE = /[百千万亿佰仟]/;
/** Tens with what says that there were more (七十余起, 二十多场). */
const TENS_AND_MORE = /[十拾][余多]/y;
const SCALE = /[万亿]/y;
/** Before or after a magnitude, these make a name, an idiom or a vague number of it. */
const NAME_BEFORE = /[第首双成数几半]$|第.$/;
const NAME_AFTER = /[日年强分计众方里古]/;
/** Magnitudes longer than this are no numbers that anyone writes. */
const LONGEST = 16;

/** What a run of Chinese numerals turned out to be, and where the search goes on. */
export interface ChineseReading {
  readonly found: Found | null;
  readonly next: number;
}

/** A half by itself, of a time (半个工作日, 半天). */
const HALF = /半(个?(?:工作日|小时|月)|天)/y;
/** What a half that is a length of time stands behind; elsewhere it is a way of speaking (忙了大半天). */
const BEFORE_HALF = /(?:[至到为成需用仅只约近短从由]|不到|不足|以内|平均|只要|[减缩提降改][至到为成])$/;

/** Reads the Chinese numeral that starts at `at`. */
export function readChinese(source: Source, at: number): ChineseReading {
  if (source.readable.charAt(at) === '半') return { found: readHalf(source, at), next: at + 1 };
  const share = readShare(source, at);
  if (share !== null) return { found: share, next: share.end };
  const run = readAt(RUN, source.readable, at);
  const next = at + Math.max(1, run.length);
  if (run.length > LONGEST) return { found: null, next };
  const large = LARGE.test(run) || readAt(TENS_AND_MORE, source.readable, next - 1) !== '';
  const found = large ? readMagnitude(source, at, run) : readSmall(source, at, run);
  return { found, next: found === null ? next : Math.max(next, found.end) };
}

function readHalf({ readable }: Source, at: number): Found | null {
  HALF.lastIndex = at;
  const match = HALF.exec(readable);
  const unit = match?.[1];
  if (match === null || unit === undefined) return null;
  if (!BEFORE_HALF.test(readable.slice(Math.max(0, at - 2), at))) return null;
  const written = withMarks(readable, at, at + match[0].length);
  return { ...written, value: 0.5, unit, kind: 'duration', soft: false };
}

function readShare({ readable }: Source, at: number): Found | null {
  SHARE.lastIndex = at;
  const match = SHARE.exec(readable);
  const value = match === null ? null : shareOf(match);
  if (match === null || value === null) return null;
  return {
    ...withMarks(readable, at, at + match[0].length),
    value,
    unit: SHARE_SIGNS[match[1] ?? ''] ?? '%',
    kind: 'percent',
    soft: /[双两三四个]/.test(readable.charAt(at - 1)),
  };
}

function shareOf([, , digits, numeral = '', after = '']: RegExpExecArray): number | null {
  if (digits !== undefined) return Number(digits);
  const whole = chineseValue(numeral);
  const decimals = [...after].map((sign) => chineseValue(sign) ?? 0).join('');
  return whole === null ? null : Number(`${String(whole)}.${decimals === '' ? '0' : decimals}`);
}

/** Where a number stands with the marks that touch it (近, 以上), and the bound that they set. */
function withMarks(
  readable: string,
  at: number,
  end: number,
): Pick<Found, 'start' | 'end' | 'numberStart' | 'bound'> {
  const before = markBefore(readable, at);
  const after = markAfter(readable, end);
  return {
    start: before?.at ?? at,
    end: after?.at ?? end,
    numberStart: at,
    bound: joinBounds(before?.bound ?? null, after?.bound ?? null),
  };
}

/** A magnitude with what follows it. */
interface Magnitude {
  readonly value: number;
  readonly isMore: boolean;
  readonly measure: Measure | null;
  readonly end: number;
}

function magnitudeAt(readable: string, at: number, run: string): Magnitude | null {
  const value = chineseValue(run);
  if (value === null) return null;
  let end = at + run.length;
  const inside = readAt(MARK_INSIDE, readable, end);
  end += inside.length;
  const scale = inside === '' ? '' : readAt(SCALE, readable, end);
  end += scale.length;
  const measure = measureAt(readable, end);
  const power = scale === '万' ? 4 : scale === '亿' ? 8 : 0;
  return {
    value: arabicValue(String(value), power),
    isMore: inside !== '' || measure?.isMore === true,
    measure,
    end: measure?.end ?? end,
  };
}

function isMagnitudeName(readable: string, at: number, run: string): boolean {
  if (NAME_BEFORE.test(readable.slice(Math.max(0, at - 2), at))) return true;
  return NAME_AFTER.test(readable.charAt(at + run.length));
}

function readMagnitude({ text, readable }: Source, at: number, run: string): Found | null {
  const magnitude = isMagnitudeName(readable, at, run) ? null : magnitudeAt(readable, at, run);
  if (magnitude === null) return null;
  const { value, isMore, measure } = magnitude;
  if (measure === null && !isMore) return null;
  const before = vagueBefore(readable, at, run) ?? markBefore(readable, at);
  // 百家 and 千名 alone are campaigns and idioms; 百余家 and 近千名 are numbers.
  if (/^[百千万亿佰仟]/.test(run) && before === null && !isMore) return null;
  const after = markAfter(readable, magnitude.end);
  return {
    start: before?.at ?? at,
    end: after?.at ?? magnitude.end,
    numberStart: at,
    value,
    unit: writtenUnit(text, measure),
    bound: joinBounds(before?.bound ?? null, isMore ? 'atLeast' : null, after?.bound ?? null),
    kind: measure?.row.kind ?? 'count',
    soft: !LARGE.test(run),
  };
}

/** 上百场, 过千件: a bare magnitude after 上 or 过 is a lower bound. */
function vagueBefore(readable: string, at: number, run: string): Marked | null {
  if (!/^[百千万亿]/.test(run)) return null;
  const sign = readable.charAt(at - 1);
  const earlier = readable.charAt(at - 2);
  const isVague =
    (sign === '上' && !/[以线网路街岸]/.test(earlier)) || (sign === '过' && !/[超经通不]/.test(earlier));
  return isVague ? { bound: 'atLeast', at: at - 1 } : null;
}

/** A small count written in Chinese (三批): listed, but soft. */
function readSmall({ text, readable }: Source, at: number, run: string): Found | null {
  const value = chineseValue(run);
  const rest = readable.slice(at + run.length, at + run.length + 5);
  if (value === null || value < 2 || !SMALL_UNITS.test(rest) || SMALL_NAMES.test(rest)) return null;
  if (/[第首〔[(年月“"·、]/.test(readable.charAt(at - 1))) return null;
  const measure = measureAt(readable, at + run.length);
  if (measure === null) return null;
  return {
    start: at,
    end: measure.end,
    numberStart: at,
    value,
    unit: writtenUnit(text, measure),
    bound: 'exact',
    kind: measure.row.kind,
    soft: true,
  };
}
