import { metricById, METRICS } from '../figures/catalogue/index.js';
import { metricsOfFigure } from '../figures/align.js';
import type { CatalogueMetric } from '../figures/catalogue/types.js';
import type { StoredFigure } from '../store/store.js';
import { isSpecialKind, stagesNamed } from '../question/measure.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { Corpus, FigureMatter } from './corpus.js';
import type { Candidate } from './candidate.js';

/** How likely a topic must be a metric's for the catalogue to speak. */
const SURE = 0.6;
/** Metrics nearly as likely as the first are meant too. */
const AS_LIKELY = 0.8;
/** The same of those that are told in the measure word that is asked for. */
const LIKELY_BY_UNIT = 0.6;
/** How many candidates the catalogue looks at. */
const LOOKED_AT = 8;
const AGREES = 1.04;

const known = new WeakMap<StoredFigure, readonly CatalogueMetric[]>();

/** The catalogue's metrics that a figure is of, on the evidence of its clause. */
export function metricsOf(figure: StoredFigure, text: string): readonly CatalogueMetric[] {
  const kept = known.get(figure);
  if (kept !== undefined) return kept;
  const found = metricsOfFigure(METRICS, figure, text);
  known.set(figure, found);
  return found;
}

/**
 * Holds the likeliest candidates against the catalogue (指标核对): a figure that is of another metric than the one
 * asked for (听证审理 for 办理) is ruled out, one that is of it gains.
 */
export function guardMetrics(
  candidates: readonly Candidate[],
  { question, groups }: { readonly question: UnderstoodQuestion; readonly groups: readonly TermGroup[] },
  corpus: Corpus,
): readonly Candidate[] {
  const asked = groups.flatMap(({ words, terms }) => [words, ...terms]).join('\n');
  const matched = question.likely ?? [];
  const best = matched[0]?.score ?? 0;
  if (best < SURE) return candidates;
  const meant = meantBy(matched, question);
  const told = METRICS.filter(({ id }) => meant.has(id)).flatMap(({ units, otherUnits }) => [
    ...units,
    ...otherUnits,
  ]);
  const looked = candidates.slice(0, LOOKED_AT).map((candidate) => {
    const { figure, report } = candidate.matter;
    const own = metricsOf(figure, corpus.byId.get(report.id)?.text ?? '');
    return { candidate, own, isMeant: own.some(({ id }) => meant.has(id)) };
  });
  // Where a report has nothing of the metric itself, another stage of it is weighed (调解了多少: 受理 and 调解成功, each told as such).
  const isStated = looked.some(({ isMeant }) => isMeant);
  const judged = looked.map(({ candidate, own, isMeant }): Candidate => {
    if (own.length === 0 || isAskedInstead(candidate.matter.figure, question, told)) return candidate;
    if (isMeant) return { ...candidate, score: candidate.score * AGREES };
    const isOther = (metric: CatalogueMetric): boolean => {
      const words = narrowingWords(metric, candidate.matter, asked);
      return words.length > 0 && (isStated || !words.every((word) => stagesNamed(word).length > 0));
    };
    return own.every(isOther) ? { ...candidate, misfit: candidate.misfit ?? 'metric' } : candidate;
  });
  return [...judged, ...candidates.slice(LOOKED_AT)].sort((a, b) => b.score - a.score);
}

/** The metrics that a question may mean: the likeliest by their names, and those told first of all in the measure word that is asked for (办了多少件, not 多少项). */
function meantBy(
  matched: NonNullable<UnderstoodQuestion['likely']>,
  { units: [asked] }: UnderstoodQuestion,
): ReadonlySet<string> {
  const best = matched[0]?.score ?? 0;
  const toldIn = (id: string): boolean => metricById(id)?.units[0] === asked;
  const named = matched.filter(({ score }) => score >= best * AS_LIKELY);
  const measured = named.some(({ id }) => toldIn(id))
    ? []
    : matched.filter(({ id, score }) => score >= best * LIKELY_BY_UNIT && toldIn(id));
  return new Set([...named, ...measured].map(({ id }) => id));
}

/** Whether the question asks for the figure's measure (多少钱), which is none of those in which the metrics that it may mean are told. */
function isAskedInstead(
  { unit, kind }: StoredFigure,
  { units, kinds }: UnderstoodQuestion,
  told: readonly string[],
): boolean {
  const asked = units.includes(unit) || (isSpecialKind(kind) && kinds.includes(kind));
  return asked && !told.includes(unit);
}

/** The words by which the figure is of the metric and that the question does not hold: 听证 in 听证审理15件. */
function narrowingWords(
  { counted }: CatalogueMetric,
  { clause, figure }: FigureMatter,
  asked: string,
): readonly string[] {
  const said = `${clause}\n${figure.metric}`;
  return counted.flatMap((group) => {
    const found = group.filter((word) => said.includes(word));
    return found.every((word) => !asked.includes(word)) ? found : [];
  });
}
