import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { Corpus } from './corpus.js';
import { LIKELIHOOD_BIAS, LIKELIHOOD_WEIGHTS } from './likelihood-weights.js';
import type { Candidate } from './rank-figures.js';
import { MET, type GroupMatch } from './topic-index.js';
import type { EvidenceStep } from './types.js';
import { weighTopic, type WeighedTopic, type WeighedWord } from './word-rarity.js';

/** Candidates that are weighed against each other. */
export const MOST_WEIGHED = 10;
/** What a word counts for by where it stands: in the sentence before the clause, after it, and in the headings. */
const BEFORE = 0.7;
const AFTER = 0.4;
const HEADING = 0.5;
const MOST_RIVAL = 2;
const SPECIAL = new Set(['percent', 'money', 'duration', 'area', 'rank']);

/** What speaks for and against a candidate, by name (证据); each is a number around 0 to 1. */
export type Evidence = Readonly<Record<EvidenceName, number>>;
/** Names of the evidence. */
export type EvidenceName = keyof typeof LIKELIHOOD_WEIGHTS;

const NAMES = Object.keys(LIKELIHOOD_WEIGHTS) as EvidenceName[];

/** A candidate with how likely it is the figure asked for. */
export interface WeighedCandidate {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly likelihood: number;
  readonly evidence: Evidence;
  /** What the rules of thumb say of it. */
  readonly opinion: Opinion;
}

/** What candidates are weighed for. */
export interface Contest {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  /** Best first; those ruled out among them. */
  readonly candidates: readonly Candidate[];
  /** What the rules of thumb say for and against each candidate that nothing rules out, in their order. */
  readonly opinions: readonly Opinion[];
}

/** What the rules of thumb say of a candidate (经验规则). */
export interface Opinion {
  /** Whether they would answer with it. */
  readonly answers: boolean;
  /** How they came to it; what they hold against it is among the steps. */
  readonly steps: readonly EvidenceStep[];
}

/**
 * How likely each of the first candidates that nothing rules out is the figure asked for (可答概率), likeliest first: a logistic
 * regression over their evidence, fitted by .config/scripts/train-likelihood.ts to questions of which half the vocabulary
 * was hidden, so that it also holds where reports and askers use other words than ours.
 */
