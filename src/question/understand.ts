import type { Span } from '../lib/span.js';
import { matchMetrics } from '../figures/catalogue/index.js';
import type { Jurisdiction } from '../reports/types.js';
import { claimsMove } from './claimed-move.js';
import { conjunctsOf } from './conjuncts.js';
import { spelt } from './english-spelling.js';
import { standard } from './dialect.js';
import { exclusionsIn } from './exclusions.js';
import { unframed } from './framing.js';
import { compares, comparingWords, kindOf } from './kind.js';
import { askedFor, stageBeforeNumber, type Asked } from './measure.js';
import { languageOf, normalise } from './normalise.js';
import { meansAllPlaces } from './all-places.js';
import { placesOf } from './places.js';
import { claimingWords, claimsOf, givenAmounts, premisesOf, statedNumbers } from './premises.js';
import { segment } from './segment.js';
import { rejoined } from './separable.js';
import { comparedTopic, movedTopic, plannedTopic, topicOf } from './topic.js';
import type { PlacedMention, PlaceMention, Premise, UnderstoodQuestion } from './types.js';
import { everyYear, yearsIn } from './years.js';

/** What is known when a question is read. */
export interface QuestionContext {
  /** Places that have a report. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Years that have a report. */
  readonly years: readonly number[];
  /** The asker's date, ISO 8601 or a Date. */
  readonly today: Date | string;
  /** Place set beside the question: overrides those in it. */
  readonly county?: string;
  /** Year set beside the question: overrides those in it. */
  readonly year?: number;
}

const MOST_METRICS = 8;
/** A question is read up to here; no question is longer, a pasted report may be. */
const LONGEST_READ = 4000;
/** A topic of longer questions is not matched whole against short metric names. */
const LONGEST_TOPIC = 400;

/** Reads a question (问题理解): places, years, what is asked for and in which form. Nothing is looked up. */
export function understand(question: string, context: QuestionContext): UnderstoodQuestion {
  const normalised = rejoined(standard(spelt(unframed(normalise(question.slice(0, LONGEST_READ))))));
  const language = languageOf(normalised);
  const { mentions, spans } = placesOf(normalised, context.jurisdictions);
  const set =
    context.county === undefined ? null : placesOf(normalise(context.county), context.jurisdictions).mentions;
  const years = yearsIn(normalised, { years: context.years, thisYear: yearOf(context.today) });
  const premises = premisesOf(normalised);
  const exclusions = exclusionsIn(normalised);
  const asked = withTaken(askedFor(without(normalised, [...spans, ...exclusions])), premises);
  const stated = premises.length === 0 ? [] : [...statedIn(normalised), ...claimingWords(normalised)];
  const asking = topicOf(normalised, [
    ...spans,
    ...years,
    ...everyYear(normalised),
    ...stated,
    ...exclusions,
    ...comparingWords(normalised),
  ]);
  const allPlaces = set === null && meansAllPlaces(normalised, mentions);
  const places = set === null ? mentions.map(bare) : county(set, context.county ?? '');
  const kind = kindOf(without(normalised, spans), {
    places: set === null ? distinct(meant(without(normalised, spans), mentions)) : 1,
    allPlaces,
    asked,
    premises,
    inField: segment(asking).some((group) => group.concept),
  });
  const announced = years.some((year) => year.announced === true);
  const topic = topicOfKind(asking, kind, announced);
  const demanded = stageBeforeNumber(normalised);
  const understood: UnderstoodQuestion = {
    original: question,
    normalised,
    language,
    kind,
    places,
    allPlaces,
    years: context.year === undefined ? [...new Set(years.map(({ year }) => year))] : [context.year],
    relativeYears:
      context.year === undefined && years.length > 0 && years.every(({ relative }) => relative === true),
    ...(announced ? { announced: true } : {}),
    ...about(topic),
    ...(exclusions.length === 0 ? {} : { excluded: exclusions.map(({ words }) => words).join(' ') }),
    stage: asked.stages[0] ?? null,
    stages: asked.stages,
    ...(demanded === null ? {} : { stageDemanded: demanded }),
    units: asked.units,
    // How many more is told as a share as often as in pieces.
    kinds: kind === 'change' && asked.kinds.includes('count') ? [] : asked.kinds,
    premises,
    claims: claimsOf(normalised, premises),
    given: givenAmounts(normalised),
  };
  return withParts(understood);
}

/** The topic without what only says that things are compared, moved or are still to come. */
function topicOfKind(asking: string, kind: UnderstoodQuestion['kind'], announced: boolean): string {
  if (kind === 'comparison') return comparedTopic(asking);
  if (kind === 'change') return movedTopic(asking);
  return kind === 'figure' && announced ? plannedTopic(asking) : asking;
}

/** What makes a matter into those who see to it: what is asked for is what they do (调解组织收的纠纷). */
const ACTING =
  /(?:组织|机构|部门|单位|委员会|中心|人员|队伍)(?=(?:收|接|办|受理|处理|化解|调解|调处|审结|办结|承办)(?:了|到|过|进来?|上来|下来?)?(?:的|多少|几))/gu;

