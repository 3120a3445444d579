import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import type { CorpusReport } from './corpus.js';

/** What came of it in the end is asked for, not what there was at first (实际结果). */
const REALLY = /(?<!不是|不要|不问|并非|别问)(?:真正|真的?[办落执用到改赔]|实际|最终|最后真)/u;
/** Between an amount and what came of it, no part of it is named and no other matter begins. */
const OTHER = /[。；;!?！？\n]|其中/u;

/**
 * Whether what really came of something is asked for (真正用过的有多少项) and the figure is what it began with: of 承接执法事项83项，实际行使29项
 * the first is told before a lesser number of the same.
 */
export function isWhatItBeganWith(
  figure: StoredFigure,
  { normalised, kind }: UnderstoodQuestion,
  report: CorpusReport | undefined,
): boolean {
  if (kind !== 'figure' || report === undefined || !REALLY.test(normalised) || REALLY.test(figure.metric))
    return false;
  const { text, figures } = report;
  const same = figures.filter(
    ({ sentence, unit, role }) =>
      sentence.start === figure.sentence.start && unit === figure.unit && role === 'value',
  );
  const next = same.find(({ start }) => start > figure.start);
  if (next === undefined || next.value >= figure.value) return false;
  const isFirst = !same.some(({ start, value }) => start < figure.start && value > figure.value);
  return isFirst && !OTHER.test(text.slice(figure.end, next.start));
}
