import { LITIGATION_METRICS } from './data/litigation.js';
import { MEDIATION_METRICS } from './data/mediation.js';
import { REVIEW_METRICS } from './data/review.js';
import type { CatalogueMetric } from './types.js';

/** The comparable metrics, grouped by subject (可比指标目录). */
export const METRICS: readonly CatalogueMetric[] = [
  ...REVIEW_METRICS,
  ...LITIGATION_METRICS,
  ...MEDIATION_METRICS,
];

const BY_ID = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric with this id; undefined when the catalogue has none. */
export function metricById(id: string): CatalogueMetric | undefined {
  return BY_ID.get(id);
}
