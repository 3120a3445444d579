import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadGloss } from '../../../embeddings/gloss.js';
import { paraphraseBy, unpackParaphrases } from '../../../embeddings/paraphrase.js';
import { contestOf } from '../../../src/answering/answerability.js';
import { candidatesFor } from '../../../src/answering/candidates.js';
import type { Corpus } from '../../../src/answering/corpus.js';
import { evidenceOf, type Evidence } from '../../../src/answering/likelihood.js';
import type { Candidate } from '../../../src/answering/candidate.js';
import { scopeOf } from '../../../src/answering/scope.js';
import { METRICS } from '../../../src/figures/catalogue/index.js';
import type { UnderstoodQuestion } from '../../../src/question/types.js';
import { CONCEPTS } from '../../../src/question/vocabulary/index.js';
import type { Row } from '../../../test/support/judge-answers.js';
import { questionsOf } from '../../../test/support/question-sets.js';
import { groupOf, SETS, understoodIn, withCorpus } from './asked-reports.js';

/** One question with its candidates. */
export interface Example {
  readonly set: string;
  readonly hidden: number;
  readonly sort: 'stated' | 'unanswerable' | 'taken-out';
  readonly candidates: readonly { readonly evidence: Evidence; readonly right: boolean }[];
}

/** Hides part of the vocabulary before it is first used. */
export function hide(share: number, seed: number): void {
  let state = (seed * 2654435761) % 4294967296;
  const chance = (): number => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  for (const table of [CONCEPTS, METRICS] as unknown as unknown[][]) {
    const kept = table.filter(() => chance() >= share);
    table.splice(0, table.length, ...kept);
  }
}

/**
 * Prints the examples of all sets, read with part of vocabulary and catalogue hidden, as lines of JSON. `vectors` holds paraphrase
 * vectors that were trained without the questions over the bundled reports and without those over all others: what was learnt
 * from a question would speak for its answer more than it does for a new one.
 */
export async function collect(share: number, seed: number, vectors: string): Promise<void> {
  hide(share, seed);
  const folders = [...new Set(Object.values(SETS))];
  for (const reports of folders) {
    const own = unpackParaphrases(
      gunzipSync(readFileSync(join(vectors, `without-${groupOf(reports)}.bin.gz`))),
    );
    await withCorpus(
      reports,
      (text) => paraphraseBy(own, text),
      async (corpus) => {
        for (const [set] of Object.entries(SETS).filter(([, folder]) => folder === reports)) {
          for (const row of rowsOf(set)) {
            for (const example of await examplesOf(row, corpus)) {
              process.stdout.write(`${JSON.stringify({ set, hidden: share, ...example })}\n`);
            }
          }
        }
      },
    );
  }
}

function rowsOf(set: string): readonly Row[] {
  return questionsOf(set).filter(({ type }) => /^(?:figure|change|unanswerable|false-premise)/u.test(type));
}

async function examplesOf(row: Row, corpus: Corpus): Promise<readonly Omit<Example, 'set' | 'hidden'>[]> {
  const question = understoodIn(row.question, corpus);
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
