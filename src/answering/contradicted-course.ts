import type { StoredFigure } from '../store/store.js';
import { beside, claims, said, type Contradiction, type Facts } from './contradiction.js';
import { DOWN, UP, WAS_BEFORE } from './premise.js';

/** Of the topic so much must stand beside the number that tells how it went. */
const LEAST_SHARE = 0.6;
/** Where the number is the very one that is claimed, so much. */
const LEAST_SAME = 0.35;

/** What passes or fails, by the words of questions and of reports. */
const PASSING: readonly (readonly [RegExp, RegExp])[] = [
  [
    /合格|过关|过得去|(?<=[全都])(?:通)?过(?=了)|(?<=[全都])及格|\b(?:pass(?:ed|es)?|up to standard|compliant|made the grade|qualified)\b/iu,
    /不合格/u,
  ],
  [/达标|\bup to standard\b|\bmet the standard\b/iu, /[不未]达标/u],
  [/满意|\bsatisfied\b/iu, /不满意/u],
];

/** Who is counted as not having done it: 仍有9个乡镇未独立办案. */
const NOT_DONE = /未(?!成年|来|必)|没有|没能/u;

/** Of all that are said to have passed, those that are counted as having failed: 合格案卷44件，不合格案卷1件. */
export function notEachOfThem({
  asked,
  counts,
  source,
  shareIn,
  text,
  ...facts
}: Facts): Contradiction | null {
  const { question } = facts;
  if (!question.claims.some(({ claim }) => claim === 'all' || claim === 'never')) return null;
  const failing = PASSING.find(([said]) => said.test(asked))?.[1];
  const fails = ({ value, metric, clause }: StoredFigure, words: RegExp): boolean =>
    value > 0 && words.test(metric) && words.test(source.text.slice(clause.start, clause.end));
  const figure =
    failing === undefined
      ? counts.find(
          (one) =>
            fails(one, NOT_DONE) &&
            shareIn(source.text.slice(one.clause.start, one.clause.end)) >= LEAST_SHARE,
        )
      : shareIn(text) < LEAST_SAME
        ? undefined
        : counts.find((one) => fails(one, failing));
  return figure === undefined ? null : said([figure], figure.text, ['并非全部', 'not every one']);
}

/** What is left to do, or falls short, is asked about. */
const FALLS_SHORT = /[没未不](?!仅|但|过|足|到)|还剩|剩下|\b(?:no|not|without|lack\w*)\b|n't\b/iu;
const ALL_OF_IT = /^\p{Script=Han}{0,12}?(?:全部|均已?|都已?)(?:\p{Script=Han}{2,})/u;

/** Of what half or a number is said to fall short, all that the report counts: 5名执法人员全部持证. */
export function allOfItWas(facts: Facts): Contradiction | null {
  const { question, asked, counts, source, shareIn } = facts;
  const part = question.claims.some(({ unit, value }) => unit === '%' && value !== null && value < WHOLE);
  if (!part || !FALLS_SHORT.test(asked)) return null;
  const figure = counts.find(
    (one) =>
      one.value > 0 &&
      ALL_OF_IT.test(source.text.slice(one.end, one.clause.end)) &&
      shareIn(beside(facts, one)) >= LEAST_SHARE,
  );
  return figure === undefined ? null : said([figure], figure.text, ['全部如此', 'all of them']);
}

const WHOLE = 100;

/** Which way it went, by the amount before or by the words beside it; null where neither says. */
function goesUp(
  { role, metric, value, siblings }: StoredFigure,
  figures: readonly StoredFigure[],
): boolean | null {
  const before = figures.find((one) => one.role === 'from' && siblings.includes(one.start));
  if (role === 'to' && before !== undefined && before.value !== value) return value > before.value;
  return role === 'change' && UP.test(metric) !== DOWN.test(metric) ? UP.test(metric) : null;
}

/** A clause that only sets the amount before it beside an earlier one. */
const COMPARES = /^(?:较|比|同比|与|和)/u;

/** What is said of a change, with the amount right before it that moved so: 新收申请312件，较上年的225件增长38.7%. */
function movedWith(facts: Facts, figure: StoredFigure): string {
  const { start, end } = figure.clause;
  if (!COMPARES.test(facts.source.text.slice(start, end))) return beside(facts, figure);
  const now = facts.counts.filter((one) => one.end <= start).at(-1);
  return now === undefined ? beside(facts, figure) : `${beside(facts, figure)}\n${beside(facts, now)}`;
}

/** What is said to have risen fell, or the other way round, by the words beside the number. */
export function wentOtherwise(facts: Facts): Contradiction | null {
  const { question, figures, shareIn, holds } = facts;
  const rose = claims(facts, 'rose');
  if (rose === claims(facts, 'fell')) return null;
  const amounts = question.claims.flatMap(({ value }) => value ?? []);
  const told = figures
    .flatMap((figure) => {
      const up = goesUp(figure, figures);
      return up === null ? [] : [{ figure, up, share: shareIn(movedWith(facts, figure)) }];
    })
    .sort((a, b) => b.share - a.share);
  const [best, next] = told;
  if (best === undefined || best.up === rose) return null;
  if (next !== undefined && next.up === rose && next.share >= best.share) return null;
  const same = amounts.includes(best.figure.value) && best.share >= LEAST_SAME;
  const sure = same || (best.share >= LEAST_SHARE && holds(movedWith(facts, best.figure)));
  if (!sure) return null;
  return said(
    [best.figure],
    `${best.up ? '上升' : '下降'}${best.figure.role === 'to' ? '至' : ''} ${best.figure.text}`,
    best.up
      ? ['是上升，不是下降', 'it rose, it did not fall']
      : ['是下降，不是上升', 'it fell, it did not rise'],
  );
}

/** What is said to be so now was so before, and no longer is: 由5个工作日压减至1个工作日. */
export function wasSoBefore({ question, asked, figures }: Facts): Contradiction | null {
  if (/原来|原先|以前|之前|从前|过去|\b(?:before|used to|previously|originally|from)\b|[从由]/iu.test(asked))
    return null;
  for (const { value, unit } of question.claims) {
    const before = figures.find(
      (one) =>
        one.role === 'from' &&
        one.value === value &&
        (one.unit === unit || (unit === '' && one.kind === 'count')),
    );
    const now =
      before === undefined
        ? undefined
        : figures.find((one) => one.role === 'to' && before.siblings.includes(one.start));
    if (before === undefined || now === undefined || now.value === before.value) continue;
    return said([now, before], `${before.text} → ${now.text}`, WAS_BEFORE);
  }
  return null;
}
