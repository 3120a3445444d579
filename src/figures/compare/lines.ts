import { metricById } from '../catalogue/list.js';
import type { ComparisonRow, FigureInContext } from '../types.js';
import { metricRows } from './rows.js';
import type { Cite, ComparedReport } from './types.js';

/**
 * What a report says of each metric that some of its figures are near to (可比行): made once, when it is read, so that a
 * comparison of thousands of reports need not look at their texts. Metrics that it says nothing of are left out.
 *
 * @param metrics - ids of the metrics near each of the report's figures, in their order
 */
export function comparisonLines<C>(
  report: ComparedReport,
  metrics: readonly (readonly string[])[],
  cite: Cite<C>,
): readonly { readonly metric: string; readonly row: ComparisonRow<C> }[] {
  const near = new Map<string, FigureInContext[]>();
  report.figures.forEach((figure, at) => {
    for (const id of metrics[at] ?? []) near.set(id, [...(near.get(id) ?? []), figure]);
  });
  return [...near]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, figures]) => {
      const metric = metricById(id);
      const rows = metric === undefined ? [] : metricRows(metric, [{ ...report, figures }], cite);
      return rows.filter(({ status }) => status !== 'not-reported').map((row) => ({ metric: id, row }));
    });
}
