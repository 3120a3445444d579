import type { UnderstoodQuestion } from '../question/types.js';
import { contributionsOf, likelihoods, treesOf } from './boosted-trees.js';
import type { Corpus } from './corpus.js';
import { evidenceSearch, flag, OWN_EVIDENCE, ownEvidence, type OwnEvidence } from './evidence.js';
import type { Candidate } from './candidate.js';
import type { EvidenceStep } from './types.js';

/** Candidates that are weighed against each other. */
export const MOST_WEIGHED = 10;
const MOST_RIVAL = 2;
const MANY_PARTS = 8;

/** By what a candidate may be ahead of the others. */
const LEADS = [
  'topic',
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
  'partsMet',
  'thingBeside',
  'telling',
  'ofMetric',
] as const;

const COMPARED = ['score', ...LEADS] as const;
type Compared = (typeof COMPARED)[number];

/** How a candidate stands to the others and to the question, and what the rules of thumb say of it. */
const OTHER_EVIDENCE = [
  'scoreLead',
  'topicShare',
  'place',
  'english',
  'change',
  'parts',
  'rival',
  'knowsAll',
  'ruleAnswers',
  'ruleMissing',
  'ruleBeside',
  'ruleRival',
  'rulesAnswered',
] as const;

type Lead = `${(typeof LEADS)[number]}Lead`;
/** Names of the evidence. */
export type EvidenceName = keyof OwnEvidence | Lead | (typeof OTHER_EVIDENCE)[number];
/** All evidence, in the order in which it is weighed. */
export const EVIDENCE: readonly EvidenceName[] = [
  ...OWN_EVIDENCE,
  ...LEADS.map((name): Lead => `${name}Lead`),
  ...OTHER_EVIDENCE,
];

/**
 * What speaks for and against a candidate (证据), in the order of the names; each is a number around 0 to 1. By name they would
 * take longer to put together than to weigh.
 */
export type Evidence = readonly number[];

const placeOf = new Map(EVIDENCE.map((name, at) => [name, at]));

/** The piece of evidence of a name. */
export function pieceOf(evidence: Evidence, name: EvidenceName): number {
  return evidence[placeOf.get(name) ?? -1] ?? 0;
}

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
 * How likely each of the first candidates that nothing rules out is the figure asked for (可答概率), likeliest first: boosted
 * trees over their evidence, fitted by .config/scripts/train-likelihood.ts to questions of which half the vocabulary
 * was hidden, so that it also holds where reports and askers use other words than ours.
 */
export function weighCandidates(contest: Contest): readonly WeighedCandidate[] {
  const all = evidenceOf(contest);
  const chances = likelihoods(
    treesOf('likelihood'),
    all.map(({ evidence }) => evidence),
  );
  return all
    .map((one, at) => ({ ...one, likelihood: chances[at] ?? 0 }))
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
  const search = evidenceSearch(question, corpus, candidates);
  const rival = candidates.find(({ misfit }) => misfit === 'stage' || misfit === 'metric')?.score ?? 0;
  const own = fitting.map((candidate) => ownEvidence(candidate, search));
  const tops = new Map(COMPARED.map((name) => [name, topTwo(own.map((one) => one[name]))]));
  const rulesAnswered = flag(opinions.some(({ answers }) => answers));
  return fitting.flatMap((candidate, at) => {
    const mine = own[at];
    const opinion = opinions[at];
    if (mine === undefined || opinion === undefined) return [];
    const objects = (name: string): boolean => opinion.steps.some(({ step }) => step === name);
    const best = (name: Compared): number => {
      const top = tops.get(name);
      return top === undefined ? 0 : top.at === at ? top.second : top.first;
    };
    const others: Readonly<Record<(typeof OTHER_EVIDENCE)[number], number>> = {
      scoreLead: Math.max(-1, Math.min(1, (mine.score - best('score')) / (mine.score || 1))),
      topicShare: mine.topic / (Math.max(mine.topic, best('topic')) || 1),
      place: at / MOST_WEIGHED,
      english: flag(question.language === 'en'),
      change: flag(question.kind === 'change'),
      parts: candidate.match.groups.length / MANY_PARTS,
      rival: Math.min(MOST_RIVAL, rival / (mine.score || 1)),
      knowsAll: flag(candidate.match.groups.every(({ group }) => group.concept || group.light === true)),
      ruleAnswers: flag(opinion.answers),
      ruleMissing: flag(objects('missing')),
      ruleBeside: flag(objects('beside')),
      ruleRival: flag(objects('rival')),
      rulesAnswered,
    };
    const evidence = [
      ...OWN_EVIDENCE.map((name) => mine[name]),
      ...LEADS.map((name) => mine[name] - best(name)),
      ...OTHER_EVIDENCE.map((name) => others[name]),
    ];
    return [{ candidate, opinion, evidence }];
  });
}

/** The greatest of some values with its place, and the greatest of the others; none is taken for less than 0. */
function topTwo(values: readonly number[]): {
  readonly at: number;
  readonly first: number;
  readonly second: number;
} {
  const first = Math.max(0, ...values);
  const at = values.indexOf(first);
  return {
    at,
    first,
    second: values.reduce((most, value, place) => (place === at ? most : Math.max(most, value)), 0),
  };
}

/** What each piece of evidence adds to the logarithm of the odds, the weightiest first. */
export function contributions(
  evidence: Evidence,
): readonly { readonly name: string; readonly value: number }[] {
  return [...contributionsOf(treesOf('likelihood'), evidence)]
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
