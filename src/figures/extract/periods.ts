import type { Found, Source } from './found.js';
import type { Part } from './roles.js';
import { sharedYears } from './shared-years.js';

/** A mention of a year, as scope of what follows it in its sentence. */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** Null where it reaches back over years (2021年以来, 近三年). */
  readonly year: number | null;
  /** Stands at the head of a clause, so that it holds for the rest of the sentence. */
  readonly heads: boolean;
}

const MENTION =
  /((?:19|20)\d{2}) ?年(度)?(以来|起)?|(今年|本年度?|年内)|((?:去年|上年度?|上一年度?)(?!结转|结余|遗留|转入|未结)(?:同期)?)|(前年)|((?:近|过去|最近)(?:[两二三四五六七八九十几]|\d{1,2}) ?年来?)|(?:[一二三四五六七八九十]五)["”’]?普法以来/g;
const HEAD = /(?:^|[,。;:!?\n()截至止在到 ]|其中)$/;
const COMPARED = /[较比与和同]$/;
/** Between a year and the number it belongs to: 2022年21.9, 上年的83件. */
const NEAR = /^(?:高峰[时期]?|最[高多]时)?(?:的|为|是|,|:| )?$/;
/** An earlier time without a year, before the first of two numbers: 从最初的83%. */
const EARLIER = /(?:最初|原来|原先|以往|此前|改革前|以前|过去|起初|当初|原|之前|前期)的?[^,。;:]{0,4}$/;
const BRACKETED = /^\(((?:19|20)\d{2}) ?年\)/;
const ASIDE = /^[为是] ?\d/;
const SENTENCE_END = /[。!?\n]/g;

/** The period of each figure, as a year in digits; null when the text points elsewhere without naming it. */
export function periodsOf(
  { folded }: Source,
  figures: readonly Found[],
  { year, parts }: { readonly year: number | null; readonly parts: readonly Part[] },
): readonly (string | null)[] {
  const mentions = mentionsIn(folded, year);
  const starts = [0, ...[...folded.matchAll(SENTENCE_END)].map((match) => match.index + 1)];
  const shared = sharedYears(folded, figures, year);
  let nextMention = 0;
  let sentence = 0;
  let scope: Mention | null = null;
  return figures.map((figure, index) => {
    while ((starts[sentence + 1] ?? Infinity) <= figure.start) sentence += 1;
    const sentenceStart = starts[sentence] ?? 0;
    let last: Mention | null = null;
    for (
      let at = mentions[nextMention];
      at !== undefined && at.end <= figure.start;
      at = mentions[nextMention]
    ) {
      if (at.heads) scope = at;
      last = at;
      nextMention += 1;
    }
    if (scope !== null && scope.start < sentenceStart) scope = null;
    const own = ownYear(folded, figure);
    if (own !== undefined) return own;
    const listed = shared.get(index);
    if (listed !== undefined) return listed;
    const isNear = last !== null && figure.unit !== '倍' && NEAR.test(folded.slice(last.end, figure.start));
    const chosen = isNear ? last : scope;
    if (chosen !== null) return chosen.year === null ? null : String(chosen.year);
    const left = folded.slice(Math.max(0, figure.start - 12), figure.start);
    if (parts[index]?.role === 'from' && EARLIER.test(left)) return null;
    return year === null ? null : String(year);
  });
}

/** The year of a table's cell, or the one in the bracket after a number; undefined where it has none of its own. */
function ownYear(folded: string, { period, end }: Found): string | null | undefined {
  return period === undefined ? bracketedYear(folded, end) : period;
}

/** The year in the bracket after a number: 由6名（2023年）增至11名. */
function bracketedYear(folded: string, end: number): string | undefined {
  return BRACKETED.exec(folded.slice(end, end + 9))?.[1];
}

function mentionsIn(folded: string, year: number | null): readonly Mention[] {
  return [...folded.matchAll(MENTION)].map((match) => {
    const end = match.index + match[0].length;
    const left = folded.slice(Math.max(0, match.index - 2), match.index);
    // 2022年度法治政府建设报告 is a report of that year, not what happened in it.
    const modifies = match[2] !== undefined && folded.charAt(end) !== ',';
    return {
      start: match.index,
      end,
      year: yearOf(match, year),
      heads:
        !COMPARED.test(left) &&
        !modifies &&
        !isBracketed(folded, match) &&
        !isAside(folded, match.index, end) &&
        HEAD.test(left),
    };
  });
}

/** A year set beside what was told says what the number was then, and nothing of what follows: 败诉率4.9%，2022年为7.3%. */
function isAside(folded: string, start: number, end: number): boolean {
  return folded.charAt(start - 1) === ',' && ASIDE.test(folded.slice(end, end + 3));
}

/** A year alone in brackets belongs to the number before it. */
function isBracketed(folded: string, { index, 0: text }: RegExpMatchArray): boolean {
  return folded.charAt((index ?? 0) - 1) === '(' && folded.charAt((index ?? 0) + text.length) === ')';
}

function yearOf(match: RegExpMatchArray, year: number | null): number | null {
  const [, named, , since, current, last, beforeLast] = match;
  if (named !== undefined) return since !== undefined && Number(named) !== year ? null : Number(named);
  if (year === null) return null;
  if (current !== undefined) return year;
  if (last !== undefined) return year - 1;
  return beforeLast === undefined ? null : year - 2;
}
