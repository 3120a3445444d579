import { OpenAIEmbeddings } from '@langchain/openai';
import { checkedEmbedder } from './checked.js';
import type { Embedder } from './embedder.js';
import type { ProviderSettings } from './settings.js';

const DEADLINE_MS = 30_000;
const BATCH = 64;

/** Embeddings of any endpoint that speaks OpenAI's protocol (OpenAI 兼容接口). */
export function openaiEmbedder(settings: ProviderSettings): Embedder {
  const { model, url, key, dimensions, deadlineMs = DEADLINE_MS } = settings;
  const embeddings = new OpenAIEmbeddings({
    model: model ?? '',
    // A server of one's own often asks for no key, but the client insists on one.
    apiKey: key ?? 'none',
    batchSize: BATCH,
    timeout: deadlineMs,
    maxRetries: 1,
    // Not every compatible server knows base64, which the client would ask for.
    encodingFormat: 'float',
    ...(url === null ? {} : { configuration: { baseURL: url } }),
  });
  return checkedEmbedder({
    id: `openai:${url ?? 'api.openai.com'}:${model ?? ''}`,
    dimensions: dimensions ?? 0,
    embeddings,
    deadlineMs,
  });
}
