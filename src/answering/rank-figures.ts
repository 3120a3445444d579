import type { FigureKind } from '../figures/types.js';
import { unitFit } from '../question/measure.js';
import { claimsMove, namesLevel } from '../question/claimed-move.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import { askedThing, countsThing } from './asked-thing.js';
import type { Candidate } from './candidate.js';
import type { Corpus, FigureMatter } from './corpus.js';
import { isWhatItBeganWith } from './came-of-it.js';
import { isBar } from './bar-of-group.js';
import { withCumulative } from './cumulative.js';
import { isOneAlone, isOtherExtreme, withExtreme } from './extremes.js';
import { withFocus } from './focus.js';
import { lacksPart, withPart, withWhole } from './part-asked.js';
import { withPartsBehind } from './parts-behind.js';
import type { Misfit } from './misfit.js';
import { countsLeftOut, leftOut } from './left-out.js';
import { isModified, wholeness } from './modifiers.js';
import { isContrary } from './negation.js';
import { partAsked } from './part-named.js';
import { isOfOtherPart } from './part-of-year.js';
import { isPlanAsked, isPlanned } from './planned.js';
import { isInParagraphOf, isOfTown } from './of-town.js';
import { isOfOtherName } from './other-name.js';
import { withSharedHead } from './shared-head.js';
import { withTotal } from './total-of-table.js';
import { isOfTownAlone } from './town-alone.js';
import {
  MET,
  type FoldedText,
  type MatchedDocument,
  type TopicIndex,
  type TopicMatch,
} from './topic-index.js';
import { isOtherKind, isShareMoved } from './other-kind.js';
import { isOtherStage } from './other-stage.js';
import { isOtherUnit } from './other-unit.js';
import { isOfWholeSum, isWholeOfNamed, isWholeOfSome, type Place } from './part-of-sum.js';
import { pairsOf } from './word-rarity.js';

/** Where and for what to look. */
export interface FigureSearch {
  readonly question: UnderstoodQuestion;
  readonly groups: readonly TermGroup[];
  readonly reports: ReadonlySet<string>;
  /** Names that the figure's sentence must hold: a town inside a county's report. */
  readonly mustName: readonly string[];
}

const LEAST = 0.12;
const SOFT = 0.6;
const ROLE_WEIGHTS = { value: 1, to: 1, from: 0.8, change: 0.75 } as const;
const OPEN_KIND: Readonly<Partial<Record<FigureKind, number>>> = { percent: 0.93, rank: 0.93, index: 0.97 };
/** What a rate gains where the question takes a share for granted (连九成都没到). */
const SHARE_CLAIMED = 1.1;
const OTHER_PERIOD = 0.6;
/** What is left of a figure whose unit has nothing to do with the one asked for. */
const LEAST_UNIT = 0.7;
const WHOLE = /全年|累计|共|总|合计|全[县区市镇州旗省]/u;
const PART = /其中|专项|部分/u;
/** What a word for the whole adds, and a word for a part takes. */
const SCOPE = 0.02;
/** What sharing the question's very words adds at most. */
const LITERAL = 0.05;
/** What a told change counts for where the question moves by an amount (上升了6.3%), not to one (到60%). */
const MOVED = 1.15;
const ELSEWHERE = 0.88;
/** The same where some of it stands in the words that lead to the figure's clause. */
const LED_TO = 0.94;
/** A measure word of at most this share of a report's figures tells much; what it then makes up of the topic. */
const RARE_UNIT = 0.04;
/** What nearly anything is counted in. */
const COMMON_UNITS = new Set(
  '人 名 位 人次 件 笔 起 宗 例 个 项 次 场 场次 期 家 户 条 份 类 种 处 所 元 天 日'.split(' '),
);
const UNIT_SHARE = 0.3;
/** What comes by itself: as many are dealt with as come in. */
const ARRIVING = /申请|来信|留言|工单|来电|投诉|举报|咨询|信件/u;
/** A figure of what came in that meets this share of the topic is what was asked for. */
const APART = 0.8;
/** What the share of a metric phrase that the topic covers can add. */
const PRECISION = 0.15;

