export { METRICS, metricById } from './list.js';
export { matchMetrics } from './match.js';
export type { MetricMatch } from './match.js';
export { suggestMetrics } from './suggest.js';
export { STAGE_NAMES } from './define.js';
export type { Bilingual, CatalogueMetric, Neighbour, Terms } from './types.js';
