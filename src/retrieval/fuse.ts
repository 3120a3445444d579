import type { ScoredPassage } from '../store/store.js';

/** What each leg gave a passage, raw. */
export interface Legs {
  readonly characters: number;
  readonly gloss: number;
  readonly vectors: number;
}

/** A passage with its fused score. */
export interface FusedPassage {
  readonly id: string;
  readonly score: number;
  readonly legs: Legs;
}

/**
 * Sums the legs, each divided by its best score, so that neither language's scale counts more; best first. The vectors
 * count as much as their embedder is worth.
 */
export function fuse(
  found: Readonly<Record<keyof Legs, readonly ScoredPassage[]>>,
  vectorWeight = 1,
): readonly FusedPassage[] {
  const weights: Legs = { characters: 1, gloss: 1, vectors: vectorWeight };
  const names = Object.keys(weights) as (keyof Legs)[];
  const scores = new Map<string, Record<keyof Legs, number>>();
  for (const name of names) {
    for (const { id, score } of found[name]) {
      const legs = scores.get(id) ?? { characters: 0, gloss: 0, vectors: 0 };
      legs[name] = score;
      scores.set(id, legs);
    }
  }
  const best = Object.fromEntries(
    names.map((name) => [name, Math.max(...found[name].map(({ score }) => score), 0)]),
  ) as unknown as Legs;
  return [...scores]
    .map(([id, legs]) => ({
      id,
      legs,
      score: names.reduce((sum, name) => sum + share(legs[name], best[name]) * weights[name], 0),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function share(score: number, best: number): number {
  return best > 0 ? Math.max(0, score) / best : 0;
}
