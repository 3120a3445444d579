import type { Language } from '../../lib/errors.js';
import type { Bound, Comparison, Distribution, Figure, Standing, YearChange } from '../types.js';

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

/** Changes, and places with their rank, told beside a comparison. */
const MOST_CHANGES = 6;
const MOST_STANDINGS = 6;

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

/** Marks a citation in a sentence: [2]. */
export type Mark<C> = (citation: C) => string;

/** A change between two years in words, with what the later report says of it and both citations (年度变化). */
export function changeInWords<C>(change: YearChange<C>, language: Language, mark: Mark<C>): string {
  const { jurisdiction, from, to, stated, verdict } = change;
  const percent = `${change.computed > 0 ? '+' : ''}${change.computed}%`;
  const [before, after] = [from, to].map(
    ({ year, figure, citation }) => `${year} ${valueInWords(figure, language)}${mark(citation)}`,
  );
  const ends = `${jurisdiction} ${before} → ${after}`;
  if (stated === null) return `${ends}, ${percent}`;
  const { text, role } = stated.figure;
  const isOff = verdict === 'inconsistent';
  if (language === 'zh') {
    const told = role === 'change' ? `同比${stated.falls ? '下降' : '增长'}${text}` : `上年为${text}`;
    const held = isOff ? '与两份报告不符' : verdict === 'rounded' ? '截尾后相符' : '相符';
    return `${ends}，${percent}；${to.year}年报告称${told}：${held}`;
  }
  const told =
    role === 'change' ? `a ${stated.falls ? 'fall' : 'rise'} of ${text}` : `${text} for the year before`;
  const held = isOff
    ? 'does not agree with the two reports'
    : verdict === 'rounded'
      ? 'agrees when truncated'
      : 'agrees';
  return `${ends}, ${percent}; the report on ${to.year} states ${told}: ${held}`;
}

/** Median and quartiles in words (分布). */
export function distributionInWords(
  { count, lowest, lowerQuartile, median, upperQuartile, highest }: Distribution,
  unit: string,
  language: Language,
): string {
  const value = (number: number): string => valueInWords({ value: number, unit, bound: 'exact' }, language);
  return language === 'zh'
    ? `${count} 个确数：中位数 ${value(median)}，四分位 ${value(lowerQuartile)}～${value(upperQuartile)}，最低 ${value(lowest)}，最高 ${value(highest)}`
    : `${count} exact values: median ${value(median)}, quartiles ${value(lowerQuartile)} to ${value(upperQuartile)}, lowest ${value(lowest)}, highest ${value(highest)}`;
}

/** Where a place stands in words (位次). */
export function standingInWords(standing: Standing, unit: string, language: Language): string {
  const { jurisdiction, year, rank, last, of, distribution } = standing;
  const place = rank === last ? String(rank) : `${rank}–${last}`;
  const among =
    distribution === null
      ? ''
      : language === 'zh'
        ? `（${distributionInWords(distribution, unit, language)}）`
        : ` (${distributionInWords(distribution, unit, language)})`;
  return language === 'zh'
    ? `${jurisdiction}在${year}年同级 ${of} 份报告中排第 ${place}${among}`
    : `${jurisdiction} is number ${place} of ${of} reports of its level on ${year}${among}`;
}

/** What holds beside the rows (对比小结): the changes, those that do not agree first; where the asked places stand, or how all lie. */
export function summaryInWords<C>(
  { changes = [], standings = [], distribution, metric }: Comparison<C>,
  language: Language,
  mark: Mark<C>,
): readonly string[] {
  const off = changes.filter(({ verdict }) => verdict === 'inconsistent');
  const shownChanges = [...off, ...changes.filter((change) => !off.includes(change))].slice(0, MOST_CHANGES);
  return [
    ...shownChanges.map((change) => changeInWords(change, language, mark)),
    ...standings.slice(0, MOST_STANDINGS).map((standing) => standingInWords(standing, metric.unit, language)),
    ...(standings.length > 0 || distribution === undefined
      ? []
      : [distributionInWords(distribution, metric.unit, language)]),
  ];
}
