import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/**
 * Turns text into vectors (向量化). LangChain's Embeddings interface plus what an index must know to tell its
 * own vectors from foreign ones.
 */
export interface Embedder extends EmbeddingsInterface {
  /** Stable name with version; an index made by another id is rebuilt. */
  readonly id: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /** Whether most values of a question's vector are 0, so that its index reads only the others; default false. */
  readonly sparse?: boolean;
  /** Weight of its vectors beside the words in retrieval, whose best counts 1; default 1. */
  readonly weight?: number;
}
