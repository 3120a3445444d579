import type { FigureListing } from '../app-types.js';
import { alignFigure } from '../figures/align.js';
import { matchMetrics } from '../figures/catalogue/index.js';
import { reportFigure } from '../figures/compare/types.js';
import { normalise } from '../question/normalise.js';
import type { ReportStore, StoredFigure, StoredReport } from '../store/store.js';
import type { Library } from './library.js';

/** Metrics of the catalogue that a topic is read as, beside its own words. */
const MOST_METRICS = 3;
const LEAST_SCORE = 0.6;

/** Which figures to list. */
export interface ListingRequest {
  readonly county?: string;
  readonly topic?: string;
  readonly unit?: string;
}

/** Extracted figures in text order, of one county or all, about a topic and with a unit where given (数字清单). */
export async function listFigures(
  parts: { readonly store: ReportStore; readonly library: Library },
  request: ListingRequest,
): Promise<readonly FigureListing[]> {
  const reports = await parts.library.reportsOf(
    request.county === undefined ? undefined : [request.county],
    undefined,
  );
  const listed = await Promise.all(
    reports.map(async (report) => {
      const figures = await parts.store.figures({ reports: [report.id] });
      const text = (await parts.store.text(report.id)) ?? '';
      const about = topicFilter(request.topic, text);
      return figures
        .filter(
          (figure) =>
            !figure.soft && about(figure) && (request.unit === undefined || figure.unit === request.unit),
        )
        .map((figure) => listing(figure, report));
    }),
  );
  return listed.flat();
}

function listing(figure: StoredFigure, report: StoredReport): FigureListing {
  return {
    ...reportFigure(report.id, figure),
    jurisdiction: report.jurisdiction.name,
    year: report.year,
    heading: figure.heading,
    passage: figure.passage,
  };
}

/** A figure is about a topic when its words hold it or when the metric that the topic names is aligned with it. */
function topicFilter(topic: string | undefined, text: string): (figure: StoredFigure) => boolean {
  if (topic === undefined || topic.trim() === '') return () => true;
  const words = normalise(topic)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const metrics = matchMetrics(words.join(' '))
    .filter((match) => match.score >= LEAST_SCORE)
    .slice(0, MOST_METRICS)
    .map((match) => match.metric);
  return (figure) => {
    const said = normalise(`${figure.metric} ${text.slice(figure.clause.start, figure.clause.end)}`);
    if (words.every((word) => said.includes(word))) return true;
    return metrics.some((metric) => alignFigure(metric, figure, text).fit === 'match');
  };
}
