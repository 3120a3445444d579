import { MARK_INSIDE } from '../patterns/marks.js';
import type { Found, Source } from './found.js';
import { joinBounds, markAfter, markBefore, measureAt } from './measure.js';
import { arabicValue, chineseValue } from './numerals.js';

const RUN = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/y;
const PERCENT = /百分之([零一二两三四五六七八九十百]{1,6})(?:点([零一二三四五六七八九]{1,4}))?/y;
const LARGE = /[百千万亿佰仟]/;
const SCALE = /[万亿]/y;
/** Before or after a magnitude, these make a name or an idiom of it. */
const NAME_BEFORE = /[第首双十成数几半][^\n]?$/;
const NAME_AFTER = /^(?:[日年强分计众方里古])/;
/** Magnitudes longer than this are no numbers that anyone writes. */
const LONGEST = 16;

/** What a run of Chinese numerals turned out to be, and where the search goes on. */
export interface ChineseReading {
  readonly found: Found | null;
  readonly next: number;
}

/** Reads the Chinese numeral that starts at `at` in the folded text. */
export function readChinese(source: Source, at: number): ChineseReading {
  const percent = readPercent(source, at);
  if (percent !== null) return { found: percent, next: percent.end };
  RUN.lastIndex = at;
  const run = RUN.exec(source.folded)?.[0] ?? '';
  const next = at + Math.max(1, run.length);
  if (run.length > LONGEST) return { found: null, next };
  const found = LARGE.test(run) ? readMagnitude(source, at, run) : readSmall(source, at, run);
  return { found, next: found === null ? next : Math.max(next, found.end) };
}

function readPercent({ folded }: Source, at: number): Found | null {
  PERCENT.lastIndex = at;
  const match = PERCENT.exec(folded);
  const whole = match?.[1] === undefined ? null : chineseValue(match[1]);
  if (match === null || whole === null) return null;
  const decimals = [...(match[2] ?? '')].map((sign) => chineseValue(sign) ?? 0).join('');
  const before = markBefore(folded, at);
  const end = at + match[0].length;
  const after = markAfter(folded, end);
  return {
    start: before?.at ?? at,
    end: after?.at ?? end,
    numberStart: at,
    value: Number(`${whole}.${decimals === '' ? '0' : decimals}`),
    unit: '%',
    bound: joinBounds(before?.bound ?? null, after?.bound ?? null),
    kind: 'percent',
    soft: /[双两三四个]$/.test(folded.slice(Math.max(0, at - 1), at)),
  };
}

function readMagnitude({ text, folded }: Source, at: number, run: string): Found | null {
  const value = chineseValue(run);
  const left = folded.slice(Math.max(0, at - 2), at);
  if (value === null || NAME_BEFORE.test(left.slice(-1)) || /第.?$/.test(left)) return null;
  let end = at + run.length;
  MARK_INSIDE.lastIndex = end;
  const inside = MARK_INSIDE.exec(folded)?.[0] ?? '';
  end += inside.length;
  SCALE.lastIndex = end;
  const scale = inside === '' ? '' : (SCALE.exec(folded)?.[0] ?? '');
  end += scale.length;
  const measure = measureAt(folded, end);
  const before = vagueBefore(folded, at, run) ?? markBefore(folded, at);
  const multiplied = !/^[百千万亿十佰仟]/.test(run) || run.startsWith('十');
  if (!multiplied && before === null && inside === '') return null;
  if (measure === null && inside === '') return null;
  if (NAME_AFTER.test(folded.slice(at + run.length, at + run.length + 1))) return null;
  end = measure?.end ?? end;
  const after = markAfter(folded, end);
  return {
    start: before?.at ?? at,
    end: after?.at ?? end,
    numberStart: at,
    value: arabicValue(String(value), scale === '万' ? 4 : scale === '亿' ? 8 : 0),
    unit: measure === null ? '' : measure.row.unit === '%' ? '%' : text.slice(measure.start, measure.end),
    bound: joinBounds(before?.bound ?? null, inside === '' ? null : 'atLeast', after?.bound ?? null),
    kind: measure?.row.kind ?? 'count',
    soft: false,
  };
}

/** 上百场, 过千件: a bare magnitude after 上 or 过 is a lower bound. */
function vagueBefore(folded: string, at: number, run: string): { bound: 'atLeast'; at: number } | null {
  if (!/^[百千万亿]/.test(run)) return null;
  const sign = folded.charAt(at - 1);
  const earlier = folded.charAt(at - 2);
  if (sign === '上' && !/[以线网路街岸]/.test(earlier)) return { bound: 'atLeast', at: at - 1 };
  if (sign === '过' && !/[超经通不]/.test(earlier)) return { bound: 'atLeast', at: at - 1 };
  return null;
}

const SMALL_UNITS = /^(?:件|条|项|个|名|位|人|户|家|场|次|起|份|批|期|种|级|类|轮|支|处|所|地|组|套|宗|例)/;
const SMALL_NAMES =
  /^(?:个(?:确立|维护|意识|自信|责任|全面|中心|基本|清单|一)|次(?:办|性|办好|办成|会议|全会)|级(?:联动|巡视)|件事|批次|项制度|级调研员|家亲|条线|步|窗)/;

/** A small count written in Chinese (三批): listed, but soft. */
function readSmall({ text, folded }: Source, at: number, run: string): Found | null {
  const value = chineseValue(run);
  const rest = folded.slice(at + run.length, at + run.length + 5);
  if (value === null || value < 2 || !SMALL_UNITS.test(rest) || SMALL_NAMES.test(rest)) return null;
  if (/[第首〔[(年月“"·、]$/.test(folded.slice(Math.max(0, at - 1), at))) return null;
  const measure = measureAt(folded, at + run.length);
  if (measure === null) return null;
  return {
    start: at,
    end: measure.end,
    numberStart: at,
    value,
    unit: text.slice(measure.start, measure.end),
    bound: 'exact',
    kind: measure.row.kind,
    soft: true,
  };
}
