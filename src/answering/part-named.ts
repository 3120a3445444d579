import { fold } from '../figures/extract/fold.js';

/** A part of a year as its first and last day, each as month times 100 and day: 上半年 is 101 to 631; a week has no months. */
export interface PartOfYear {
  readonly from: number;
  readonly to: number;
  readonly week?: string;
}

/** A part of a year with where it is named. */
export interface NamedPart extends PartOfYear {
  readonly start: number;
  readonly end: number;
}

const MONTH = '(?:1[0-2]|0?[1-9])';
const TO = '[-~至到]{1,2}';
/** In folded text; 全年 and the like end what a part named before holds for. */
const PART = new RegExp(
  [
    `(?<![\\d.])(?<dayMonth>${MONTH})月(?<day>\\d{1,2})[日号]?${TO}(?:(?<lastMonth>${MONTH})月)?(?<lastDay>\\d{1,2})[日号]`,
    `(?<![\\d.])(?<first>${MONTH})月?份?${TO}(?:(?:19|20)\\d{2}年)?(?<last>${MONTH})月`,
    `(?:前(?<months>${MONTH})个?月|截[至止]到?(?:(?:19|20)\\d{2}年)?(?<until>${MONTH})月)`,
    `(?<![\\d.])(?<one>${MONTH})月(?:(?<single>\\d{1,2})[日号]|份)?`,
    '(?<spoken>十[一二]|[一二三四五六七八九十])月份',
    '第?(?<quarter>[一二三四1-4])季度|Q(?<q>[1-4])(?!\\d)',
    '(?<half>[上下])半年',
    '(?<week>(?:最后|第|首|上|头)[那这]?[一二三四五]?个?(?:周(?!年|岁|边|期)|星期))',
    '(?<whole>全年|一年来|年度)',
  ].join('|'),
  'gu',
);
const ENGLISH =
  /\b(?<first>January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?<=\b(?:in|of|during|for|over|from) )May)\b(?:\s?(?:-|–|to|through|until)\s?(?<last>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)?(?!\s\d{1,2}\b)|\b(?<quarter>first|second|third|fourth) quarter\b|\b(?<half>first|second) half(?: of (?:the year|20\d\d))\b|\b(?<week>(?:last|final|first) week)\b|\bQ(?<q>[1-4])\b/gu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERALS = '一二三四五六七八九十';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const LAST_DAY = 31;

function months(from: number, to: number): PartOfYear {
  return { from: from * 100 + 1, to: to * 100 + LAST_DAY };
}

function quarter(number: number): PartOfYear {
  return months(number * 3 - 2, number * 3);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What a match names; null for the whole year. */
function partOf(groups: Groups): PartOfYear | null {
  const number = (name: string): number => Number(groups[name]);
  if (groups['dayMonth'] !== undefined) {
    const last = groups['lastMonth'] ?? groups['dayMonth'];
    return {
      from: number('dayMonth') * 100 + number('day'),
      to: Number(last) * 100 + number('lastDay'),
    };
  }
  if (groups['first'] !== undefined) return months(number('first'), number('last'));
  const until = groups['months'] ?? groups['until'];
  if (until !== undefined) return months(1, Number(until));
  if (groups['single'] !== undefined) {
    const day = number('one') * 100 + number('single');
    return { from: day, to: day };
  }
  if (groups['one'] !== undefined) return months(number('one'), number('one'));
  return partInWords(groups);
}

function partInWords({ spoken, quarter: named, q, half, week }: Groups): PartOfYear | null {
  if (spoken !== undefined) {
    const month =
      spoken.length > 1 ? 10 + NUMERALS.indexOf(spoken.charAt(1)) + 1 : NUMERALS.indexOf(spoken) + 1;
    return months(month, month);
  }
  const number = q ?? named;
  if (number !== undefined)
    return quarter(/\d/u.test(number) ? Number(number) : NUMERALS.indexOf(number) + 1);
  if (half !== undefined) return half === '上' ? months(1, 6) : months(7, 12);
  return week === undefined ? null : { from: 0, to: 0, week };
}

/** 全年 and the like: from there on the whole year is told of. */
export interface WholeYear {
  readonly start: number;
  readonly end: number;
  readonly whole: true;
}

/** The parts of a year that a text names, in its order, and where it goes back to the whole (时段). */
export function partsNamed(text: string): readonly (NamedPart | WholeYear)[] {
  return [...fold(text).matchAll(PART)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const part = partOf(match.groups ?? {});
    return part === null ? { ...place, whole: true } : { ...part, ...place };
  });
}

const WHOLE = months(1, 12);
/** A month says when something happened once: 6月那场暴雨转移了多少人. */
const EVENT =
  /月份?(?:那|这)[场回次]|月份?[^,，。?？]{0,6}(?:暴雨|大雨|大水|洪水|山洪|台风|地震|雪灾|火灾)|\b(?:flood|storm|typhoon|rain|earthquake|fire)/u;
/** A term is named by its season, and told so. */
const TERM = /[春秋]季|学期/u;

/** The one part of a year that a question names; null where it names none, several, a day or all of it. */
export function partAsked(question: string): PartOfYear | null {
  if (TERM.test(question) || EVENT.test(question)) return null;
  const named = [
    ...partsNamed(question).flatMap((one) => ('whole' in one ? [] : [one])),
    ...inEnglish(question),
  ];
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  if (only.week !== undefined) return only;
  const isAll = only.from === WHOLE.from && only.to === WHOLE.to;
  return isAll || only.from === only.to ? null : only;
}

function inEnglish(question: string): readonly PartOfYear[] {
  return [...question.matchAll(ENGLISH)].map(({ groups = {} }) => {
    const { first, last, quarter: ordinal, half, week, q } = groups;
    const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    if (first !== undefined) return months(month(first), month(last ?? first));
    if (half !== undefined) return half === 'first' ? months(1, 6) : months(7, 12);
    if (week !== undefined) return { from: 0, to: 0, week: week.startsWith('first') ? '第一周' : '最后一周' };
    return quarter(q === undefined ? ORDINALS.indexOf(ordinal ?? '') + 1 : Number(q));
  });
}

/** Whether what is told of one part answers for another: the same one, or a day of the month that is asked about. */
export function isSamePart(told: PartOfYear, asked: PartOfYear): boolean {
  if (asked.week !== undefined || told.week !== undefined)
    return asked.week?.slice(0, 2) === told.week?.slice(0, 2);
  if (told.from === told.to) return told.from >= asked.from && told.to <= asked.to;
  return told.from === asked.from && told.to === asked.to;
}
