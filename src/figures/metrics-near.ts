import { alignFigure } from './align.js';
import { METRICS } from './catalogue/index.js';
import type { FigureInContext } from './types.js';

/**
 * Ids of the catalogue's metrics that a figure is of, or near to (近指标), on the evidence of its clause: found once, when a
 * report is read, so that a comparison need not look at every figure of every report.
 */
export function metricsNear(figure: FigureInContext, text: string): readonly string[] {
  return METRICS.filter((metric) => alignFigure(metric, figure, text).fit !== 'none').map(({ id }) => id);
}
