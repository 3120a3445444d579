import { availableParallelism } from 'node:os';
import type { Embedder } from '../../embeddings/embedder.js';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { derive, withVectors, type Unread } from '../ingest/derive.js';
import type { Prepare } from '../ingest/index.js';
import { DianjuError } from '../lib/errors.js';
import { BeyondLimits, type ThreadLimits, Threads } from '../lib/threads.js';
import { isPlainText } from '../loaders/index.js';
import type { ReportBundle } from '../store/store.js';
import type { Derived, DeriveTask } from './derive-worker.js';

/** Longest time for one file with what waits before it, in milliseconds: 200 pages of PDF take some 10 s. */
const LONGEST = 60_000;
/** Memory that one file may take, in MB of heap. */
const MOST_HEAP = 384;
/** Of it for what is young, in MB: a third of what a thread takes otherwise, and hardly slower. */
const YOUNG_HEAP = 16;
/** Threads beyond this wait for the one that stores. */
const MOST_THREADS = 4;
/** A run of at most so many files does not wait for threads to start. */
const FEW = 8;
/** How far the threads stand back behind the one that answers, as `nice` counts: they get what it leaves. */
const NICE = 10;
/** Idle threads give their memory back after this time, in milliseconds. */
const IDLE = 5000;

/** Threads that read files, so that a large, slow or malicious one costs only itself (解析线程池). */
export interface Preparing {
  /** @throws DianjuError of the loaders, of `parseReport`, or `file-costly` beyond the limits */
  readonly prepare: Prepare;
  /** The same for a run of so many files: a few plain texts are read here before a thread would have started. */
  prepareRun(files: number): Prepare;
  /** Starts a thread and has it load all formats and read a report, so that the first file does not wait for that. */
  warm(report: Unread): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the threads; none starts before the first file.
 *
 * @param embedder - null for files that are read but not stored: their passages get no vectors
 */
export function openPreparing(embedder: Embedder | null, limits: ThreadLimits = {}): Preparing {
  const { time = LONGEST, heap = MOST_HEAP, kept = 0 } = limits;
  const embeds = embedder instanceof GlossEmbedder;
  let closing = false;
  const threads = new Threads<DeriveTask, Derived>(new URL('./derive-worker', import.meta.url), {
    heap,
    young: YOUNG_HEAP,
    kept,
    most: Math.min(MOST_THREADS, availableParallelism()),
    idle: IDLE,
    nice: NICE,
  });
  const read = async (file: Unread, rehearsal: boolean): Promise<ReportBundle> => {
    const derived = await threads.run({ file, embeds, rehearsal }, time).catch((error: unknown) => {
      if (error instanceof BeyondLimits) throw new DianjuError('file-costly', file.file, { cause: error });
      throw error;
    });
    if ('refused' in derived) {
      const { code, detail, hint } = derived.refused;
      throw new DianjuError(code, detail, hint === null ? {} : { hint });
    }
    return embeds || embedder === null ? derived.bundle : withVectors(derived.bundle, embedder);
  };
  const prepare: Prepare = (file) => read(file, false);
  const prepareHere: Prepare = async (file) => {
    const bundle = await derive(file);
    return embedder === null ? bundle : withVectors(bundle, embedder);
  };
  return {
    prepare,
    prepareRun: (files) => (file) =>
      files <= FEW && isPlainText(file.file) ? prepareHere(file) : prepare(file),
    async warm(report) {
      await read(report, true).catch((error: unknown) => {
        if (!closing) throw error;
      });
    },
    async close() {
      closing = true;
      await threads.close();
    },
  };
}
