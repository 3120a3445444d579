import { dot } from '../lib/dot.js';
import type { Language } from '../lib/errors.js';
import type { Span } from '../lib/span.js';
import { takesForGranted } from '../question/premises.js';
import type { TermGroup } from '../question/segment.js';
import { bodyOfPlan } from '../question/asked-body.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredPassage } from '../store/store.js';
import { judgePassage, type PassageGrounds } from './passage-grounds.js';
import { Citations } from './cite.js';
import type { Corpus, CorpusReport, PassageMatter } from './corpus.js';
import type { FoundPassage } from './deps.js';
import { partHeld, partsMeant, tellsPlan, tellsWhatIsToMend } from '../retrieval/report-parts.js';
import { sortTold } from './asked-sort.js';
import { draft } from './draft.js';
import { sentencesTold, type ToldSentence } from './sentences.js';
import { MET, type TopicIndex, type TopicMatch } from './topic-index.js';
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

/** A passage with what speaks for it. */
export interface RankedPassage extends PassageGrounds {
  readonly passage: StoredPassage;
  readonly score: number;
  readonly sentences: readonly ToldSentence[];
}

const MOST_CITED = 3;
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
  /** That a sentence says the same in other words, in English a stretch of one, and that the passage begins with the like. */
  readonly paraphrased: number;
  readonly opened: number;
}

