import type { Bound, FigureKind } from '../../src/figures/types.js';

/** Source of chance that a seed fixes; 0 ≤ x < 1. */
export type Chance = () => number;

/** Mulberry32: small, and the same on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the items. */
export function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Whole number from `low` to `high`, both included. */
export function whole(chance: Chance, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}

/** A number as it is written, with what it means. */
export interface Written {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly kind: FigureKind;
}

const DIGITS = '零一二三四五六七八九';

/** A number that other numbers are computed from, so that it is written out in full. */
export function exactCount(value: number, unit: string): Written {
  return { text: `${value}${unit}`, value, unit, bound: 'exact', kind: 'count' };
}

/** A count of some dozens or hundreds, in one of the genre's spellings. */
export function smallCount(chance: Chance, unit: string): Written {
  const value = whole(chance, 2, 400);
  if (value < 40 || chance() < 0.75) {
    const gap = chance() < 0.04 ? ' ' : '';
    return { ...exactCount(value, unit), text: `${value}${gap}${unit}` };
  }
  return bounded(chance, Math.floor(value / 10) * 10, unit);
}

/** A count of hundreds to millions, in digits, with 万, or rounded. */
export function largeCount(chance: Chance, unit: string): Written {
  const value = whole(chance, 400, chance() < 0.3 ? 900_000 : 30_000);
  const way = chance();
  if (way < 0.5 || value < 2000) return exactCount(value, unit);
  if (way < 0.6) return { ...exactCount(value, unit), text: `${value.toLocaleString('en-US')}${unit}` };
  if (way < 0.85 && value >= 10_000) {
    const tenths = Math.floor(value / 1000);
    const more = chance() < 0.4;
    const text = `${tenths / 10}万${more ? '余' : ''}${unit}`;
    return { text, value: tenths * 1000, unit, bound: more ? 'atLeast' : 'exact', kind: 'count' };
  }
  return bounded(chance, Math.floor(value / 1000) * 1000, unit);
}

function bounded(chance: Chance, value: number, unit: string): Written {
  const ways: readonly [string, Bound][] = [
    [`${value}余${unit}`, 'atLeast'],
    [`${value}余${unit}`, 'atLeast'],
    [`${value}多${unit}`, 'atLeast'],
    [`${value}${unit}以上`, 'atLeast'],
    [`超过${value}${unit}`, 'atLeast'],
    [`近${value}${unit}`, 'about'],
    [`约${value}${unit}`, 'about'],
  ];
  const [text, bound] = pick(chance, ways);
  return { text, value, unit, bound, kind: 'count' };
}

/** A percentage, in one of the genre's spellings. */
export function percentage(chance: Chance): Written {
  const value = chance() < 0.25 ? 100 : Number((60 + chance() * 39).toFixed(whole(chance, 0, 2)));
  const way = chance();
  const whole98 = Number.isInteger(value) && value < 100 && value % 10 !== 0;
  if (way < 0.05 && whole98) {
    const text = `百分之${DIGITS.charAt(Math.floor(value / 10))}十${DIGITS.charAt(value % 10)}`;
    return { text, value, unit: '%', bound: 'exact', kind: 'percent' };
  }
  const sign = way > 0.95 ? '％' : '%';
  const above = value < 100 && way > 0.6 && way < 0.7;
  return {
    text: `${value}${sign}${above ? '以上' : ''}`,
    value,
    unit: '%',
    bound: above ? 'atLeast' : 'exact',
    kind: 'percent',
  };
}

/** A change in percent of less than 40. */
export function smallPercentage(chance: Chance): Written {
  const value = Number((2 + chance() * 38).toFixed(whole(chance, 0, 1)));
  return { text: `${value}%`, value, unit: '%', bound: 'exact', kind: 'percent' };
}

/** An amount of money in 万元 or 亿元. */
export function money(chance: Chance): Written {
  const common = { unit: '元', kind: 'money' } as const;
  if (chance() < 0.25) {
    const hundredths = whole(chance, 100, 3000);
    return { ...common, text: `${hundredths / 100}亿元`, value: hundredths * 1e6, bound: 'exact' };
  }
  const value = whole(chance, 11, 9000);
  const way = chance();
  if (way < 0.6) return { ...common, text: `${value}万元`, value: value * 1e4, bound: 'exact' };
  const round = Math.ceil(value / 10) * 10;
  if (way < 0.8) return { ...common, text: `${round}余万元`, value: round * 1e4, bound: 'atLeast' };
  return { ...common, text: `超过${round}万元`, value: round * 1e4, bound: 'atLeast' };
}
