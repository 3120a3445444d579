import type { Language } from '../lib/errors.js';
import { partHeld, partsMeant, tellsPlan, tellsWhatIsToMend } from '../retrieval/report-parts.js';
import { bodyOfPlan } from '../question/asked-body.js';
import { takesForGranted } from '../question/premises.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredPassage } from '../store/store.js';
import { sortTold } from './asked-sort.js';
import type { Corpus } from './corpus.js';
import type { FoundPassage } from './deps.js';
import { sentencesTold } from './sentences.js';
import { likelihoods, treesOf } from './boosted-trees.js';
import { passageEvidence, type SignedPassage } from './passage-evidence.js';

/** What passages are ranked by. */
export interface PassageSearch {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly groups: readonly TermGroup[];
  readonly reports: ReadonlySet<string>;
  /** Names that the passage must hold: a town inside a county's report. */
  readonly mustName: readonly string[];
  /** Passages that retrieval found, best first. */
  readonly found: readonly FoundPassage[];
}

/** A passage with what speaks for it. */
export interface RankedPassage extends SignedPassage {
  /** 0 to 1: how likely it answers; null where a part of the report is all that is asked for. */
  readonly likelihood: number | null;
}

/** What each sign of a passage that answers counts for. */
interface PassageWeights {
  /** Retrieval's own score, as a share of the best one. */
  readonly retrieved: number;
  /** The topic's share in the passage. */
  readonly matched: number;
  /** That in one sentence. */
  readonly told: number;
  /** Standing in the part of the report that is meant. */
  readonly part: number;
  /** Characters in common, as the logarithm of retrieval's raw score. */
  readonly characters: number;
}

/** How they were found, and what they come to, stands in docs/answering.md; a question in English shares no words with a report. */
const WEIGHTS: Readonly<Record<Language, PassageWeights>> = {
  zh: { retrieved: 0.39, matched: 0.35, told: 0.47, part: 0.31, characters: 0.13 },
  en: { retrieved: 0.2, matched: 0.39, told: 0.4, part: 0.38, characters: 0.15 },
};
/** That something has come to an end, as it is taken for granted (why do they no longer meet), and as a report says so. */
const ENDING =
  /\bno longer\b|\bnot? .{1,60}\bany ?more\b|\b(?:stopped|ceased|quit)\b|不再|不搞了|不办了|停办|停掉|取消了|废除了/iu;
const ENDED = /不再|停止|停办|取消|终止|撤销|撤并|暂缓|废止/u;
/** What a sentence gains that looks like an answer of the sort asked for. */
const SORT_TOLD = 0.25;
/** Passages that are weighed against each other, the best by the signs. */
const MOST_WEIGHED = 10;
/** What a passage loses that leads to others where a matter of that part is asked for. */
const ANNOUNCES = 0.2;
/** So much of the name of a body must stand in a passage that tells what that body plans. */
const LEAST_NAMED = 0.45;
/** Share of the topic from which on a part of the report is what is asked for. */
const MOSTLY = 0.5;

/**
 * Passages that retrieval found, the likeliest to answer first (段落排序); none where a part of the report is asked for that
 * none is of.
 */
export function rankPassages(search: PassageSearch): readonly RankedPassage[] {
  const { question, groups } = search;
  const ranked = signedPassages(search);
  const asPart = (passages: readonly SignedPassage[]): readonly RankedPassage[] =>
    passages.map((one) => ({ ...one, likelihood: null }));
  const body = bodyOfPlan(question);
  if (body !== null)
    return weighed(
      search,
      ranked.filter((one) => tellsOf(body, one)),
    );
  const part = asksPart(question, ranked[0]);
  // A report that names no shortcomings is not quoted for them.
  if (part && ranked.every(({ part: held }) => held === 0)) return [];
  if (groups.every(({ section }) => section === true)) return asPart(fromItsStart(ranked));
  const inOrder = weighed(search, ranked);
  return part ? asPart(inOrder.filter(({ part: held }) => held > 0)) : inOrder;
}

/** Whether a passage tells what is planned of the body that is asked about: the plan of the whole place is not its own. */
function tellsOf(body: string, { match, passage }: SignedPassage): boolean {
  const naming = match.groups.filter(({ group: { said, words } }) => {
    const name = (said ?? words).toLowerCase();
    return body.toLowerCase().includes(name) || name.startsWith(body.toLowerCase());
  });
  return tellsPlan(passage) && naming.length > 0 && naming.every(({ value }) => value >= LEAST_NAMED);
}

