import type { UnderstoodQuestion } from '../question/types.js';
import type { ComparisonRow } from '../figures/types.js';
import type { Legs } from '../retrieval/index.js';
import type { ReportFilter, ReportStore, StoredPassage, StoredReport } from '../store/store.js';
import type { Senses } from './senses.js';
import type { Citation } from './types.js';

/** A passage that retrieval found, with its fused score. */
export interface FoundPassage {
  readonly passage: StoredPassage;
  readonly score: number;
  /** What each leg gave it, raw. */
  readonly legs: Legs;
}

/** What answering needs from outside. */
export interface AnswerDeps extends Senses {
  readonly store: ReportStore;
  /** Ranked passages for a topic, best first. */
  retrieve(request: {
    readonly query: string;
    readonly filter: ReportFilter;
    readonly limit: number;
  }): Promise<readonly FoundPassage[]>;
  /** Rows of reports in the comparison of a metric, found when they were read; null while some are to be read anew. */
  readonly told: (
    metric: string,
    reports: readonly StoredReport[],
  ) => Promise<readonly ComparisonRow<Citation>[] | null>;
  /** Reads the same question in another spelling. */
  reread(text: string): UnderstoodQuestion;
  /** Whether a dictionary has the Chinese word. */
  readonly isWord: (word: string) => boolean;
  /** Told of each gate that stopped an answer before it was shown. */
  onStopped?(gate: string): void;
  /** The asker's date; relative years are told from it. */
  readonly today: Date | string;
}
