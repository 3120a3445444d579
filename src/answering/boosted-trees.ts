import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derived } from '../lib/derived.js';
import { packageRoot } from '../lib/package-root.js';

/**
 * A tree of two questions (决策树): whether one piece of evidence is at most a value, and, on either side, whether another is.
 * What it adds to the logarithm of the odds stands at its four ends.
 */
export interface BoostedTree {
  readonly root: Split;
  readonly low: Split;
  readonly high: Split;
  /** Low and low, low and high, high and low, high and high. */
  readonly ends: readonly [number, number, number, number];
}

/** The place of a piece of evidence and the value up to which it counts as low. */
export interface Split {
  readonly at: number;
  readonly most: number;
}

/** Trees whose sum is the logarithm of the odds of a candidate against that none is the answer (提升树), over evidence in the order of the names. */
export interface BoostedTrees {
  readonly names: readonly string[];
  /** The logarithm of the odds before any tree. */
  readonly bias: number;
  readonly trees: readonly BoostedTree[];
}

/** The trees that were fitted: to figures, and to passages. */
export type FittedTrees = 'likelihood' | 'passage-likelihood';

const FOLDER = 'src/answering/data';
/** Numbers of a tree in the file. */
const SIZE = 10;

const loaded = new Map<FittedTrees, BoostedTrees>();

/** The trees that .config/scripts/train-likelihood.ts and train-passages.ts fitted. */
export function treesOf(name: FittedTrees): BoostedTrees {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const file = join(packageRoot(), FOLDER, `${name}.json`);
  const trees = unpack(JSON.parse(readFileSync(file, 'utf8')) as PackedTrees);
  loaded.set(name, trees);
  return trees;
}

/** Likelihood of each of some candidates, of which one or none is the answer: 0 to 1, and no more than 1 together. */
export function likelihoods(
  trees: BoostedTrees,
  candidates: readonly (readonly number[])[],
): readonly number[] {
  return chancesOf(oddsOf(trees, candidates));
}

/** The numbers of all trees in rows: to go through eight hundred objects for each candidate takes three times as long. */
interface TreeRows {
  /** Root, low and high of each tree. */
  readonly at: Uint16Array;
  readonly most: Float64Array;
  /** Four of each. */
  readonly ends: Float64Array;
}

const rowsOf = derived(({ trees }: BoostedTrees): TreeRows => {
  const splits = trees.flatMap(({ root, low, high }) => [root, low, high]);
  return {
    at: Uint16Array.from(splits, ({ at }) => at),
    most: Float64Array.from(splits, ({ most }) => most),
    ends: Float64Array.from(trees.flatMap(({ ends }) => ends)),
  };
});

/**
 * The logarithm of the odds of what each candidate's values tell of: tree by tree, as neighbours mostly go the same way, and
 * without branches, which a processor would guess wrongly three times a tree.
 */
function oddsOf(trees: BoostedTrees, candidates: readonly (readonly number[])[]): Float64Array {
  const { at, most, ends } = rowsOf(trees);
  const width = trees.names.length;
  const held = new Float64Array(candidates.length * width);
  candidates.forEach((values, row) => held.set(values, row * width));
  const sums = new Float64Array(candidates.length).fill(trees.bias);
  for (let root = 0, end = 0; root < at.length; root += 3, end += 4) {
    for (let row = 0, from = 0; row < sums.length; row += 1, from += width) {
      const side = Number(!(held[from + at[root]!]! <= most[root]!));
      const next = root + 1 + side;
      sums[row]! += ends[end + 2 * side + Number(!(held[from + at[next]!]! <= most[next]!))]!;
    }
  }
  return sums;
}

/** How likely each is by the logarithms of their odds against that none is (softmax). */
export function chancesOf(odds: Float64Array): readonly number[] {
  const most = odds.reduce((a, b) => Math.max(a, b), 0);
  const grown = Array.from(odds, (one) => Math.exp(one - most));
  const all = grown.reduce((sum, one) => sum + one, Math.exp(-most));
  return grown.map((one) => one / all);
}

/** What each piece of evidence adds to the logarithm of the odds: at each question by how much the mean of the ends moves. */
export function contributionsOf(
  { names, trees }: BoostedTrees,
  values: readonly number[],
): ReadonlyMap<string, number> {
  const all = new Float64Array(names.length);
  /** Those that some tree looks at, in the order in which one first does. */
  const met: number[] = [];
  const isMet = new Uint8Array(names.length);
  const meet = (at: number): void => {
    if (isMet[at] === 0) met.push(at);
    isMet[at] = 1;
  };
  for (const tree of trees) {
    const [a, b, c, d] = tree.ends;
    const low = isLow(tree.root, values);
    const side = low ? (a + b) / 2 : (c + d) / 2;
    const next = low ? tree.low : tree.high;
    all[tree.root.at]! += side - (a + b + c + d) / 4;
    all[next.at]! += endOf(tree, values) - side;
    meet(tree.root.at);
    meet(next.at);
  }
  return new Map(met.map((at) => [names[at] ?? '', all[at]!]));
}

function endOf({ root, low, high, ends }: BoostedTree, values: readonly number[]): number {
  if (isLow(root, values)) return isLow(low, values) ? ends[0] : ends[1];
  return isLow(high, values) ? ends[2] : ends[3];
}

function isLow({ at, most }: Split, values: readonly number[]): boolean {
  return (values[at] ?? 0) <= most;
}

/** The trees as they are written down: ten numbers each. */
export interface PackedTrees {
  readonly names: readonly string[];
  readonly bias: number;
  readonly trees: readonly number[];
}

/** The form in which trees are kept. */
export function pack({ names, bias, trees }: BoostedTrees): PackedTrees {
  const splits = (tree: BoostedTree): readonly number[] =>
    [tree.root, tree.low, tree.high].flatMap(({ at, most }) => [at, most]);
  return { names, bias, trees: trees.flatMap((tree) => [...splits(tree), ...tree.ends]) };
}

function unpack({ names, bias, trees: numbers }: PackedTrees): BoostedTrees {
  const trees: BoostedTree[] = [];
  for (let from = 0; from < numbers.length; from += SIZE) {
    const number = (at: number): number => numbers[from + at] ?? 0;
    const split = (at: number): Split => ({ at: number(at), most: number(at + 1) });
    trees.push({
      root: split(0),
      low: split(2),
      high: split(4),
      ends: [number(6), number(7), number(8), number(9)],
    });
  }
  return { names, bias, trees };
}
