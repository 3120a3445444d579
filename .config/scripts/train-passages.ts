/**
 * Fits the trees that tell whether a passage answers (src/answering/rank-passages.ts) to questions with known passages, and prints
 * how they do over reports that they were not fitted to, beside the order of the signs.
 *   npx tsx .config/scripts/train-passages.ts [--save] FOLDER
 * FOLDER holds the vectors that .config/scripts/train-paraphrases.ts --without writes. Each question is read with nothing and with half
 * of the vocabulary hidden, and asked once more with the passages that answer it taken out, where refusing is right.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { likelihoods, pack, type BoostedTrees } from '../../src/answering/boosted-trees.js';
import { PASSAGE_EVIDENCE } from '../../src/answering/passage-evidence.js';
import { SETS } from './likelihood/asked-reports.js';
import { fitTrees } from './likelihood/boost.js';
import { collectPassages, type PassageExample } from './likelihood/passage-examples.js';

/** Share of the vocabulary that is hidden, and the seed of what is. */
const RUNS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.5, 1],
];
const WEIGHTS: Readonly<Record<PassageExample['sort'], number>> = {
  stated: 1,
  unanswerable: 3,
  'taken-out': 0.3,
};
const TREES = 300;
/** Lots in which the reports that are made up are held back in turn. */
const LOTS = 6;
const OUT = 'src/answering/data/passage-likelihood.json';

interface Judged {
  readonly example: PassageExample;
  readonly chances: readonly number[];
}

function fit(examples: readonly PassageExample[]): BoostedTrees {
  const rows = examples.flatMap(({ candidates, sort }) =>
    candidates.map((candidate) => ({ candidate, weight: WEIGHTS[sort] })),
  );
  return fitTrees({
    names: PASSAGE_EVIDENCE,
    trees: TREES,
    perQuestion: examples.map(({ candidates }) => candidates.length),
    values: rows.map(({ candidate }) => candidate.evidence),
    right: rows.map(({ candidate }) => (candidate.right ? 1 : 0)),
    weights: rows.map(({ weight }) => weight),
  });
}

/** Each lot of reports judged by trees that were fitted to the questions over the others. */
function judgeByOthers(examples: readonly PassageExample[]): readonly Judged[] {
  const [seeds = '', ...others] = [...new Set(Object.values(SETS))].sort(
    (a, b) => Number(b.endsWith('seeds')) - Number(a.endsWith('seeds')),
  );
  const lots = [
    [seeds],
    ...Array.from({ length: LOTS }, (_, lot) => others.filter((__, at) => at % LOTS === lot)),
  ];
  return lots.flatMap((lot) => {
    const isOwn = ({ set }: PassageExample): boolean => lot.includes(SETS[set] ?? '');
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
  const of = (sort: PassageExample['sort']): readonly Judged[] =>
    judged.filter(({ example }) => example.sort === sort);
  const isRight = ({ example, chances }: Judged): boolean =>
    example.candidates[chances.indexOf(Math.max(...chances))]?.right === true;
  const stated = of('stated');
  const bySigns = stated.filter(({ example }) => example.candidates[0]?.right === true).length;
  console.log(
    `${name}: ${String(stated.length)} stated, first by the signs ${String(bySigns)}, likeliest ${String(stated.filter(isRight).length)}`,
  );
  for (const least of [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]) {
    const told = (sort: PassageExample['sort']): readonly Judged[] =>
      of(sort).filter(({ chances }) => Math.max(...chances) >= least);
    const found = told('stated').filter(isRight).length;
    console.log(
      `  from ${least.toFixed(2)}: right ${String(found)}, wrong ${String(told('stated').length - found)}, ` +
        `answered though unanswerable ${String(told('unanswerable').length)}/${String(of('unanswerable').length)}, ` +
        `though taken out ${String(told('taken-out').length)}/${String(of('taken-out').length)}`,
    );
  }
}

function collected([share, seed]: readonly [number, number]): readonly PassageExample[] {
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
    .map((line) => JSON.parse(line) as PassageExample);
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
  await collectPassages(Number(positionals[0]), Number(positionals[1]), vectors);
} else {
  const examples = RUNS.flatMap(collected);
  const judged = judgeByOthers(examples);
  for (const [hidden] of RUNS) {
    printTable(
      `${String(100 * hidden)} % hidden`,
      judged.filter(({ example }) => example.hidden === hidden),
    );
  }
  for (const language of ['zh', 'en']) {
    printTable(
      `${language}, nothing hidden`,
      judged.filter(({ example }) => example.language === language && example.hidden === 0),
    );
  }
  if (values.save) writeFileSync(OUT, `${JSON.stringify(pack(fit(examples)))}\n`);
}
