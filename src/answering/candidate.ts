import type { FigureMatter } from './corpus.js';
import type { Misfit } from './misfit.js';
import type { TopicMatch } from './topic-index.js';

/** A figure as a candidate answer (候选数字). */
export interface Candidate {
  readonly matter: FigureMatter;
  /** Topic match times everything that speaks for or against it. */
  readonly score: number;
  readonly match: TopicMatch;
  /** 0 to about 1: what unit, metric phrase and the words beside the number say for it. */
  readonly telling: number;
  /** What rules it out; null when nothing does. */
  readonly misfit: Misfit | null;
}
