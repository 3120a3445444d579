import type { Span } from '../lib/span.js';

/** A year that the question names or points at (年份). */
export interface YearMention extends Span {
  readonly year: number;
  /** Whether it was told from the asker's present (去年); the latest report is meant where it has none. */
  readonly relative?: boolean;
  /** Whether it is a year to come, which the report of the year before announces. */
  readonly announced?: boolean;
}

/** What relative years are told from. */
export interface YearContext {
  /** Years loaded for the places that the question names. */
  readonly years: readonly number[];
  /** The asker's present year. */
  readonly thisYear: number;
}

const WRITTEN =
  /(?<![\d.]|\d,)((?:19|20)\d\d)(?:\s*年度?|(?!\s*(?:[余多几]|[万千百]|[件条起宗例项名位户家场次份册本部篇批处所张人个元亩天]|\.\d|%|,\d)))(?!\d)/gu;
/** A year by its last two digits; not a span of years: 近10年, 10年来, 3年内, 20年规划. */
const SHORT =
  /(?<![\d.]|近|过去|连续|满|有|第|每|用了|最近|未来|今后|达|超过?|整整|这|至少|不到|[一二三四五六七八九十百])(\d\d)年(?!来|内|间|以上|以下|以内|之久|多|余|期|限|龄|前|后|左右|规划|计划|制|一遇|的?(?:时间|经验|历史))/gu;
const CHINESE = /[二一][〇零○九][〇零○一二三四五六七八九]{2}年?/gu;
const DIGITS = '〇一二三四五六七八九';
/** A year that belongs to what is asked about and not to the report's year: 2021年以来, 与2022年相比. */
const INSIDE_AFTER = /^\s*(?:年)?(?:以[来后前]|之[后前]|起|至|到|—|-|–|~|相比|版|基数)/u;
/** What a year stands behind that is only compared with: 比2022年多. */
const COMPARED_WITH = /(?:比|较|相较于?|(?:starting|beginning) (?:in|from))\s*$/iu;
const INSIDE_BEFORE = /(?:比|较|与|跟|和|自|从|since|from|than(?: in)?|over|to|by)\s*$/iu;
/** To which something is put off: 顺延到2024年, slip to 2024; the report that tells of it is of the year before. */
const PUT_OFF_TO =
  /(?:顺延|推迟|延期|延后|推后|推|拖|延|挪|放)(?:到|至)\s*$|\b(?:slip(?:ped|s)?|put off|put back|push(?:ed)? back|postpone[ds]?|delay(?:ed)?|defer(?:red)?|carr(?:y|ied) over|moved?|held over|drag(?:ged)?(?: on)?)\b[^,.?]{0,24}\b(?:to|until|till|into)\s*$/iu;
/** Where another is only to be held against what was asked: …？想和2023年的做个对照. */
const TO_BE_COMPARED =
  /[,，。?？!！;；]\s*(?:想|要|好|准备|打算|用来|拿来|以便|方便|需要)+(?:跟|和|与|同|比|对照)$/u;
const HELD_AGAINST = /^\s*年?(?:的|度)?[^,，。?？]{0,8}(?:对照|对比|比|参照)/u;
/** What makes a number of it: under 2000 is an amount, as no report is sought of years before. */
const AMOUNT_BEFORE = /\b(?:under|below|above|exceed(?:s|ed|ing)?|nearly|almost|at (?:least|most))\s*$/iu;
/** What opens or closes a title or quotation. */
const QUOTES = /[《》“”"]/gu;
/** Characters looked at on either side of a year. */
const AROUND = 60;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前年|the year before last/giu, -2],
  [/去年|上一年度?(?!比)|上年度?(?!比)|last year|the past year|past year/giu, -1],
  [/今年|本年度?|这一年|this year/giu, 0],
  [/明年|来年|next year|the coming year|coming year/giu, 1],
];
const COMPARED =
  /(?:比|跟|同|与|较|和)(?:去年|上年|上一年|前一?年)|than (?:last year|the year before)|from (?:last year|the year before)|compared (?:with|to) last year/iu;
