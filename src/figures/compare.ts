import { alignFigure, type Alignment } from './align.js';
import type { CatalogueMetric } from './catalogue/types.js';
import { freeTextAligner } from './compare/free-text.js';
import { incomparableNote, noteLevels } from './compare/notes.js';
import { rank } from './compare/ranking.js';
import { metricRows, rowsOf, withoutDoubles } from './compare/rows.js';
import { distributionOf } from './compare/distribution.js';
import { yearChanges } from './compare/years.js';
import type { Cite, ComparedReport } from './compare/types.js';
import type { Comparison, ComparisonRow, FigureInContext } from './types.js';

export { metricRows } from './compare/rows.js';
export type { Cite, ComparedReport } from './compare/types.js';

/**
 * One metric of the catalogue across reports (对比): a row for each report, also for those that do not report
 * it. A report given twice, or two of one place and year, make one row.
 */
export function compare<C>(
  metric: CatalogueMetric,
  reports: readonly ComparedReport[],
  cite: Cite<C>,
): Comparison<C> {
  return compareRows(metric, metricRows(metric, reports, cite));
}

/**
 * `compare` with figures that the words of a question found in reports in which the catalogue sees none (补充所答); the rows say so.
 *
 * @param given - the figure of each such report, by the report's id
 */
export function compareWith<C>(
  metric: CatalogueMetric,
  given: ReadonlyMap<string, FigureInContext>,
  from: { readonly reports: readonly ComparedReport[]; readonly cite: Cite<C> },
): Comparison<C> {
  const rows = rowsOf(
    from.reports,
    (figure, { report, text }) => {
      const own = given.get(report);
      if (own === undefined) return alignFigure(metric, figure, text);
      return own.start === figure.start ? GIVEN : { fit: 'none' };
    },
    from.cite,
  );
  return compareRows(
    metric,
    rows.map((row) => (row.status === 'reported' && given.has(row.report) ? foundByWords(row) : row)),
  );
}

const GIVEN: Alignment = { fit: 'match', score: 1, comparable: true };

function foundByWords<C>(row: ComparisonRow<C>): ComparisonRow<C> {
  return {
    ...row,
    note: ['按所问的话找到，请核对引文', row.note].filter(Boolean).join('；'),
    noteEn: ['found by the words of the question: check the excerpt', row.noteEn].filter(Boolean).join('; '),
  };
}

/** `compare` of rows that were made before. */
export function compareRows<C>(metric: CatalogueMetric, rows: readonly ComparisonRow<C>[]): Comparison<C> {
  const { id, nameZh, nameEn, unit } = metric;
  return ordered({ id, nameZh, nameEn, unit }, withoutDoubles(rows), metric.units);
}

/**
 * A topic outside the catalogue across reports (自由指标), by its words alone; the metric has no id and the
 * comparison's note says how it was made.
 */
export function compareFreeText<C>(
  topic: string,
  reports: readonly ComparedReport[],
  cite: Cite<C>,
): Comparison<C> {
  const { align, unit } = freeTextAligner(topic, reports);
  return byWords(topic, rowsOf(reports, align, cite), [unit]);
}

/** A comparison outside the catalogue, which says so. */
function byWords<C>(
  topic: string,
  rows: readonly ComparisonRow<C>[],
  units: readonly string[],
): Comparison<C> {
  const made = ordered({ id: null, nameZh: topic, nameEn: topic, unit: units[0] ?? '' }, rows, units);
  return {
    ...made,
    note: ['按文字匹配，不是目录中的指标，请核对引文', made.note].filter(Boolean).join('；'),
    noteEn: ['matched by its words, not a metric of the catalogue: check the excerpts', made.noteEn]
      .filter(Boolean)
      .join('; '),
  };
}

/**
 * Figures of like measure words that were found for a topic, one of a report, held against each other (所答对比); the note says how it
 * was made.
 *
 * @param given - the figure of each report, by the report's id
 */
export function compareGiven<C>(
  topic: string,
  given: ReadonlyMap<string, FigureInContext>,
  from: { readonly reports: readonly ComparedReport[]; readonly cite: Cite<C> },
): Comparison<C> {
  const isGiven = (figure: FigureInContext, report: string): boolean =>
    given.get(report)?.start === figure.start;
  const rows = rowsOf(
    from.reports,
    (figure, { report }) => (isGiven(figure, report) ? GIVEN : { fit: 'none' }),
    from.cite,
  );
  return byWords(topic, rows, [...new Set([...given.values()].map(({ unit }) => unit))]);
}

function ordered<C>(
  metric: Comparison<C>['metric'],
  plain: readonly ComparisonRow<C>[],
  units: readonly string[],
): Comparison<C> {
  const rows = noteLevels(plain);
  const reported = rows.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  const classes = new Set(reported.map(({ unit }) => (units.includes(unit) ? '' : unit)));
  if (classes.size > 1)
    return { metric, rows, order: 'incomparable', ranking: [], ...incomparableNote(reported) };
  const { ranking, partial } = rank(rows);
  // All in the same other unit (清理2次): ranked in it, and named by it.
  const [only = ''] = classes;
  const unit = only === '' ? metric.unit : only;
  const changes = yearChanges(rows);
  const distribution = distributionOf(rows);
  return {
    metric: { ...metric, unit },
    rows,
    order: partial ? 'partial' : 'ranked',
    ranking,
    ...(changes.length === 0 ? {} : { changes }),
    ...(distribution === null ? {} : { distribution }),
    note: null,
    noteEn: null,
  };
}
