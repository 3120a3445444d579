import type { TermWeights } from '../store/store.js';

/** What words mean (词义). */
export interface Senses {
  /** Concept stems of a text in either language. */
  readonly stems: (text: string) => TermWeights;
  /** The words of a text that have stems. */
  readonly words: (text: string) => readonly string[];
  /** The stems of such a word. */
  readonly meaning: (word: string) => readonly (readonly [stem: string, weight: number])[];
  /** English stems that may stand for another, with how nearly they mean the same. */
  readonly related: (stem: string) => TermWeights;
  /** What a text says, as a vector of length 1 or 0: near that of other words for the same. */
  readonly paraphrase: (text: string) => Float32Array;
}
