import {
  compare,
  compareFreeText,
  compareGiven,
  type Cite,
  type ComparedReport,
} from '../figures/compare.js';
import { matchMetrics, metricById } from '../figures/catalogue/index.js';
import type { CatalogueMetric } from '../figures/catalogue/types.js';
import type { Comparison, ComparisonRow, FigureInContext, ReportFigure } from '../figures/types.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { Citations } from './cite.js';
import { areAlike, metricsOfAll, toldBy, type ToldFigure } from './compare-told.js';
import type { Corpus, CorpusReport, ListedReport } from './corpus.js';
import { draft } from './draft.js';
import type { Candidate } from './rank-figures.js';
import { withMarksFor } from './said-first.js';
import type { Answer, AnswerOption, Citation, DerivedNumber, EvidenceStep } from './types.js';
import { listOf, placeName, speak, withoutReport } from './wording.js';

/** What a comparison answer is composed from. */
export interface ComparisonParts {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly reports: readonly CorpusReport[];
  /** Comparisons of all reports asked about, where they are too many to be read, by the likely metrics in their order. */
  readonly told?: {
    readonly comparisons: readonly Comparison<Citation>[];
    readonly reports: readonly ListedReport[];
  };
  /** The topic in the reports' own words, for what the catalogue does not hold. */
  readonly topic: string;
  readonly candidates: readonly Candidate[];
  readonly explain: readonly EvidenceStep[];
}

interface Made {
  readonly comparison: Comparison<Citation>;
  readonly citations: readonly Citation[];
  readonly figures: readonly ReportFigure[];
}

/** Metrics that a topic is compared by at most. */
export const MOST_METRICS = 6;
/** Values that are said before it only says that there are others. */
const MOST_SAID = 20;
/** A metric that the words name this well is meant, whatever else the reports answer. */
const WELL_NAMED = 0.8;
/** Metrics within this share of it may be meant as well. */
const ABOUT_AS_LIKELY = 0.85;
/** Metrics within this share of the likeliest score are as likely. */
const AS_LIKELY = 0.93;

/** One metric across the reports asked about; null when none of them states it. */
export function comparisonAnswer(parts: ComparisonParts): Answer | null {
  const matched = likelyMetrics(parts).slice(0, MOST_METRICS);
  const made =
    parts.told === undefined
      ? matched.flatMap(({ id }) => metricById(id) ?? []).map((metric) => byMetric(metric, parts))
      : parts.told.comparisons.map((comparison) => ({ comparison, citations: [], figures: [] }));
  const best = matched[0]?.score ?? 0;
  const alike = ofKindAsked(
    made.slice(0, matched.filter(({ score }) => score >= best * AS_LIKELY).length),
    parts.question,
  );
  const next = made.slice(alike.length, alike.length + 1);
  const named = mostReported(alike) ?? mostReported(ofKindAsked(next, parts.question));
  const chosen = byMoves(parts) ?? byAnswers(parts, named) ?? named ?? byTopic(parts);
  if (chosen === null || reported(chosen.comparison) === 0) return null;
  const fromAll = parts.told !== undefined && made.includes(chosen);
  const { comparison, citations, figures } = fromAll ? marked(parts, chosen.comparison) : chosen;
  const told = tell(parts, comparison);
  return draft(parts.question, {
    kind: 'comparison',
    answer: told.answer,
    derived: told.derived,
    figures,
    citations,
    comparison,
    options: optionsOf(parts.question, made, chosen),
    explain: [...parts.explain, { step: 'metric', detail: comparison.metric.id ?? comparison.metric.nameZh }],
  });
}

/**
 * What the reports themselves answer with, each asked alone: it tells which of several metrics is meant that the words name about as
 * well, and what is compared where they name none. Null where the named metric holds all of it or more.
 */
function byAnswers(parts: ComparisonParts, named: Made | null): Made | null {
  if (parts.told !== undefined) return null;
  const likely = likelyMetrics(parts);
  const best = likely[0]?.score ?? 0;
  if (named !== null && best >= WELL_NAMED) return null;
  const told = toldBy(parts);
  const heldBy = (one: Made): number =>
    told.filter(({ source, figure }) =>
      one.comparison.rows.some(
        (row) => row.report === source.report.id && row.figure?.start === figure.start,
      ),
    ).length;
  if (told.length === 0 || (named !== null && heldBy(named) === told.length)) return null;
  const open = named === null || reported(named.comparison) < told.length;
  const meant = new Set(likely.filter(({ score }) => score >= best * ABOUT_AS_LIKELY).map(({ id }) => id));
  const shared = metricsOfAll(told)
    .filter(({ id }) => open || meant.has(id))
    .slice(0, MOST_METRICS)
    .map((metric) => byMetric(metric, parts))
    .find((one) => reported(one.comparison) > 1 && heldBy(one) === told.length);
  return shared ?? (open && told.length > 1 && areAlike(told) ? asGiven(told, parts) : null);
}

