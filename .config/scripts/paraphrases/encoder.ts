import { dot } from '../../../src/lib/dot.js';

/** A text as the places of its parts, with their weights. */
export interface Bag {
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

/** A matter as a report says it and as somebody asks for it. */
export interface Pair {
  readonly report: Bag;
  readonly said: Bag;
}

/** A text's vector of length 1, with what the way back from it needs. */
interface Encoded {
  readonly bag: Bag;
  /** Which of its parts were looked at. */
  readonly kept: Uint8Array;
  readonly vector: Float32Array;
  readonly length: number;
}

export const DIMENSIONS = 96;
/** How sharply a text must be nearer to its own matter than to others. */
const TEMPERATURE = 0.1;
/** Share of the parts that are overlooked at each turn, so that no single one is relied on. */
const OVERLOOKED = 0.2;
const RATE = 0.02;
const MOMENTUM = 0.9;
const MEMORY = 0.99;
/** What it counts for that a matter finds what is said of it, beside that what is said finds its matter. */
const BACKWARD = 0.5;
/** A slope that moves nothing. */
const NEXT_TO_NOTHING = 1e-7;

/** Chance that is the same at each run. */
export class Chance {
  #state = 12345;

  next(): number {
    this.#state = (this.#state * 1664525 + 1013904223) % 4294967296;
    return this.#state / 4294967296;
  }

  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.next() + 1e-9)) * Math.cos(2 * Math.PI * this.next());
  }

  shuffle(list: number[]): void {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = this.whole(at + 1);
      [list[at], list[other]] = [list[other]!, list[at]!];
    }
  }
}

/** A vector for each part of a text; a text's is their sum, at length 1 (对比学习，词袋编码器). */
export class Encoder {
  readonly chance = new Chance();
  readonly values: Float32Array;
  readonly #gradient: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  readonly #steps: Uint32Array;
  readonly #touched = new Set<number>();

  constructor(parts: number) {
    const size = parts * DIMENSIONS;
    this.values = Float32Array.from(
      { length: size },
      () => (0.5 * this.chance.normal()) / Math.sqrt(DIMENSIONS),
    );
    this.#gradient = new Float32Array(size);
    this.#mean = new Float32Array(size);
    this.#square = new Float32Array(size);
    this.#steps = new Uint32Array(parts);
  }

  /** A text's vector. */
  vector(bag: Bag): Float32Array {
    return this.#encode(bag, 0).vector;
  }

  /** Draws what is said to its matters and away from the others of the batch (InfoNCE); returns the loss. */
  learn(batch: readonly Pair[], pace: number): number {
    const said = batch.map((pair) => this.#encode(pair.said, OVERLOOKED));
    const reports = batch.map(({ report }) => this.#encode(report, OVERLOOKED));
    const count = batch.length;
    const rows = new Float32Array(count * count);
    for (let own = 0; own < count; own += 1)
      for (let other = 0; other < count; other += 1)
        rows[own * count + other] = dot(said[own]!.vector, reports[other]!.vector) / TEMPERATURE;
    const columns = transposed(rows, count);
    softmax(rows, count);
    softmax(columns, count);
    let loss = 0;
    const scale = 1 / (TEMPERATURE * count);
    const slopes = new Float32Array(count * count);
    for (let own = 0; own < count; own += 1) {
      loss -= Math.log(rows[own * count + own]! + 1e-9);
      for (let other = 0; other < count; other += 1) {
        const target = own === other ? 1 : 0;
        const forward = rows[own * count + other]! - target;
        const backward = BACKWARD * (columns[other * count + own]! - target);
        slopes[own * count + other] = (forward + backward) * scale;
      }
    }
    this.#backAll(said, reports, slopes);
    this.#backAll(reports, said, transposed(slopes, count));
    this.#step(RATE * (0.1 + 0.9 * pace));
    return loss;
  }

  /** The way back for each text, by its slopes against all the others, row by row. */
  #backAll(texts: readonly Encoded[], others: readonly Encoded[], slopes: Float32Array): void {
    texts.forEach((text, own) => {
      const row = slopes.subarray(own * others.length, (own + 1) * others.length);
      this.#back(text, weighted(others, row));
    });
  }

  #encode(bag: Bag, overlooked: number): Encoded {
    const vector = new Float32Array(DIMENSIONS);
    const kept = Uint8Array.from(bag.places, () => (this.chance.next() < overlooked ? 0 : 1));
    const { values } = this;
    for (let at = 0; at < kept.length; at += 1) {
      if (kept[at] === 0) continue;
      const weight = bag.weights[at]!;
      const from = bag.places[at]! * DIMENSIONS;
      for (let n = 0; n < DIMENSIONS; n += 1) vector[n]! += weight * values[from + n]!;
    }
    const length = Math.sqrt(dot(vector, vector)) + 1e-6;
    for (let n = 0; n < DIMENSIONS; n += 1) vector[n]! /= length;
    return { bag, kept, vector, length };
  }

  #back({ bag, kept, vector, length }: Encoded, slope: Float32Array): void {
    const along = dot(slope, vector);
    const gradient = this.#gradient;
    for (let n = 0; n < DIMENSIONS; n += 1) slope[n] = (slope[n]! - along * vector[n]!) / length;
    for (let at = 0; at < kept.length; at += 1) {
      if (kept[at] === 0) continue;
      const weight = bag.weights[at]!;
      const place = bag.places[at]!;
      this.#touched.add(place);
      const from = place * DIMENSIONS;
      for (let n = 0; n < DIMENSIONS; n += 1) gradient[from + n]! += weight * slope[n]!;
    }
  }

  /** Adam, for the parts that were met. */
  #step(rate: number): void {
    for (const place of this.#touched) {
      const steps = (this.#steps[place]! += 1);
      const meanScale = 1 - MOMENTUM ** steps;
      const squareScale = 1 - MEMORY ** steps;
      for (let n = place * DIMENSIONS; n < (place + 1) * DIMENSIONS; n += 1) {
        const slope = this.#gradient[n]!;
        this.#gradient[n] = 0;
        this.#mean[n] = MOMENTUM * this.#mean[n]! + (1 - MOMENTUM) * slope;
        this.#square[n] = MEMORY * this.#square[n]! + (1 - MEMORY) * slope * slope;
        this.values[n]! -=
          (rate * (this.#mean[n]! / meanScale)) / (Math.sqrt(this.#square[n]! / squareScale) + 1e-6);
      }
    }
    this.#touched.clear();
  }
}

/** Makes the numbers of each row into shares of 1. */
function softmax(values: Float32Array, count: number): void {
  for (let from = 0; from < values.length; from += count) {
    let most = -Infinity;
    for (let at = from; at < from + count; at += 1) most = Math.max(most, values[at]!);
    let sum = 0;
    for (let at = from; at < from + count; at += 1) sum += values[at] = Math.exp(values[at]! - most);
    for (let at = from; at < from + count; at += 1) values[at]! /= sum;
  }
}

function transposed(values: Float32Array, count: number): Float32Array {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      turned[column * count + row] = values[row * count + column]!;
  return turned;
}

/** The sum of vectors by their weights; what weighs next to nothing is left out. */
function weighted(texts: readonly Encoded[], weights: Float32Array): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  for (let at = 0; at < weights.length; at += 1) {
    const own = weights[at]!;
    if (Math.abs(own) <= NEXT_TO_NOTHING) continue;
    const { vector } = texts[at]!;
    for (let n = 0; n < DIMENSIONS; n += 1) sum[n]! += own * vector[n]!;
  }
  return sum;
}
