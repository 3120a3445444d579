import { dot } from '../lib/dot.js';
import { isSpecialKind, MEASURE, unitFit } from '../question/measure.js';
import { segment, type TermGroup } from '../question/segment.js';
import { isPlanAsked } from './planned.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { TermWeights } from '../store/store.js';
import type { Corpus, FigureMatter } from './corpus.js';
import { metricsOf } from './metric-guard.js';
import { NUMBER, NUMBER_EVIDENCE, numberHeld, sortsAsked } from './number-evidence.js';
import type { Candidate } from './candidate.js';
import { textsOf, type MatterTexts } from './rank-figures.js';
import { MET, type FoldedText, type GroupMatch, type TopicIndex } from './topic-index.js';
import { pairsOf, weighTopic, type WeighedTopic, type WeighedWord } from './word-rarity.js';

/** What speaks for a candidate by itself, by name (单项证据); each is a number around 0 to 1. */
export const OWN_EVIDENCE = [
  'score',
  'topic',
  'own',
  'mainPart',
  'partsMet',
  'telling',
  'characters',
  'pairs',
  'clauseCharacters',
  'clausePairs',
  'nearPairs',
  'meaning',
  'clauseMeaning',
  'besideMeaning',
  'metricParaphrase',
  'clauseParaphrase',
  'metricCovered',
  'metricMeant',
  'metricLength',
  'thingBeside',
  'thingLast',
  'unit',
  'kind',
  'kindUnasked',
  'stageUnasked',
  'role',
  'otherPeriod',
  'partOfWhole',
  'crowd',
  'missedReportWord',
  'missedConcept',
  'missedWord',
  'missedSpeech',
  'missedMost',
  'soft',
  'ofMetric',
  'metricNamed',
  ...NUMBER_EVIDENCE,
] as const;

/** What speaks for a candidate by itself. */
export type OwnEvidence = Readonly<Record<(typeof OWN_EVIDENCE)[number], number>>;

/** What a word counts for by where it stands: in the sentence before the clause, after it, and in the headings. */
const BEFORE = 0.7;
const AFTER = 0.4;
const HEADING = 0.5;
/** A character beyond the number is a little farther than one before it; a number between is as far as some words. */
const BEYOND = 1.3;
const NUMBER_BETWEEN = 8;
/** At this distance in characters a word counts for half. */
const HALF_FAR = 12;
/** So many characters at the end of a metric phrase name what is counted. */
const METRIC_END = 5;
/** A metric phrase of this many characters counts as 1. */
const METRIC_LENGTH = 10;
/** So many figures in a sentence count as 1. */
const CROWD = 6;
const PART = /其中|专项|部分/u;
const ROLES = { value: 0, from: 0.5, to: 0.25, change: 1 } as const;
/** What is counted, named after the measure word (多少条意见). */
const THING = new RegExp(String.raw`(?:多少|几)(?:${MEASURE})?的?(\p{Script=Han}{2,6})`, 'u');

/** A question as candidates are held against it. */
export interface EvidenceSearch {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly index: TopicIndex<FigureMatter>;
  /** The topic's characters, weighed by the reports that are asked about. */
  readonly topic: WeighedTopic;
  /** The topic's groups. */
  readonly groups: readonly TermGroup[];
  /** The whole topic, of which only the meaning is sought. */
  readonly whole: TermGroup;
  /** What the topic says, in whatever words. */
  readonly said: Float32Array;
  /** What is to be counted, where it is named after the measure word. */
  readonly things: readonly TermGroup[];
  readonly candidates: readonly Candidate[];
  readonly sorts: ReturnType<typeof sortsAsked>;
}

/** What is needed to hold candidates against a question. */
export function evidenceSearch(
  question: UnderstoodQuestion,
  corpus: Corpus,
  candidates: readonly Candidate[],
): EvidenceSearch {
  const ids = new Set(candidates.map(({ matter }) => matter.report.id));
  const index = corpus.figuresOf(ids);
  return {
    question,
    corpus,
    index,
    topic: weighTopic(
      question.topic,
      [...ids].flatMap((id) => corpus.byId.get(id) ?? []),
    ),
    groups: candidates[0]?.match.groups.map(({ group }) => group) ?? [],
    whole: { words: question.topic, said: question.topic, terms: [], concept: false, weight: 1 },
    said: index.paraphrase(question.topic),
    things: segment(THING.exec(question.normalised)?.[1] ?? '').filter(({ light }) => light !== true),
    candidates,
    sorts: sortsAsked(question.normalised),
  };
}

