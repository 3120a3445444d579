import type { Figure } from '../../figures/types.js';
import type { Say } from '../locales/index.js';

/** Thin space between a number and its unit. */
const THIN = '\u2009';

/** From here on Chinese readers expect 亿. */
const HUNDRED_MILLION = 1e8;

/** Units that stand against their number. */
const CLOSE_UNITS = new Set(['%', '％', '‰', '']);

/** Made once: a page of figures needs hundreds of numbers. */
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

type Spoken = Pick<Figure, 'value' | 'unit' | 'bound' | 'kind'>;

/** A figure in words: number, thin space, unit, with its bound: 至少 2,000 件, at least 2,000 件, 92.8%, 第 1 名. */
export function spoken(figure: Spoken, say: Say): string {
  const number = withUnit(figure, say);
  if (figure.kind === 'rank' && figure.bound === 'exact') return say('rank.exact', { number });
  if (figure.kind === 'rank' && figure.bound === 'atMost') return say('rank.atMost', { number });
  return say(`bound.${figure.bound}`, { number });
}

function withUnit({ value, unit }: Spoken, say: Say): string {
  const large = Math.abs(value) >= HUNDRED_MILLION;
  const whole = digits(value);
  const number = large ? say('number.large', { whole, yi: digits(value / HUNDRED_MILLION) }) : whole;
  return CLOSE_UNITS.has(unit) ? `${number}${unit}` : `${number}${THIN}${unit}`;
}

/** Grouped digits, with every decimal that the value has and no others. */
function digits(value: number): string {
  return GROUPED.format(value);
}
