import { alignFigure } from './align.js';
import { METRICS } from './catalogue/index.js';
import type { FigureInContext } from './types.js';

/**
 * For each figure of a report, in their order, the ids of the catalogue's metrics that it is of or near to (近指标), on the
 * evidence of its clause: found once, when the report is read, so that a comparison need not look at every figure of every
 * report. What a value came from, and its change, go with the value beside them.
 */
export function metricsNear(
  figures: readonly FigureInContext[],
  text: string,
): readonly (readonly string[])[] {
  const own = figures.map((figure) =>
    METRICS.filter((metric) => alignFigure(metric, figure, text).fit !== 'none').map(({ id }) => id),
  );
  return figures.map(({ role }, at) => {
    const beside = role === 'change' ? own[at - 1] : role === 'from' ? own[at + 1] : undefined;
    return [...new Set([...(own[at] ?? []), ...(beside ?? [])])];
  });
}
