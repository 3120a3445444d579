import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { judgePassage } from './answerability.js';
import type { Corpus } from './corpus.js';
import { draft } from './draft.js';
import { compose, siblingsOf } from './figure-answer.js';
import { tellsDone } from './premise.js';
import { rankPassages, type PassageAnswerParts, type RankedPassage } from './passage-answer.js';
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
