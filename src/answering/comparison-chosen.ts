import { alignFigure } from '../figures/align.js';
import { matchMetrics, metricById } from '../figures/catalogue/index.js';
import type { CatalogueMetric } from '../figures/catalogue/types.js';
import type { Comparison, FigureKind } from '../figures/types.js';
import { derived } from '../lib/derived.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { areAlike, metricsOfAll, toldBy, type Telling, type ToldFigure } from './compare-told.js';
import {
  asGiven,
  byMetric,
  byMetricWith,
  byTopic,
  reported,
  stated,
  type Made,
  type MakingParts,
} from './comparison-made.js';
import type { CorpusReport, ListedReport } from './corpus.js';
import type { Candidate } from './candidate.js';
import { isModified } from './modifiers.js';
import { isOfOtherService } from './other-name.js';
import type { Citation } from './types.js';

/** What is told which comparison is meant from. */
export interface ChoosingParts extends Telling, MakingParts {
  /** The figures of all reports that may be what is asked for. */
  readonly candidates: readonly Candidate[];
  /** Comparisons of all reports asked about, where they are too many to be read, by the likely metrics in their order. */
  readonly told?: {
    readonly comparisons: readonly Comparison<Citation>[];
    readonly reports: readonly ListedReport[];
  };
}

/** Comparisons by the metrics that the question's words may mean, and the one that is meant. */
export interface ChosenComparison {
  readonly made: readonly Made[];
  /** Null when nothing was found to compare. */
  readonly chosen: Made | null;
}

/** The answer of each report; two of the ways to choose ask for it. */
const answersOf = derived((parts: ChoosingParts) => toldBy(parts));

/** What one report answers against the others, or against the catalogue, is shown from this likelihood on. */
const SURE_ALONE = 0.8;
/** Metrics that a topic is compared by at most. */
export const MOST_METRICS = 6;
/** A metric that the words name this well is meant, whatever else the reports answer. */
const WELL_NAMED = 0.8;
/** Metrics within this share of it may be meant as well. */
const ABOUT_AS_LIKELY = 0.85;
/** Metrics within this share of the likeliest score are as likely. */
const AS_LIKELY = 0.93;

/** What is compared (对比何物): how much something moved, a metric that the words name, what each report answers, or the words alone. */
export function chooseComparison(all: ChoosingParts): ChosenComparison {
  const parts = withoutOtherServices(all);
  const matched = (parts.question.likely ?? []).slice(0, MOST_METRICS);
  const made =
    parts.told === undefined
      ? matched.flatMap(({ id }) => metricById(id) ?? []).map((metric) => byMetric(metric, parts))
      : parts.told.comparisons.map((comparison) => ({ comparison, citations: [], figures: [] }));
  const best = matched[0]?.score ?? 0;
  const asLikely = matched.filter(({ score }) => score >= best * AS_LIKELY).length;
  const alike = ofStageAsked(made.slice(0, asLikely), parts.question);
  const next = ofStageAsked(made.slice(asLikely, asLikely + 1), parts.question);
  const named =
    mostReported(ofKindAsked(alike, parts.question)) ?? mostReported(ofKindAsked(next, parts.question));
  if (parts.told !== undefined) return { made, chosen: named ?? byTopic(parts, ruledOut(parts)) };
  const answered = byAnswers(parts, named);
  const termed = named === null && (answered?.comparison.metric.id ?? null) === null ? byTerms(parts) : null;
  const still = completed(termed ?? answered ?? named, parts);
  return { made, chosen: byMoves(parts, still) ?? still ?? byTopic(parts, ruledOut(parts)) };
}

/** Reports without the figures of another service than the one that is asked about by its number: callers of 12348 tell nothing of 12345. */
function withoutOtherServices(parts: ChoosingParts): ChoosingParts {
  const { candidates, question, corpus } = parts;
  const others = new Set(
    candidates
      .filter(({ matter }) => isOfOtherService(question.normalised, matter, corpus))
      .map(({ matter }) => matter.figure),
  );
  if (others.size === 0) return parts;
  const without = (source: CorpusReport): CorpusReport => ({
    ...source,
    figures: source.figures.filter((figure) => !others.has(figure)),
  });
  return { ...parts, reports: parts.reports.map(without) };
}

/**
 * The figures whose own clause has a word that makes them another quantity than the one asked for (减免 of 罚没); their metric phrase
 * may carry such a word from the clause before.
 */
function ruledOut({ candidates, question }: ChoosingParts): ReadonlySet<StoredFigure> {
  const others = candidates.filter(({ matter }) =>
    isModified({ ...matter, figure: { ...matter.figure, metric: matter.clause } }, question),
  );
  return new Set(others.map(({ matter }) => matter.figure));
}

