import type { FoundRow } from './top-rows.js';

/** What a search by vector asks for. */
export interface VectorQuery {
  readonly vector: readonly number[];
  readonly limit: number;
  /** Reports to look in; null means all. */
  readonly within: ReadonlySet<string> | null;
}

/** Nearest passages by cosine (向量检索). */
export interface VectorSearch {
  /** Number of the last passage that the index file was made for. */
  readonly indexed: number;
  /** Takes in the vectors of passages from a number on, up to and with another. */
  add(from: number, to: number): void;
  /** Nearest rows, best first; none when the vector's length is not that of the stored ones. */
  search(query: VectorQuery): readonly FoundRow[];
}
