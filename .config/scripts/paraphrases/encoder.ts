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
    const likeness = said.map((one) =>
      Float32Array.from(reports, ({ vector }) => dot(one.vector, vector) / TEMPERATURE),
    );
    const slopes = likeness.map((row) => new Float32Array(row.length));
    let loss = 0;
    batch.forEach((_, own) => {
      const row = softmax(likeness[own]!);
      const column = softmax(Float32Array.from(likeness, (one) => one[own]!));
      loss -= Math.log(row[own]! + 1e-9);
      batch.forEach((__, other) => {
        const target = own === other ? 1 : 0;
        slopes[own]![other]! += row[other]! - target;
        slopes[other]![own]! += BACKWARD * (column[other]! - target);
      });
    });
    const scale = 1 / (TEMPERATURE * batch.length);
    said.forEach((one, own) =>
      this.#back(
        one,
        weighted(reports, (other) => slopes[own]![other]! * scale),
      ),
    );
    reports.forEach((one, own) =>
      this.#back(
        one,
        weighted(said, (other) => slopes[other]![own]! * scale),
      ),
    );
    this.#step(RATE * (0.1 + 0.9 * pace));
    return loss;
  }

  #encode(bag: Bag, overlooked: number): Encoded {
    const vector = new Float32Array(DIMENSIONS);
    const kept = Uint8Array.from(bag.places, () => (this.chance.next() < overlooked ? 0 : 1));
    bag.places.forEach((place, at) => {
      if (kept[at] === 0) return;
      const weight = bag.weights[at]!;
      for (let n = 0; n < DIMENSIONS; n += 1) vector[n]! += weight * this.values[place * DIMENSIONS + n]!;
    });
    const length = Math.sqrt(dot(vector, vector)) + 1e-6;
    return { bag, kept, vector: vector.map((value) => value / length), length };
  }

  #back({ bag, kept, vector, length }: Encoded, slope: Float32Array): void {
    const along = dot(slope, vector);
    const own = slope.map((value, n) => (value - along * vector[n]!) / length);
    bag.places.forEach((place, at) => {
      if (kept[at] === 0) return;
      const weight = bag.weights[at]!;
      this.#touched.add(place);
      for (let n = 0; n < DIMENSIONS; n += 1) this.#gradient[place * DIMENSIONS + n]! += weight * own[n]!;
    });
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

function softmax(values: Float32Array): Float32Array {
  const most = values.reduce((a, b) => Math.max(a, b));
  const grown = values.map((value) => Math.exp(value - most));
  const sum = grown.reduce((a, b) => a + b);
  return grown.map((value) => value / sum);
}

function weighted(texts: readonly Encoded[], weight: (at: number) => number): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  texts.forEach(({ vector }, at) => {
    const own = weight(at);
    if (Math.abs(own) > 1e-7) for (let n = 0; n < DIMENSIONS; n += 1) sum[n]! += own * vector[n]!;
  });
  return sum;
}
