import type { Span } from '../lib/span.js';
import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { judgePassage } from './passage-grounds.js';
import { contradictionIn } from './contradicted.js';
import type { Contradiction } from './contradiction.js';
import type { Corpus, CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { compose, composed, siblingsOf } from './figure-answer.js';
import { noneOf } from './none-answer.js';
import { tellsDone } from './premise.js';
import type { PassageAnswerParts } from './passage-answer.js';
import { rankPassages, type RankedPassage } from './rank-passages.js';
import { MET } from './topic-index.js';
import type { Answer } from './types.js';

/** Of what the passage holds of the topic, the share that must stand in a figure's clause and metric. */
const LEAST_SHARE = 0.6;
/** Share of the topic that the passage must hold at all. */
const LEAST_HELD = 0.25;
/** What a figure gains that is just what is taken for granted: the report bears it out. */
const BORNE_OUT = 0.3;
/** Figures of passages that come this close to the first are looked at. */
const CLOSE = 0.9;

/**
 * The figure that what a question takes for granted is measured by (前提核对), sought in the passage that tells of the
 * matter; null when it tells none that can be set against it.
 */
export function premiseAnswer(parts: PassageAnswerParts): Answer | null {
  const { question, corpus } = parts;
  const index = corpus.passagesOf(parts.reports);
  const ranked = rankPassages(parts);
  const [first] = ranked;
  const verdict = judgePassage(first);
  if (first === undefined || !verdict.answerable) return null;
  const [best] = ranked
    .filter(({ score }) => score >= first.score * CLOSE)
    .flatMap((passage) => measuresIn(passage, question, { corpus, index }))
    .sort((a, b) => b.score - a.score);
  const source = best === undefined ? undefined : corpus.byId.get(best.figure.report);
  if (best === undefined || source === undefined) return null;
  const said = compose(question, source, [best.figure, ...siblingsOf(best.figure, source)]);
  return draft(question, { kind: 'figure', ...said, explain: [...parts.explain, ...verdict.steps] });
}

/**
 * The answer with what its sentences say against the question put first (前提纠正); the answer itself where they say nothing
 * against it.
 */
export function setRight(answer: Answer, parts: Omit<PassageAnswerParts, 'found'>): Answer {
  const { question, corpus, groups, reports } = parts;
  const [first] = answer.citations;
  const source = first === undefined ? undefined : corpus.byId.get(first.report);
  if (first === undefined || source === undefined || answer.correction !== null) return answer;
  const index = corpus.passagesOf(reports);
  const telling = groups.filter(({ light }) => light !== true);
  const whole = telling.reduce((sum, { weight }) => sum + weight, 0);
  const shareIn = (text: string): number => {
    const folded = index.folded(text);
    return telling.reduce((sum, group) => sum + (group.weight / whole) * index.valueIn(folded, group), 0);
  };
  const holds = (text: string): boolean => {
    const folded = index.folded(text);
    return telling.every(
      (group) => group.weight < WEIGHS * whole || index.valueIn(folded, group) >= LEAST_PART,
    );
  };
  for (const span of [...sentencesOf(answer, source), ...sentencesNaming(question, first, source)]) {
    const found = contradictionIn({ ...span, question, source, shareIn, holds });
    if (found !== null) return corrected(answer, found, { question, source });
  }
  return answer;
}

/** An answer that sets a number right, or that there was none at all where its sentence says so (零败诉). */
export function noneFirst(answer: Answer, parts: Omit<PassageAnswerParts, 'found'>): Answer {
  const { correction } = answer;
  if (correction === null) return answer;
  const bare = { ...answer, correction: null, answer: answer.answer.replace(correction, '').trim() };
  const none = setRight(bare, parts);
  return none.correction !== null && none.figures[0]?.value === 0 ? none : answer;
}

/** The sentences that an answer stands on. */
function sentencesOf(
  { figures: [lead], citations: [first] }: Answer,
  { figures }: CorpusReport,
): readonly Span[] {
  const figure = figures.find(({ start }) => start === lead?.start);
  return figure === undefined ? (first?.marks ?? []) : [figure.sentence];
}

/** The other sentences of the passage that tell the very amount that is claimed. */
function sentencesNaming(
  { claims }: UnderstoodQuestion,
  cited: Span,
  { figures }: CorpusReport,
): readonly Span[] {
  const named = new Set(claims.flatMap(({ value }) => value ?? []));
  return figures
    .filter(({ start, end, value }) => start >= cited.start && end <= cited.end && named.has(value))
    .map(({ sentence }) => sentence);
}

/** An answer with what stands against the question first. */
function corrected(
  answer: Answer,
  { figures, words, correction }: Contradiction,
  { question, source }: { readonly question: UnderstoodQuestion; readonly source: CorpusReport },
): Answer {
  const told = correction[question.language];
  if (words === null) {
    const said = composed({ question, source, figures, wrong: told });
    return draft(question, { kind: 'figure', ...said, explain: answer.explain });
  }
  const separator = question.language === 'zh' ? '' : ' ';
  return {
    ...answer,
    answer: [told, answer.answer].join(separator),
    figures: [noneOf(words, source)],
    correction: told,
  };
}

/** A part of the topic that weighs so much must stand in what is told by so much. */
const WEIGHS = 0.2;
const LEAST_PART = 0.45;

interface Measure {
  readonly figure: StoredFigure;
  readonly score: number;
}

function measuresIn(
  { passage, match, score }: RankedPassage,
  question: UnderstoodQuestion,
  { corpus, index }: { readonly corpus: Corpus; readonly index: ReturnType<Corpus['passagesOf']> },
): readonly Measure[] {
  const source = corpus.byId.get(passage.report);
  const held = match.groups.filter(({ value }) => value >= MET);
  const whole = held.reduce((sum, { weight }) => sum + weight, 0);
  if (source === undefined || whole < LEAST_HELD) return [];
  return source.figures
    .filter((figure) => figure.passage === passage.id && !figure.soft)
    .filter((figure) => question.premises.some((premise) => measures(premise, figure)))
    .flatMap((figure): readonly Measure[] => {
      const { clause } = figure;
      const words = index.folded(`${source.text.slice(clause.start, clause.end)}\n${figure.metric}`);
      const share = held.reduce(
        (sum, { group, weight }) => sum + (weight / whole) * index.valueIn(words, group),
        0,
      );
      if (share < LEAST_SHARE) return [];
      const bornOut = question.premises.some(({ value }) => value === figure.value);
      return [{ figure, score: score + share + (bornOut ? BORNE_OUT : 0) }];
    });
}

/** Whether a figure is of the sort that a premise speaks of. */
function measures({ claim, unit }: Premise, figure: StoredFigure): boolean {
  const { kind, role, value, unit: own } = figure;
  const isRate = kind === 'percent' && role !== 'change' && role !== 'from';
  if (claim === 'rose' || claim === 'fell') return role === 'change' || role === 'to';
  if (claim === 'all' && tellsDone(figure)) return true;
  if (claim === 'all' || claim === 'never' || claim === 'seldom') return isRate;
  if (claim === 'some') return kind === 'count' && value === 0;
  if (claim === 'rank') return kind === 'rank';
  if (unit === '%') return isRate;
  if (unit === null || unit === '') return kind === 'count';
  return role !== 'change' && role !== 'from' && kindOfUnit(unit) === kindOfUnit(own);
}

function kindOfUnit(unit: string): string {
  if (/小时|分钟|天|日|周|月/u.test(unit)) return 'duration';
  if (unit === '元' || unit === '%') return unit;
  return 'count';
}
