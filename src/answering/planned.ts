import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure, StoredReport } from '../store/store.js';

/** What is planned is asked for, whether or not a year is named. */
const PLAN_ASKED =
  /打算|(?<![按原])计划(?!生育)|力争|争取|目标|下一?步|下阶段|今后|明年|来年|\bplan(?:s|ned|ning)?\b|\baim(?:s|ing)?\b|\btargets?\b|\bgoals?\b|\bnext year\b/iu;

type Dated = Pick<StoredFigure, 'soft' | 'period'>;

/** Whether a figure is what a report plans for a year to come (计划数): one of that year which is told as done is none. */
export function isPlanned({ soft, period }: Dated, { year }: Pick<StoredReport, 'year'>): boolean {
  return soft && period !== null && /^\d{4}$/u.test(period) && Number(period) > year;
}

/** Whether a figure is planned and the question asks for what is: it is then no doubtful number of another year. */
export function isPlanAsked(
  figure: Dated,
  report: Pick<StoredReport, 'year'>,
  { announced, normalised }: UnderstoodQuestion,
): boolean {
  return (announced === true || PLAN_ASKED.test(normalised)) && isPlanned(figure, report);
}
