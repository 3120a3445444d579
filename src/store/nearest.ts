/** Ids closest to a mistyped one by edits, nearest first; equally near ones in alphabetical order. */
export function nearestIds(id: string, known: readonly string[], limit: number): readonly string[] {
  return known
    .map((candidate) => ({ candidate, distance: edits(id, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (from.charAt(i - 1) === to.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
