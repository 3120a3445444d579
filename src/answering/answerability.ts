import { claimsMove } from '../question/claimed-move.js';
import { isSpecialKind } from '../question/measure.js';
import type { TermGroup } from '../question/segment.js';
import { isReportWord } from './evidence.js';
import {
  contributions,
  MOST_WEIGHED,
  pieceOf,
  weighCandidates,
  type Contest,
  type WeighedCandidate,
} from './likelihood.js';
import type { Misfit } from './misfit.js';
import type { Candidate } from './candidate.js';
import { MET, type TopicMatch } from './topic-index.js';
import type { EvidenceStep } from './types.js';

/** Whether something may be answered with, and on what grounds. */
export interface Verdict {
  readonly answerable: boolean;
  readonly steps: readonly EvidenceStep[];
}

/**
 * From this likelihood on a figure is answered with: where it is likelier than all others and none of them together. Over
 * questions that had not been read, what lies between this and 0.6 was right four times in five or more.
 */
const LIKELY = 0.5;
/** The same where the rules of thumb answer with it too. */
const LIKELY_BY_RULES = 0.45;
/** And where it tells how that went of which the question takes for granted that it rose or fell: the word for that stands beside no figure that went the other way. */
const LIKELY_MOVED = 0.35;
/** From this on what is to be counted is the last of a metric phrase. */
const THING_NAMED = 0.6;
/** So likely the rules' own first choice must be at least, against the likeliest, to go before it. */
const PLAIN = 0.6;
/** A topic that is at least as likely a metric's names nothing else. */
const NAMED = 0.95;
/** Pieces of evidence that are told, the weightiest first. */
const MOST_TOLD = 6;
/** The first may lack a part of the topic that one close behind it holds. */
const LEADING = 0.85;
/** Least share of a topic that a figure's words must meet. */
const FIGURE_SHARE = 0.5;
/** The same for a soft number (四组, 两级), which is seldom what is asked for. */
const SOFT_SHARE = 0.85;
/** A part of the topic that weighs this much must be met by itself. */
const ESSENTIAL = 0.3;
/** The same of an English word, of whose ways of being said in Chinese some are always missed. */
const ESSENTIAL_FOREIGN = 0.35;
/** Some part of the topic must stand in the figure's own clause or metric, not only around it. */
const OWN = 0.7;
/** The same of English words where no other figure comes near. */
const OWN_FOREIGN = 0.55;
/** The same where the figure is of a rarer kind (money, time, share) and no other of it comes near. */
const OWN_OF_KIND = 0.5;
/** How much unit, metric phrase and the words beside the number must speak for a figure. */
const TELLS = 0.75;
/** The same of a figure of a rarer kind that leads. */
const TELLS_OF_KIND = 0.7;
/** A figure on the same matter that is ruled out by stage or metric, and fits the words better by this, forbids a guess. */
const RIVAL = 1.02;
/** A runner-up below this share of the first leaves no doubt which figure is meant, in whatever words. */
const CLEAR_LEAD = 0.8;
/**
 * Share of the topic that such a figure must meet. Measured on eight sets of questions: below it as many wrong answers
 * come in as right ones.
 */
const LED_SHARE = 0.33;
/** What groups weigh at most that name whom a figure concerns or its stage. */
const GENERAL_WEIGHT = 0.5;
/** How much must speak for a figure of which a part of the topic is not told. */
const TELLS_WELL = 0.85;
/** So many other parts of the topic speak for a figure without one of them. */
const BESETTING = 2;
/** A word that is half of the topic, and of which not even a trace stands in the report, asks for something else. */
const HALF = 0.5;
const TRACE = 0.05;
/** A report's own word is met by itself or by most of it, not by meanings that other words share with it. */
const OWN_WORD_MET = 0.5;
/** Score below which the runner-up is no other reading. */
const MARGIN = 0.97;

/**
 * Whether a figure answers a question by rules of thumb (可答性): nothing rules it out, enough of the
 * topic is met, and every part of it that carries the question is.
 */
export function judgeFigure(
  candidate: Candidate | undefined,
  next: Candidate | undefined,
  rival?: Candidate,
): Verdict {
  if (candidate === undefined)
    return { answerable: false, steps: [{ step: 'figure', detail: 'no candidate' }] };
  const { matter, match, misfit, score, telling } = candidate;
  const leads = (next?.score ?? 0) < score * CLEAR_LEAD;
  const least = leastOf(candidate, leads);
  const missing = missingParts(candidate, leads);
  const own = Math.max(0, ...match.groups.map(({ value }) => value));
  const outdone = rival !== undefined && rival.score > score * RIVAL;
  const against: (EvidenceStep | false)[] = [
    missing.length > 0 && { step: 'missing', detail: missing.map(({ words }) => words).join(', ') },
    own < least.own && { step: 'own', detail: 'the topic stands around the figure, not beside it' },
    outdone && {
      step: 'rival',
      detail: `${rival.matter.figure.text} · ${rival.matter.figure.metric} (${rival.misfit ?? ''})`,
    },
    telling < least.telling && {
      step: 'beside',
      detail: 'unit, metric phrase and words beside the number speak against it',
    },
  ];
  const objections = against.filter((step) => step !== false);
  const steps: EvidenceStep[] = [
    {
      step: 'figure',
      detail: `${matter.figure.text} · ${matter.figure.metric} · ${matter.report.jurisdiction.name}`,
    },
    { step: 'topic', detail: describe(match) },
    { step: 'fit', detail: misfit === null ? 'unit, kind and stage fit' : `ruled out by ${misfit}` },
    { step: 'margin', detail: `${score.toFixed(2)} before ${(next?.score ?? 0).toFixed(2)}` },
    ...objections,
  ];
  return { answerable: misfit === null && match.score >= least.share && objections.length === 0, steps };
}

