/** Names of the embedders. */
export type ProviderName = 'gloss' | 'openai' | 'ollama' | 'transformers';

/** How text is turned into vectors (向量模型设置). */
export interface ProviderSettings {
  readonly provider: ProviderName;
  readonly model: string | null;
  readonly url: string | null;
  readonly key: string | null;
  /** Length of the vectors; null for the built-in embedder, which knows its own. */
  readonly dimensions: number | null;
  /** Longest time that one call may take, in milliseconds; default 30 s, loading a local model 120 s. */
  readonly deadlineMs?: number;
}
