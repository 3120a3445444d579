/** A mention of a year, as scope of what follows it in its sentence. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Null where it reaches back over years (2021年以来, 近三年). */
  readonly year: number | null;
  /** Stands at the head of a clause, so that it holds for the rest of the sentence. */
  readonly heads: boolean;
  /** Where what it holds for ends within the sentence: a closing bracket, 基础上. */
  readonly until: number;
  /** Set against what was told before it (而2022年只有66件): a change behind it is not of that year. */
  readonly contrasts: boolean;
  /** The year before the one that is spoken of (上年), whichever that is; 去年 is that before the one reported on. */
  readonly isBefore: boolean;
}

const MENTION =
  /((?:19|20)\d{2}) ?年(度)?(以来|起)?|(今年|本年度?|年内)|((?:去年|上年度?|上一年度?|(?<!提)前一年度?)(?!结转|结余|遗留|转入|未结)(?:同期)?)|(前年)|((?:近|过去|最近)(?:[两二三四五六七八九十几]|\d{1,2}) ?年来?)|(?:[一二三四五六七八九十]五)["”’]?普法以来/g;
const HEAD = /(?:^|[,。;:!?\n()截至止在到 ]|其中|变[成为]|(?:^|[,。;])[而但])$/;
const COMPARED = /[较比与和同]$/;
const CONTRAST = /[,。;][而但]$/;
/** After 上一年, or after 上一年(2022年). */
const ASIDE = /^(?:\((?:(?:19|20)\d{2} ?年度?|上一?年度?|去年)\))?[为是] ?\d/;
/** The same without 为. */
const BARE_ASIDE = /^(?:\((?:19|20)\d{2} ?年度?\))? ?\d/;
/** From a year on to a later one (从2021年的…变成2022年的…): what stands between is of the first. */
const BEGINS = /[由从自]$/;
const LEADS_ON = /^[^。;!?\n]{0,60}?(?:[到至]|变[成为]) ?(?:19|20)\d{2} ?年/;
const BASIS = /^[^。;!?\n]{0,40}?基础[上之]/;
const SENTENCE_END = /[。!?\n]/;
/** Longest bracket that a year is sought in. */
const BRACKET = 80;

/** Every mention of a year in the folded text, in its order; `year` is the one reported on. */
export function mentionsIn(folded: string, year: number | null): readonly Mention[] {
  const mentions: Mention[] = [];
  let head: Mention | null = null;
  for (const match of folded.matchAll(MENTION)) {
    const mention = relativeTo(head, mentionAt(folded, match, year), folded);
    if (mention.heads) head = mention;
    mentions.push(mention);
  }
  return mentions;
}

/** 2021年受理78件，比上年的66件多12件: the year before is that before the one named. */
function relativeTo(head: Mention | null, mention: Mention, folded: string): Mention {
  const isApart = head === null || SENTENCE_END.test(folded.slice(head.end, mention.start));
  if (isApart) return { ...mention, contrasts: mention.contrasts || isBareAside(folded, mention) };
  if (!mention.isBefore || head.year === null) return mention;
  return { ...mention, year: head.year - 1, isBefore: false };
}

/** 受理210件，去年175件，增加35件: what is set beside the year's own number without another year's before it. */
function isBareAside(folded: string, { start, end }: Mention): boolean {
  const isRelative = /^(?:去|上|前)/.test(folded.slice(start, end));
  return isRelative && folded.charAt(start - 1) === ',' && BARE_ASIDE.test(folded.slice(end, end + 12));
}

function mentionAt(folded: string, match: RegExpExecArray, year: number | null): Mention {
  const start = match.index;
  const end = start + match[0].length;
  const left = folded.slice(Math.max(0, start - 2), start);
  const right = folded.slice(end, end + BRACKET);
  // 2022年度法治政府建设报告 is a report of that year, not what happened in it.
  const modifies = match[2] !== undefined && folded.charAt(end) !== ',';
  const isHead = HEAD.test(left) || (BEGINS.test(left) && LEADS_ON.test(right));
  return {
    start,
    end,
    year: yearOf(match, year),
    heads:
      isHead &&
      !COMPARED.test(left) &&
      !modifies &&
      !isBracketed(folded, start, end) &&
      !isAside(folded, start, end),
    until: end + reach(left, right),
    contrasts: CONTRAST.test(left),
    isBefore: /^(?:上|前一)/.test(match[0]),
  };
}

/** How far what a mention holds for goes on: to the end of its bracket (（2022年为867件）), to 基础上 (在上年增长20%的基础上又增长9%). */
function reach(left: string, right: string): number {
  const bracket = left.endsWith('(') ? right.indexOf(')') : -1;
  const basis = BASIS.exec(right)?.[0].length;
  return Math.min(bracket < 0 ? Infinity : bracket, basis ?? Infinity);
}

/** A year set beside what was told says what the number was then, and nothing of what follows: 败诉率4.9%，2022年为7.3%. */
function isAside(folded: string, start: number, end: number): boolean {
  return folded.charAt(start - 1) === ',' && ASIDE.test(folded.slice(end, end + 12));
}

/** A year alone in brackets belongs to the number before it. */
function isBracketed(folded: string, start: number, end: number): boolean {
  return folded.charAt(start - 1) === '(' && folded.charAt(end) === ')';
}

function yearOf(match: RegExpMatchArray, year: number | null): number | null {
  const [, named, , since, current, last, beforeLast] = match;
  if (named !== undefined) return since !== undefined && Number(named) !== year ? null : Number(named);
  if (year === null) return null;
  if (current !== undefined) return year;
  if (last !== undefined) return year - 1;
  return beforeLast === undefined ? null : year - 2;
}
