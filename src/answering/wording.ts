import type { PlaceMention, UnderstoodQuestion } from '../question/types.js';
import type { Language } from '../lib/errors.js';
import type { Bound, ReportFigure } from '../figures/types.js';
import type { Jurisdiction } from '../reports/types.js';
import type { DerivedNumber } from './types.js';

const BOUNDS: Record<Language, Record<Bound, string>> = {
  zh: { exact: '', atLeast: '至少 ', atMost: '至多 ', about: '约 ' },
  en: { exact: '', atLeast: 'at least ', atMost: 'at most ', about: 'about ' },
};
/** English for measure words that have one meaning; others keep the Chinese word. */
const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  个百分点: ' percentage points',
  元: ' yuan',
  亩: ' mu',
  人: ' people',
  名: ' people',
  人次: ' person-times',
  户: ' households',
  家: ' enterprises',
  小时: ' hours',
  分钟: ' minutes',
  秒: ' seconds',
  个工作日: ' working days',
  天: ' days',
  次: ' times',
  起: ' cases',
};
const NUMBER = /^[^\d]*(\d[\d,，. ]*\d|\d)\s*([百千万亿]+)?/u;
/** A time in more than one unit (6分30秒), which is told as the report tells it. */
const SEVERAL_UNITS = /\d(?:天|个?小时|分钟?)\d/u;
const TIME_UNITS = /天|个?小时|分钟?|秒钟?/gu;
const RANGE = /\d\s*[-—~–至到]\s*\d/u;
const SCALES = [
  ['万', 10_000],
  ['亿', 100_000_000],
  ['千', 1000],
  ['百', 100],
] as const;
const SMALLEST_SCALE = 100;
/** English is written to this many digits after the point. */
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

const YEAR_LIKE = /^(?:19|20)\d\d$/u;

/** A figure in words (数字的说法), with what was computed to write it. */
export interface SpokenFigure {
  readonly text: string;
  readonly derived: readonly DerivedNumber[];
}

/**
 * The figure with its bound in words and its unit: 至少 2000 件, at least 2,000. A number written in the report with
 * 万 or 亿 keeps that in Chinese; in English it is written out, as a derived number.
 */
export function speak(figure: ReportFigure, language: Language): SpokenFigure {
  const plain = figure.text.normalize('NFKC');
  const parts = NUMBER.exec(plain);
  if (parts?.[1] === undefined || RANGE.test(plain) || figure.kind === 'rank') {
    return { text: figure.text, derived: [] };
  }
  if (SEVERAL_UNITS.test(plain)) return { text: inSeveralUnits(plain, language), derived: [] };
  const number = parts[1].replaceAll(/[\s,，]/gu, '');
  const scale = parts[2] ?? '';
  const bound = BOUNDS[language][figure.bound];
  if (scale === '' && figure.value > 0 && figure.value >= Number(number) * SMALLEST_SCALE)
    return scaledElsewhere(figure, language);
  if (language === 'zh') {
    const space = figure.unit === '%' ? '' : ' ';
    return {
      text: `${bound}${sign(plain)}${number}${scale === '' ? '' : ` ${scale}`}${scale === '' ? space : ''}${figure.unit}`.trim(),
      derived: [],
    };
  }
  const unit = figure.unit === '' ? '' : (ENGLISH_UNITS[figure.unit] ?? ` ${figure.unit}`);
  // 1952 stays as it is written: with a comma it would be sought as another number than the quote's.
  const written = YEAR_LIKE.test(number) && scale === '';
  const value = written ? number : GROUPED.format(figure.value);
  const derived = scale === '' ? [] : [{ text: value, formula: `${number}${scale}` }];
  return { text: `${bound}${value}${unit}`, derived };
}

/** 6分30秒 is 6 minutes 30 seconds. */
function inSeveralUnits(plain: string, language: Language): string {
  if (language === 'zh') return plain;
  const names: Readonly<Record<string, string>> = {
    天: 'days',
    小: 'hours',
    个: 'hours',
    分: 'minutes',
    秒: 'seconds',
  };
  return plain.replaceAll(TIME_UNITS, (unit) => ` ${names[unit.charAt(0)] ?? unit} `).trim();
}

/** A cell whose scale stands at the head of its column (罚没（万元）) is shown as written. */
function scaledElsewhere({ text, value, unit }: ReportFigure, language: Language): SpokenFigure {
  const whole = GROUPED.format(value);
  const scale = SCALES.find(([, factor]) => value / factor === Number(text.replaceAll(/[\s,，]/gu, '')));
  if (scale === undefined) return { text, derived: [] };
  return language === 'zh'
    ? { text: `${text} ${scale[0]}${unit}`, derived: [] }
    : {
        text: `${whole}${ENGLISH_UNITS[unit] ?? ` ${unit}`}`,
        derived: [{ text: whole, formula: `${text}${scale[0]}` }],
      };
}

function sign(plain: string): string {
  return /^\s*[-−]/u.test(plain) ? '-' : '';
}

/** Names that are listed before it only says that there are others. */
const MOST_NAMES = 20;

/** Names in one line: 、 in Chinese, commas and "and" in English. */
export function listOf(all: readonly string[], language: Language): string {
  const names = all.slice(0, MOST_NAMES);
  const more = all.length > names.length;
  if (language === 'zh') return `${names.join('、')}${more ? '等' : ''}`;
  const listed = more ? [...names, 'others'] : names;
  if (listed.length <= 1) return listed.join('');
  return `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''}`;
}

const ENGLISH_LEVELS: readonly (readonly [string, string])[] = [
  ['自治县', 'Autonomous County'],
  ['自治州', 'Autonomous Prefecture'],
  ['自治区', 'Autonomous Region'],
  ['街道', 'Subdistrict'],
  ['新区', 'New Area'],
  ['县', 'County'],
  ['区', 'District'],
  ['市', 'City'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['省', 'Province'],
  ['旗', 'Banner'],
];

/** A place in the reader's language: 垫江县, or Dianjiang County (垫江县). */
export function placeName({ name, pinyin, level }: Jurisdiction, language: Language): string {
  const word = ENGLISH_LEVELS.find(([suffix]) => name.endsWith(suffix))?.[1];
  if (language === 'zh' || pinyin === '' || word === undefined || level === 'department') return name;
  return `${pinyin.charAt(0).toUpperCase()}${pinyin.slice(1)} ${word} (${name})`;
}

/** A place without a report as the gazetteer has it, else as typed. */
export function mentionedName({ known, text }: PlaceMention, language: Language): string {
  return known === null ? text : placeName(known, language);
}

/** The places asked about that have no report; empty where all have one. */
export function withoutReport({ places, language }: Pick<UnderstoodQuestion, 'places' | 'language'>): string {
  const names = places.flatMap((mention) =>
    mention.loaded.length > 0 ? [] : [mentionedName(mention, language)],
  );
  if (names.length === 0) return '';
  return language === 'zh'
    ? `没有${listOf(names, 'zh')}的报告`
    : `no report is loaded of ${listOf(names, 'en')}`;
}
