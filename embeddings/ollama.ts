import { OllamaEmbeddings } from '@langchain/ollama';
import { checkedEmbedder } from './checked.js';
import type { Embedder } from './embedder.js';
import type { ProviderSettings } from './settings.js';

const DEADLINE_MS = 30_000;

/** Embeddings of a model that a local Ollama server runs (本地 Ollama). */
export function ollamaEmbedder(settings: ProviderSettings): Embedder {
  const { model, url, dimensions, deadlineMs = DEADLINE_MS } = settings;
  const embeddings = new OllamaEmbeddings({
    model: model ?? '',
    maxRetries: 1,
    // A text longer than the model's window is cut rather than refused.
    truncate: true,
    ...(url === null ? {} : { baseUrl: url }),
  });
  return checkedEmbedder({
    id: `ollama:${model ?? ''}`,
    dimensions: dimensions ?? 0,
    embeddings,
    deadlineMs,
  });
}