/** Figures on the topic, best first; those ruled out come with the reason. */
export function rankFigures(corpus: Corpus, search: FigureSearch): readonly Candidate[] {
  const pairs = pairsOf(search.question.topic);
  const left = leftOut(search.question, search.groups);
  const part = partAsked(search.question.normalised);
  const thing = askedThing(search.question.normalised, search.groups);
  const asked = search.groups.flatMap(({ terms, words, near = [] }) => [words, ...terms, ...near]).join('\n');
  const index = corpus.figuresOf(search.reports);
  const tellingUnit = rareUnit(
    search.question.units[0],
    index.documents().map(({ figure }) => figure.unit),
  );
  const foreign = search.groups.filter(({ said }) => said !== undefined);
  const meaning = foreign.length === 0 ? null : { index, groups: foreign };
  /** Figures that tell the same matter, but not what is asked of it. */
  const passed = new Set<FigureMatter>();
  const candidateOf = ({ document: matter, match }: MatchedDocument<FigureMatter>): Candidate => {
    const after = afterOf(matter, corpus);
    const excluded = countsLeftOut(matter.figure.metric, after, left);
    const lacking =
      excluded ||
      lacksPart(matter, match, search.question) ||
      !isPartOf(search.question.given, matter, corpus) ||
      isOfOtherName(search.question.normalised, matter, corpus) ||
      isOfTownAlone(matter, search.question.normalised) ||
      isOfWholeSum(placeOf(matter, corpus), search.question.normalised) ||
      isWholeOfSome(matter.figure, after, search.question.normalised) ||
      isWholeOfNamed(matter.figure, { clause: matter.clause, after }, search.question.normalised);
    const early = isWhatItBeganWith(matter.figure, search.question, corpus.byId.get(matter.report.id));
    const other = isOtherExtreme(matter, search.question, after) || isOneAlone(matter, search.question);
    if (early || other) passed.add(matter);
    const misfit =
      lacking || other
        ? 'metric'
        : early
          ? 'stage'
          : part !== null && isOfOtherPart(matter, part, corpus)
            ? 'part of year'
            : misfitOf({ matter, met: match.score, after }, search, corpus);
    const telling =
      unitOf(matter, search.question) *
      precision(matter, asked, meaning) *
      wholeness(matter, search.question.normalised) *
      (matter.figure.unit === tellingUnit ? 1 : head(matter, search.groups, meaning)) *
      (thing === null ? 1 : countsThing({ matter, match, units: search.question.units }, thing, index));
    const score = match.score * fit(matter, search.question) * wording(matter.clause, pairs) * telling;
    return { matter, score, match, telling, misfit };
  };
  const matched = (least: number): readonly MatchedDocument<FigureMatter>[] =>
    index
      .match(search.groups, tellingUnit === null ? least : 0)
      .map((one) => ({ ...one, match: withUnit(one.match, tellingUnit, one.document.figure.unit) }));
  const ranked = matched(LEAST)
    .filter(({ match }) => match.score >= LEAST)
    .map(candidateOf)
    .sort((a, b) => b.score - a.score || a.matter.figure.start - b.matter.figure.start);
  const arrived = withArrivals(
    withTotal(withWhole(withPart(ranked, search.question.normalised), search.question.normalised), asked, {
      question: search.question,
      corpus,
    }),
    search.question,
  );
  const fitting = new Set(arrived.filter(({ misfit }) => misfit === null).map(({ matter }) => matter));
  const ofAllYears = withCumulative(arrived, search.question, (matter) => saidBefore(matter, corpus));
  const focused = withFocus(withExtreme(ofAllYears, search.question), search.question, search.groups);
  for (const { matter, misfit } of focused) if (misfit !== null && fitting.has(matter)) passed.add(matter);
  // What is taken for granted is held against the whole as well.
  const takes = search.question.premises.length > 0;
  const parted = takes ? focused : withPartsBehind(focused, () => matched(0), candidateOf);
  return withSharedHead(parted, passed);
}

function placeOf({ figure, report, clause }: FigureMatter, corpus: Corpus): Place {
  const text = corpus.byId.get(report.id)?.text ?? '';
  return { before: text.slice(figure.sentence.start, figure.start), clause };
}

/** What stands between the number before a figure and the figure itself. */
function saidBefore(matter: FigureMatter, corpus: Corpus): string {
  const { before } = placeOf(matter, corpus);
  const withoutYears = before.replaceAll(/(?:19|20)\d\d年/gu, (year) => ' '.repeat(year.length));
  const last = Math.max(...Array.from('0123456789', (digit) => withoutYears.lastIndexOf(digit)));
  return before.slice(last + 1);
}

/** The rest of a figure's sentence. */
function afterOf({ figure, report }: FigureMatter, { byId }: Corpus): string {
  return byId.get(report.id)?.text.slice(figure.end, figure.sentence.end) ?? '';
}

/** The measure word asked for, where it is one of few things of the kind (多少吨): it then tells what is meant as a word of the topic does. */
function rareUnit(asked: string | undefined, units: readonly string[]): string | null {
  if (asked === undefined || COMMON_UNITS.has(asked)) return null;
  const same = units.filter((unit) => unit === asked).length;
  return same > 0 && same <= Math.max(1, units.length * RARE_UNIT) ? asked : null;
}

