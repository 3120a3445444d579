/** The questions that may be learnt from, and the reports that they ask about, opened. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Embedder } from '../../../embeddings/embedder.js';
import { loadGloss } from '../../../embeddings/gloss.js';
import { createEmbedder } from '../../../embeddings/index.js';
import { relatedStems } from '../../../embeddings/synonyms.js';
import { corpusOf, type Corpus } from '../../../src/answering/corpus.js';
import { openStore } from '../../../src/app/stores.js';
import { createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { openLog } from '../../../src/lib/log.js';
import type { UnderstoodQuestion } from '../../../src/question/types.js';
import { understand } from '../../../src/question/understand.js';
import type { ReportStore } from '../../../src/store/store.js';
import { questionSets, reportsOf } from '../../../test/support/question-sets.js';

/** The sets of questions that may be learnt from, each with the folder of the reports that it asks about. */
export const SETS: Readonly<Record<string, string>> = Object.fromEntries(
  questionSets()
    .filter((set) => !set.endsWith('release'))
    .map((set) => [set, reportsOf(set)]),
);

/** Two lots of reports, so that what is learnt from the questions over one can be held against those over the other. */
export const GROUPS = ['seeds', 'others'] as const;
export type Group = (typeof GROUPS)[number];

/** The lot of a folder of reports. */
export function groupOf(reports: string): Group {
  return basename(reports) === 'seeds' ? 'seeds' : 'others';
}

/** A question as it is understood with the reports of a corpus. */
export function understoodIn(question: string, { reports }: Corpus): UnderstoodQuestion {
  return understand(question, {
    jurisdictions: reports.map(({ report }) => report.jurisdiction),
    years: [...new Set(reports.map(({ report }) => report.year))],
    today: '2024-06-01',
  });
}

/** What a corpus is read from. */
export interface Held {
  readonly store: ReportStore;
  readonly embedder: Embedder;
}

/** Stores the reports of a folder for as long as `use` takes, with what texts say told by `paraphrase`. */
export async function withCorpus(
  reports: string,
  paraphrase: (text: string) => Float32Array,
  use: (corpus: Corpus, held: Held) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dianju-train-'));
  const config = readConfig({ DIANJU_DATA: folder, NODE_ENV: 'test' });
  const log = openLog('error');
  const app = await createApp(config, { log });
  const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));
  await app.ingest(files.map((name) => join(reports, name)));
  await app.close();
  const embedder = await createEmbedder(config.embedder, log);
  const { store } = await openStore(config, embedder, { log });
  await use(
    await corpusOf(store, {
      stems: (text) => loadGloss().stems(text),
      words: (text) => loadGloss().words(text),
      meaning: (word) => loadGloss().meaning(word),
      related: relatedStems,
      paraphrase,
    }),
    { store, embedder },
  );
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
