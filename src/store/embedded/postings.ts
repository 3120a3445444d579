import type { ScoredPassage, TermWeights } from '../store.js';
import { rarity, saturation } from './bm25.js';

/** A passage as the text index sees it. */
export interface TermRow {
  readonly id: string;
  readonly report: string;
  readonly terms: TermWeights;
  readonly length: number;
}

interface Posting {
  readonly rows: number[];
  /** Saturated counts, the rarity not yet applied. */
  readonly weights: number[];
}

/** One field of a small store in memory, so that a search costs no reading (倒排索引). */
export class Postings {
  readonly #rows: readonly { readonly id: string; readonly report: string }[];
  readonly #terms = new Map<string, Posting>();

  constructor(rows: readonly TermRow[]) {
    this.#rows = rows.map(({ id, report }) => ({ id, report }));
    const meanLength = rows.reduce((sum, { length }) => sum + length, 0) / (rows.length || 1);
    rows.forEach((row, number) => {
      for (const [term, count] of row.terms)
        this.#add(term, number, saturation(count, row.length, meanLength));
    });
  }

  #add(term: string, row: number, weight: number): void {
    const posting = this.#terms.get(term);
    if (posting === undefined) {
      this.#terms.set(term, { rows: [row], weights: [weight] });
      return;
    }
    posting.rows.push(row);
    posting.weights.push(weight);
  }

  /** In how many passages the term stands. */
  frequency(term: string): number {
    return this.#terms.get(term)?.rows.length ?? 0;
  }

  /** Passages with any of the terms, unsorted; `reports` null means all. */
  search(query: TermWeights, reports: ReadonlySet<string> | null): ScoredPassage[] {
    const scores = new Float64Array(this.#rows.length);
    for (const [term, weight] of query) {
      const posting = this.#terms.get(term);
      if (posting === undefined) continue;
      const factor = weight * rarity(posting.rows.length, this.#rows.length);
      posting.rows.forEach((row, index) => {
        scores[row] = (scores[row] ?? 0) + factor * (posting.weights[index] ?? 0);
      });
    }
    return this.#rows.flatMap(({ id, report }, row) => {
      const score = scores[row] ?? 0;
      return score > 0 && (reports === null || reports.has(report)) ? [{ id, score }] : [];
    });
  }
}
