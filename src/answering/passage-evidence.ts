import { dot } from '../lib/dot.js';
import type { UnderstoodQuestion } from '../question/types.js';
import { takesForGranted } from '../question/premises.js';
import type { TermGroup } from '../question/segment.js';
import { partsMeant, tellsPlan, tellsWhatIsToMend } from '../retrieval/report-parts.js';
import { sortTold } from './asked-sort.js';
import type { PassageMatter } from './corpus.js';
import type { ToldSentence } from './sentences.js';
import type { Legs } from '../retrieval/index.js';
import type { StoredPassage } from '../store/store.js';
import { MET, type TopicIndex, type TopicMatch } from './topic-index.js';

/** A passage with the signs that it answers. */
export interface SignedPassage {
  readonly passage: StoredPassage;
  readonly match: TopicMatch;
  /** Retrieval's raw scores, and its fused score as a share of the best one. */
  readonly legs: Legs;
  readonly retrieved: number;
  /** -1 to 1: how it stands to the part of the report that is meant. */
  readonly part: number;
  /** What the signs come to. */
  readonly score: number;
  readonly sentences: readonly ToldSentence[];
}

/** What a passage by itself shows (单项证据); each is a number around 0 to 1, but for the raw scores. */
const OWN = [
  'place',
  'retrieved',
  'matched',
  'told',
  'part',
  'characters',
  'gloss',
  'score',
  'near',
  'secondNear',
  'stretch',
  'secondStretch',
  'opening',
  'whole',
  'heading',
  'nearestHolds',
  'toldNear',
  'both',
  'sort',
  'sortNear',
  'length',
  'sentences',
  'unmet',
  'unmetInSentence',
  'unmetMost',
  'groups',
  'headingTopic',
  'plan',
  'toMend',
  'digits',
  'groupsNear',
  'groupsFar',
  'topicNear',
  'topicStretch',
] as const;

/** By what a passage may be ahead of the others. */
const LEADS = [
  'score',
  'matched',
  'told',
  'near',
  'stretch',
  'opening',
  'whole',
  'heading',
  'both',
  'characters',
  'gloss',
  'headingTopic',
  'groupsNear',
  'groupsFar',
  'topicNear',
  'topicStretch',
] as const;

/** What the question is like. */
const ASKED = [
  'english',
  'why',
  'how',
  'who',
  'where',
  'partAsked',
  'taken',
  'figureKind',
  'several',
  'questionLength',
] as const;

type Own = Readonly<Record<(typeof OWN)[number], number>>;
type Asked = Readonly<Record<(typeof ASKED)[number], number>>;

/** Names of the evidence, in the order in which it is weighed. */
export const PASSAGE_EVIDENCE: readonly string[] = [...OWN, ...LEADS.map((name) => `${name}Lead`), ...ASKED];

const WHY = /为什么|为何|为啥|原因|\bwhy\b|reason/iu;
const HOW = /怎么|如何|怎样|\bhow\b/iu;
const WHO = /谁|哪[个家些位]|\bwho|which/iu;
const WHERE = /哪里|哪儿|在哪|\bwhere/iu;

/** What is read of a passage to see what it begins with, in characters. */
const OPENING = 200;
/** Least length of a stretch of a sentence, and of what is left of it, in characters. */
const STRETCH = 16;
const SHORTEST = 6;
/** What counts as 1 of a passage's characters, its sentences, a topic's groups and a question's characters; places to a row of ten. */
const LONG = { passage: 500, sentences: 10, groups: 8, question: 50, places: 10 } as const;

/** What a passage says, as vectors. */
interface Said {
  readonly opening: Float32Array;
  readonly whole: Float32Array;
  readonly heading: Float32Array | null;
  /** Of its sentences, in their order. */
  readonly sentences: readonly Float32Array[];
  /** Of stretches of them between commas. */
  readonly stretches: readonly Float32Array[];
}

/** What passages are held against. */
interface Search {
  readonly index: TopicIndex<PassageMatter>;
  /** The question without places, its topic, and each group of that, as vectors. */
  readonly asked: Float32Array;
  readonly topic: Float32Array;
  readonly groups: readonly { readonly weight: number; readonly said: Float32Array }[];
  readonly tells: (sentence: string) => boolean;
  readonly isToMend: (sentence: string) => boolean;
}

/** What is asked, beside the topic's groups. */
export interface AskedInWords {
  readonly question: UnderstoodQuestion;
  /** The question without the places. */
  readonly words: string;
  readonly groups: readonly TermGroup[];
  /** Reports that are asked about. */
  readonly reports: number;
}

/** The evidence of each of some passages, in their order, best first. */
export function passageEvidence(
  ranked: readonly SignedPassage[],
  asked: AskedInWords,
  index: TopicIndex<PassageMatter>,
): readonly (readonly number[])[] {
  const search = searchFor(asked, index);
  const own = ranked.map((passage, at) => ownEvidence(passage, at, search));
  const traits = traitsOf(asked);
  return own.map((mine, at) => {
    const ahead = (name: (typeof LEADS)[number]): number =>
      mine[name] - own.reduce((most, one, place) => (place === at ? most : Math.max(most, one[name])), 0);
    return [...OWN.map((name) => mine[name]), ...LEADS.map(ahead), ...ASKED.map((name) => traits[name])];
  });
}

function searchFor({ question, words, groups }: AskedInWords, index: TopicIndex<PassageMatter>): Search {
  return {
    index,
    asked: index.paraphrase(words),
    topic: index.paraphrase(question.topic === '' ? words : question.topic),
    groups: groups
      .filter(({ light }) => light !== true)
      .map((group) => ({ weight: group.weight, said: index.paraphrase(group.words) })),
    tells: sortTold(question.normalised),
    isToMend: tellsWhatIsToMend(question.normalised),
  };
}

