import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGloss } from '../../../embeddings/gloss.js';
import { createEmbedder } from '../../../embeddings/index.js';
import { paraphrase } from '../../../embeddings/paraphrase.js';
import { relatedStems } from '../../../embeddings/synonyms.js';
import { contestOf } from '../../../src/answering/answerability.js';
import { candidatesFor } from '../../../src/answering/candidates.js';
import { corpusOf, type Corpus } from '../../../src/answering/corpus.js';
import { evidenceOf, type Evidence } from '../../../src/answering/likelihood.js';
import type { Candidate } from '../../../src/answering/rank-figures.js';
import { scopeOf } from '../../../src/answering/scope.js';
import { openStore } from '../../../src/app/stores.js';
import { createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { METRICS } from '../../../src/figures/catalogue/index.js';
import { openLog } from '../../../src/lib/log.js';
import { understand } from '../../../src/question/understand.js';
import type { UnderstoodQuestion } from '../../../src/question/types.js';
import { CONCEPTS } from '../../../src/question/vocabulary/index.js';
import type { ReportStore } from '../../../src/store/store.js';
import type { Row } from '../../../test/support/judge-answers.js';
import { QUESTIONS, questionSets, reportsOf } from '../../../test/support/question-sets.js';

/** The sets of questions that may be learned from, each with the folder of the reports that it asks about. */
export const SETS: Readonly<Record<string, string>> = Object.fromEntries(
  questionSets()
    .filter((set) => !set.endsWith('release'))
    .map((set) => [set, reportsOf(set)]),
);

/** One question with its candidates. */
export interface Example {
  readonly set: string;
  readonly hidden: number;
  readonly sort: 'stated' | 'unanswerable' | 'taken-out';
  readonly candidates: readonly { readonly evidence: Evidence; readonly right: boolean }[];
}

/** Hides part of the vocabulary before it is first used. */
function hide(share: number, seed: number): void {
  let state = (seed * 2654435761) % 4294967296;
  const chance = (): number => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  for (const table of [CONCEPTS, METRICS] as unknown as unknown[][]) {
    const kept = table.filter(() => chance() >= share);
    table.splice(0, table.length, ...kept);
  }
}

/** Prints the examples of all sets, read with part of vocabulary and catalogue hidden, as lines of JSON. */
export async function collect(share: number, seed: number): Promise<void> {
  hide(share, seed);
  for (const [set, reports] of Object.entries(SETS)) {
    const folder = mkdtempSync(join(tmpdir(), 'dianju-train-'));
    const config = readConfig({ DIANJU_DATA: folder, NODE_ENV: 'test' });
    const log = openLog('error');
    const app = await createApp(config, { log });
    const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));
    await app.ingest(files.map((name) => join(reports, name)));
    await app.close();
    const { store } = await openStore(config, await createEmbedder(config.embedder, log), { log });
    for (const row of rowsOf(set)) {
      for (const example of await examplesOf(row, store)) {
        process.stdout.write(`${JSON.stringify({ set, hidden: share, ...example })}\n`);
      }
    }
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(set: string): readonly Row[] {
  return readFileSync(join(QUESTIONS, `${set}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ type }) => /^(?:figure|change|unanswerable|false-premise)/u.test(type));
}

async function examplesOf(row: Row, store: ReportStore): Promise<readonly Omit<Example, 'set' | 'hidden'>[]> {
  const reports = await store.reports();
  const question = understand(row.question, {
    jurisdictions: reports.map(({ jurisdiction }) => jurisdiction),
    years: [...new Set(reports.map(({ year }) => year))],
    today: '2024-06-01',
  });
  const corpus = await corpusOf(store, {
    stems: (text) => loadGloss().stems(text),
    words: (text) => loadGloss().words(text),
    meaning: (word) => loadGloss().meaning(word),
    related: relatedStems,
    paraphrase,
  });
  const scope = await scopeOf(question, corpus);
  if (scope.kind !== 'reports' || (question.kind !== 'figure' && question.kind !== 'change')) return [];
  const ranked = candidatesFor({
    question,
    corpus,
    reports: await corpus.open(scope.reports),
    mustName: scope.mustName,
    isWord: (word) => loadGloss().isWord(word),
  });
  return variants(row, ranked, { question, corpus });
}

function variants(
  row: Row,
  ranked: readonly Candidate[],
  found: { readonly question: UnderstoodQuestion; readonly corpus: Corpus },
): readonly Omit<Example, 'set' | 'hidden'>[] {
  const right = ranked.filter((candidate) => row.type !== 'unanswerable' && isRight(row, candidate));
  const weighed = (candidates: readonly Candidate[], answers: readonly Candidate[]): Example['candidates'] =>
    evidenceOf(contestOf({ ...found, candidates })).map(({ candidate, evidence }) => ({
      evidence,
      right: answers.includes(candidate),
    }));
  const sentences = new Set(
    right.map(({ matter }) => `${matter.report.id} ${String(matter.figure.sentence.start)}`),
  );
  const left = ranked.filter(
    ({ matter }) => !sentences.has(`${matter.report.id} ${String(matter.figure.sentence.start)}`),
  );
  const sort: Example['sort'] = row.type === 'unanswerable' ? 'unanswerable' : 'stated';
  return [
    { sort, candidates: weighed(ranked, right) },
    ...(right.length === 0 ? [] : [{ sort: 'taken-out' as const, candidates: weighed(left, []) }]),
  ].filter(({ candidates }) => candidates.length > 0);
}

function isRight({ expect }: Row, { matter: { report, figure } }: Candidate): boolean {
  const wanted = [expect, ...(expect.accept ?? []), expect.from, expect.to, expect.change, expect.correct];
  return wanted.some(
    (one) =>
      one !== null &&
      one !== undefined &&
      report.file.startsWith(one.report ?? expect.report) &&
      one.start < figure.end &&
      one.end > figure.start,
  );
}
