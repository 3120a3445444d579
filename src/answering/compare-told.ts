import { alignFigure } from '../figures/align.js';
import { METRICS } from '../figures/catalogue/index.js';
import type { CatalogueMetric } from '../figures/catalogue/types.js';
import { unitFit } from '../question/measure.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { judgeFigures } from './answerability.js';
import { askedAlone } from './asked-alone.js';
import type { Corpus, CorpusReport } from './corpus.js';
import type { Candidate } from './candidate.js';

/** The figure that answers the question for one report, as if it were asked about that alone (各地所答). */
export interface ToldFigure {
  readonly source: CorpusReport;
  readonly figure: StoredFigure;
  /** How likely it is the figure asked for, 0 to 1. */
  readonly likelihood: number;
}

/** What each of the compared reports is asked. */
export interface Telling {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly reports: readonly CorpusReport[];
  /** The candidates of one report for a question. */
  readonly candidatesOf: (question: UnderstoodQuestion, report: CorpusReport) => readonly Candidate[];
}

/** Of more reports than these the catalogue alone tells what is compared. */
const MOST_TOLD = 12;
/** A unit from this fit on counts the same things. */
const SAME_COUNT = 0.8;

/** The answer of each report that has one. */
export function toldBy({ question, corpus, reports, candidatesOf }: Telling): readonly ToldFigure[] {
  if (reports.length > MOST_TOLD) return [];
  const alone = askedAlone(question);
  return reports.flatMap((source) => {
    const { best, answerable, likelihood } = judgeFigures({
      question: alone,
      corpus,
      candidates: candidatesOf(alone, source),
    });
    return best === null || !answerable ? [] : [{ source, figure: best.matter.figure, likelihood }];
  });
}

/** The metrics of the catalogue that most of the answers are of, those of more answers first (所属指标). */
export function metricsOfAll(told: readonly ToldFigure[]): readonly CatalogueMetric[] {
  const votes = METRICS.map((metric) => ({
    metric,
    votes: told.filter(({ figure, source }) => alignFigure(metric, figure, source.text).fit === 'match')
      .length,
  }));
  return votes
    .filter((one) => one.votes > 0)
    .sort((a, b) => b.votes - a.votes)
    .map(({ metric }) => metric);
}

/** Whether the answers count the same: in like measure words, at one stage. */
export function areAlike(told: readonly ToldFigure[]): boolean {
  const [first, ...others] = told.map(({ figure }) => figure);
  return (
    first !== undefined &&
    others.every(
      ({ kind, unit, stage }) =>
        kind === first.kind &&
        unitFit([first.unit], unit) >= SAME_COUNT &&
        (stage === null || first.stage === null || stage === first.stage),
    )
  );
}
