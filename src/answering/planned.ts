import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure, StoredReport } from '../store/store.js';

/** What is planned is asked for, whether or not a year is named. */
const PLAN_ASKED =
  /打算|(?<![按原])计划(?!生育)|力争|争取|目标|下一?步|下阶段|今后|明年|来年|\bplan(?:s|ned|ning)?\b|\baim(?:s|ing)?\b|\btargets?\b|\bgoals?\b|\bnext year\b/iu;

/** Whether a figure is what a report plans for a year to come and the question asks for that (计划数): it is then no doubtful number of another year. */
export function isPlanAsked(
  { soft, period }: Pick<StoredFigure, 'soft' | 'period'>,
  { year }: Pick<StoredReport, 'year'>,
  { announced, normalised }: UnderstoodQuestion,
): boolean {
  const asked = announced === true || PLAN_ASKED.test(normalised);
  return asked && soft && isYetToCome(period, year);
}

/** Whether a figure is of a year after the one that its report is about. */
export function isYetToCome(period: string | null, year: number): boolean {
  return period !== null && /^\d{4}$/u.test(period) && Number(period) > year;
}
