/**
 * Fits the weights of src/answering/likelihood.ts to questions with known figures, and prints how well they tell right
 * answers from wrong ones on sets that they were not fitted to.
 *   npx tsx .config/scripts/train-likelihood.ts [--save]
 * What is shipped must hold for reports and askers whose words we do not know, so most of the questions are read with part of
 * the vocabulary and of the catalogue hidden; and each is asked once more with the answering sentence's figures taken out,
 * where refusing is right.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGloss } from '../../embeddings/gloss.js';
import { createEmbedder } from '../../embeddings/index.js';
import { relatedStems } from '../../embeddings/synonyms.js';
import { contestOf } from '../../src/answering/answerability.js';
import { candidatesFor } from '../../src/answering/candidates.js';
import { corpusOf, type Corpus } from '../../src/answering/corpus.js';
import { evidenceOf, type Evidence } from '../../src/answering/likelihood.js';
import type { Candidate } from '../../src/answering/rank-figures.js';
import { scopeOf } from '../../src/answering/scope.js';
import { openStore } from '../../src/app/stores.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { METRICS } from '../../src/figures/catalogue/index.js';
import { openLog } from '../../src/lib/log.js';
import { understand } from '../../src/question/understand.js';
import type { UnderstoodQuestion } from '../../src/question/types.js';
import { CONCEPTS } from '../../src/question/vocabulary/index.js';
import type { ReportStore } from '../../src/store/store.js';
import type { Row } from '../../test/support/judge-answers.js';

const QUESTIONS = 'test/fixtures/questions';
const SETS: Readonly<Record<string, string>> = {
  dev: 'seeds',
  build: 'seeds',
  journalists: 'seeds',
  analysts: 'seeds',
  words: 'seeds',
  'places-build': `${QUESTIONS}/places-reports`,
  'elsewhere-journalists': 'test/fixtures/elsewhere',
  'examiner-words': 'test/fixtures/examiner',
  'liling-analysts': 'test/fixtures/liling',
  'luonan-analysts': 'test/fixtures/luonan',
  'examiner-english': 'test/fixtures/examiner',
  'places-english': `${QUESTIONS}/places-reports`,
  'elsewhere-english': 'test/fixtures/elsewhere',
};
/** Share of the vocabulary that is hidden, and the seed of what is. */
const RUNS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.5, 1],
  [0.5, 2],
  [0.8, 3],
];
/** What a question counts for: few of the sets are unanswerable, and many more have their answer taken out. */
const WEIGHTS: Readonly<Record<Example['sort'], number>> = { stated: 1, unanswerable: 3, 'taken-out': 0.3 };
const PENALTY = 2;
const ROUNDS = 30;
const OUT = 'src/answering/likelihood-weights.ts';