function traitsOf({ question, reports }: AskedInWords): Asked {
  const { language, normalised, kind } = question;
  return {
    english: flag(language === 'en'),
    why: flag(WHY.test(normalised)),
    how: flag(HOW.test(normalised)),
    who: flag(WHO.test(normalised)),
    where: flag(WHERE.test(normalised)),
    partAsked: flag(partsMeant(normalised) !== ''),
    taken: flag(takesForGranted(normalised)),
    figureKind: flag(kind === 'figure'),
    several: flag(reports > 1),
    questionLength: normalised.length / LONG.question,
  };
}

function ownEvidence(ranked: SignedPassage, at: number, search: Search): Own {
  const { passage, match, legs, sentences } = ranked;
  return {
    place: at / LONG.places,
    retrieved: ranked.retrieved,
    matched: match.score,
    part: ranked.part,
    characters: Math.log1p(legs.characters),
    gloss: Math.log1p(legs.gloss),
    score: ranked.score,
    length: passage.text.length / LONG.passage,
    sentences: sentences.length / LONG.sentences,
    groups: match.groups.length / LONG.groups,
    plan: flag(tellsPlan(passage)),
    toMend: flag(sentences.some(({ text }) => search.isToMend(text))),
    sort: flag(sentences.some(({ text }) => search.tells(text))),
    ...saidLike(ranked, search),
    ...wordsHeld(ranked, search),
  };
}

/** What the passage says in whatever words, and where in it. */
function saidLike({ passage, sentences }: SignedPassage, { index, asked, topic, groups, tells }: Search) {
  const said = saidIn(passage, sentences, index);
  const near = said.sentences.map((words) => dot(words, asked));
  const stretches = said.stretches.map((words) => dot(words, asked));
  const shares = sentences.map(({ share }) => share);
  const nearest = placeOfMost(near);
  const told = placeOfMost(shares);
  const words = sentences[nearest]?.text ?? '';
  const heldBy = groups.map((group) => mostOf(said.stretches.map((one) => dot(one, group.said))));
  const whole = groups.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    told: shares[told] ?? 0,
    near: near[nearest] ?? 0,
    secondNear: secondOf(near),
    stretch: mostOf(stretches),
    secondStretch: secondOf(stretches),
    opening: dot(said.opening, asked),
    whole: dot(said.whole, asked),
    heading: said.heading === null ? 0 : dot(said.heading, asked),
    nearestHolds: shares[nearest] ?? 0,
    toldNear: near[told] ?? 0,
    both: mostOf(shares.map((share, place) => share + (near[place] ?? 0))),
    sortNear: flag(tells(words)),
    digits: flag(/\d/u.test(words)),
    groupsNear: groups.reduce((sum, { weight }, place) => sum + weight * (heldBy[place] ?? 0), 0) / whole,
    groupsFar: heldBy.length === 0 ? 0 : Math.min(...heldBy),
    topicNear: mostOf(said.sentences.map((one) => dot(one, topic))),
    topicStretch: mostOf(said.stretches.map((one) => dot(one, topic))),
  };
}

/** Which of the question's words stand in the passage, in its headings, and in the sentence that says most of what is asked. */
function wordsHeld({ passage, match, sentences }: SignedPassage, { index, asked }: Search) {
  const said = saidIn(passage, sentences, index);
  const like = sentences.map(({ share }, place) => share + dot(said.sentences[place] ?? asked, asked));
  const fullest = index.folded(sentences[placeOfMost(like)]?.text ?? '');
  const headed = index.folded(passage.heading.join(' '));
  const missing = match.groups.filter(({ group }) => index.valueIn(fullest, group) < MET);
  return {
    unmet: match.groups.reduce((sum, { value, weight }) => sum + (value < MET ? weight : 0), 0),
    unmetInSentence: missing.reduce((sum, { weight }) => sum + weight, 0),
    unmetMost: mostOf(missing.map(({ weight }) => weight)),
    headingTopic: match.groups.reduce(
      (sum, { group, weight }) => sum + weight * index.valueIn(headed, group),
      0,
    ),
  };
}

/** The greatest of some values, 0 at the least. */
function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

function placeOfMost(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? -Infinity) ? at : best), 0);
}

function secondOf(values: readonly number[]): number {
  return [...values].sort((a, b) => b - a)[1] ?? 0;
}

const saidBefore = new WeakMap<StoredPassage, Said>();

/** What a passage says, read once. */
function saidIn(
  passage: StoredPassage,
  sentences: readonly ToldSentence[],
  index: TopicIndex<PassageMatter>,
): Said {
  const known = saidBefore.get(passage);
  if (known !== undefined) return known;
  const heading = passage.heading.at(-1);
  const made = {
    opening: index.paraphrase(passage.text.slice(0, OPENING)),
    whole: index.paraphrase(passage.text),
    heading: heading === undefined ? null : index.paraphrase(heading),
    sentences: sentences.map(({ text }) => index.paraphrase(text)),
    stretches: sentences.flatMap(({ text }) => stretchesOf(text)).map((text) => index.paraphrase(text)),
  };
  saidBefore.set(passage, made);
  return made;
}

/** A sentence cut at its commas into stretches that are long enough to say something. */
function stretchesOf(sentence: string): readonly string[] {
  const stretches: string[] = [];
  let open = '';
  for (const clause of sentence.split(/(?<=[，,：:、])/u)) {
    open += clause;
    if (open.length < STRETCH) continue;
    stretches.push(open);
    open = '';
  }
  return open.length > SHORTEST ? [...stretches, open] : stretches;
}
