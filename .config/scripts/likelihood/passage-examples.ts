import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadGloss } from '../../../embeddings/gloss.js';
import { paraphraseBy, unpackParaphrases } from '../../../embeddings/paraphrase.js';
import { asksForWords } from '../../../src/answering/answer.js';
import { MOST_FOUND } from '../../../src/answering/not-reported.js';
import type { Corpus } from '../../../src/answering/corpus.js';
import { groupsIn } from '../../../src/answering/grounded-groups.js';
import { evidenceFor, signedPassages, withoutPlaces } from '../../../src/answering/rank-passages.js';
import { scopeOf } from '../../../src/answering/scope.js';
import { retrieve } from '../../../src/retrieval/index.js';
import type { StoredPassage } from '../../../src/store/store.js';
import type { Row } from '../../../test/support/judge-answers.js';
import { questionsOf } from '../../../test/support/question-sets.js';
import { groupOf, SETS, understoodIn, withCorpus, type Held } from './asked-reports.js';
import { hide } from './examples.js';

/** One question with the passages that may answer it. */
export interface PassageExample {
  readonly set: string;
  readonly hidden: number;
  readonly language: string;
  readonly sort: 'stated' | 'unanswerable' | 'taken-out';
  /** In the order of the signs. */
  readonly candidates: readonly { readonly evidence: readonly number[]; readonly right: boolean }[];
}

/** Share of what is expected that a passage has to hold. */
const HALF = 0.5;
const TYPES = /^(?:passage|unanswerable|false-premise)/u;

/** Prints the examples of all sets as lines of JSON, as `collect` of examples.ts does for figures. */
export async function collectPassages(share: number, seed: number, vectors: string): Promise<void> {
  hide(share, seed);
  for (const reports of new Set(Object.values(SETS))) {
    const own = unpackParaphrases(
      gunzipSync(readFileSync(join(vectors, `without-${groupOf(reports)}.bin.gz`))),
    );
    await withCorpus(
      reports,
      (text) => paraphraseBy(own, text),
      async (corpus, held) => {
        for (const [set] of Object.entries(SETS).filter(([, folder]) => folder === reports)) {
          for (const row of questionsOf(set).filter(({ type }) => TYPES.test(type))) {
            for (const example of await examplesOf(row, corpus, held)) {
              process.stdout.write(
                `${JSON.stringify({ set, hidden: share, language: row.lang, ...example })}\n`,
              );
            }
          }
        }
      },
    );
  }
}

async function examplesOf(
  row: Row,
  corpus: Corpus,
  { store, embedder }: Held,
): Promise<readonly Pick<PassageExample, 'sort' | 'candidates'>[]> {
  const question = understoodIn(row.question, corpus);
  const scope = await scopeOf(question, corpus);
  const words = asksForWords(question) || question.premises.length > 0;
  if (scope.kind !== 'reports' || !words) return [];
  const ids = scope.reports.map(({ report }) => report.id);
  const reports = new Set(ids);
  await corpus.open(scope.reports);
  await corpus.readPassages(reports);
  const search = {
    question,
    corpus,
    groups: groupsIn(question, corpus.passagesOf(reports), (word) => loadGloss().isWord(word)),
    reports,
    mustName: scope.mustName,
    found: await retrieve(store, embedder, {
      query: withoutPlaces(question),
      filter: { reports: ids },
      limit: MOST_FOUND,
    }),
  };
  const ranked = signedPassages(search);
  const isRight = ({ passage }: (typeof ranked)[number]): boolean => answers(row, passage);
  const weighed = (left: typeof ranked): PassageExample['candidates'] =>
    evidenceFor(search, left).map((evidence, at) => ({
      evidence,
      right: left[at] !== undefined && isRight(left[at]),
    }));
  const left = ranked.filter((one) => !isRight(one));
  const sort: PassageExample['sort'] = row.type === 'unanswerable' ? 'unanswerable' : 'stated';
  return [
    { sort, candidates: weighed(ranked) },
    ...(left.length === ranked.length ? [] : [{ sort: 'taken-out' as const, candidates: weighed(left) }]),
  ].filter(({ candidates }) => candidates.length > 0);
}

/** Whether a passage holds what is expected: one of the spans, or the figure that sets a premise right. */
function answers({ type, expect }: Row, { report, start, end }: StoredPassage): boolean {
  if (type === 'unanswerable') return false;
  const { correct } = expect;
  const wanted = [
    ...(expect.spans ?? []),
    ...(correct === undefined ? [] : [correct]),
    ...(expect.accept ?? []),
  ];
  return (
    report.startsWith(expect.report) &&
    wanted.some(
      (one) => (Math.min(end, one.end) - Math.max(start, one.start)) / (one.end - one.start) >= HALF,
    )
  );
}
