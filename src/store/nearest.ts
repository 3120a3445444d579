/**
 * Ids closest to a mistyped one by edits (编辑距离), nearest first; equally near ones in alphabetical order. What counts
 * the edits is loaded here alone: no answer needs it.
 */
export async function nearestIds(
  id: string,
  known: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const { distance } = await import('fastest-levenshtein');
  return known
    .map((candidate) => ({ candidate, edits: distance(id, candidate) }))
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map(({ candidate }) => candidate);
}
