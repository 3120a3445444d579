import { setImmediate as immediate } from 'node:timers/promises';
import { metricById } from '../figures/catalogue/index.js';
import { compareRows } from '../figures/compare.js';
import type { Comparison } from '../figures/types.js';
import type { ReportStore } from '../store/store.js';
import { comparable } from './comparable.js';
import { comparisonAnswer, type ComparisonParts } from './comparison-answer.js';
import { MOST_METRICS } from './comparison-chosen.js';
import type { CorpusReport, ListedReport } from './corpus.js';
import type { AnswerDeps } from './deps.js';
import type { Answer, Citation } from './types.js';

/**
 * Comparisons of more reports than can be read one by one (对比全部), by each metric that may be meant, from the rows that were
 * found when the reports were read; null while some of them are still to be read anew.
 */
async function toldComparisons(
  metrics: readonly string[],
  reports: readonly ListedReport[],
  { told }: AnswerDeps,
): Promise<readonly Comparison<Citation>[] | null> {
  const among = reports.map(({ report }) => report);
  const made: Comparison<Citation>[] = [];
  for (const id of metrics) {
    const metric = metricById(id);
    if (metric === undefined) continue;
    const rows = await told(id, among);
    if (rows === null) return null;
    made.push(compareRows(metric, rows));
    // Thousands of rows take a while: others get their turn in between.
    await immediate();
  }
  return made;
}

/** The cited reports with their texts alone, for an answer to be verified against. */
async function citedReports(
  { citations }: Answer,
  reports: readonly ListedReport[],
  store: ReportStore,
): Promise<readonly CorpusReport[]> {
  const ids = new Set(citations.map(({ report }) => report));
  const read: CorpusReport[] = [];
  for (const { report } of reports.filter((one) => ids.has(one.report.id))) {
    read.push({ report, text: (await store.text(report.id)) ?? '', passages: [], figures: [] });
  }
  return read;
}

/**
 * The answer to a comparison of too many reports to read each: from what was found when they were read, else from their
 * figures near what is meant.
 *
 * @param asked - all reports that are compared
 */
export async function comparedInAll(
  parts: ComparisonParts,
  asked: readonly ListedReport[],
  deps: AnswerDeps,
): Promise<Answer | null> {
  const metrics = (parts.question.likely ?? []).slice(0, MOST_METRICS).map(({ id }) => id);
  const comparisons = await toldComparisons(metrics, asked, deps);
  if (comparisons === null) {
    const reports = await comparable(deps.store, asked, metrics);
    parts.corpus.add(reports);
    return comparisonAnswer({ ...parts, reports });
  }
  const made = comparisonAnswer({ ...parts, told: { comparisons, reports: asked } });
  if (made !== null) parts.corpus.add(await citedReports(made, asked, deps.store));
  return made;
}