/** What must speak for a figure at least: less for one that leads, and less still where it is of a rarer kind. */
function leastOf(
  { matter: { figure }, match }: Candidate,
  leads: boolean,
): { readonly share: number; readonly own: number; readonly telling: number } {
  const { soft, kind } = figure;
  const rare = leads && isSpecialKind(kind);
  const foreign = match.groups.some(({ group }) => group.said !== undefined);
  return {
    share: soft ? SOFT_SHARE : leads ? LED_SHARE : FIGURE_SHARE,
    own: rare ? OWN_OF_KIND : leads && foreign ? OWN_FOREIGN : OWN,
    telling: rare ? TELLS_OF_KIND : TELLS,
  };
}

/** A question with the candidates for its answer. */
type Asked = Omit<Contest, 'opinions'>;

/** What was decided of the likeliest figure. */
export interface FigureVerdict extends Verdict {
  /** Null when every candidate is ruled out. */
  readonly best: Candidate | null;
  /** Whether the rules of thumb would answer with it, however likely it is. */
  readonly byRules: boolean;
  /** How likely it is the figure asked for, 0 to 1. */
  readonly likelihood: number;
}

/**
 * The one place that decides which of the candidates answers a question, if any (可答性): the likeliest that nothing rules out,
 * when it is likely enough.
 */
export function judgeFigures(asked: Asked): FigureVerdict {
  const verdict = judged.get(asked.candidates) ?? decide(asked);
  judged.set(asked.candidates, verdict);
  return verdict;
}

/** The candidates of a question are judged more than once: for one place or several, to answer and to explain. */
const judged = new WeakMap<readonly Candidate[], FigureVerdict>();

function decide(asked: Asked): FigureVerdict {
  const weighed = weighCandidates(contestOf(asked));
  const best =
    weighed.find((one) => isJustSo(one, asked)) ??
    weighed.find((one) => isPlain(one, weighed[0])) ??
    weighed[0];
  if (best === undefined)
    return {
      best: null,
      byRules: false,
      likelihood: 0,
      ...judgeFigure(asked.candidates[0], asked.candidates[1]),
    };
  const { candidate, opinion } = best;
  const likelihood = withSiblings(best, weighed);
  const least = !opinion.answers ? LIKELY : tellsTheMove(candidate, asked) ? LIKELY_MOVED : LIKELY_BY_RULES;
  const step = {
    step: 'likelihood',
    detail: `${likelihood.toFixed(2)}, ${String(least)} needed: ${told(best)}`,
  };
  return {
    best: candidate,
    byRules: opinion.answers,
    likelihood,
    answerable: likelihood >= least || isJustSo(best, asked) || isNamed(best, weighed),
    steps: [...opinion.steps, step],
  };
}

/**
 * How likely a figure is, where the question names what it counts (多少个事项): of the figures of its clause (涉及13个部门309个事项) it
 * is then the one, however much the others have of the same words.
 */
function withSiblings(best: WeighedCandidate, weighed: readonly WeighedCandidate[]): number {
  if (pieceOf(best.evidence, 'thingLast') < THING_NAMED) return best.likelihood;
  const { figure, report } = best.candidate.matter;
  const siblings = weighed.filter(
    (one) =>
      one !== best &&
      one.candidate.matter.report.id === report.id &&
      one.candidate.matter.figure.clause.start === figure.clause.start &&
      pieceOf(one.evidence, 'thingLast') < 0,
  );
  return siblings.reduce((sum, { likelihood }) => sum + likelihood, best.likelihood);
}

/**
 * Whether the rules' own first choice is as good as the likeliest: where the vocabulary knows every word of the question, they
 * tell nearer what is asked for (办了 is first of all 办理, then 办结).
 */
function isPlain({ evidence, likelihood, opinion }: WeighedCandidate, likeliest?: WeighedCandidate): boolean {
  const isFirst = pieceOf(evidence, 'place') === 0;
  const least = Math.max(LIKELY_BY_RULES, PLAIN * (likeliest?.likelihood ?? 0));
  return opinion.answers && isFirst && pieceOf(evidence, 'knowsAll') === 1 && likelihood >= least;
}

/**
 * Whether a question asks for a metric of the catalogue and for nothing else (行政机关负责人出庭应诉率), and a figure is the only one of it
 * that was found: it is then what a comparison shows of the report.
 */