/** One question with its candidates. */
interface Example {
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

async function collect(share: number, seed: number): Promise<void> {
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
    .filter(({ type }) => /^(?:figure|change|unanswerable)/u.test(type));
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
  const wanted = [expect, ...(expect.accept ?? []), expect.from, expect.to, expect.change];
  return wanted.some(
    (one) =>
      one !== null &&
      one !== undefined &&
      report.file.startsWith(one.report ?? expect.report) &&
      one.start < figure.end &&
      one.end > figure.start,
  );
}

type Weights = readonly number[];

/** A fitted regression over the names of the evidence; the last weight is the bias. */
function fit(examples: readonly Example[], names: readonly (keyof Evidence)[]): Weights {
  const rows = examples.flatMap(({ candidates, sort }) =>
    candidates.map(({ evidence, right }) => ({
      values: [...names.map((name) => evidence[name]), 1],
      right: right ? 1 : 0,
      weight: WEIGHTS[sort],
    })),
  );
  const size = names.length + 1;
  const scale = names.map((_, at) => {
    const mean = rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / rows.length;
    const spread = rows.reduce((sum, { values }) => sum + ((values[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(spread) || 1;
  });
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Array<number>(size).fill(0);
    const bend = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { values, right, weight } of rows) {
      const chance = chanceOf(values, weights);
      const error = weight * (chance - right);
      const spread = weight * chance * (1 - chance);
      values.forEach((value, i) => {
        slope[i]! += error * value;
        values.forEach((other, j) => (bend[i]![j]! += spread * value * other));
      });
    }
    // Every weight is held small by what it moves, whatever the measure of its evidence.
    scale.forEach((one, at) => {
      slope[at]! += PENALTY * one * one * weights[at]!;
      bend[at]![at]! += PENALTY * one * one;
    });
    const step = solve(bend, slope);
    weights = weights.map((weight, at) => weight - step[at]!);
  }
  return weights;
}

function chanceOf(values: readonly number[], weights: Weights): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at; row < size; row += 1) {
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    }
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let row = 0; row < size; row += 1) {
      if (row === at) continue;
      const factor = rows[row]![at]! / rows[at]![at]!;
      for (let column = at; column <= size; column += 1) rows[row]![column]! -= factor * rows[at]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

/** How examples come out at a likelihood from which on is answered. */
function printTable(
  name: string,
  judged: readonly { readonly example: Example; readonly chances: Weights }[],
): void {
  const of = (sort: Example['sort']) => judged.filter(({ example }) => example.sort === sort);
  const best = ({ chances }: { readonly chances: Weights }): number => chances.indexOf(Math.max(...chances));
  const isRight = (one: (typeof judged)[number]): boolean =>
    one.example.candidates[best(one)]?.right === true;
  const stated = of('stated');
  console.log(
    `${name}: ${String(stated.length)} stated, likeliest is right ${String(stated.filter(isRight).length)}`,
  );
  const ruled = (sort: Example['sort']) =>
    of(sort).flatMap(
      ({ example }) => example.candidates.find(({ evidence }) => evidence.ruleAnswers === 1) ?? [],
    );
  const right = ruled('stated').filter((one) => one.right).length;
  console.log(
    `  rules alone: right ${String(right)}, wrong ${String(ruled('stated').length - right)}, ` +
      `answered though unanswerable ${String(ruled('unanswerable').length)}, though taken out ${String(ruled('taken-out').length)}`,
  );
  for (const least of [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]) {
    const told = (sort: Example['sort']) => of(sort).filter((one) => Math.max(...one.chances) >= least);
    const right = told('stated').filter(isRight).length;
    console.log(
      `  from ${least.toFixed(2)}: right ${String(right)}, wrong ${String(told('stated').length - right)}, ` +
        `answered though unanswerable ${String(told('unanswerable').length)}/${String(of('unanswerable').length)}, ` +
        `though taken out ${String(told('taken-out').length)}/${String(of('taken-out').length)}`,
    );
  }
}

function write(names: readonly string[], weights: Weights): void {
  const lines = names.map((name, at) => `  ${name}: ${String(Number(weights[at]!.toFixed(3)))},`).join('\n');
  writeFileSync(
    OUT,
    `/** What each piece of evidence weighs (证据权重). Written by .config/scripts/train-likelihood.ts. */
export const LIKELIHOOD_WEIGHTS = {
${lines}
} as const;

/** The logarithm of the odds where nothing speaks for a candidate. */
export const LIKELIHOOD_BIAS = ${String(Number(weights.at(-1)!.toFixed(3)))};
`,
  );
}

const [flag, share, seed] = process.argv.slice(2);
if (flag === '--collect') {
  await collect(Number(share), Number(seed));
} else {
  const examples = RUNS.flatMap((run) => {
    const args = [...process.execArgv, process.argv[1] ?? '', '--collect', ...run.map(String)];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Example);
  });
  const names = Object.keys(examples[0]?.candidates[0]?.evidence ?? {}) as (keyof Evidence)[];
  const judged = Object.keys(SETS).flatMap((set) => {
    const weights = fit(
      examples.filter((example) => example.set !== set),
      names,
    );
    return examples
      .filter((example) => example.set === set)
      .map((example) => ({
        example,
        chances: example.candidates.map(({ evidence }) =>
          chanceOf([...names.map((name) => evidence[name]), 1], weights),
        ),
      }));
  });
  printTable('all, each set by the others', judged);
  for (const [hidden] of RUNS.filter(([, number]) => number !== 2)) {
    printTable(
      `${String(100 * hidden)} % hidden`,
      judged.filter(({ example }) => example.hidden === hidden),
    );
  }
  for (const set of Object.keys(SETS)) {
    printTable(
      `${set}, nothing hidden`,
      judged.filter(({ example }) => example.set === set && example.hidden === 0),
    );
  }
  if (flag === '--save') write(names, fit(examples, names));
}