export function weighCandidates(contest: Contest): readonly WeighedCandidate[] {
  return evidenceOf(contest)
    .map((one) => ({ ...one, likelihood: likelihoodOf(one.evidence) }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** The evidence of each of the first candidates that nothing rules out, in their order. */
export function evidenceOf({
  question,
  corpus,
  candidates,
  opinions,
}: Contest): readonly Omit<WeighedCandidate, 'likelihood'>[] {
  const fitting = candidates.filter(({ misfit }) => misfit === null).slice(0, MOST_WEIGHED);
  const ids = new Set(candidates.map(({ matter }) => matter.report.id));
  const topic = weighTopic(
    question.topic,
    [...ids].flatMap((id) => corpus.byId.get(id) ?? []),
  );
  const rival = candidates.find(({ misfit }) => misfit === 'stage' || misfit === 'metric')?.score ?? 0;
  const own = fitting.map((candidate) => ownEvidence(candidate, question, { corpus, topic }));
  return fitting.map((candidate, at) => {
    const others = own.filter((_, other) => other !== at);
    const mine = own[at] ?? NONE;
    const lead = (name: keyof OwnEvidence): number =>
      mine[name] - others.reduce((best, other) => Math.max(best, other[name]), 0);
    const scoreLead = Math.max(-1, Math.min(1, lead('score') / (mine.score || 1)));
    const opinion = opinions[at] ?? NO_OPINION;
    const { answers, steps } = opinion;
    const objects = (name: string): boolean => steps.some(({ step }) => step === name);
    const english = question.language === 'en' ? 1 : 0;
    return {
      candidate,
      opinion,
      evidence: {
        ...mine,
        scoreLead,
        topicLead: lead('topic'),
        charactersLead: lead('characters'),
        pairsLead: lead('pairs'),
        clauseCharactersLead: lead('clauseCharacters'),
        clausePairsLead: lead('clausePairs'),
        tellingLead: lead('telling'),
        english,
        englishTopic: english * mine.topic,
        englishLead: english * scoreLead,
        oneWord: flag(candidate.match.groups.length <= 1),
        first: flag(at === 0),
        rival: Math.min(MOST_RIVAL, rival / (mine.score || 1)),
        ruleAnswers: flag(answers),
        ruleMissing: flag(objects('missing')),
        ruleBeside: flag(objects('beside')),
        ruleRival: flag(objects('rival')),
        answersFirst: flag(answers && at === 0),
        answersAlone: flag(answers && opinions.filter((one) => one.answers).length === 1),
      },
    };
  });
}

const NO_OPINION: Opinion = { answers: false, steps: [] };

/** What speaks for a candidate by itself. */
type OwnEvidence = Readonly<
  Record<
    | 'score'
    | 'topic'
    | 'own'
    | 'telling'
    | 'characters'
    | 'pairs'
    | 'clauseCharacters'
    | 'clausePairs'
    | 'unit'
    | 'kind'
    | 'missedReportWord'
    | 'missedConcept'
    | 'missedWord'
    | 'missedSpeech'
    | 'soft',
    number
  >
>;

const NONE: OwnEvidence = {
  score: 0,
  topic: 0,
  own: 0,
  telling: 0,
  characters: 0,
  pairs: 0,
  clauseCharacters: 0,
  clausePairs: 0,
  unit: 0,
  kind: 0,
  missedReportWord: 0,
  missedConcept: 0,
  missedWord: 0,
  missedSpeech: 0,
  soft: 0,
};

function ownEvidence(
  { matter, match, score, telling }: Candidate,
  { units, kinds }: UnderstoodQuestion,
  { corpus, topic }: { readonly corpus: Corpus; readonly topic: WeighedTopic },
): OwnEvidence {
  const { figure, report, clause } = matter;
  const text = corpus.byId.get(report.id)?.text ?? '';
  const near = [clause, figure.metric];
  const around: readonly (readonly [string, number])[] = [
    ...near.map((part) => [part, 1] as const),
    [text.slice(figure.sentence.start, figure.clause.start), BEFORE],
    [text.slice(figure.clause.end, figure.sentence.end), AFTER],
    [figure.heading.join(''), HEADING],
  ];
  const held = (word: string): number =>
    around.reduce((best, [part, value]) => (value > best && part.includes(word) ? value : best), 0);
  const heldNear = (word: string): number => (near.some((part) => part.includes(word)) ? 1 : 0);
  const missed = (which: (one: GroupMatch) => boolean): number =>
    match.groups.filter((one) => one.value < MET && which(one)).reduce((sum, { weight }) => sum + weight, 0);
  return {
    score,
    topic: match.score,
    own: match.groups.reduce((best, { value }) => Math.max(best, value), 0),
    telling,
    characters: share(topic.characters, held),
    pairs: share(topic.pairs, held),
    clauseCharacters: share(topic.characters, heldNear),
    clausePairs: share(topic.pairs, heldNear),
    unit: units.length === 0 ? 0 : units.includes(figure.unit) ? 1 : -1,
    kind: SPECIAL.has(figure.kind) && kinds.includes(figure.kind) ? 1 : 0,
    missedReportWord: missed(({ group }) => isReportWord(group)),
    missedConcept: missed(({ group }) => group.concept && !isReportWord(group)),
    missedWord: missed(({ group }) => !group.concept && group.light !== true),
    missedSpeech: missed(({ group }) => group.light === true),
    soft: figure.soft ? 1 : 0,
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

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

function likelihoodOf(evidence: Evidence): number {
  const sum = NAMES.reduce((all, name) => all + LIKELIHOOD_WEIGHTS[name] * evidence[name], LIKELIHOOD_BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** What each piece of evidence adds to the logarithm of the odds, the weightiest first. */
export function contributions(
  evidence: Evidence,
): readonly { readonly name: EvidenceName; readonly value: number }[] {
  return NAMES.map((name) => ({ name, value: LIKELIHOOD_WEIGHTS[name] * evidence[name] })).sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value),
  );
}
