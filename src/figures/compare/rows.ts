import { alignFigure, type Alignment } from '../align.js';
import type { CatalogueMetric } from '../catalogue/types.js';
import { townAhead } from '../town.js';
import type { ComparisonRow, FigureInContext, NearFigure } from '../types.js';
import type { Candidate } from './choose.js';
import { choose, spansYears } from './choose.js';
import { earlierSaid } from './earlier.js';
import { figureNote } from './notes.js';
import type { Cite, ComparedReport } from './types.js';
import { reportFigure } from './types.js';

/** At most this many near figures stand in a row. */
const MOST_NEAR = 3;

/** How a figure of a report stands to what is compared. */
export type Align = (figure: FigureInContext, report: ComparedReport) => Alignment;

/** A metric's rows: those of many reports can be made a few at a time. */
export function metricRows<C>(
  metric: CatalogueMetric,
  reports: readonly ComparedReport[],
  cite: Cite<C>,
): readonly ComparisonRow<C>[] {
  return rowsOf(reports, (figure, { text }) => alignFigure(metric, figure, text), cite);
}

/** A row for each report, in their order, each report and each place and year once. */
export function rowsOf<C>(
  reports: readonly ComparedReport[],
  align: Align,
  cite: Cite<C>,
): readonly ComparisonRow<C>[] {
  const once = [...new Map(reports.map((report) => [report.report, report])).values()];
  return withoutDoubles(once.map((report) => rowOf(report, align, cite)));
}

/** Of several reports of one place and year the one that says most: its figure, else something near. */
export function withoutDoubles<C>(rows: readonly ComparisonRow<C>[]): readonly ComparisonRow<C>[] {
  const says = { reported: 2, near: 1, 'not-reported': 0 };
  const best = new Map<string, ComparisonRow<C>>();
  for (const row of rows) {
    const key = `${row.jurisdiction} ${row.year}`;
    const known = best.get(key);
    if (known === undefined || says[row.status] > says[known.status]) best.set(key, row);
  }
  return rows.filter((row) => best.get(`${row.jurisdiction} ${row.year}`) === row);
}

function rowOf<C>(report: ComparedReport, align: Align, cite: Cite<C>): ComparisonRow<C> {
  const aligned = report.figures.flatMap((figure) => candidate(figure, report, align));
  const matches = aligned.filter(({ alignment }) => alignment.fit === 'match');
  const chosen = choose(matches, report);
  const { jurisdiction, level, year } = report;
  const place = { report: report.report, jurisdiction, level, year };
  if (chosen !== null) {
    const earlier = earlierSaid(chosen.figure, report).map(({ figure, falls }) => ({
      figure: reportFigure(report.report, figure),
      citation: cite(report, figure),
      falls,
    }));
    return {
      ...place,
      ...(earlier.length === 0 ? {} : { earlier }),
      status: 'reported',
      figure: reportFigure(report.report, chosen.figure),
      citation: cite(report, chosen.figure),
      near: [],
      ...figureNote(
        chosen.figure,
        matches.flatMap(({ figure, alignment }) =>
          alignment.fit === 'match' && alignment.comparable ? [figure] : [],
        ),
        report,
      ),
    };
  }
  const near = nearest(aligned, report, cite);
  const status = near.length > 0 ? 'near' : 'not-reported';
  return { ...place, status, figure: null, citation: null, near, note: null, noteEn: null };
}

function candidate(figure: FigureInContext, report: ComparedReport, align: Align): readonly Candidate[] {
  const alignment = align(figure, report);
  if (alignment.fit === 'none') return [];
  if (alignment.fit === 'match' && spansYears(figure, report)) {
    const why = `不是${report.year}年一年的数`;
    return [
      {
        figure,
        alignment: { fit: 'near', score: alignment.score, why, whyEn: `not of ${report.year} alone` },
      },
    ];
  }
  const town = report.level === 'township' ? null : townAhead(figure.metric);
  if (alignment.fit === 'match' && town !== null) {
    const why = `只是${town}的数`;
    return [{ figure, alignment: { fit: 'near', score: alignment.score, why, whyEn: `of ${town} alone` } }];
  }
  if (alignment.fit === 'match' && figure.soft && figure.bound !== 'exact') {
    // 数百件, 近三成: said, but too loose to be held against another place's number.
    const near = {
      fit: 'near',
      score: alignment.score,
      why: '约略的说法',
      whyEn: 'a loose way of speaking',
    } as const;
    return [{ figure, alignment: near }];
  }
  return [{ figure, alignment }];
}

/** The near figures nearest first; a soft one (三批) is no news to a reader who asked for a number. */
function nearest<C>(
  aligned: readonly Candidate[],
  report: ComparedReport,
  cite: Cite<C>,
): readonly NearFigure<C>[] {
  return aligned
    .filter(({ figure }) => !figure.soft || figure.bound !== 'exact')
    .sort((a, b) => b.alignment.score - a.alignment.score || a.figure.start - b.figure.start)
    .slice(0, MOST_NEAR)
    .flatMap(({ figure, alignment }) =>
      alignment.fit === 'near'
        ? [
            {
              figure: reportFigure(report.report, figure),
              citation: cite(report, figure),
              why: alignment.why,
              whyEn: alignment.whyEn,
            },
          ]
        : [],
    );
}