/** How they were found, and what they come to, stands in docs/answering.md; a question in English shares no words with a report. */
const WEIGHTS: Readonly<Record<Language, PassageWeights>> = {
  zh: {
    retrieved: 0.39,
    matched: 0.35,
    told: 0.47,
    part: 0.31,
    characters: 0.13,
    paraphrased: 0.1,
    opened: 0.1,
  },
  en: {
    retrieved: 0.2,
    matched: 0.39,
    told: 0.4,
    part: 0.38,
    characters: 0.15,
    paraphrased: 0.52,
    opened: 0.41,
  },
};
/** What a sentence gains that looks like an answer of the sort asked for. */
const SORT_TOLD = 0.25;
/** What is read of a passage to see what it begins with, in characters. */
const OPENING = 200;
/** Passages in which that is looked for, the best ones. */
const MOST_PARAPHRASED = 10;
/** Least length of a stretch of a sentence, and of what is left of it, in characters. */
const STRETCH = 24;
const SHORTEST = 6;
/** What a passage loses that leads to others where a matter of that part is asked for. */
const ANNOUNCES = 0.2;
/** Share of the topic from which on a part of the report is what is asked for. */
const MOSTLY = 0.5;
/** Further passages are cited when they come this close to the first. */
const CLOSE = 0.85;
const MOST_MARKS = 3;
const MOST_ITEMS = 8;
/** An item of a list (二是…): a question for a section asks for all of them. */
const ITEM = /(?:^|[：:，,])\s*(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十]{1,2}[)）])/u;
const LONGEST_EXCERPT = 220;

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
  const isToMend = tellsWhatIsToMend(question.normalised);
  const lines = shown.flatMap(({ passage, sentences }) => {
    const source = corpus.byId.get(passage.report);
    if (source === undefined) return [];
    const told = sentences.filter(({ text }) => !isToMend(text));
    const marks = answeringSentences(
      told.length > 0 ? told : sentences,
      parts.groups.every(({ section }) => section === true),
    );
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

/** Passages that retrieval found, best first, with what speaks for each; none where a part of the report is asked for that none is of. */
export function rankPassages({
  question,
  corpus,
  groups,
  reports,
  mustName,
  found,
}: Omit<PassageAnswerParts, 'explain'>): readonly RankedPassage[] {
  const { passages } = corpus;
  const index = corpus.passagesOf(reports);
  const matches = new Map(index.match(groups).map((one) => [one.document.passage.id, one]));
  const best = found[0]?.score ?? 0;
  const tells = sortTold(question.normalised);
  const isToMend = tellsWhatIsToMend(question.normalised);
  const weights = WEIGHTS[question.language];
  const ranked = found
    .flatMap(({ passage: { id }, score: retrieved, legs }): readonly RankedPassage[] => {
      const one = matches.get(id);
      if (one === undefined) return [];
      const { passage } = one.document;
      const matched = one.match;
      if (foretold(question, corpus, passage) && !tellsPlan(passage)) return [];
      if (mustName.length > 0 && !mustName.some((name) => passage.text.includes(name))) return [];
      const sentences = sentencesTold(passage, matched.groups, index).map((sentence) => ({
        ...sentence,
        share: isToMend(sentence.text) ? 0 : sentence.share + (tells(sentence.text) ? SORT_TOLD : 0),
      }));
      const sentence = Math.max(0, ...sentences.map(({ share }) => share));
      const part = partHeld(question.normalised, passage) ?? 0;
      const score =
        weights.retrieved * (best === 0 ? 0 : retrieved / best) +
        weights.matched * matched.score +
        weights.told * sentence +
        weights.part * part +
        weights.characters * Math.log1p(legs.characters);
      return [{ passage, match: matched, legs, part, passages, score, sentences }];
    })
    .sort((a, b) => b.score - a.score);
  const body = bodyOfPlan(question);
  if (body !== null)
    return byParaphrase(
      ranked.filter((one) => tellsOf(body, one)),
      question,
      index,
    );
  // A report that names no shortcomings is not quoted for them.
  if (asksPart(question, ranked[0]) && ranked.every(({ part }) => part === 0)) return [];
  if (groups.every(({ section }) => section === true)) return fromItsStart(ranked);
  return byParaphrase(
    ranked.map((one) => ({ ...one, score: one.score - (announces(one, ranked) ? ANNOUNCES : 0) })),
    question,
    index,
  );
}

/** So much of the name of a body must stand in a passage that tells what that body plans. */
const LEAST_NAMED = 0.45;

/** Whether a passage tells what is planned of the body that is asked about: the plan of the whole place is not its own. */
function tellsOf(body: string, { match, passage }: RankedPassage): boolean {
  const naming = match.groups.filter(({ group: { said, words } }) => {
    const name = (said ?? words).toLowerCase();
    return body.toLowerCase().includes(name) || name.startsWith(body.toLowerCase());
  });
  return tellsPlan(passage) && naming.length > 0 && naming.every(({ value }) => value >= LEAST_NAMED);
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
function announces({ passage, part }: RankedPassage, ranked: readonly RankedPassage[]): boolean {
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
function asksPart({ normalised }: UnderstoodQuestion, first: RankedPassage | undefined): boolean {
  const named = (first?.match.groups ?? []).filter(({ group }) => group.section === true);
  return partsMeant(normalised) !== '' && named.reduce((sum, { weight }) => sum + weight, 0) >= MOSTLY;
}

/** The best of them in the order that tells also by what they say in other words. */
function byParaphrase(
  ranked: readonly RankedPassage[],
  { normalised, language }: UnderstoodQuestion,
  index: TopicIndex<PassageMatter>,
): readonly RankedPassage[] {
  const asked = index.paraphrase(normalised);
  const { paraphrased, opened } = WEIGHTS[language];
  const taken = takesForGranted(normalised);
  const weighed = (one: RankedPassage): RankedPassage => {
    const { opening, said } = saidIn(one, language, index);
    const nearest = Math.max(0, ...said.map((words) => dot(words, asked)));
    return {
      ...one,
      said: nearest,
      taken,
      score: one.score + paraphrased * nearest + opened * dot(opening, asked),
    };
  };
  return [
    ...ranked
      .slice(0, MOST_PARAPHRASED)
      .map(weighed)
      .sort((a, b) => b.score - a.score),
    ...ranked.slice(MOST_PARAPHRASED),
  ];
}

/** What a passage says, as vectors. */
interface Said {
  readonly opening: Float32Array;
  /** Its sentences; for a question in English, which has no other hold on a report's long sentences, the stretches of them. */
  readonly said: readonly Float32Array[];
}

const saidBefore = { zh: new WeakMap<StoredPassage, Said>(), en: new WeakMap<StoredPassage, Said>() };

/** What a passage says, read once. */
function saidIn(
  { passage, sentences }: RankedPassage,
  language: Language,
  index: TopicIndex<PassageMatter>,
): Said {
  const known = saidBefore[language].get(passage);
  if (known !== undefined) return known;
  const texts = sentences.flatMap(({ text }) => (language === 'zh' ? [text] : stretchesOf(text)));
  const made = {
    opening: index.paraphrase(passage.text.slice(0, OPENING)),
    said: texts.map((text) => index.paraphrase(text)),
  };
  saidBefore[language].set(passage, made);
  return made;
}

/** A sentence cut at its commas into stretches that are long enough to say something. */
function stretchesOf(sentence: string): readonly string[] {
  const stretches: string[] = [];
  let open = '';
  for (const clause of sentence.split(/(?<=[，,：:])/u)) {
    open += clause;
    if (open.length < STRETCH) continue;
    stretches.push(open);
    open = '';
  }
  return open.length > SHORTEST ? [...stretches, open] : stretches;
}

/** Where a part of the report is all that is asked for: what stands in it, from its beginning. */
function fromItsStart(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
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