/** What speaks for a candidate by itself. */
export function ownEvidence(candidate: Candidate, search: EvidenceSearch): OwnEvidence {
  const { matter, match, score, telling } = candidate;
  const { question, corpus } = search;
  const { figure, report } = matter;
  const text = corpus.byId.get(report.id)?.text ?? '';
  const main = [...match.groups].sort((a, b) => b.weight - a.weight)[0];
  const words = wordsHeld(matter, text, search.topic);
  const meanings = meaningsHeld(matter, text, search);
  const metric = metricHeld(matter, search);
  const { metric: metricSaid, clause: clauseSaid } = paraphrasesOf(matter, search.index);
  const missed = missedParts(match.groups);
  const thing = thingHeld(matter, search);
  const planned = isPlanAsked(figure, report, question);
  // Written out: an object that is put together of several is as slow to make and to read as all that stands in it.
  return {
    score,
    topic: match.score,
    own: match.groups.reduce((best, { value }) => Math.max(best, value), 0),
    mainPart: main?.value ?? 0,
    partsMet: match.groups.filter(({ value }) => value >= MET).length / Math.max(1, match.groups.length),
    telling,
    characters: words.characters,
    pairs: words.pairs,
    clauseCharacters: words.clauseCharacters,
    clausePairs: words.clausePairs,
    nearPairs: words.nearPairs,
    meaning: meanings.meaning,
    clauseMeaning: meanings.clauseMeaning,
    besideMeaning: meanings.besideMeaning,
    metricParaphrase: dot(metricSaid, search.said),
    clauseParaphrase: dot(clauseSaid, search.said),
    metricCovered: metric.metricCovered,
    metricMeant: metric.metricMeant,
    metricLength: metric.metricLength,
    thingBeside: thing.beside,
    thingLast: thing.last,
    unit: question.units.length === 0 ? 0 : 2 * unitFit(question.units, figure.unit) - 1,
    kind: flag(isSpecialKind(figure.kind) && question.kinds.includes(figure.kind)),
    kindUnasked: flag(isSpecialKind(figure.kind) && !question.kinds.includes(figure.kind)),
    stageUnasked: flag(figure.stage !== null && question.stages?.includes(figure.stage) !== true),
    role: ROLES[figure.role],
    otherPeriod: flag(!planned && figure.period !== null && figure.period !== String(report.year)),
    partOfWhole: flag(PART.test(matter.clause)),
    crowd: [...text.slice(figure.sentence.start, figure.sentence.end).matchAll(NUMBER)].length / CROWD,
    missedReportWord: missed.missedReportWord,
    missedConcept: missed.missedConcept,
    missedWord: missed.missedWord,
    missedSpeech: missed.missedSpeech,
    missedMost: missed.missedMost,
    soft: flag(figure.soft && !planned),
    ofMetric: metricAgrees(matter, text, question),
    metricNamed: question.likely?.[0]?.score ?? 0,
    ...numberHeld(matter, text, search),
  };
}

/** The characters of the topic that stand in and around the figure's clause, and how near to the number. */
function wordsHeld(
  { figure, clause }: FigureMatter,
  text: string,
  topic: WeighedTopic,
): Pick<OwnEvidence, 'characters' | 'pairs' | 'clauseCharacters' | 'clausePairs' | 'nearPairs'> {
  const { sentence, start, end } = figure;
  const inSentence = {
    text: text.slice(sentence.start, sentence.end),
    start: start - sentence.start,
    end: end - sentence.start,
  };
  const near = [clause, figure.metric];
  const around: readonly (readonly [string, number])[] = [
    ...near.map((part) => [part, 1] as const),
    [text.slice(figure.sentence.start, figure.clause.start), BEFORE],
    [text.slice(figure.clause.end, figure.sentence.end), AFTER],
    [figure.heading.join(''), HEADING],
  ];
  const held = (word: string): number =>
    around.reduce((best, [part, value]) => (value > best && part.includes(word) ? value : best), 0);
  const heldNear = (word: string): number => flag(near.some((part) => part.includes(word)));
  return {
    characters: share(topic.characters, held),
    pairs: share(topic.pairs, held),
    clauseCharacters: share(topic.characters, heldNear),
    clausePairs: share(topic.pairs, heldNear),
    nearPairs: share(topic.pairs, (pair) => nearness(pair, inSentence)),
  };
}

/** A figure's sentence, with where the number stands in it. */
interface NumberInSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How near to the number a pair of characters stands in its sentence: 1 beside it, 0 where it does not stand at all. */
function nearness(pair: string, { text, start, end }: NumberInSentence): number {
  let best = 0;
  for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
    const before = at < start;
    const between = before ? text.slice(at + pair.length, start) : text.slice(end, at);
    const numbers = [...between.matchAll(NUMBER)].length;
    const distance = between.length * (before ? 1 : BEYOND) + NUMBER_BETWEEN * numbers;
    best = Math.max(best, 1 / (1 + distance / HALF_FAR));
  }
  return best;
}

/** What is sought by meaning around a figure, besides its metric and the words beside the number. */
interface WiderTexts extends MatterTexts {
  readonly sentence: TermWeights;
  readonly clause: TermWeights;
}

const wider = new WeakMap<FigureMatter, WiderTexts>();

function widerTextsOf(matter: FigureMatter, text: string, index: TopicIndex<FigureMatter>): WiderTexts {
  const known = wider.get(matter);
  if (known !== undefined) return known;
  const { figure, clause } = matter;
  const sentence = text.slice(figure.sentence.start, figure.sentence.end);
  const texts = {
    ...textsOf(matter, index),
    sentence: index.stems(`${sentence} ${figure.heading.join(' ')}`),
    clause: index.stems(`${clause} ${figure.metric}`),
  };
  wider.set(matter, texts);
  return texts;
}