/** The match with the measure word as a further part of the topic. */
function withUnit(match: TopicMatch, asked: string | null, unit: string): TopicMatch {
  if (asked === null || match.groups.length === 0) return match;
  const rest = 1 - UNIT_SHARE;
  const value = unit === asked ? 1 : 0;
  const group: TermGroup = { words: asked, terms: [asked], concept: false, weight: UNIT_SHARE, light: true };
  return {
    score: match.score * rest + UNIT_SHARE * value,
    groups: [
      ...match.groups.map((one) => ({ ...one, weight: one.weight * rest })),
      { group, weight: UNIT_SHARE, value },
    ],
  };
}

/**
 * What came in is told as taken on, or as dealt with where it comes by itself, unless the report tells them apart; and where it does,
 * what somebody took in (收了多少) is what came in.
 */
function withArrivals(ranked: readonly Candidate[], { stages }: UnderstoodQuestion): readonly Candidate[] {
  if (stages?.includes('received') !== true) return ranked;
  const alone = stages.length === 1;
  if (!alone && !(stages.length === 2 && stages.includes('accepted'))) return ranked;
  return ranked.map((candidate) => {
    const { figure, report } = candidate.matter;
    const arrived =
      figure.stage === 'accepted' || (alone && figure.stage === 'handled' && ARRIVING.test(figure.metric));
    if (candidate.misfit !== (alone ? 'stage' : null) || !arrived) return candidate;
    const apart = ranked.some(
      ({ matter, match, misfit }) =>
        matter.report.id === report.id &&
        matter.figure.stage === 'received' &&
        (alone || misfit === null) &&
        match.score >= candidate.match.score * APART,
    );
    return { ...candidate, misfit: apart ? 'stage' : null };
  });
}

/** Whether another year is asked for than the figure is of; what was done is no answer to what is planned. */
function isOfOtherYear({ figure, report }: FigureMatter, question: UnderstoodQuestion): boolean {
  const { years } = question;
  if (question.announced === true && !figure.soft && figure.period === String(report.year)) return true;
  // What is planned for the year to come answers nothing about the year that is named.
  if (isPlanned(figure, report) && years.includes(report.year) && !isPlanAsked(figure, report, question))
    return true;
  const asked = years.length > 0 && figure.period !== null && !years.map(String).includes(figure.period);
  if (!asked || question.relativeYears === true) return false;
  // What a change began with is of another year than the report, and answers all the same.
  const isAmount =
    figure.role === 'value' && !figure.soft && question.kind === 'figure' && question.premises.length === 0;
  return isAmount || !years.includes(report.year);
}

/** A figure, how much of the topic it meets, and its sentence behind it. */
interface Weighed {
  readonly matter: FigureMatter;
  readonly met: number;
  readonly after: string;
}

function misfitOf(
  { matter, met, after }: Weighed,
  { question, groups, mustName }: FigureSearch,
  corpus: Corpus,
): Misfit | null {
  const { figure } = matter;
  if (isBar(figure, after)) return 'metric';
  const moved = isShareMoved(figure, question);
  if (!moved && isOtherKind(figure, question)) return 'kind';
  if (!moved && isOtherUnit(matter, question, met)) return 'unit';
  if (isModified(matter, question)) return 'metric';
  if (isContrary(matter, question, { groups, after })) return 'denial';
  if (isOtherStage(matter, question)) return 'stage';
  if (mustName.length > 0 && !mustName.some((name) => isTownsOwn(matter, name, corpus))) return 'place';
  return isOfOtherYear(matter, question) ? 'period' : null;
}

/** Whether a figure is of a town, by its phrase, its sentence or its paragraph. */
function isTownsOwn(matter: FigureMatter, town: string, corpus: Corpus): boolean {
  const { figure, report } = matter;
  if (isOfTown(figure.metric, placeOf(matter, corpus).before, town)) return true;
  const text = corpus.byId.get(report.id)?.text ?? '';
  return isInParagraphOf(town, text.slice(text.lastIndexOf('\n', figure.start) + 1, figure.start));
}

/**
 * Whether a figure may be a part of the amounts that the question gives (98件里办结了几件): it stands in a sentence with one of
 * them and is not that amount itself, unless all of it was brought to an end.
 */
function isPartOf(
  given: readonly number[],
  { figure, report }: FigureMatter,
  { byId }: Pick<Corpus, 'byId'>,
): boolean {
  if (given.length === 0) return true;
  if (given.includes(figure.value) && figure.stage !== 'concluded') return false;
  const source = byId.get(report.id);
  const wholes = (source?.figures ?? []).filter(({ value }) => given.includes(value));
  return wholes.some(({ start, end }) => {
    const between = source?.text.slice(Math.min(end, figure.end), Math.max(start, figure.start)) ?? '';
    return !/[。；;]/u.test(between);
  });
}

