/**
 * Fits the trees of src/answering/likelihood.ts to questions with known figures: with --save writes them, and without it prints
 * how well such trees tell right answers from wrong ones over reports that they were not fitted to, which takes hours.
 *   npx tsx .config/scripts/train-likelihood.ts [--save] FOLDER
 * FOLDER holds the vectors that .config/scripts/train-paraphrases.ts --without writes.
 * What is shipped must hold for reports and askers whose words we do not know, so most of the questions are read with part of
 * the vocabulary and of the catalogue hidden; and each is asked once more with the answering sentence's figures taken out,
 * where refusing is right.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { likelihoods, pack, type BoostedTrees } from '../../src/answering/boosted-trees.js';
import { EVIDENCE, pieceOf } from '../../src/answering/likelihood.js';
import { fitTrees } from './likelihood/boost.js';
import { SETS } from './likelihood/asked-reports.js';
import { collect, type Example } from './likelihood/examples.js';

/** Share of the vocabulary that is hidden, and the seed of what is. */
const RUNS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.5, 1],
  [0.5, 2],
  [0.8, 3],
];
/** What a question counts for: few of the sets are unanswerable, and many more have their answer taken out. */
const WEIGHTS: Readonly<Record<Example['sort'], number>> = { stated: 1, unanswerable: 3, 'taken-out': 0.3 };
const TREES = 800;
const OUT = 'src/answering/data/likelihood.json';

/** An example with the likelihood of each of its candidates. */
interface Judged {
  readonly example: Example;
  readonly chances: readonly number[];
}

function fit(examples: readonly Example[]): BoostedTrees {
  const rows = examples.flatMap(({ candidates, sort }) =>
    candidates.map((candidate) => ({ candidate, weight: WEIGHTS[sort] })),
  );
  return fitTrees({
    names: EVIDENCE,
    trees: TREES,
    perQuestion: examples.map(({ candidates }) => candidates.length),
    values: rows.map(({ candidate }) => candidate.evidence),
    right: rows.map(({ candidate }) => (candidate.right ? 1 : 0)),
    weights: rows.map(({ weight }) => weight),
  });
}

/** Each set judged by trees that were fitted to the questions over other reports. */
function judgeByOthers(examples: readonly Example[]): readonly Judged[] {
  return [...new Set(Object.values(SETS))].flatMap((reports) => {
    const isOwn = ({ set }: Example): boolean => SETS[set] === reports;
    const trees = fit(examples.filter((example) => !isOwn(example)));
    return examples.filter(isOwn).map((example) => ({
      example,
      chances: likelihoods(
        trees,
        example.candidates.map(({ evidence }) => evidence),
      ),
    }));
  });
}

/** How examples come out at a likelihood from which on is answered. */
function printTable(name: string, judged: readonly Judged[]): void {
  const of = (sort: Example['sort']): readonly Judged[] =>
    judged.filter(({ example }) => example.sort === sort);
  const isRight = ({ example, chances }: Judged): boolean =>
    example.candidates[chances.indexOf(Math.max(...chances))]?.right === true;
  const stated = of('stated');
  console.log(
    `${name}: ${String(stated.length)} stated, likeliest is right ${String(stated.filter(isRight).length)}`,
  );
  const ruled = (sort: Example['sort']): readonly Example['candidates'][number][] =>
    of(sort).flatMap(
      ({ example }) =>
        example.candidates.find(({ evidence }) => pieceOf(evidence, 'ruleAnswers') === 1) ?? [],
    );
  const right = ruled('stated').filter((one) => one.right).length;
  console.log(
    `  rules alone: right ${String(right)}, wrong ${String(ruled('stated').length - right)}, ` +
      `answered though unanswerable ${String(ruled('unanswerable').length)}, though taken out ${String(ruled('taken-out').length)}`,
  );
  for (const least of [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]) {
    const told = (sort: Example['sort']): readonly Judged[] =>
      of(sort).filter(({ chances }) => Math.max(...chances) >= least);
    const found = told('stated').filter(isRight).length;
    console.log(
      `  from ${least.toFixed(2)}: right ${String(found)}, wrong ${String(told('stated').length - found)}, ` +
        `answered though unanswerable ${String(told('unanswerable').length)}/${String(of('unanswerable').length)}, ` +
        `though taken out ${String(told('taken-out').length)}/${String(of('taken-out').length)}`,
    );
  }
}

function collected([share, seed]: readonly [number, number]): readonly Example[] {
  const args = [
    ...process.execArgv,
    process.argv[1] ?? '',
    '--collect',
    String(share),
    String(seed),
    vectors,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Example);
}

const { values, positionals } = parseArgs({
  options: {
    collect: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const vectors = positionals.at(-1) ?? '';
if (values.collect) {
  await collect(Number(positionals[0]), Number(positionals[1]), vectors);
} else {
  const examples = RUNS.flatMap(collected);
  if (values.save) writeFileSync(OUT, `${JSON.stringify(pack(fit(examples)))}\n`);
  else printJudged(examples);
}

function printJudged(examples: readonly Example[]): void {
  const judged = judgeByOthers(examples);
  printTable('all, over reports by the others', judged);
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
}
