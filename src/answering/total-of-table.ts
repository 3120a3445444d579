import type { Candidate } from './candidate.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { Corpus, FigureMatter } from './corpus.js';
import { isRow } from './item-head.js';
import { pairsOf } from './word-rarity.js';

/** A total among the cells of a table, by the words of its row and column: 上年结转总计, 受理合计. */
const TOTAL = /^(?<what>.{2,})(?:总计|合计|共计|总数)$/u;
/** Which of several is the greatest is asked of all of them but the total. */
const ONE_OF_ALL = /最|哪|第[一二三]|\bmost\b|\bleast\b|\bwhich\b|est\b/iu;

/**
 * Where a table has a total of what is asked for, its parts are no answer that the question does not name (表中合计): of 上年结转自然人2 其他0
 * 总计2 the total is how many were carried over.
 *
 * @param asked - all words that the question's may stand for
 */
export function withTotal(
  ranked: readonly Candidate[],
  asked: string,
  { question, corpus }: { readonly question: UnderstoodQuestion; readonly corpus: Corpus },
): readonly Candidate[] {
  if (ONE_OF_ALL.test(question.normalised)) return ranked;
  const said = `${question.normalised}\n${asked}`;
  const totals = ranked.flatMap(({ matter, match, misfit }) => {
    const what = misfit === null ? TOTAL.exec(matter.figure.metric)?.groups?.['what'] : undefined;
    return what === undefined ? [] : [{ matter, match, what }];
  });
  if (totals.length === 0) return ranked;
  return ranked.map((one) => {
    const { figure, report } = one.matter;
    const text = corpus.byId.get(report.id)?.text ?? '';
    const isPart = totals.some(
      ({ matter, match, what }) =>
        matter.report === report &&
        one.match.score <= match.score &&
        matter.figure.unit === figure.unit &&
        isUnnamedPart(figure.metric, what, said) &&
        isRow(text, between(figure, matter.figure)),
    );
    return isPart && one.misfit === null ? { ...one, misfit: 'metric' } : one;
  });
}

/** Whether a cell counts a part of what a total counts, and nothing of the question says which. */
function isUnnamedPart(metric: string, what: string, said: string): boolean {
  if (metric === what || TOTAL.test(metric)) return false;
  const part = metric.startsWith(what)
    ? metric.slice(what.length)
    : metric.endsWith(what)
      ? metric.slice(0, -what.length)
      : '';
  return part.length > 1 && !pairsOf(part).some((pair) => said.includes(pair));
}

/** What stands between two cells: nothing but cells where they are of one table. */
function between(one: FigureMatter['figure'], other: FigureMatter['figure']): { start: number; end: number } {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
