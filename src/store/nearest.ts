import { distance } from 'fastest-levenshtein';

/** Ids closest to a mistyped one by edits (编辑距离), nearest first; equally near ones in alphabetical order. */
export function nearestIds(id: string, known: readonly string[], limit: number): readonly string[] {
  return known
    .map((candidate) => ({ candidate, edits: distance(id, candidate) }))
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map(({ candidate }) => candidate);
}
