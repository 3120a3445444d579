import {
  chancesOf,
  type BoostedTree,
  type BoostedTrees,
  type Split,
} from '../../../src/answering/boosted-trees.js';

/** What trees are fitted to: one row a candidate, those of a question side by side. */
export interface Rows {
  readonly names: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** How many rows each question has. */
  readonly perQuestion: readonly number[];
  /** 1 where the candidate is the answer, else 0. */
  readonly right: readonly number[];
  readonly weights: readonly number[];
  readonly trees: number;
}

const RATE = 0.08;
/** Holds the ends of a tree small where few rows reach them. */
const PENALTY = 5;
/** Fewest rows at an end. */
const FEWEST = 40;
const MOST_BINS = 64;
const LEAST_GAIN = 1e-6;
const DIGITS = 4;
/** Before any tree: a candidate is less likely the answer than that none is. */
const BIAS = -1;
const LEAST_BEND = 1e-4;

/** The rows with each piece of evidence as the number of its bin, and the value at which each bin ends. */
interface Binned {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly count: number;
}

/** The slope and the bend of the loss at each row. */
interface Loss {
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

interface FoundSplit extends Split {
  /** Rows of this bin and those before it are low. */
  readonly bin: number;
}

/**
 * Fits trees to rows by gradient boosting with Newton steps (梯度提升): of the candidates of a question and "none of them" the right
 * one is to be the likeliest (列表式, softmax), so that candidates take from each other what they gain.
 */
export function fitTrees(rows: Rows): BoostedTrees {
  const binned = bin(rows);
  const { count } = binned;
  const odds = new Float64Array(count).fill(BIAS);
  const loss: Loss = { slope: new Float64Array(count), bend: new Float64Array(count) };
  const everything = Int32Array.from({ length: count }, (_, at) => at);
  const trees: BoostedTree[] = [];
  for (let round = 0; round < rows.trees; round += 1) {
    weigh(rows, odds, loss);
    const root = bestSplit(binned, everything, loss);
    if (root === null) break;
    const sides = divide(binned, everything, root);
    const splits = sides.map((side) => bestSplit(binned, side, loss) ?? NO_SPLIT);
    const ends = sides.flatMap((side, at) => divide(binned, side, splits[at]!));
    const values = ends.map((end) => Number((RATE * newtonStep(end, loss)).toFixed(DIGITS)));
    ends.forEach((end, at) => end.forEach((row) => (odds[row]! += values[at]!)));
    trees.push({
      root: plain(root),
      low: plain(splits[0]!),
      high: plain(splits[1]!),
      ends: values as unknown as BoostedTree['ends'],
    });
  }
  return { names: rows.names, bias: BIAS, trees };
}

/** Slope and bend of the loss at the odds reached; where several candidates are right, they share being it as they stand. */
function weigh({ perQuestion, right, weights }: Rows, odds: Float64Array, { slope, bend }: Loss): void {
  let from = 0;
  for (const size of perQuestion) {
    const chances = chancesOf(odds.subarray(from, from + size));
    const isRight = (_: number, at: number): boolean => right[from + at] === 1;
    const told = chances.filter(isRight).reduce((sum, chance) => sum + chance, 0);
    chances.forEach((chance, at) => {
      const wanted = isRight(chance, at) ? chance / told : 0;
      slope[from + at] = weights[from + at]! * (chance - wanted);
      bend[from + at] = weights[from + at]! * Math.max(LEAST_BEND, chance * (1 - chance));
    });
    from += size;
  }
}

/** All rows are low. */
const NO_SPLIT: FoundSplit = { at: 0, most: Number.MAX_VALUE, bin: 255 };

function plain({ at, most }: Split): Split {
  return { at, most };
}

function newtonStep(rows: Int32Array, { slope, bend }: Loss): number {
  let slopes = 0;
  let bends = 0;
  for (const row of rows) {
    slopes += slope[row]!;
    bends += bend[row]!;
  }
  return -slopes / (bends + PENALTY);
}

/** Cuts the values of each piece of evidence into bins that hold about as many rows each. */
function bin({ names, values }: Rows): Binned {
  const edges = names.map((_, at) => {
    const sorted = values.map((row) => row[at]!).sort((a, b) => a - b);
    const cuts = Array.from(
      { length: MOST_BINS },
      (__, part) => sorted[Math.floor(((part + 1) * sorted.length) / (MOST_BINS + 1))]!,
    );
    return [...new Set(cuts.map((cut) => Number(cut.toFixed(DIGITS))))];
  });
  const bins = names.map((_, at) =>
    Uint8Array.from(values, (row) => {
      const found = edges[at]!.findIndex((edge) => row[at]! <= edge);
      return found < 0 ? edges[at]!.length : found;
    }),
  );
  return { bins, edges, count: values.length };
}

/** The split that lessens the loss most; null where none leaves enough rows on either side. */
function bestSplit({ bins, edges }: Binned, rows: Int32Array, { slope, bend }: Loss): FoundSplit | null {
  let best: FoundSplit | null = null;
  let most = LEAST_GAIN;
  bins.forEach((own, at) => {
    const size = edges[at]!.length + 1;
    const slopes = new Float64Array(size);
    const bends = new Float64Array(size);
    const counts = new Int32Array(size);
    for (const row of rows) {
      const place = own[row]!;
      slopes[place]! += slope[row]!;
      bends[place]! += bend[row]!;
      counts[place]! += 1;
    }
    const [allSlope, allBend] = [slopes, bends].map((list) => list.reduce((sum, one) => sum + one, 0));
    const whole = gain(allSlope!, allBend!);
    let [lowSlope, lowBend, low] = [0, 0, 0];
    for (let place = 0; place < size - 1; place += 1) {
      lowSlope += slopes[place]!;
      lowBend += bends[place]!;
      low += counts[place]!;
      if (low < FEWEST || rows.length - low < FEWEST) continue;
      const gained = gain(lowSlope, lowBend) + gain(allSlope! - lowSlope, allBend! - lowBend) - whole;
      if (gained <= most) continue;
      most = gained;
      best = { at, most: edges[at]![place]!, bin: place };
    }
  });
  return best;
}

function gain(slope: number, bend: number): number {
  return (slope * slope) / (bend + PENALTY);
}

function divide(
  { bins }: Binned,
  rows: Int32Array,
  { at, bin: last }: FoundSplit,
): readonly [Int32Array, Int32Array] {
  const own = bins[at]!;
  return [rows.filter((row) => own[row]! <= last), rows.filter((row) => own[row]! > last)];
}
