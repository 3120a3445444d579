import type { Found, Source } from './found.js';
import type { Part } from './roles.js';
import { sharedYears } from './shared-years.js';
import { topicYears, type TopicYear } from './topic-years.js';
import { mentionsIn, type Mention } from './year-mentions.js';

/** Between a year and the number it belongs to: 2022年21.9, 上年的83件, 2019年全年的15%, 上一年(2022年)是175件. */
const NEAR = /^\)?(?:高峰[时期]?|最[高多]时|全年|全年度|年?[底末]|同期|当年)?(?:的|为|是|,|:| )?$/;
/** A number joined to the one before it is of the same year: 由2021年的21.8%、8.4%升到. */
const JOINED = /^[、和及与]$/;
/** An earlier time without a year, before the first of two numbers: 从最初的83%. */
const EARLIER = /(?:最初|原来|原先|以往|此前|改革前|以前|过去|起初|当初|原|之前|前期)的?[^,。;:]{0,4}$/;
const BRACKETED = /^\(((?:19|20)\d{2}) ?年\)/;
const SENTENCE_END = /[。!?\n]/g;

/** What the years of figures are read from. */
interface Context {
  readonly year: number | null;
  readonly parts: readonly Part[];
}

/** A figure with the mentions of years that may hold for it. */
interface Placed {
  readonly figure: Found;
  readonly part: Part | undefined;
  /** The mention that it is of; null where none is. */
  readonly mention: Mention | null;
  /** Whether that stands right before it. */
  readonly isBeside: boolean;
  /** The year that its paragraph goes on about. */
  readonly topic: TopicYear | undefined;
}

/** The period of each figure, as a year in digits; null when the text points elsewhere without naming it. */
export function periodsOf(
  { folded }: Source,
  figures: readonly Found[],
  { year, parts }: Context,
): readonly (string | null)[] {
  const mentions = mentionsIn(folded, year);
  const shared = sharedYears(folded, figures, year);
  return placed(folded, figures, { year, parts, mentions }).map((one, index) => {
    const own = ownYear(folded, one.figure);
    if (own !== undefined) return own;
    const listed = shared.get(index);
    if (listed !== undefined) return listed;
    const told = yearOf(folded, one, year);
    return told === null ? null : String(told);
  });
}

/** Each figure with the mention that holds for it, found in one walk through the text. */
function placed(
  folded: string,
  figures: readonly Found[],
  { year, parts, mentions }: Context & { readonly mentions: readonly Mention[] },
): readonly Placed[] {
  const starts = [0, ...[...folded.matchAll(SENTENCE_END)].map((match) => match.index + 1)];
  const topics = topicYears(folded, { year, mentions, figures });
  let nextMention = 0;
  let sentence = 0;
  let nextTopic = 0;
  let scope: Mention | null = null;
  let before: Placed | null = null;
  return figures.map((figure, index) => {
    while ((starts[sentence + 1] ?? Infinity) <= figure.start) sentence += 1;
    while ((topics[nextTopic]?.until ?? Infinity) <= figure.start) nextTopic += 1;
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
    if (scope !== null && (scope.start < (starts[sentence] ?? 0) || scope.until <= figure.start))
      scope = null;
    const beside = besideOf(folded, figure, { last, before });
    const topic = topics[nextTopic];
    before = {
      figure,
      part: parts[index],
      mention: beside ?? scope,
      isBeside: beside !== null,
      topic: topic !== undefined && topic.from <= figure.start ? topic : undefined,
    };
    return before;
  });
}

/** The mention that stands right before a figure, or before the one that it is joined to. */
function besideOf(
  folded: string,
  figure: Found,
  { last, before }: { readonly last: Mention | null; readonly before: Placed | null },
): Mention | null {
  if (last !== null)
    return figure.unit !== '倍' && NEAR.test(folded.slice(last.end, figure.start)) ? last : null;
  if (before?.isBeside !== true || before.figure.unit !== figure.unit) return null;
  return JOINED.test(folded.slice(before.figure.end, figure.start)) ? before.mention : null;
}

function yearOf(folded: string, one: Placed, year: number | null): number | null {
  const { figure, part, mention, isBeside, topic } = one;
  if (mention !== null) {
    // 受理151件；而2022年只有66件，增长128.8%: what is compared is what there is now.
    if (mention.contrasts && !isBeside && part?.role === 'change') return year;
    return mention.isBefore && topic !== undefined ? topic.year - 1 : mention.year;
  }
  const left = folded.slice(Math.max(0, figure.start - 12), figure.start);
  if (part?.role === 'from' && EARLIER.test(left)) return null;
  return topic?.year ?? year;
}

/** The year of a table's cell, or the one in the bracket after a number; undefined where it has none of its own. */
function ownYear(folded: string, { period, end }: Found): string | null | undefined {
  return period === undefined ? bracketedYear(folded, end) : period;
}

/** The year in the bracket after a number: 由6名（2023年）增至11名. */
function bracketedYear(folded: string, end: number): string | undefined {
  return BRACKETED.exec(folded.slice(end, end + 9))?.[1];
}
