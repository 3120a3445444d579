import type { TermWeights } from '../store.js';

const K1 = 1.2;
const B = 0.6;

/** What BM25 needs to know of all passages. */
export interface FieldStatistics {
  readonly passages: number;
  /** Mean length of a passage in terms. */
  readonly meanLength: number;
}

/** Weight of a term that stands in `frequency` of `passages` passages; rare terms weigh more, none less than 0. */
export function rarity(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** Contribution of a term that stands `count` times in a passage of the given length, before its rarity. */
export function saturation(count: number, length: number, meanLength: number): number {
  const norm = 1 - B + (B * length) / (meanLength || 1);
  return (count * (K1 + 1)) / (count + K1 * norm);
}

/** BM25 of the query over one passage. */
export function bm25(
  query: ReadonlyMap<string, number>,
  passage: { readonly terms: TermWeights; readonly length: number },
  statistics: FieldStatistics,
): number {
  let score = 0;
  for (const [term, weight] of query) {
    const count = passage.terms.get(term);
    if (count !== undefined) score += weight * saturation(count, passage.length, statistics.meanLength);
  }
  return score;
}
