import type { Found, Source } from './found.js';
import { arabicValue } from './numerals.js';
import { quantityAt, readAt, type Quantity } from './quantity.js';

/** What shares its numbers out among things named before (分别为61、172和7卷), up to the number in question. */
const SHARES_OUT = /(?:分别|依次)[^\d,。;!?\n]{0,14}(?:\d[\d,.]*(?: \d{3})* ?(?:、|以及|[和及与]) ?){0,12}$/;
const JOINT = / ?(?:、|以及|[和及与]) ?(?=\d)/y;
const WINDOW = 90;
const MOST_ITEMS = 12;
/** A whole number this large beside a scaled decimal is an amount of its own: 980、1.2万件. */
const OWN_SCALE = 100;

/**
 * A number without measure word in a list whose last number names the unit for all (共用量词), soft where its scale is
 * doubtful; null where it stands in none.
 */
export function listedFigure(source: Source, found: Found): Found | null {
  const left = source.readable.slice(Math.max(0, found.start - WINDOW), found.start);
  if (!SHARES_OUT.test(left)) return null;
  const last = lastOf(source, found.end);
  if (last === null || last.unit === '') return null;
  const digits = source.readable.slice(found.numberStart, found.end);
  const power = sharedPower(digits, last, source.readable);
  const value = arabicValue(digits, power ?? 0);
  return { ...found, value, unit: last.unit, kind: last.kind ?? 'count', soft: power === null };
}

interface Last extends Quantity {
  readonly start: number;
}

/** The first number from `end` on that has a measure word, where nothing but joined numbers stands between. */
function lastOf(source: Source, end: number): Last | null {
  let from = end;
  for (let items = 0; items < MOST_ITEMS; items += 1) {
    const joint = readAt(JOINT, source.readable, from);
    if (joint === '') return null;
    const start = from + joint.length;
    const next = quantityAt(source, start);
    if (next.unit !== '' || next.hasScale) return { ...next, start };
    from = next.end;
  }
  return null;
}

/** Whether the scale at the end of the list holds for the number too (12.3、15.6亿元); null where either may be meant. */
function sharedPower(digits: string, last: Last, readable: string): number | null {
  if (last.power === 0) return 0;
  const isAlike = digits.includes('.') === /^\d+\.\d/.test(readable.slice(last.start, last.end));
  if (isAlike || digits.includes('.')) return last.power;
  const whole = arabicValue(digits, 0);
  return whole >= OWN_SCALE ? null : last.kind === 'money' ? last.power : null;
}