function asGiven(told: readonly ToldFigure[], { topic, reports, question }: ComparisonParts): Made {
  const cites = new Citations();
  const given = new Map(told.map(({ source, figure }) => [source.report.id, figure]));
  const from = { reports: compared(reports), cite: citing(cites, reports) };
  return withAll(inOwnWords(compareGiven(topic, given, from), question), cites);
}

/** The metrics that the question's own words may mean, or where they name none, those that the words which reports have for them do. */
function likelyMetrics({ question, topic, told }: ComparisonParts): NonNullable<UnderstoodQuestion['likely']> {
  const own = question.likely ?? [];
  if (own.length > 0 || told !== undefined) return own;
  return matchMetrics(topic).map(({ metric, score }) => ({ id: metric.id, score }));
}

/** How much something moved, where it is asked who moved more (降得更狠); null where that is not asked or not told. */
function byMoves(parts: ComparisonParts): Made | null {
  if (!MOVED_MORE.test(parts.question.normalised) || parts.told !== undefined) return null;
  const moves = parts.candidates.filter(({ matter }) => matter.figure.role === 'change');
  const told = toldBy({ ...parts, candidates: moves });
  const ways = new Set(told.map(({ figure }) => FELL.test(figure.metric)));
  return told.length > 1 && ways.size === 1 && areAlike(told) ? asGiven(told, parts) : null;
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
function ofKindAsked(
  made: readonly Made[],
  { normalised, kinds }: UnderstoodQuestion,
): readonly Made[] {
  const isShare = ({ comparison }: Made): boolean => comparison.metric.unit === '%';
  if (kinds.includes('percent')) return made.filter(isShare);
  const counts = made.filter((one) => !isShare(one));
  return MANY.test(normalised) && counts.length > 0 ? counts : made;
}

function reported({ rows }: Comparison<Citation>): number {
  return rows.filter(({ status }) => status === 'reported').length;
}

function byMetric(metric: CatalogueMetric, { reports }: ComparisonParts): Made {
  const cites = new Citations();
  return withAll(compare(metric, compared(reports), citing(cites, reports)), cites);
}

function withAll(comparison: Comparison<Citation>, cites: Citations): Made {
  const figures = comparison.rows.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  return { comparison, citations: cites.list, figures };
}

/** The comparison with the first marks for the rows that will be said. */
function marked({ question }: ComparisonParts, comparison: Comparison<Citation>): Made {
  const near = comparison.rows.filter(({ status }) => status === 'near').slice(0, MOST_SAID);
  return withMarksFor(comparison, [...shown(comparison, LOWEST.test(question.normalised)), ...near]);
}

function byTopic({ topic, reports, question }: ComparisonParts): Made | null {
  if (topic === '') return null;
  const cites = new Citations();
  const made = compareFreeText(topic, compared(reports), citing(cites, reports));
  return withAll(inOwnWords(made, question), cites);
}

/** What only leads to the matter in an English topic: by the number of, and. */
const LEADING = /^(?:(?:and|or|by|of|in|for|on|with|v|vs|to)\b\s*)+|[\s.,;:?!]+$/giu;

/** A comparison outside the catalogue, headed in English as it was asked for: its Chinese terms are no heading there. */
function inOwnWords(
  comparison: Comparison<Citation>,
  { language, topic }: UnderstoodQuestion,
): Comparison<Citation> {
  const nameEn = topic.replaceAll(LEADING, '');
  if (language !== 'en' || nameEn === '') return comparison;
  return { ...comparison, metric: { ...comparison.metric, nameEn } };
}

function compared(reports: readonly CorpusReport[]): readonly ComparedReport[] {
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

function tell(
  { question, reports, told }: ComparisonParts,
  comparison: Comparison<Citation>,
): { readonly answer: string; readonly derived: readonly DerivedNumber[] } {
  const { language, normalised } = question;
  const zh = language === 'zh';
  const derived: DerivedNumber[] = [];
  const listed: readonly ListedReport[] = told?.reports ?? reports;
  const byId = new Map(listed.map((entry) => [entry.report.id, entry]));
  const places = comparison.rows.map(({ jurisdiction }) => jurisdiction);
  const ofYears = new Set(places).size < places.length;
  const nameOf = ({ report, jurisdiction }: ComparisonRow<Citation>): string => {
    const source = byId.get(report);
    if (source === undefined) return jurisdiction;
    const name = placeName(source.report.jurisdiction, language);
    if (!ofYears) return name;
    return zh ? `${name}${source.report.year}年` : `${name} in ${source.report.year}`;
  };
  const lowest = LOWEST.test(normalised);
  const said = shown(comparison, lowest).flatMap((row) => {
    if (row.figure === null || row.citation === null) return [];
    const spoken = speak(row.figure, language);
    derived.push(...spoken.derived);
    return [`${nameOf(row)} ${spoken.text}[${row.citation.n}]`];
  });
  const near = comparison.rows.flatMap((row) => nearLine(row, nameOf(row), zh)).slice(0, MOST_SAID);
  const others = said.length < reported(comparison) ? (zh ? ' 等' : ' and others') : '';
  const silent = comparison.rows.filter(({ status }) => status === 'not-reported').map(nameOf);
  const parts = [
    `${zh ? comparison.metric.nameZh : comparison.metric.nameEn}${zh ? '：' : ': '}${said.join(zh ? '，' : ', ')}${others}`,
    extreme(comparison, comparison.rows.map(nameOf), { zh, lowest }),
    ...near,
    silentLine(silent, zh),
    withoutReport(question),
    (zh ? comparison.note : comparison.noteEn) ?? '',
  ];
  return { answer: `${parts.filter(Boolean).join(zh ? '；' : '; ')}${zh ? '。' : '.'}`, derived };
}

function silentLine(silent: readonly string[], zh: boolean): string {
  if (silent.length === 0) return '';
  if (silent.length > MOST_SAID) return zh ? '其余报告未写明' : 'not reported in the others';
  return zh ? `${listOf(silent, 'zh')}未报告` : `not reported: ${listOf(silent, 'en')}`;
}

/** The rows whose values are said: all, or of many the first in their order. */
function shown({ rows, ranking }: Comparison<Citation>, lowest: boolean): readonly ComparisonRow<Citation>[] {
  if (rows.length <= MOST_SAID) return rows;
  const ranked = ranking.flat().flatMap((index) => rows[index] ?? []);
  const first = lowest ? ranked.reverse() : ranked;
  return (first.length > 0 ? first : rows.filter(({ figure }) => figure !== null)).slice(0, MOST_SAID);
}

function nearLine(row: ComparisonRow<Citation>, name: string, zh: boolean): readonly string[] {
  const near = row.status === 'near' ? row.near[0] : undefined;
  if (near === undefined) return [];
  return zh
    ? [`${name}写的是${near.figure.text}（${near.why}），不参与排序[${near.citation.n}]`]
    : [`${name} states ${near.figure.text} (${near.whyEn}), not ranked [${near.citation.n}]`];
}

/** Questions that hold changes against each other. */
const MOVED_MORE =
  /[降涨升增减跌](?:低|长|少|加|得|的|幅)?(?:得|的)?(?:更|最|比较)?(?:狠|[多快大](?!少)|猛|厉害)|[降增涨]幅|\b(?:fell|f[ae]ll|dropp?(?:ed)?|rose|rise|grew|grow|increased?|improved?|declined?) (?:by )?(?:the )?(?:more|most|further|furthest|faster|fastest|sharper|sharpest)\b|\b(?:bigger|biggest|larger|largest|sharper|sharpest|steeper|steepest) (?:\w+ )?(?:drop|fall|rise|increase|decrease|decline|improvement)\b/iu;
const FELL = /降|减|缩|少|跌/u;

/** Questions that hold numbers against each other, not rates. */
const MANY =
  /谁[多少]|[更最][多少]|哪.{0,3}[多少](?![少数])|[多少]还是|从[多少]到|\b(?:more|most|fewer|fewest)\b/iu;

/** Questions that ask for the smallest; 多少 and 减少 do not. */
const LOWEST =
  /最[低少小慢短]|更[低少小慢短]|(?:谁|哪[个里家边]).{0,20}(?<![多减缩])[低少](?!于)|倒数|\b(?:lowest|lower|fewest|fewer|least|smallest|smaller)\b/iu;

/** Who stands highest, or lowest where that was asked. */
function extreme(
  { order, ranking, rows }: Comparison<Citation>,
  allNames: readonly string[],
  { zh, lowest }: { readonly zh: boolean; readonly lowest: boolean },
): string {
  if (order === 'incomparable') return zh ? '单位不同，无法排序' : 'units differ, so they cannot be ordered';
  const first = (lowest ? ranking.at(-1) : ranking[0]) ?? [];
  const names = first.flatMap((index) => allNames[index] ?? []);
  if (names.length === 0 || ranking.flat().length < 2) return '';
  if (names.length === 1) {
    const [word, wordEn] = lowest ? ['最低', 'lowest'] : ['最高', 'highest'];
    return zh ? `${word}的是${names.join('')}` : `${wordEn}: ${names.join('')}`;
  }
  const values = new Set(first.map((index) => rows[index]?.figure?.value));
  if (values.size === 1) return zh ? `${listOf(names, 'zh')}并列` : `${listOf(names, 'en')} are level`;
  return zh
    ? `${listOf(names, 'zh')}之间无法排序`
    : `${listOf(names, 'en')} cannot be ordered among themselves`;
}

function optionsOf(
  question: UnderstoodQuestion,
  made: readonly Made[],
  chosen: Made,
): readonly AnswerOption[] {
  const zh = question.language === 'zh';
  return made
    .filter((one) => one !== chosen && reported(one.comparison) > 0)
    .map(({ comparison: { metric } }) => (zh ? metric.nameZh : metric.nameEn))
    .map((name) => ({
      label: name,
      question: zh ? `各地${name}对比` : `Compare ${name} across all reports`,
    }));
}