/** A topic with the catalogue's metrics that it may mean. */
function about(topic: string): Pick<UnderstoodQuestion, 'topic' | 'metrics' | 'likely'> {
  const likely = matchMetrics(topic.slice(0, LONGEST_TOPIC).replaceAll(ACTING, ''))
    .slice(0, MOST_METRICS)
    .map(({ metric, score }) => ({ id: metric.id, score }));
  return { topic, metrics: likely.map(({ id }) => id), likely };
}

/** Several figures asked for at once are questions of their own. */
function withParts(whole: UnderstoodQuestion): UnderstoodQuestion {
  if (whole.kind !== 'figure' || whole.topic.length > LONGEST_TOPIC) return whole;
  const { topics, each } = conjunctsOf(whole.topic, whole.normalised);
  if (topics.length === 0) return whole;
  const parts = topics.map((topic) => {
    const { stages, units } = askedFor(whole.language === 'en' ? `how many ${topic}` : topic);
    const own = units.length > 0 ? { units } : {};
    return { ...whole, ...about(topic), ...own, stage: stages[0] ?? null, stages };
  });
  return { ...whole, parts, each };
}

/** A question that states an amount is about a figure of that kind, unless it asks for another. */
function withTaken(asked: Asked, premises: readonly Premise[]): Asked {
  const stated = premises.find(({ claim, value }) => claim !== 'rank' && value !== null);
  const unit = stated?.unit ?? null;
  if (asked.kinds.length > 0) return asked;
  if (premises.some(({ claim }) => claim === 'rank')) return { ...asked, kinds: ['rank'] };
  if (unit === null) return asked;
  // A bare number of an English question counts the things named after it, if it tells of no course.
  if (unit === '') return claimsMove(premises) ? asked : { ...asked, kinds: ['count'] };
  if (stated?.text.startsWith('第') === true) return { ...asked, kinds: ['rank'] };
  if (unit === '%') return { ...asked, kinds: ['percent'] };
  if (unit === '元') return { ...asked, kinds: ['money'] };
  if (/小时|分钟|天|日|周|月/u.test(unit)) return { ...asked, kinds: ['duration'] };
  return { ...asked, kinds: ['count'], units: [unit] };
}

function yearOf(today: Date | string): number {
  return typeof today === 'string' ? Number(today.slice(0, 4)) : today.getFullYear();
}

function bare({ text, loaded, known, how }: PlacedMention): PlaceMention {
  return { text, loaded, known, how };
}

/** The place set beside the question; one that is neither loaded nor known stays as typed. */
function county(found: readonly PlacedMention[], typed: string): readonly PlaceMention[] {
  const first = found.at(-1);
  return first === undefined ? [{ text: typed, loaded: [], known: null, how: 'exact' }] : [bare(first)];
}

/** What lies within a place that is only part of the matter (和成都的哪些区签的字, which townships in Fujian) compares nothing. */
const PARTS_ASKED =
  /哪[些几]个?(?:县|区|镇|乡|街道|村|地方)|\b(?:in )?which (?:towns?|townships?|districts?|count(?:y|ies)|places?|villages?|cit(?:y|ies))\b/giu;

/** What joins or parts two places (data links between Zhangshu and Yichun) holds none against the other. */
const JOINING =
  /\b(?:links?|connections?|interfaces?|agreements?|co-?operation|sharing|exchanges?|transfers?|roads?|railways?|borders?|boundar(?:y|ies)|disputes?|distance|trips?|traffic) between\b/giu;

/** A place without a report beside one that has one is part of the matter (跟成都签了协议), unless they are compared. */
function meant(text: string, mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  const loaded = mentions.filter((mention) => mention.loaded.length > 0);
  return loaded.length === 0 || compares(text.replaceAll(PARTS_ASKED, ' ').replaceAll(JOINING, ' '))
    ? mentions
    : loaded;
}

function distinct(mentions: readonly PlacedMention[]): number {
  return new Set(mentions.map(({ loaded, known, text }) => loaded[0]?.name ?? known?.name ?? text)).size;
}

function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).replaceAll(/\s+/gu, ' ').trim();
}

const CLAIMED_BEFORE =
  /(?:不足|不到|没到|超过|低于|高于|少于|多于|只有|仅有|才有|达到|只|仅|才|(?:下降|上升|增长|减少|增加|提高|[升降涨跌增减])了?)\s*$/u;
/** Words that only say how much or which way (九成都没到, 还多了). */
const CLAIMED =
  /(?:还|又|反而|反倒|连)?(?:(?:不足|不到|没到|超过|低于|高于|只有|达到)?[一二三四五六七八九]成(?![立为功效果员交])|(?:变?多了|变?少了|[涨跌降升]了)|(?:一半|半数)[都也]?(?=[不没])[不没]?)|(?:都|也)?没到|\bonly half(?: of)?\b|\bhalf of\b/giu;
const LONGEST_CLAIM = 4;

/** Places of the numbers that the question states, with the words that claim them (不足六成). */
function statedIn(text: string): readonly Span[] {
  const numbers = statedNumbers(text).map(({ start, end }) => {
    const from = Math.max(0, start - LONGEST_CLAIM);
    const claim = CLAIMED_BEFORE.exec(text.slice(from, start));
    return { start: claim === null ? start : from + claim.index, end };
  });
  const words = [...text.matchAll(CLAIMED)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
  return [...numbers, ...words];
}