/** The passages in the order of the signs: what they share with the question, and where they stand. */
export function signedPassages({
  question,
  corpus,
  groups,
  reports,
  mustName,
  found,
}: PassageSearch): readonly SignedPassage[] {
  const index = corpus.passagesOf(reports);
  const matches = new Map(index.match(groups).map((one) => [one.document.passage.id, one]));
  const best = found[0]?.score ?? 0;
  const tells = sortTold(question.normalised);
  const isToMend = tellsWhatIsToMend(question.normalised);
  const weights = WEIGHTS[question.language];
  const isEnded = takesForGranted(question.normalised) && ENDING.test(question.normalised);
  const ranked = found
    .flatMap(({ passage: { id }, score: fused, legs }): readonly SignedPassage[] => {
      const one = matches.get(id);
      if (one === undefined) return [];
      const { passage } = one.document;
      const matched = one.match;
      const announced = foretold(question, corpus, passage);
      if (announced && !tellsPlan(passage)) return [];
      if (isEnded && !ENDED.test(passage.text)) return [];
      if (mustName.length > 0 && !mustName.some((name) => passage.text.includes(name))) return [];
      const sentences = sentencesTold(one.document, matched.groups, index).map((sentence) => ({
        ...sentence,
        share: isToMend(sentence.text) ? 0 : sentence.share + (tells(sentence.text) ? SORT_TOLD : 0),
      }));
      const sentence = Math.max(0, ...sentences.map(({ share }) => share));
      // Of a year that is still to come only the plan can tell.
      const part = partHeld(question.normalised, passage) ?? (announced ? 1 : 0);
      const retrieved = best === 0 ? 0 : fused / best;
      const score =
        weights.retrieved * retrieved +
        weights.matched * matched.score +
        weights.told * sentence +
        weights.part * part +
        weights.characters * Math.log1p(legs.characters);
      return [{ passage, match: matched, legs, retrieved, part, score, sentences }];
    })
    .sort((a, b) => b.score - a.score);
  return ranked
    .map((one) => ({ ...one, score: one.score - (announces(one, ranked) ? ANNOUNCES : 0) }))
    .sort((a, b) => b.score - a.score);
}

/**
 * The first of them by how likely each answers (可答概率): boosted trees over their evidence, fitted by
 * .config/scripts/train-passages.ts; one of them or none is the answer.
 */
function weighed(search: PassageSearch, ranked: readonly SignedPassage[]): readonly RankedPassage[] {
  const first = ranked.slice(0, MOST_WEIGHED);
  const chances = likelihoods(treesOf('passage-likelihood'), evidenceFor(search, first));
  return first
    .map((one, at) => ({ ...one, likelihood: chances[at] ?? 0 }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** The evidence of the first passages, in the order of the signs. */
export function evidenceFor(
  { question, corpus, groups, reports }: PassageSearch,
  first: readonly SignedPassage[],
): readonly (readonly number[])[] {
  return passageEvidence(
    first.slice(0, MOST_WEIGHED),
    { question, words: withoutPlaces(question), groups, reports: reports.size },
    corpus.passagesOf(reports),
  );
}

/** The question without the places: its verbs and question words tell passages apart, though not figures. */
export function withoutPlaces({ normalised, places }: UnderstoodQuestion): string {
  return places.reduce((rest, { text }) => rest.replaceAll(text, ' '), normalised);
}

/** Whether a passage is of the report of the year before the one asked about, which can only tell what was planned for it. */
function foretold(
  { years, relativeYears }: UnderstoodQuestion,
  { byId }: Corpus,
  { report }: StoredPassage,
): boolean {
  const year = byId.get(report)?.report.year ?? 0;
  return relativeYears !== true && !years.includes(year) && years.includes(year + 1);
}

/** Whether a passage of a part of the report only leads to those under its headings, one of which is more to the point. */
function announces({ passage, part }: SignedPassage, ranked: readonly SignedPassage[]): boolean {
  const { report, heading } = passage;
  return (
    part > 0 &&
    ranked.some(
      ({ passage: other }) =>
        other.report === report &&
        other.heading.length > heading.length &&
        heading.every((words, at) => other.heading[at] === words),
    )
  );
}

/** Whether what is asked for is, for the most part, a part of the report and not a matter told in it. */
function asksPart({ normalised }: UnderstoodQuestion, first: SignedPassage | undefined): boolean {
  const named = (first?.match.groups ?? []).filter(({ group }) => group.section === true);
  return partsMeant(normalised) !== '' && named.reduce((sum, { weight }) => sum + weight, 0) >= MOSTLY;
}

/** Where a part of the report is all that is asked for: what stands in it, from its beginning. */
function fromItsStart(ranked: readonly SignedPassage[]): readonly SignedPassage[] {
  const most = Math.max(0, ...ranked.map(({ part }) => part));
  if (most === 0) return ranked;
  const reports = ranked.map(({ passage }) => passage.report);
  return ranked
    .filter(({ part }) => part === most)
    .sort(
      ({ passage: a }, { passage: b }) =>
        reports.indexOf(a.report) - reports.indexOf(b.report) || a.start - b.start,
    );
}
