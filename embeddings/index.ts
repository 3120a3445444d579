import { DianjuError } from '../src/lib/errors.js';
import type { Embedder } from './embedder.js';
import { GlossEmbedder } from './gloss-embedder.js';
import type { ProviderName, ProviderSettings } from './settings.js';

export type { ProviderName, ProviderSettings } from './settings.js';

/** Where a warning goes. */
export interface WarningLog {
  warn(message: string): void;
}

/** The one list of embedders; a provider's code is loaded only when it is chosen. */
export const PROVIDERS: Readonly<Record<ProviderName, (settings: ProviderSettings) => Promise<Embedder>>> = {
  gloss: async () => new GlossEmbedder(),
  openai: async (settings) => (await import('./openai.js')).openaiEmbedder(settings),
  ollama: async (settings) => (await import('./ollama.js')).ollamaEmbedder(settings),
  transformers: async (settings) => (await import('./transformers.js')).transformersEmbedder(settings),
};

/**
 * The embedder that the settings name, tried once; when it does not answer as it should, the built-in one, with one
 * warning that says why (选用向量模型).
 */
export async function createEmbedder(settings: ProviderSettings, log: WarningLog): Promise<Embedder> {
  const embedder = await PROVIDERS[settings.provider](settings);
  if (settings.provider === 'gloss') return embedder;
  try {
    await embedder.embedQuery('法治政府建设');
    return embedder;
  } catch (error) {
    if (!(error instanceof DianjuError)) throw error;
    log.warn(error.message);
    return new GlossEmbedder();
  }
}
