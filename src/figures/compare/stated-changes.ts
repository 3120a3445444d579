import { alignFigure } from '../align.js';
import { METRICS } from '../catalogue/index.js';
import type { Earlier, YearChange } from '../types.js';
import { earlierSaid } from './earlier.js';
import { metricRows } from './rows.js';
import type { Cite, ComparedReport } from './types.js';
import { yearChanges } from './years.js';

/** A change between two reports of which the later one says something. */
export interface HeldChange<C> extends YearChange<C> {
  readonly stated: Earlier<C>;
}

/**
 * What a report says of the year before (同比增长64.3%, 上年为254件), held against the report on that year (跨年核算). Only
 * metrics of the catalogue that both reports state exactly; where a number is of several metrics, the one that agrees.
 *
 * @param before - the report on the year before
 */
export function statedChanges<C>(
  before: ComparedReport,
  after: ComparedReport,
  cite: Cite<C>,
): readonly HeldChange<C>[] {
  const speaking = after.figures.filter((figure) => earlierSaid(figure, after).length > 0);
  const held = METRICS.filter((metric) =>
    speaking.some((figure) => alignFigure(metric, figure, after.text).fit === 'match'),
  )
    .flatMap((metric) => yearChanges(metricRows(metric, [before, after], cite)))
    .filter((change): change is HeldChange<C> => change.stated !== null);
  const once = new Map<number, HeldChange<C>>();
  for (const change of held) {
    const { start } = change.stated.figure;
    if ((once.get(start)?.verdict ?? 'inconsistent') === 'inconsistent') once.set(start, change);
  }
  return [...once.values()];
}
