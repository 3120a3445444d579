import type { Span } from '../lib/span.js';
import type { UnderstoodQuestion } from '../question/types.js';
import { tellsWhatIsToMend } from '../retrieval/report-parts.js';
import { Citations } from './cite.js';
import type { CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { judgePassage } from './passage-grounds.js';
import { rankPassages, type PassageSearch, type RankedPassage } from './rank-passages.js';
import type { ToldSentence } from './sentences.js';
import { MET, type TopicMatch } from './topic-index.js';
import type { Answer, EvidenceStep } from './types.js';
import { placeName } from './wording.js';

/** What a passage answer is composed from. */
export interface PassageAnswerParts extends PassageSearch {
  readonly explain: readonly EvidenceStep[];
}

const MOST_CITED = 3;
/** Further passages are cited when they come this close to the first. */
const CLOSE = 0.85;
const MOST_MARKS = 3;
const MOST_ITEMS = 8;
/** An item of a list (二是…): a question for a section asks for all of them. */
const ITEM = /(?:^|[：:，,])\s*(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十]{1,2}[)）])/u;
const LONGEST_EXCERPT = 220;
/** What a report calls the causes of its shortcomings, and the words that tell them. */
const CAUSES = '原因';
const TELLS_CAUSES = /原因|成因|究其|根源|症结/u;

/** The passages that answer, best first, with the answering sentences marked; null when none does. */
export function passageAnswer(parts: PassageAnswerParts): Answer | null {
  const { question, corpus, explain } = parts;
  const ranked = rankPassages(parts);
  const best = ranked[0];
  const verdict = judgePassage(best);
  if (best === undefined || !verdict.answerable) return null;
  const cites = new Citations();
  const close = ranked.filter(({ score }) => score >= best.score * CLOSE);
  const places = new Set(close.map(({ passage }) => passage.report));
  const apart = question.places.length === 0 && places.size > 1;
  const shown = (apart ? firstOfEach(close) : close).slice(0, MOST_CITED);
  const asksCauses = parts.groups.some(({ words, terms }) => [words, ...terms].includes(CAUSES));
  const isToMend = tellsWhatIsToMend(question.normalised);
  const lines = shown.flatMap(({ passage, sentences }) => {
    const source = corpus.byId.get(passage.report);
    if (source === undefined) return [];
    const told = sentences.filter(({ text }) => !isToMend(text));
    const section = parts.groups.every((group) => group.section === true);
    const causes = section && asksCauses ? causesIn(sentences) : [];
    const marks =
      causes.length > 0 ? causes : answeringSentences(told.length > 0 ? told : sentences, section);
    const { n } = cites.passage(source, passage, marks);
    return [{ n, source, marks }];
  });
  const [lead] = lines;
  if (lead === undefined) return null;
  return draft(question, {
    kind: 'passage',
    answer: (apart ? lines : [lead]).map((line) => quoted(question, line)).join(apart ? '\n' : ''),
    citations: cites.list,
    explain: [...explain, ...verdict.steps],
  });
}

/** The best passage of each report: where no place is named, none is picked silently. */
function firstOfEach(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  return ranked.filter(
    ({ passage }, at) => ranked.findIndex((one) => one.passage.report === passage.report) === at,
  );
}

/** The sentence that quotes the marked words of a report. */
export function quoted(
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

/** The sentences that tell the causes, where a list of shortcomings does not: 究其原因，主要是…. */
function causesIn(sentences: readonly ToldSentence[]): readonly Span[] {
  const goesOn = (at: number): boolean => {
    const before = sentences[at - 1];
    if (before === undefined || !/[；;]\s*$/u.test(before.text)) return false;
    return /^[^。；;]{0,4}(?:究其|原因)/u.test(before.text) || goesOn(at - 1);
  };
  const telling = sentences.filter(({ text }, at) => TELLS_CAUSES.test(text) || goesOn(at));
  return telling.slice(0, MOST_ITEMS).map(({ start, end }) => ({ start, end }));
}

/** The sentences that hold most of the topic, in text order; the items of its list where a section is asked for. */
function answeringSentences(sentences: readonly ToldSentence[], section: boolean): readonly Span[] {
  const items = sentences.filter(({ text }) => ITEM.test(text));
  if (section && items.length > 1)
    return items.slice(0, MOST_ITEMS).map(({ start, end }) => ({ start, end }));
  const most = Math.max(...sentences.map(({ share }) => share), 0);
  const chosen = sentences.filter(({ share }) => share > 0 && share >= most * 0.8).slice(0, MOST_MARKS);
  const marked = chosen.length > 0 ? chosen : sentences.slice(0, 1);
  return marked.map(({ start, end }) => ({ start, end }));
}

/** Parts of a topic that no loaded passage knows. */
export function unknownParts(match: TopicMatch): readonly string[] {
  return match.groups.filter(({ value }) => value < MET).map(({ group }) => group.words);
}
