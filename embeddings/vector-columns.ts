import { HeldColumns, MOST_VALUE, MOST_WEIGHT } from '../src/lib/weighted-sums.js';

/** Points kept together. */
export const SEGMENT = 8192;
/** Segments that lie in one memory, which 32 bits must reach: each memory takes up much of what can be reached by 64. */
const BESIDE = 32;
/** Values are kept as whole parts of this, in an upper and a lower half: a similarity is right to four decimals, */
const SCALE = MOST_VALUE * 256;
/** and as whole parts of this where the upper halves alone are looked at. */
const ROUGH = MOST_VALUE * MOST_WEIGHT;

/** Labels from one to another, both included. */
export type LabelRange = readonly [from: number, to: number];

/** A value of a question's vector that is not 0. */
export interface Place {
  readonly at: number;
  readonly value: number;
}

/** Points that came one after another, their values by place. */
export class Segment {
  readonly labels = new Uint32Array(SEGMENT);
  /** 256ths of the values, rounded, and what is left of them. */
  readonly #upper: Int8Array;
  readonly #lower: Int8Array;
  readonly #gone = new Uint8Array(SEGMENT);
  count = 0;

  /**
   * @param held - where the upper halves of several segments lie
   * @param first - the place of the first of this one's columns among them
   */
  constructor(
    dimensions: number,
    private readonly held = new HeldColumns(SEGMENT, dimensions),
    private readonly first = 0,
  ) {
    this.#upper = held.values.subarray(first * SEGMENT, (first + dimensions) * SEGMENT);
    this.#lower = new Int8Array(dimensions * SEGMENT);
  }

  /** Empty segments for so many points, which lie beside each other. */
  static several(dimensions: number, points: number): Segment[] {
    const segments: Segment[] = [];
    for (let left = Math.ceil(points / SEGMENT); left > 0; left -= BESIDE) {
      const together = Math.min(left, BESIDE);
      const held = new HeldColumns(SEGMENT, together * dimensions);
      for (let at = 0; at < together; at += 1) segments.push(new Segment(dimensions, held, at * dimensions));
    }
    return segments;
  }

  /** The highest label; 0 without points. */
  get highest(): number {
    return this.count === 0 ? 0 : (this.labels[this.count - 1] ?? 0);
  }

  /** Labels, then values: what is written, and read into. */
  parts(): readonly Uint8Array[] {
    return [this.labels, this.#upper, this.#lower].map(
      ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    );
  }

  add(label: number, vector: ArrayLike<number>): void {
    let square = 0;
    for (let at = 0; at < vector.length; at += 1) square += (vector[at] ?? 0) ** 2;
    const scale = SCALE / (Math.sqrt(square) || 1);
    for (let at = 0; at < vector.length; at += 1) {
      const value = Math.round((vector[at] ?? 0) * scale);
      if (value === 0) continue;
      const upper = Math.round(value / 256);
      this.#upper[at * SEGMENT + this.count] = upper;
      this.#lower[at * SEGMENT + this.count] = value - 256 * upper;
    }
    this.labels[this.count] = label;
    this.count += 1;
  }

  remove(label: number): boolean {
    const at = this.#firstFrom(label);
    if (at >= this.count || this.labels[at] !== label || this.#gone[at] === 1) return false;
    this.#gone[at] = 1;
    return true;
  }

  /** Labels of the points that are not gone. */
  alive(): readonly number[] {
    return this.alivePlaces([0, Infinity]).map((at) => this.labels[at] ?? 0);
  }

  /** Where the points of a range stand that are not gone. */
  alivePlaces([from, to]: LabelRange): readonly number[] {
    const places: number[] = [];
    for (let at = this.#firstFrom(from); at < this.count && (this.labels[at] ?? 0) <= to; at += 1) {
      if (this.#gone[at] === 0) places.push(at);
    }
    return places;
  }

  /** 1 for each point of the ranges. */
  within(ranges: readonly LabelRange[]): Uint8Array {
    const counts = new Uint8Array(SEGMENT);
    for (const range of ranges) for (const at of this.alivePlaces(range)) counts[at] = 1;
    return counts;
  }

  /** Adds the points, or those that count, by how near they are roughly. */
  collect(places: readonly Place[], counts: Uint8Array | null, best: Nearest): void {
    const columns = places.map(({ at, value }) => ({
      column: this.first + at,
      weight: Math.round(value * MOST_WEIGHT),
    }));
    const scores = this.held.sum(this.count, columns);
    const nextFrom = (from: number): number => {
      const least = Math.max(best.least * ROUGH, -ROUGH);
      return this.held.next(from, this.count, Math.floor(least));
    };
    for (let at = nextFrom(0); at < this.count; at = nextFrom(at + 1)) {
      if (this.#gone[at] === 1 || counts?.[at] === 0) continue;
      best.add(this, at, (scores[at] ?? 0) / ROUGH);
    }
  }

  /** What the places give one point. */
  similarity(places: readonly Place[], point: number): number {
    let sum = 0;
    for (const { at, value } of places) {
      const held = at * SEGMENT + point;
      sum += value * (256 * (this.#upper[held] ?? 0) + (this.#lower[held] ?? 0));
    }
    return sum / SCALE;
  }

  #firstFrom(label: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.labels[middle] ?? 0) < label) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A point with how near it is, so far as it was looked at. */
export interface Point {
  readonly segment: Segment;
  readonly at: number;
  readonly score: number;
}

/** The nearest points met so far. */
export class Nearest {
  /** No point that is less near can be among them any more. */
  least = -Infinity;
  #segments: Segment[] = [];
  #places: number[] = [];
  #scores: number[] = [];

  constructor(private readonly limit: number) {}

  add(segment: Segment, at: number, score: number): void {
    if (score < this.least) return;
    this.#segments.push(segment);
    this.#places.push(at);
    this.#scores.push(score);
    if (this.#scores.length >= 2 * this.limit) this.#cut();
  }

  /** Nearest first, equally near ones in the order of their labels. */
  found(): readonly Point[] {
    return this.#scores
      .map((score, index) => ({ score, at: this.#places[index] ?? 0, segment: this.#segments[index] }))
      .filter((point): point is Point => point.segment !== undefined)
      .sort((a, b) => b.score - a.score || labelOf(a) - labelOf(b))
      .slice(0, this.limit);
  }

  /** Leaves those that can be among the nearest. */
  #cut(): void {
    const scores = this.#scores;
    const least = Float64Array.from(scores).sort()[scores.length - this.limit] ?? -Infinity;
    const keeps = (_: unknown, index: number): boolean => (scores[index] ?? 0) >= least;
    this.least = least;
    this.#segments = this.#segments.filter(keeps);
    this.#places = this.#places.filter(keeps);
    this.#scores = scores.filter(keeps);
  }
}

/** Label of a point. */
export function labelOf({ segment, at }: Point): number {
  return segment.labels[at] ?? 0;
}
