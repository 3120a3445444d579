import type { Found } from './found.js';
import type { Mention } from './year-mentions.js';

/** An earlier year that a paragraph opens with and goes on about: 2021年，全市收到申请63件。从领域看，公安33件. */
export interface TopicYear {
  readonly year: number;
  /** End of the sentence that opens with it; what follows is of that year too. */
  readonly from: number;
  /** Where another time is named, or the end of the paragraph. */
  readonly until: number;
}

/** A mark, a short heading or a bracketed word may stand before the year: （一）收案。2021年，… */
const OPENS =
  /^[ \t]{0,8}(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)]|【[^】\n]{1,12}】)?(?:[^\d。\n,;:]{1,12}。)?((?:19|20)\d{2}) ?年度?,[^。!?\n]{0,400}[。!?]/gm;
/** What speaks of another time than the year that the paragraph opened with. */
const OTHER_TIME = /全年|截至|截止|目前|当前|现有|现已|报告期|近年|迄今|至今|次年|翌年/;
const COMPARED = /[较比与和同]$/;

/**
 * The years that paragraphs go on about, in text order. A year with a month opens nothing (2022年3月，县政府印发…), and neither does
 * one whose sentence has no number of it: what happened then may only lead to what was done since.
 */
export function topicYears(folded: string, { year, mentions, figures }: TopicContext): readonly TopicYear[] {
  if (year === null) return [];
  let nextFigure = 0;
  let nextMention = 0;
  const topics: TopicYear[] = [];
  for (const match of folded.matchAll(OPENS)) {
    const named = Number(match[1]);
    const from = match.index + match[0].length;
    while ((figures[nextFigure]?.start ?? Infinity) < match.index) nextFigure += 1;
    while ((mentions[nextMention]?.start ?? Infinity) < from) nextMention += 1;
    const isCounted = (figures[nextFigure]?.start ?? Infinity) < from;
    if (named >= year || !isCounted) continue;
    const line = folded.indexOf('\n', from);
    const end = line < 0 ? folded.length : line;
    const until = Math.min(
      otherYear(folded, mentions, { named, end, first: nextMention }),
      otherTime(folded, from, end),
    );
    topics.push({ year: named, from, until });
  }
  return topics;
}

interface TopicContext {
  /** Year reported on. */
  readonly year: number | null;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Found[];
}

/** Where another year is named, unless the paragraph's own is only held against it. */
function otherYear(
  folded: string,
  mentions: readonly Mention[],
  { named, end, first }: { readonly named: number; readonly end: number; readonly first: number },
): number {
  for (let at = first; ; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= end) return end;
    const { start, year, isBefore } = mention;
    const isCompared = COMPARED.test(folded.slice(Math.max(0, start - 1), start));
    if (year !== named && !isCompared && !isBefore) return start;
  }
}

function otherTime(folded: string, from: number, end: number): number {
  const at = folded.slice(from, end).search(OTHER_TIME);
  return at < 0 ? end : from + at;
}
