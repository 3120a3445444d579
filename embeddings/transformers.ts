import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers';
import { checkedEmbedder } from './checked.js';
import type { Embedder } from './embedder.js';
import type { ProviderSettings } from './settings.js';

/** Loading may mean a download; a hub that says nothing would hang for ever. */
const DEADLINE_MS = 120_000;
const BATCH = 16;

/**
 * Embeddings of a model run in this process by Transformers.js (本地模型). The model is a folder on this machine
 * (`config.json`, `tokenizer.json`, `onnx/model.onnx`) or a name on the hub or, with a url, on a mirror of it. The
 * package `@huggingface/transformers` is loaded on first use; where it is missing, and where the model is, every call
 * fails as `embedder-unavailable`.
 */
export function transformersEmbedder(settings: ProviderSettings): Embedder {
  const { model, dimensions, deadlineMs = DEADLINE_MS } = settings;
  const id = `transformers:${model ?? ''}`;
  let loading: Promise<HuggingFaceTransformersEmbeddings> | null = null;
  const loaded = (): Promise<HuggingFaceTransformersEmbeddings> =>
    (loading ??= load(model ?? '', settings.url));
  return checkedEmbedder({
    id,
    dimensions: dimensions ?? 0,
    deadlineMs,
    embeddings: {
      embedDocuments: async (texts) => explained((await loaded()).embedDocuments(texts)),
      embedQuery: async (text) => explained((await loaded()).embedQuery(text)),
    },
  });
}

async function load(model: string, url: string | null): Promise<HuggingFaceTransformersEmbeddings> {
  const { env } = await import('@huggingface/transformers').catch((error: unknown) => {
    throw new Error('Transformers.js is not installed; run npm install @huggingface/transformers', {
      cause: error,
    });
  });
  // The runtime's own files come from its package, never from a content delivery network.
  if (env.backends.onnx.wasm !== undefined) delete env.backends.onnx.wasm.wasmPaths;
  if (url !== null) env.remoteHost = url;
  const folder = existsSync(model) && statSync(model).isDirectory() ? resolve(model) : null;
  if (folder !== null) env.localModelPath = dirname(folder);
  // LangChain's type knows only part of what Transformers.js takes.
  const pretrainedOptions = { dtype: 'fp32', local_files_only: folder !== null };
  return new HuggingFaceTransformersEmbeddings({
    model: folder === null ? model : basename(folder),
    batchSize: BATCH,
    maxRetries: 0,
    pretrainedOptions,
  });
}

/** Says what to do about a model that cannot be read; the runtime only says that it could not parse it. */
async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!/protobuf|create a session|JSON/iu.test(message)) throw error;
    throw new Error(
      `the model's files are damaged or incomplete; delete them and fetch them again (${message})`,
      {
        cause: error,
      },
    );
  }
}