/**
 * What the reports themselves answer with, each asked alone: it tells which of several metrics is meant that the words name about as
 * well, and what is compared where they name none. Null where the named metric holds all of it or more.
 */
function byAnswers(parts: ChoosingParts, named: Made | null): Made | null {
  const likely = parts.question.likely ?? [];
  const best = likely[0]?.score ?? 0;
  const unordered = named?.comparison.order === 'incomparable';
  if (named !== null && best >= WELL_NAMED && !unordered) return null;
  const told = answersOf(parts);
  const held = named === null ? 0 : heldBy(named, told);
  if (told.length === 0 || (named !== null && held === told.length)) return null;
  const isOther = held === 0 && told.length > 1;
  const open = named === null || unordered || isOther || stated(named.comparison) < told.length;
  const meant = new Set(likely.filter(({ score }) => score >= best * ABOUT_AS_LIKELY).map(({ id }) => id));
  const shared = metricsOfAll(told)
    .filter(({ id }) => open || meant.has(id))
    .slice(0, MOST_METRICS)
    .map((metric) => byMetric(metric, parts))
    .filter((one) => reported(one.comparison) > 1);
  const whole = shared.find((one) => heldBy(one, told) === told.length);
  const nearer = shared.find((one) => heldBy(one, told) > Math.max(1, held));
  return whole ?? nearer ?? (open ? byWords(told, named, parts) : null);
}

/** How many of the answers are the figures of a comparison. */
function heldBy({ comparison: { rows } }: Made, told: readonly ToldFigure[]): number {
  return told.filter(({ source, figure }) =>
    rows.some((row) => row.report === source.report.id && row.figure?.start === figure.start),
  ).length;
}

/** The answers as they are, where they count the same, or where one report alone surely tells what is asked. */
function byWords(told: readonly ToldFigure[], named: Made | null, parts: ChoosingParts): Made | null {
  const alike = told.length > 1 ? areAlike(told) : named === null && tellsAlone(told, parts.question);
  return alike ? asGiven(told, parts) : null;
}

/** Whether what one report alone answers is surely what is asked, and a number is asked for at all. */
function tellsAlone([only]: readonly ToldFigure[], { kinds }: UnderstoodQuestion): boolean {
  return kinds.length > 0 && (only?.likelihood ?? 0) >= SURE_ALONE;
}

/**
 * A comparison by a metric of the catalogue, with what the reports answer when asked alone: where the catalogue sees nothing of it,
 * only if all that the others answer is what the catalogue has of them, so that the question and the metric ask for the same; of
 * several figures of the metric (失效14件、废止9件) the one that the question's words tell.
 */
function completed(made: Made | null, parts: ChoosingParts): Made | null {
  const metric = metricById(made?.comparison.metric.id ?? '');
  if (made === null || metric === undefined) return made;
  const rows = new Map(made.comparison.rows.map((row) => [row.report, row]));
  const told = answersOf(parts);
  const statusOf = ({ source }: ToldFigure): string => rows.get(source.report.id)?.status ?? '';
  const isHeld = ({ source, figure }: ToldFigure): boolean =>
    rows.get(source.report.id)?.figure?.start === figure.start;
  const isOfMetric = ({ source, figure }: ToldFigure): boolean => {
    const alignment = alignFigure(metric, figure, source.text);
    return alignment.fit === 'match' && alignment.comparable;
  };
  const nearer = told.filter(
    (one) => statusOf(one) === 'reported' && !isHeld(one) && one.likelihood >= SURE_ALONE && isOfMetric(one),
  );
  const found = told.filter((one) => statusOf(one) === 'not-reported');
  const known = told.filter((one) => statusOf(one) !== 'not-reported');
  const same =
    known.length > 0 &&
    known.every((one) => isHeld(one) || nearer.includes(one)) &&
    areAlike([...known, ...found]) &&
    found.every((one) => countsAs(metric, one));
  const better = [...nearer, ...(same ? found : [])];
  return better.length > 0 ? byMetricWith(metric, better, parts) : made;
}

/** Whether a figure is told in a unit of the metric, with what was done where the metric counts that: 调解员2447名 were not 培训. */
function countsAs({ units, otherUnits, counted }: CatalogueMetric, { source, figure }: ToldFigure): boolean {
  if (![...units, ...otherUnits].includes(figure.unit)) return false;
  const said = `${figure.metric}${source.text.slice(figure.clause.start, figure.clause.end)}`;
  return counted.every((group) => group.some((word) => said.includes(word)));
}

/** By the metric that the reports' words for what is asked name, where the question's own name none; null when it is not reported twice. */
function byTerms(parts: ChoosingParts): Made | null {
  const [first] = matchMetrics(parts.topic);
  const made = first === undefined ? [] : ofKindAsked([byMetric(first.metric, parts)], parts.question);
  return made.find(({ comparison }) => reported(comparison) > 1) ?? null;
}

