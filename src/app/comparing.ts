import type { Citation } from '../answering/types.js';
import type { CompareOutcome } from '../app-types.js';
import { matchMetrics, metricById, METRICS, type CatalogueMetric } from '../figures/catalogue/index.js';
import { compare, compareFreeText } from '../figures/compare.js';
import { displayOrder } from '../figures/table.js';
import type { Comparison } from '../figures/types.js';
import { DianjuError } from '../lib/errors.js';
import { normalise } from '../question/normalise.js';
import type { Library } from './library.js';

/** A metric is taken without asking back when the next likeliest scores at most this share of it. */
const CLEAR_MARGIN = 0.92;
/** Below this a topic is compared by its own words, as no metric of the catalogue. */
const LEAST_SCORE = 0.6;
/** Readings offered when asking back. */
const MOST_OPTIONS = 8;

/** What to compare, where and for which year. */
export interface CompareRequest {
  readonly metric: string;
  readonly counties?: readonly string[];
  readonly year?: number;
}

/**
 * Compares a metric across reports (对比): by the catalogue where it knows the metric, else by the words themselves;
 * asks back when several metrics are equally likely.
 *
 * @throws DianjuError `metric-unknown` for an empty metric, `county-unknown`
 */
export async function compareReports(library: Library, request: CompareRequest): Promise<CompareOutcome> {
  const topic = normalise(request.metric).trim();
  if (topic === '') throw new DianjuError('metric-unknown', request.metric);
  const reports = await library.reportsOf(request.counties, request.year);
  const choice = chooseMetric(topic);
  if (choice.length > 1) return { kind: 'ask-back', options: choice };
  const compared = await library.compared(reports);
  const cite = library.citer(reports);
  const [metric] = choice;
  const made =
    metric === undefined ? compareFreeText(topic, compared, cite) : compare(metric, compared, cite);
  return { kind: 'comparison', comparison: numbered(made) };
}

/** Marks [1], [2], … in the order in which the rows are shown. */
function numbered(comparison: Comparison<Citation>): Comparison<Citation> {
  const numbers = new Map<number, number>();
  const number = (citation: Citation): Citation => {
    const n = numbers.get(citation.n) ?? numbers.size + 1;
    numbers.set(citation.n, n);
    return { ...citation, n };
  };
  const rows = [...comparison.rows];
  for (const { row, at } of displayOrder(comparison)) {
    rows[at] = {
      ...row,
      citation: row.citation === null ? null : number(row.citation),
      near: row.near.map((near) => ({ ...near, citation: number(near.citation) })),
    };
  }
  return { ...comparison, rows };
}

/** The metric meant; several when none is likelier than the others; none when the catalogue does not know it. */
function chooseMetric(topic: string): readonly CatalogueMetric[] {
  const named = metricById(topic) ?? METRICS.find((metric) => isNamed(metric, topic));
  if (named !== undefined) return [named];
  const matches = matchMetrics(topic);
  const best = matches[0];
  if (best === undefined || best.score < LEAST_SCORE) return [];
  const close = matches.filter((match) => match.score > best.score * CLEAR_MARGIN);
  return close.slice(0, MOST_OPTIONS).map((match) => match.metric);
}

function isNamed(metric: CatalogueMetric, topic: string): boolean {
  return metric.nameZh === topic || metric.nameEn.toLowerCase() === topic.toLowerCase();
}
