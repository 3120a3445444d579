import {
  compare,
  compareFreeText,
  compareGiven,
  compareWith,
  type Cite,
  type ComparedReport,
} from '../figures/compare.js';
import type { CatalogueMetric } from '../figures/catalogue/types.js';
import type { Comparison, FigureInContext, FigureKind, ReportFigure } from '../figures/types.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { Citations } from './cite.js';
import type { ToldFigure } from './compare-told.js';
import type { CorpusReport } from './corpus.js';
import type { Citation } from './types.js';

/** A comparison with what is cited for it. */
export interface Made {
  readonly comparison: Comparison<Citation>;
  readonly citations: readonly Citation[];
  readonly figures: readonly ReportFigure[];
}

/** What comparisons are made from. */
export interface MakingParts {
  readonly question: UnderstoodQuestion;
  readonly reports: readonly CorpusReport[];
  /** The topic in the reports' own words, for what the catalogue does not hold. */
  readonly topic: string;
}

/** Reports that state the metric. */
export function reported({ rows }: Comparison<Citation>): number {
  return rows.filter(({ status }) => status === 'reported').length;
}

/** Reports that state the metric, or what only looks the same. */
export function stated({ rows }: Comparison<Citation>): number {
  return rows.filter(({ status }) => status !== 'not-reported').length;
}

/** A metric of the catalogue across the reports. */
export function byMetric(metric: CatalogueMetric, { reports }: MakingParts): Made {
  const cites = new Citations();
  return withAll(compare(metric, compared(reports), citing(cites, reports)), cites);
}

/** The same with what was found for reports in which the catalogue sees nothing of the metric. */
export function byMetricWith(
  metric: CatalogueMetric,
  found: readonly ToldFigure[],
  { reports }: MakingParts,
): Made {
  const cites = new Citations();
  const from = { reports: compared(reports), cite: citing(cites, reports) };
  return withAll(compareWith(metric, figuresBy(found), from), cites);
}

function figuresBy(told: readonly ToldFigure[]): ReadonlyMap<string, StoredFigure> {
  return new Map(told.map(({ source, figure }) => [source.report.id, figure]));
}

function withAll(comparison: Comparison<Citation>, cites: Citations): Made {
  const figures = comparison.rows.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  return { comparison, citations: cites.list, figures };
}

/** Figures that were found for the topic, one of a report, held against each other (所答对比). */
export function asGiven(told: readonly ToldFigure[], { topic, reports, question }: MakingParts): Made {
  const cites = new Citations();
  const from = { reports: compared(reports), cite: citing(cites, reports) };
  return withAll(inOwnWords(compareGiven(topic, figuresBy(told), from), question), cites);
}

/**
 * The topic across the reports, by its words alone; null where it has none, or where what was found is of another kind than asked for.
 *
 * @param ruledOut - figures that are no answer to the question, whatever words they share
 */
export function byTopic(
  { topic, reports, question }: MakingParts,
  ruledOut: ReadonlySet<StoredFigure>,
): Made | null {
  if (topic === '') return null;
  const cites = new Citations();
  const left = compared(reports).map((report) => ({
    ...report,
    figures: report.figures.filter((figure) => !ruledOut.has(figure)),
  }));
  const made = compareFreeText(topic, left, citing(cites, reports));
  const found = withAll(inOwnWords(made, question), cites);
  return found.figures.every(({ kind }) => isKindAsked(kind, question)) ? found : null;
}

/** Whether a share, money, a length of time or a number is asked for, and it is one (百分之几 is told by no 13件). */
function isKindAsked(kind: FigureKind, { kinds }: UnderstoodQuestion): boolean {
  const isOpen = kinds.length === 0 || kinds.includes('rank') || kinds.includes('count');
  return isOpen || kinds.includes(kind);
}

/** What only leads to the matter in an English topic: by the number of, and. */
const LEADING = /^(?:(?:and|or|by|of|in|for|on|with|v|vs|to)\b\s*)+/iu;
const LAST_SIGN = /[-.,;:?!]$/u;

/** A comparison outside the catalogue, headed in English as it was asked for: its Chinese terms are no heading there. */
function inOwnWords(
  comparison: Comparison<Citation>,
  { language, topic }: UnderstoodQuestion,
): Comparison<Citation> {
  const nameEn = topic.replace(LEADING, '').trim().replace(LAST_SIGN, '').trim();
  if (language !== 'en' || nameEn === '') return comparison;
  return { ...comparison, metric: { ...comparison.metric, nameEn } };
}

/** A report to compare, with its figures as they are stored. */
interface StoredReportFigures extends ComparedReport {
  readonly figures: readonly StoredFigure[];
}

function compared(reports: readonly CorpusReport[]): readonly StoredReportFigures[] {
  return reports.map(({ report, text, figures }) => ({
    report: report.id,
    jurisdiction: report.jurisdiction.name,
    level: report.jurisdiction.level,
    year: report.year,
    text,
    figures,
  }));
}

function citing(cites: Citations, reports: readonly CorpusReport[]): Cite<Citation> {
  const byId = new Map(reports.map((entry) => [entry.report.id, entry]));
  return ({ report }, figure: FigureInContext) => {
    const source = byId.get(report);
    if (source === undefined) throw new Error(`compared report ${report} is not loaded`);
    const stored = source.figures.find(({ start }) => start === figure.start);
    return cites.figure(source, stored ?? asStored(figure, source));
  };
}

function asStored(figure: FigureInContext, source: CorpusReport): StoredFigure {
  const passage = source.passages.find(({ start, end }) => start <= figure.start && figure.end <= end);
  return { ...figure, report: source.report.id, passage: passage?.id ?? '' };
}