function isNamed({ evidence }: WeighedCandidate, weighed: readonly WeighedCandidate[]): boolean {
  const isOf = (one: WeighedCandidate['evidence']): boolean => pieceOf(one, 'ofMetric') >= NAMED;
  return isOf(evidence) && weighed.filter((one) => isOf(one.evidence)).length === 1;
}

/**
 * Whether a figure of a change is just as much as the question takes for granted, be it the other way (少了6%, where it rose by
 * 6%): of those that tell about as much of the topic as the first, it is the one to be set right.
 */
function isJustSo({ candidate }: WeighedCandidate, { question, candidates }: Asked): boolean {
  const { role, value: amount, unit: measure } = candidate.matter.figure;
  const moved = claimsMove(question.premises);
  const same = question.premises.some(({ value, unit }) => value === amount && unit === measure);
  const close = candidate.match.score >= (candidates[0]?.match.score ?? 0) * CLEAR_LEAD;
  return moved && same && role === 'change' && close;
}

/** Whether a figure tells by how much something moved that is taken for granted to have moved. */
function tellsTheMove({ matter }: Candidate, { question }: Asked): boolean {
  const moved = claimsMove(question.premises);
  return moved && matter.figure.role === 'change';
}

/** What is weighed to decide: the candidates with what the rules say of each. */
export function contestOf(asked: Asked): Contest {
  const fitting = asked.candidates.filter(({ misfit }) => misfit === null);
  const rival = rivalOf(asked);
  const opinions = fitting.slice(0, MOST_WEIGHED).map((candidate, at) => {
    const { answerable, steps } = judgeFigure(candidate, fitting[at === 0 ? 1 : 0], rival);
    const leading = candidate.score >= (fitting[0]?.score ?? 0) * LEADING;
    return { answers: answerable && leading, steps };
  });
  return { ...asked, opinions };
}

/** What a figure on the same matter may be ruled out by. */
const RULED_OUT: ReadonlySet<Misfit> = new Set<Misfit>(['stage', 'metric', 'part of year']);

/** The best figure on the topic that counts another stage or metric, or another part of the year. */
function rivalOf({ candidates }: Asked): Candidate | undefined {
  return candidates.find(({ misfit }) => misfit !== null && RULED_OUT.has(misfit));
}

/** The evidence that moves the likelihood most. */
function told({ evidence }: WeighedCandidate): string {
  return contributions(evidence)
    .slice(0, MOST_TOLD)
    .map(({ name, value }) => `${name} ${value < 0 ? '' : '+'}${value.toFixed(1)}`)
    .join(', ');
}

/** Whether the second candidate is as likely as the first, so that the answer offers it too. */
export function isTie(first: Candidate, second: Candidate): boolean {
  return second.misfit === null && second.score >= first.score * MARGIN;
}

/** The parts that a figure must meet and does not; where it leads clearly, other ways of saying it are let pass. */
function missingParts({ match: { groups }, telling }: Candidate, leads: boolean): readonly TermGroup[] {
  const beset = leads && telling >= TELLS_WELL;
  const missing = groups
    .filter(({ group, weight, value }) => {
      const met = isOwnWord(group) ? OWN_WORD_MET : MET;
      const least = group.said === undefined ? ESSENTIAL : ESSENTIAL_FOREIGN;
      return group.light !== true && weight >= least && value < met;
    })
    .filter(({ group, weight, value }) => !leads || isOwnWord(group) || (weight >= HALF && value < TRACE))
    .filter(({ group, weight }) => !beset || weight >= HALF || !isBeset(group, groups))
    .map(({ group }) => group);
  return [...new Set([...missing, ...unsaid(groups)])];
}

/**
 * What tells figures apart and is not said of this one: what was done to the thing that is counted (被罚的食堂), and any word where
 * all that stands with the figure is what any figure is about, whom it concerns or at which stage it is.
 */
function unsaid(groups: TopicMatch['groups']): readonly TermGroup[] {
  const general = groups
    .filter(({ value }) => value >= MET)
    .every(({ group }) => group.concept && group.weight <= GENERAL_WEIGHT);
  return groups
    .filter(({ value }) => value < MET)
    .map(({ group }) => group)
    .filter(({ words }) => words.length > 1 && (general || words.startsWith('被')));
}

/** Whether all of the several other parts of the topic stand with the figure: what is missing then only says more of it. */
function isBeset(missing: TermGroup, groups: TopicMatch['groups']): boolean {
  const others = groups.filter(({ group }) => group !== missing && group.light !== true);
  return others.length >= BESETTING && others.every(({ value }) => value >= OWN);
}

/**
 * Whether a word is one that reports themselves use, or a number that names something (12345): a figure beside which it
 * does not stand is another one, while everyday and foreign words may only be another way of saying it.
 */
function isOwnWord(group: TermGroup): boolean {
  return isReportWord(group) || /\d/u.test(group.words);
}

/** How much of the topic is met, part by part, in words. */
export function describe({ score, groups }: TopicMatch): string {
  const parts = groups.map(
    ({ group, weight, value }) => `${group.words} ${value.toFixed(2)}×${weight.toFixed(2)}`,
  );
  return `${score.toFixed(2)} = ${parts.join(' + ')}`;
}
