import type { Found, Source } from './found.js';

/** A mention of a year, as scope of what follows it in its sentence. */
interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  /** Stands at the head of a clause, so that it holds for the rest of the sentence. */
  readonly heads: boolean;
}

const MENTION =
  /((?:19|20)\d{2}) ?年(度)?(以来|起)?|(今年|本年度?|年内)|(去年|上年度?|上一年度?)(同期)?|(前年)|(最初|原来|以往|此前|改革前|原先|以前|过去)/g;
const SENTENCE_END = /[。!?\n]/g;

/** The period of each figure, as a year in digits; null when the text points elsewhere without naming it. */
export function periodsOf(
  { folded }: Source,
  figures: readonly Found[],
  year: number | null,
): readonly (string | null)[] {
  const mentions = mentionsIn(folded, year);
  const ends = [...folded.matchAll(SENTENCE_END)].map((match) => match.index);
  let mentionAt = 0;
  let sentenceAt = 0;
  let scope: YearMention | null = null;
  return figures.map((figure) => {
    while ((ends[sentenceAt] ?? Infinity) < figure.start) {
      scope = scope !== null && scope.end <= (ends[sentenceAt] ?? 0) ? null : scope;
      sentenceAt += 1;
    }
    const sentenceStart = sentenceAt === 0 ? 0 : (ends[sentenceAt - 1] ?? 0) + 1;
    let near: YearMention | null = null;
    for (
      let next = mentions[mentionAt];
      next !== undefined && next.end <= figure.start;
      next = mentions[mentionAt]
    ) {
      if (next.heads && next.start >= sentenceStart) scope = next;
      if (figure.start - next.end <= 2) near = next;
      mentionAt += 1;
    }
    const chosen = near ?? scope;
    if (chosen !== null) return chosen.year === null ? null : String(chosen.year);
    return year === null ? null : String(year);
  });
}

function mentionsIn(folded: string, year: number | null): readonly YearMention[] {
  return [...folded.matchAll(MENTION)].map((match) => {
    const [whole, named, annual, since, current, last, samePeriod, before, origin] = match;
    const left = folded.slice(Math.max(0, match.index - 2), match.index);
    const end = match.index + whole.length;
    const named_ = named === undefined ? null : Number(named);
    const relative = year === null ? null : current ? year : last ? year - 1 : before ? year - 2 : null;
    const compared = /[较比与和]$/.test(left);
    const modifies = annual !== undefined && folded.charAt(end) !== ',';
    const isOrigin = origin !== undefined;
    return {
      start: match.index,
      end: end + (samePeriod === undefined ? 0 : 0),
      year: since !== undefined && named_ !== year ? null : (named_ ?? relative),
      heads: !compared && !modifies && !isOrigin && /(?:^|[,。;:、!?\n(截至止在到 ])$/.test(left),
    };
  });
}
