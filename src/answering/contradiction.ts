import type { Span } from '../lib/span.js';
import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import type { CorpusReport } from './corpus.js';
import { corrected, type Correction } from './premise.js';

/** A sentence of a report, read against a question. */
export interface ReadSentence extends Span {
  readonly question: UnderstoodQuestion;
  readonly source: CorpusReport;
  /** The share of the question's topic that stands in a text, 0 to 1. */
  readonly shareIn: (text: string) => number;
  /** Whether each part of it that weighs stands there. */
  readonly holds: (text: string) => boolean;
}

/** What a sentence says against what is taken for granted (反证): the figures that do, the telling one first. */
export interface Contradiction {
  readonly figures: readonly StoredFigure[];
  /** Where the report says in words that there was none: their place. */
  readonly words: Span | null;
  readonly correction: Correction;
}

/** A sentence with what is read out of it once for all checks. */
export interface Facts extends ReadSentence {
  readonly text: string;
  readonly asked: string;
  readonly figures: readonly StoredFigure[];
  /** Plain counts of what was done, in text order. */
  readonly counts: readonly StoredFigure[];
}

/** What figures of the sentence say against a claim. */
export function said(
  figures: readonly StoredFigure[],
  told: string,
  words: readonly [string, string],
): Contradiction {
  return { figures, words: null, correction: corrected(told, words[0], words[1]) };
}

/** Whether the question claims so. */
export function claims({ question }: Facts, claim: Premise['claim']): boolean {
  return question.claims.some((premise) => premise.claim === claim);
}

/** What is said of a figure: its clause and its metric. */
export function beside({ source }: Facts, { clause, metric }: StoredFigure): string {
  return `${source.text.slice(clause.start, clause.end)}\n${metric}`;
}

/** What is said of a figure alone: its metric, and its clause from the number before it on (维持11件、撤销1件). */
export function ownWords({ source, figures }: Facts, { clause, metric, start, end }: StoredFigure): string {
  const before = figures.filter((one) => one.end <= start).map((one) => one.end);
  return `${source.text.slice(Math.max(clause.start, ...before), end)}\n${metric}`;
}
