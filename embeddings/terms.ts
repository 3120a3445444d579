/** Terms with their (fractional) counts (词项权重). */
export type TermWeights = ReadonlyMap<string, number>;

const WORDS = /[\p{Script=Han}]+|[\p{Script=Latin}\p{N}]+/gu;

/**
 * Single characters and bigrams of every Han run, and Latin words and numbers whole, with their counts
 * (单字与二元词项). Width and case do not matter.
 */
export function characterTerms(text: string): TermWeights {
  const counts = new Map<string, number>();
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(WORDS)) {
    if (/^\p{Script=Han}/u.test(run)) countHan(run, counts);
    else add(counts, run, 1);
  }
  return counts;
}

/** Adds to the count of a term. */
export function add(counts: Map<string, number>, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}

function countHan(run: string, counts: Map<string, number>): void {
  let before = '';
  for (const character of run) {
    add(counts, character, 1);
    if (before !== '') add(counts, before + character, 1);
    before = character;
  }
}
