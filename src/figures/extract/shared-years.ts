import type { Found } from './found.js';

const YEAR = '(?:19|20)\\d{2} ?年?度?';
const LISTED = `(?:${YEAR}(?:、|以及|[和与及,]) ?){1,9}(?:19|20)\\d{2} ?年度?`;
const RANGE = `${YEAR} ?(?:-{1,2}|~|至|到) ?(?:19|20)\\d{2} ?年度?`;
const LATEST = '(?:近|过去|最近|连续|连[续升降增减涨]{1,2})[两二三四五]年';
const YEARS = new RegExp(`(?:${LISTED}|${RANGE})|${LATEST}`, 'g');
const NUMERALS = '两二三四五';
/** Between the years and the first of the numbers shared out among them. */
const SHARES_OUT = /^[^。;!?\n\d]{0,60}?(?:分别|依次|逐年)[^。;!?\n\d]{0,14}$/;
const FOLLOWS = /^[^。;!?\n\d]{0,24}$/;
/** 2022、2023年立案、结案分别为…: whether years or matters are told apart nobody can say. */
const SEVERAL_MATTERS = /[^、]{2}(?:、|[和与及])[^,、]{2,}(?:分别|依次)/;
const JOINS = /^(?:、|以及|[和与及,])$/;

/**
 * Periods of figures that are shared out among years named together (2021年至2023年分别为302、351、386件), by the
 * figure's place in the list: one year each where there are as many, null where there are not.
 */
export function sharedYears(
  folded: string,
  figures: readonly Found[],
  year: number | null,
): ReadonlyMap<number, string | null> {
  const periods = new Map<number, string | null>();
  let first = 0;
  for (const match of folded.matchAll(YEARS)) {
    const end = match.index + match[0].length;
    while ((figures[first]?.start ?? Infinity) < end) first += 1;
    const next = figures[first];
    if (next === undefined) break;
    const years = yearsOf(match[0], year);
    const gap = folded.slice(end, Math.min(next.start, end + 80));
    const isShared = SHARES_OUT.test(gap);
    const list = joined(folded, figures, first);
    const isEven = list.length === years.length;
    if (list.length < 2 || years.length < 2 || !(isShared || (isEven && FOLLOWS.test(gap)))) continue;
    const isClear = isEven && !SEVERAL_MATTERS.test(gap);
    list.forEach((index, at) => periods.set(index, isClear ? String(years[at]) : null));
  }
  return periods;
}

function yearsOf(named: string, year: number | null): readonly number[] {
  const years = [...named.matchAll(/\d{4}/g)].map(([digits]) => Number(digits));
  const [from, to] = years;
  if (from === undefined) {
    const count = NUMERALS.includes(named.charAt(named.length - 2)) ? countOf(named) : 0;
    return year === null ? [] : Array.from({ length: count }, (_, at) => year - count + 1 + at);
  }
  const isRange = years.length === 2 && to !== undefined && /[-~至到]/.test(named);
  if (!isRange) return years;
  return to - from < 1 || to - from > 9 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function countOf(named: string): number {
  return Math.max(2, NUMERALS.indexOf(named.charAt(named.length - 2)) + 1);
}

/** Indices of the figures from `first` on that nothing but 、 and 和 stand between. */
function joined(folded: string, figures: readonly Found[], first: number): readonly number[] {
  const list = [first];
  for (let at = first; ; at += 1) {
    const next = figures[at + 1];
    if (next === undefined || !JOINS.test(folded.slice(figures[at]?.end, next.start).trim())) return list;
    list.push(at + 1);
  }
}