function unitOf({ figure }: FigureMatter, { kinds, units }: UnderstoodQuestion): number {
  return kinds.includes('count') ? LEAST_UNIT + (1 - LEAST_UNIT) * unitFit(units, figure.unit) : 1;
}

function fit({ figure, report }: FigureMatter, question: UnderstoodQuestion): number {
  const { kinds, years } = question;
  const shares = kinds.length === 0 && question.premises.some(({ unit }) => unit === '%');
  const kind =
    shares && figure.kind === 'percent'
      ? SHARE_CLAIMED
      : kinds.length === 0
        ? (OPEN_KIND[figure.kind] ?? 1)
        : 1;
  const planned = isPlanAsked(figure, report, question);
  const other = !planned && figure.period !== null && figure.period !== String(report.year);
  const period = other && !years.map(String).includes(figure.period ?? '') ? OTHER_PERIOD : 1;
  const wantsFirst = question.stages === undefined || question.stages[0] === figure.stage;
  return (
    kind *
    period *
    roleWeight(figure.role, question) *
    (figure.soft && !planned ? SOFT : 1) *
    (wantsFirst ? 1 : 0.985)
  );
}

/** Where a movement by some amount is taken for granted, the change that is told comes first. */
function roleWeight(
  role: keyof typeof ROLE_WEIGHTS,
  { premises, kinds, normalised }: UnderstoodQuestion,
): number {
  const moved = !namesLevel(normalised) && claimsMove(premises);
  const byHowMuch = kinds.includes('percent') || premises.every(({ value }) => value === null);
  return moved && byHowMuch && role === 'change' ? MOVED : ROLE_WEIGHTS[role];
}

/** English words of a topic, which stand beside a number by what they mean. */
interface Meaning {
  readonly index: TopicIndex<FigureMatter>;
  readonly groups: readonly TermGroup[];
}

/** What is sought by meaning beside a figure's number: the words right beside it, and its metric phrase. */
export interface MatterTexts {
  readonly beside: FoldedText;
  readonly metric: FoldedText;
}

const texts = new WeakMap<FigureMatter, MatterTexts>();

/** The texts beside a figure's number, read once. */
export function textsOf(matter: FigureMatter, index: TopicIndex<FigureMatter>): MatterTexts {
  const known = texts.get(matter);
  if (known !== undefined) return known;
  const read = { beside: index.folded(matter.beside), metric: index.folded(matter.figure.metric) };
  texts.set(matter, read);
  return read;
}

/** What is left of a figure beside which none of the topic stands: it counts something else on the same matter. */
function head(matter: FigureMatter, groups: readonly TermGroup[], meaning: Meaning | null): number {
  const standsIn = (text: string): boolean =>
    groups.some(({ words, terms }) => text.includes(words) || terms.some((term) => text.includes(term)));
  if (standsIn(matter.beside)) return 1;
  const otherwise = standsIn(matter.lead) ? LED_TO : ELSEWHERE;
  if (meaning === null) return otherwise;
  const { beside } = textsOf(matter, meaning.index);
  return meaning.groups.some((group) => meaning.index.valueIn(beside, group) >= MET) ? 1 : otherwise;
}

/** Rewards a clause that shares the question's words or speaks of the whole; what speaks of a part loses. */
function wording(clause: string, pairs: readonly string[]): number {
  const shared = pairs.filter((pair) => clause.includes(pair)).length;
  const literal = pairs.length === 0 ? 0 : shared / pairs.length;
  const scope = (WHOLE.test(clause) ? SCOPE : 0) - (PART.test(clause) ? SCOPE : 0);
  return 1 + LITERAL * literal + scope;
}

/** Rewards a metric phrase that says little besides the topic. */
function precision(matter: FigureMatter, asked: string, meaning: Meaning | null): number {
  const characters = [...matter.figure.metric.replaceAll(/[^\p{Script=Han}]/gu, '')];
  if (characters.length === 0) return 1 - PRECISION;
  const covered = characters.filter(
    (character, at) =>
      asked.includes(`${character}${characters[at + 1] ?? ''}`) ||
      asked.includes(`${characters[at - 1] ?? ''}${character}`),
  ).length;
  const literal = covered / characters.length;
  if (meaning === null || literal === 1) return 1 - PRECISION + PRECISION * literal;
  const meant = meaning.index.meant(textsOf(matter, meaning.index).metric.stems, meaning.groups);
  return 1 - PRECISION + PRECISION * Math.max(literal, meant);
}
