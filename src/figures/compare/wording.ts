import type { Language } from '../../lib/errors.js';
import type { Bound, Figure } from '../types.js';

const BOUNDS: Readonly<Record<Bound, Record<Language, string>>> = {
  exact: { zh: '', en: '' },
  atLeast: { zh: '至少 ', en: 'at least ' },
  atMost: { zh: '至多 ', en: 'at most ' },
  about: { zh: '约 ', en: 'about ' },
};

const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  亩: 'mu',
  分钟: 'minutes',
  个工作日: 'working days',
  天: 'days',
  小时: 'hours',
};

/** Chinese digits of scale from which a value is easier to read with 亿. */
const HUNDRED_MILLION = 1e8;

/** A figure's value with its bound in words and its unit: 至少 2,000 件, at least 2,000 件, 97.8%. */
export function valueInWords(figure: Pick<Figure, 'value' | 'unit' | 'bound'>, language: Language): string {
  const bound = BOUNDS[figure.bound][language];
  if (figure.unit === '%') return `${bound}${grouped(figure.value)}%`;
  const unit = language === 'en' ? (ENGLISH_UNITS[figure.unit] ?? figure.unit) : figure.unit;
  const number =
    language === 'zh' && figure.value >= HUNDRED_MILLION
      ? `${grouped(figure.value / HUNDRED_MILLION)} 亿`
      : `${grouped(figure.value)} `;
  return `${bound}${number}${unit}`.trim();
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
