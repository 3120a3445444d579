import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { DianjuError } from '../src/lib/errors.js';
import type { Embedder } from './embedder.js';

/** Somebody else's embeddings with what is known of them. */
export interface CheckedOptions {
  readonly id: string;
  readonly dimensions: number;
  readonly embeddings: EmbeddingsInterface;
  /** Longest time that one call may take, in milliseconds. */
  readonly deadlineMs: number;
}

/**
 * An embedder over somebody else's embeddings that keeps its word: every call ends in time, gives one vector a text, each
 * of the length promised, or fails as `embedder-unavailable`.
 */
export function checkedEmbedder({ id, dimensions, embeddings, deadlineMs }: CheckedOptions): Embedder {
  const guarded = async (work: () => Promise<number[][]>, count: number): Promise<number[][]> => {
    const vectors = await inTime(work, deadlineMs).catch((error: unknown) => {
      throw new DianjuError('embedder-unavailable', `${id}: ${reason(error)}`, { cause: error });
    });
    if (vectors.length !== count) {
      throw new DianjuError('embedder-unavailable', `${id}: ${vectors.length} vectors for ${count} texts`);
    }
    const wrong = vectors.find((vector) => vector.length !== dimensions || !vector.every(Number.isFinite));
    if (wrong !== undefined) {
      throw new DianjuError(
        'embedder-unavailable',
        `${id}: a vector of ${wrong.length} numbers instead of ${dimensions}`,
      );
    }
    return vectors;
  };
  return {
    id,
    dimensions,
    embedDocuments: (texts) =>
      texts.length === 0
        ? Promise.resolve([])
        : guarded(() => embeddings.embedDocuments([...texts]), texts.length),
    async embedQuery(text) {
      const [vector = []] = await guarded(async () => [await embeddings.embedQuery(text)], 1);
      return vector;
    },
  };
}

async function inTime<T>(work: () => Promise<T>, deadlineMs: number): Promise<T> {
  const timer = new AbortController();
  const late = sleep(deadlineMs, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${deadlineMs / 1000} s`);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

/** The failure in one short line: providers put whole pages into their messages. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 200);
}
