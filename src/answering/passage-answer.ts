import type { Span } from '../lib/span.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredPassage } from '../store/store.js';
import { judgePassage } from './answerability.js';
import { Citations } from './cite.js';
import type { Corpus, CorpusReport } from './corpus.js';
import type { FoundPassage } from './deps.js';
import { draft } from './draft.js';
import { MET, type TopicMatch } from './term-index.js';
import type { Answer, EvidenceStep } from './types.js';
import { placeName } from './wording.js';

/** What a passage answer is composed from. */
export interface PassageAnswerParts {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly groups: readonly TermGroup[];
  readonly reports: ReadonlySet<string>;
  /** Names that the passage must hold: a town inside a county's report. */
  readonly mustName: readonly string[];
  /** Passages that retrieval found, best first. */
  readonly found: readonly FoundPassage[];
  readonly explain: readonly EvidenceStep[];
}

interface Ranked {
  readonly passage: StoredPassage;
  readonly match: TopicMatch;
  readonly score: number;
}

const MOST_CITED = 3;
/** Share of retrieval's own score in the ranking; the rest is the share of the topic that is met. */
const RETRIEVED = 0.5;
/** The same where the question names a section of the report and little else. */
const RETRIEVED_IN_SECTION = 0.2;
/** Further passages are cited when they come this close to the first. */
const CLOSE = 0.85;
const MOST_MARKS = 3;
const LONGEST_EXCERPT = 220;

/** The passages that answer, best first, with the answering sentences marked; null when none does. */
export function passageAnswer(parts: PassageAnswerParts): Answer | null {
  const { question, corpus, groups, explain } = parts;
  const ranked = rank(parts);
  const best = ranked[0];
  const verdict = judgePassage(best?.match);
  if (best === undefined || !verdict.answerable) return null;
  const cites = new Citations();
  const shown = ranked.filter(({ score }) => score >= best.score * CLOSE).slice(0, MOST_CITED);
  const lines = shown.flatMap(({ passage }) => {
    const source = corpus.byId.get(passage.report);
    if (source === undefined) return [];
    const marks = answeringSentences(passage, groups);
    const { n } = cites.passage(source, passage, marks);
    return [{ n, source, marks }];
  });
  const [lead] = lines;
  if (lead === undefined) return null;
  return draft(question, {
    kind: 'passage',
    answer: sentenceOf(question, lead),
    citations: cites.list,
    explain: [...explain, ...verdict.steps],
  });
}

function sentenceOf(
  { language }: UnderstoodQuestion,
  {
    n,
    source,
    marks,
  }: {
    readonly n: number;
    readonly source: CorpusReport;
    readonly marks: readonly Span[];
  },
): string {
  const { jurisdiction, year } = source.report;
  const words = marks.map(({ start, end }) => source.text.slice(start, end).trim()).join('');
  const excerpt = words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT)}…` : words;
  return language === 'zh'
    ? `${jurisdiction.name}${year}年的报告写道：“${excerpt}”[${n}]`
    : `The ${year} report of ${placeName(jurisdiction, 'en')} says: “${excerpt}” [${n}]`;
}

function rank({ corpus, groups, reports, mustName, found }: PassageAnswerParts): readonly Ranked[] {
  const match = corpus.passages.match(groups);
  const best = found[0]?.score ?? 0;
  const trust = groups.every(({ section }) => section === true) ? RETRIEVED_IN_SECTION : RETRIEVED;
  const retrieved = new Map(found.map(({ passage, score }) => [passage.id, best === 0 ? 0 : score / best]));
  return corpus.passages.documents
    .flatMap(({ passage }, index): readonly Ranked[] => {
      if (!reports.has(passage.report)) return [];
      if (mustName.length > 0 && !mustName.some((name) => passage.text.includes(name))) return [];
      const matched = match(index);
      const score = trust * (retrieved.get(passage.id) ?? 0) + (1 - trust) * matched.score;
      return [{ passage, match: matched, score }];
    })
    .sort((a, b) => b.score - a.score);
}

/** The sentences that hold most of the topic, in text order. */
function answeringSentences(passage: StoredPassage, groups: readonly TermGroup[]): readonly Span[] {
  const sentences = [...passage.text.matchAll(/[^。！？!?\n]+[。！？!?]?/gu)].map((match) => ({
    start: passage.start + match.index,
    end: passage.start + match.index + match[0].length,
    share: shareOf(match[0], groups),
  }));
  const most = Math.max(...sentences.map(({ share }) => share), 0);
  const chosen = sentences.filter(({ share }) => share > 0 && share >= most * 0.8).slice(0, MOST_MARKS);
  const marked = chosen.length > 0 ? chosen : sentences.slice(0, 1);
  return marked.map(({ start, end }) => ({ start, end }));
}

function shareOf(sentence: string, groups: readonly TermGroup[]): number {
  return groups.filter(({ words, terms }) => [words, ...terms].some((term) => sentence.includes(term)))
    .length;
}

/** Parts of a topic that no loaded passage knows. */
export function unknownParts(match: TopicMatch): readonly string[] {
  return match.groups.filter(({ value }) => value < MET).map(({ group }) => group.words);
}
