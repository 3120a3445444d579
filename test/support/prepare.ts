import type { Embedder } from '../../embeddings/embedder.js';
import { derive, withVectors } from '../../src/ingest/derive.js';
import type { Prepare } from '../../src/ingest/index.js';

/** Reads files on this thread, for tests that want the store alone. */
export function prepareHere(embedder: Embedder): Prepare {
  return async (file) => withVectors(await derive(file), embedder);
}