/** How much of what the topic means stands in the sentence, in the clause and beside the number. */
function meaningsHeld(
  matter: FigureMatter,
  text: string,
  { index, whole }: EvidenceSearch,
): Pick<OwnEvidence, 'meaning' | 'clauseMeaning' | 'besideMeaning'> {
  const { sentence, clause, beside } = widerTextsOf(matter, text, index);
  return {
    meaning: index.meaningIn(sentence, whole),
    clauseMeaning: index.meaningIn(clause, whole),
    besideMeaning: index.meaningIn(beside.stems, whole),
  };
}

/** What a figure's metric phrase says, and that with its clause. */
interface Paraphrased {
  readonly metric: Float32Array;
  readonly clause: Float32Array;
}

const paraphrased = new WeakMap<FigureMatter, Paraphrased>();

function paraphrasesOf(matter: FigureMatter, index: TopicIndex<FigureMatter>): Paraphrased {
  const known = paraphrased.get(matter);
  if (known !== undefined) return known;
  const { figure, clause } = matter;
  const made = {
    metric: index.paraphrase(figure.metric),
    clause: index.paraphrase(`${clause} ${figure.metric}`),
  };
  paraphrased.set(matter, made);
  return made;
}

/** How much of the metric phrase the question says. */
function metricHeld(
  matter: FigureMatter,
  { question, index, groups }: EvidenceSearch,
): Pick<OwnEvidence, 'metricCovered' | 'metricMeant' | 'metricLength'> {
  const { metric } = matter.figure;
  const pairs = pairsOf(metric);
  return {
    metricCovered: pairs.filter((pair) => question.topic.includes(pair)).length / Math.max(1, pairs.length),
    metricMeant: index.meant(textsOf(matter, index).metric.stems, groups),
    metricLength: metric.length / METRIC_LENGTH,
  };
}

/**
 * How a figure stands to the catalogue's metrics that the question may name (目录指标): as likely as the likeliest of its own; below 0
 * where it is of others, the more surely another is named; 0 where the catalogue knows nothing of it.
 */
function metricAgrees({ figure }: FigureMatter, text: string, { likely = [] }: UnderstoodQuestion): number {
  const best = likely[0]?.score ?? 0;
  if (best === 0) return 0;
  const own = new Set(metricsOf(figure, text).map(({ id }) => id));
  if (own.size === 0) return 0;
  return likely.find(({ id }) => own.has(id))?.score ?? -best;
}

/** The ends of metric phrases, read once. */
const ends = new WeakMap<FigureMatter, FoldedText>();

/**
 * Whether what is to be counted stands beside the number, and whether it is the last of the metric phrase: 律师 is not in
 * 组织律师走访企业214家. −1 not at all to 1; 0 where the question does not say.
 */
function thingHeld(
  matter: FigureMatter,
  { index, things }: EvidenceSearch,
): { readonly beside: number; readonly last: number } {
  if (things.length === 0) return { beside: 0, last: 0 };
  const { beside, metric } = textsOf(matter, index);
  const end = ends.get(matter) ?? index.folded(matter.figure.metric.slice(-METRIC_END));
  ends.set(matter, end);
  const held = (texts: readonly FoldedText[]): number =>
    2 * Math.min(1, Math.max(...things.flatMap((thing) => texts.map((text) => index.valueIn(text, thing))))) -
    1;
  return { beside: held([beside, metric]), last: held([end]) };
}

/** The weight of what the figure does not meet, by what kind of word it is. */
function missedParts(
  groups: readonly GroupMatch[],
): Pick<OwnEvidence, 'missedReportWord' | 'missedConcept' | 'missedWord' | 'missedSpeech' | 'missedMost'> {
  const missed = groups.filter(({ value }) => value < MET);
  const sum = (which: (group: TermGroup) => boolean): number =>
    missed.filter(({ group }) => which(group)).reduce((all, { weight }) => all + weight, 0);
  return {
    missedReportWord: sum(isReportWord),
    missedConcept: sum((group) => group.concept && !isReportWord(group)),
    missedWord: sum((group) => !group.concept && group.light !== true),
    missedSpeech: sum((group) => group.light === true),
    missedMost: missed.reduce((most, { weight }) => Math.max(most, weight), 0),
  };
}

/** Whether a part of the topic is a word that reports themselves use. */
export function isReportWord({ concept, terms, words }: TermGroup): boolean {
  return concept && terms[0] === words;
}

/** Weighted share of the words that are held. */
function share(words: readonly WeighedWord[], held: (word: string) => number): number {
  let met = 0;
  let all = 0;
  for (const { word, weight } of words) {
    all += weight;
    met += weight * held(word);
  }
  return all === 0 ? 0 : met / all;
}

/** Evidence that holds or does not. */
export function flag(holds: boolean): number {
  return holds ? 1 : 0;
}
