import { BUSINESS_METRICS } from './data/business.js';
import { DECISION_METRICS } from './data/decisions.js';
import { DOCUMENT_METRICS } from './data/documents.js';
import { ENFORCEMENT_METRICS } from './data/enforcement.js';
import { LEGAL_PEOPLE_METRICS } from './data/legal-people.js';
import { LEGAL_SERVICE_METRICS } from './data/legal-services.js';
import { LITIGATION_METRICS } from './data/litigation.js';
import { MEDIATION_METRICS } from './data/mediation.js';
import { OPENNESS_METRICS } from './data/openness.js';
import { OVERSIGHT_METRICS } from './data/oversight.js';
import { PUBLICITY_METRICS } from './data/publicity.js';
import { REVIEW_METRICS } from './data/review.js';
import { SERVICE_METRICS } from './data/services.js';
import type { CatalogueMetric } from './types.js';

/** The comparable metrics, grouped by subject (可比指标目录). */
export const METRICS: readonly CatalogueMetric[] = [
  ...REVIEW_METRICS,
  ...LITIGATION_METRICS,
  ...MEDIATION_METRICS,
  ...LEGAL_SERVICE_METRICS,
  ...LEGAL_PEOPLE_METRICS,
  ...DOCUMENT_METRICS,
  ...DECISION_METRICS,
  ...ENFORCEMENT_METRICS,
  ...OVERSIGHT_METRICS,
  ...OPENNESS_METRICS,
  ...PUBLICITY_METRICS,
  ...SERVICE_METRICS,
  ...BUSINESS_METRICS,
];

const BY_ID = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric with this id; undefined when the catalogue has none. */
export function metricById(id: string): CatalogueMetric | undefined {
  return BY_ID.get(id);
}
