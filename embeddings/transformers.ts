import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers';
import { checkedEmbedder } from './checked.js';
import type { Embedder } from './embedder.js';
import type { ProviderSettings } from './settings.js';

/** Loading may mean a download; a hub that says nothing would hang for ever. */
const DEADLINE_MS = 120_000;
const BATCH = 16;

/**
 * Embeddings of a model run in this process by Transformers.js (本地模型), which is not installed by default:
 * `npm install @huggingface/transformers`. Until then every call fails as `embedder-unavailable`.
 */
export function transformersEmbedder(settings: ProviderSettings): Embedder {
  const { model, dimensions, deadlineMs = DEADLINE_MS } = settings;
  const embeddings = new HuggingFaceTransformersEmbeddings({
    model: model ?? '',
    batchSize: BATCH,
    maxRetries: 0,
  });
  return checkedEmbedder({
    id: `transformers:${model ?? ''}`,
    dimensions: dimensions ?? 0,
    embeddings,
    deadlineMs,
  });
}
