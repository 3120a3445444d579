import type { Jurisdiction } from '../../reports/types.js';
import type { StoredFigure } from '../../store/store.js';
import type { TermWeights } from '../../store/store.js';
import type { Answer, Citation } from '../types.js';

/** A citation with what a sentence that cites it is held to (证据). */
export interface Evidence {
  readonly citation: Citation;
  readonly jurisdiction: Jurisdiction;
  /** Text of the whole report. */
  readonly text: string;
  /** The figures whose spans lie inside the quote. */
  readonly figures: readonly StoredFigure[];
}

/** What sentences are checked against. */
export interface Ground {
  readonly answer: Answer;
  /** By the number of the mark. */
  readonly evidence: ReadonlyMap<number, Evidence>;
  /** Concept stems of a text in either language, so that English words can be held to Chinese ones. */
  readonly stems: (text: string) => TermWeights;
}

/** A stretch of a sentence with the evidence of the marks after it (引注段). */
export interface Segment {
  /** NFKC, without the marks. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly language: 'zh' | 'en';
}

/** A number as a sentence of the model says it. */
export interface Said {
  readonly start: number;
  readonly end: number;
  /** What stands between the number before and this one. */
  readonly before: string;
  /** What stands after it up to the next mark of punctuation or number. */
  readonly after: string;
  /** Whether a stated figure is this number with this unit and bound. */
  matches(figure: StoredFigure): boolean;
}
