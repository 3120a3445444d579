import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { derive, withVectors, type Unread } from '../ingest/derive.js';
import { loadParsers } from '../loaders/index.js';
import { DianjuError, type ErrorCode } from '../lib/errors.js';
import { withPackedTerms } from '../store/kept.js';
import type { ReportBundle } from '../store/store.js';

/** One file for a worker. */
export interface DeriveTask {
  readonly file: Unread;
  /** Whether to make the built-in vectors here; those of a service are asked for by the main thread. */
  readonly embeds: boolean;
  /** Whether it is read only so that everything is loaded before a file comes. */
  readonly rehearsal: boolean;
}

/** What comes back: errors as plain data, as their class does not cross between threads. */
export type Derived =
  | { readonly bundle: ReportBundle }
  | { readonly refused: { readonly code: ErrorCode; readonly detail: string; readonly hint: string | null } };

/** Reads a file on a thread of its own (工作线程入口). */
export default async function run({ file, embeds, rehearsal }: DeriveTask): Promise<Derived> {
  try {
    if (rehearsal) await loadParsers();
    const derived = await derive(file);
    const bundle = embeds ? await withVectors(derived, new GlossEmbedder()) : derived;
    return { bundle: { ...bundle, passages: bundle.passages.map(withPackedTerms) } };
  } catch (error) {
    if (!(error instanceof DianjuError)) throw error;
    const { code, detail, hint } = error;
    return { refused: { code, detail, hint } };
  }
}
