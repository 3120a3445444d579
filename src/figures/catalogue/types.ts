import type { FigureRole, Metric, Stage } from '../types.js';

/** A sentence in both languages of the surfaces. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * Every group has to be met, a group by any one of its words: `[['复议'], ['听证']]` asks for both, `[['复议',
 * '听证']]` for either. Words are plain text, compared after NFKC without white space.
 */
export type Terms = readonly (readonly string[])[];

/** A figure that stands close to the metric and is something else (易混指标). */
export interface Neighbour {
  /** Any of these beside the number makes it the neighbour. */
  readonly words: readonly string[];
  /** Words that take the suspicion away when they stand right beside the number: 等 beside 合同 says that more than contracts are counted. */
  readonly unless: readonly string[];
  /**
   * False: the words tell the figure from the metric although it says what the metric counts. True: they give the
   * figure away as a neighbour where it does not.
   */
  readonly weak: boolean;
  /** True when the words count anywhere in the sentence before, not only beside the number. */
  readonly wide: boolean;
  /** Why it is not the metric, for the reader. */
  readonly why: Bilingual;
}

/** A comparable metric with the evidence that a figure must show to count as it (可比指标). */
export interface CatalogueMetric extends Metric {
  /** Other ways to ask for it, the name first. */
  readonly aliasesZh: readonly string[];
  readonly aliasesEn: readonly string[];
  readonly includes: Bilingual;
  readonly excludes: Bilingual;
  /** Stages that the figure must be of, the usual one first; empty when it has none. */
  readonly stages: readonly Stage[];
  /** Parts that the figure may play; a change only where the metric is one (压缩78%). */
  readonly roles: readonly FigureRole[];
  /** What the figure is about: beside the number, or carried over from earlier in the sentence or the heading. */
  readonly subject: Terms;
  /** What must stand beside the number itself; empty when the subject suffices. */
  readonly counted: Terms;
  readonly neighbours: readonly Neighbour[];
  /** Units in which the metric is also reported, which cannot be ordered with `units` (件次 beside 件). */
  readonly otherUnits: readonly string[];
  /** Questions that must lead to this metric before any other. */
  readonly questions: readonly string[];
}