/** How much something moved, where it is asked who moved more (降得更狠); null where that is not asked or not told. */
function byMoves(parts: ChoosingParts, named: Made | null): Made | null {
  if (!MOVED_MORE.test(parts.question.normalised)) return null;
  const movesOf: Telling['candidatesOf'] = (question, source) =>
    parts.candidatesOf(question, source).filter(({ matter }) => matter.figure.role === 'change');
  const told = [toldBy({ ...parts, candidatesOf: movesOf }), besideRows(named, parts.reports)].find(
    (found) => found.length > 1 && new Set(found.map(({ figure }) => FELL.test(figure.metric))).size === 1,
  );
  return told !== undefined && areAlike(told) ? asGiven(told, parts) : null;
}

/** The changes that stand with the figures of a comparison. */
function besideRows(made: Made | null, reports: readonly CorpusReport[]): readonly ToldFigure[] {
  return (made?.comparison.rows ?? []).flatMap(({ report, figure }) => {
    const source = reports.find((one) => one.report.id === report);
    const own = source?.figures.find(({ start }) => start === figure?.start);
    const moved = source?.figures.find(
      ({ start, role, kind }) => role === 'change' && kind === 'percent' && own?.siblings.includes(start),
    );
    return source === undefined || moved === undefined ? [] : [{ source, figure: moved, likelihood: 1 }];
  });
}

/** Of metrics as likely as each other the one that most reports state; null when none of them is stated. */
function mostReported(made: readonly Made[]): Made | null {
  let best: Made | null = null;
  for (const one of made) {
    if (reported(one.comparison) > (best === null ? 0 : reported(best.comparison))) best = one;
  }
  return best;
}

/** Of metrics as likely as each other those of the kind asked for: who has more cases is not told by a rate, nor a rate by cases. */
function ofKindAsked(made: readonly Made[], { normalised, kinds }: UnderstoodQuestion): readonly Made[] {
  const isShare = ({ comparison }: Made): boolean => comparison.metric.unit === '%';
  if (kinds.includes('percent')) return made.filter(isShare);
  const measures = kinds.filter((kind) => MEASURES.has(kind));
  if (measures.length > 0 && measures.length === kinds.length)
    return made.filter((one) =>
      measures.includes(metricById(one.comparison.metric.id ?? '')?.kind ?? 'other'),
    );
  if (OFTEN.test(normalised) && made.some(isShare)) return made.filter(isShare);
  const counts = made.filter((one) => !isShare(one));
  return MANY.test(normalised) && counts.length > 0 ? counts : made;
}

/** Of metrics those of the stage that is asked for, the likeliest stage first: what was brought to an end is no answer to what came in. */
function ofStageAsked(made: readonly Made[], { stages = [] }: UnderstoodQuestion): readonly Made[] {
  if (stages.length === 0) return made;
  const placeOf = ({ comparison }: Made): number => {
    const own = metricById(comparison.metric.id ?? '')?.stages ?? [];
    return own.length === 0 ? 0 : stages.findIndex((stage) => own.includes(stage));
  };
  return made
    .map((one) => ({ one, place: placeOf(one) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** What is told in days, yuan or mu alone: how long it took is told by no number of cases. */
const MEASURES: ReadonlySet<FigureKind> = new Set(['duration', 'money', 'area']);

/** Questions that hold changes against each other. */
const MOVED_MORE =
  /[降涨升增减跌](?:低|长|少|加|得|的|幅)?(?:得|的)?(?:更|最|比较)?(?:狠|幅度大|[多快大](?!少)|猛|厉害)|[降增涨]幅|\b(?:fell|f[ae]ll|dropp?(?:ed)?|rose|rise|grew|grow|increased?|improved?|declined?) (?:by )?(?:the )?(?:more|most|further|furthest|faster|fastest|sharper|sharpest)\b|\b(?:bigger|biggest|larger|largest|sharper|sharpest|steeper|steepest) (?:\w+ )?(?:drop|fall|rise|increase|decrease|decline|improvement)\b/iu;
const FELL = /降|减|缩|少|跌/u;

/** How often something comes about, of all the times that it might: a rate where there is one. */
const OFTEN =
  /\b(?:more|most|less|least) (?:often|frequently|regularly)\b|\b(?:more|most|less|least) of (?:its|their)\b|(?:更|最)(?:经常|常[^务见驻委住])/iu;

/** Questions that hold numbers against each other, not rates. */
const MANY =
  /谁[多少]|[更最][多少]|哪.{0,3}[多少](?![少数])|[多少]还是|从[多少]到|\b(?:more|most|fewer|fewest)\b/iu;