/** The present year, where another that is named is only to be held against it: 2022年办了多少，想跟今年比一比. */
const COMPARED_NOW = /(?:比|跟|同|与|较|和)(?:今年|本年度?)|\b(?:than|with|to|against) this year\b/iu;
const PLAN =
  /要(?!求)|想|争取|力争|拟|打算|计划|安排|思路|下一步|今后|准备|将|要怎么|目标|举措|plan|intend|(?<!\b(?:i|we|you|who|to) )\b(?:wants?|hopes?|wish(?:es)?|pledge[sd]?) to\b|next|going to|aim|will |ahead|future|\bin store\b/iu;
/** How something is done, and not how it was: asked of a year to come, it is what is planned (2025年怎么协作). */
const HOW_YET = /(?:怎么(?!样)|如何|怎样|有(?:什么|啥|哪些|何)(?:对策|办法|法子|招|应对))[^了过]{0,80}$/u;

/** Whether a question is about what is to come, which the report of the year before announces. */
export function asksForPlan(text: string): boolean {
  return PLAN.test(text);
}

/** Whether a question may be about what is to come, if the year that it names is still to come. */
export function mayAskForPlan(text: string): boolean {
  return asksForPlan(text) || HOW_YET.test(text);
}

/**
 * The years that a question asks about, with their places in it. 去年 is the year before the asker's when a report
 * of it is loaded; where one year alone is loaded, it means that one. A plan for the next year is read in the
 * report that announces it.
 */
export function yearsIn(text: string, context: YearContext): readonly YearMention[] {
  const planned = PLAN.test(text);
  const found: YearMention[] = [];
  const add = (start: number, end: number, year: number): void => {
    const told =
      planned && !context.years.includes(year) && context.years.includes(year - 1) ? year - 1 : year;
    found.push({ start, end, year: told, ...(told === year ? {} : { announced: true }) });
  };
  for (const match of text.matchAll(WRITTEN)) {
    const end = match.index + match[0].length;
    if (!isInside(text, match.index, end)) add(match.index, end, Number(match[1]));
  }
  for (const match of text.matchAll(SHORT)) {
    const year = 2000 + Number(match[1]);
    const end = match.index + match[0].length;
    const isNear = match[1]?.startsWith('0') === true || Math.abs(year - context.thisYear) < 20;
    if (isNear && !isInside(text, match.index, end)) add(match.index, end, year);
  }
  for (const match of text.matchAll(CHINESE)) {
    add(match.index, match.index + match[0].length, fromChinese(match[0]));
  }
  const relative = found.length > 0 && COMPARED_NOW.test(text) ? [] : relativeYears(text, context);
  return [...found, ...relative].sort((a, b) => a.start - b.start);
}

function isInside(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + AROUND);
  if (INSIDE_AFTER.test(after)) return true;
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (/[《“"]/u.test(before.match(QUOTES)?.at(-1) ?? '') && /[》”"]/u.test(after.match(QUOTES)?.[0] ?? ''))
    return true;
  if ([AMOUNT_BEFORE, COMPARED_WITH, PUT_OFF_TO].some((pattern) => pattern.test(before))) return true;
  if (TO_BE_COMPARED.test(before) && HELD_AGAINST.test(after)) return true;
  return INSIDE_BEFORE.test(before) && /相比|比较|compar|than|since|from|起|以来/iu.test(text);
}

function fromChinese(written: string): number {
  const digits = [...written.replace('年', '')].map((sign) =>
    '零○'.includes(sign) ? 0 : DIGITS.indexOf(sign),
  );
  return Number(digits.join(''));
}

function relativeYears(text: string, { years, thisYear }: YearContext): readonly YearMention[] {
  if (COMPARED.test(text)) return [];
  const only = years.length === 1 ? years[0] : undefined;
  return RELATIVE.flatMap(([pattern, offset]) =>
    [...text.matchAll(pattern)].map((match) => {
      const meant = thisYear + offset;
      const near = offset === 0 || offset === -1 || offset === 1;
      const year = !years.includes(meant) && near && only !== undefined ? only : meant;
      return { start: match.index, end: match.index + match[0].length, year, relative: near };
    }),
  );
}

/** Words for all the years there are (历年, 近两年). */
const EVERY_YEAR = /历年|逐年|[近这][两三四五几]年|\b(?:in recent|over the|each|every) years?\b/giu;

/** Where a question asks for every year that there is a report on. */
export function everyYear(text: string): readonly Span[] {
  return [...text.matchAll(EVERY_YEAR)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
