import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import {
  labelOf,
  Nearest,
  Segment,
  SEGMENT,
  type LabelRange,
  type Place,
  type Point,
} from './vector-columns.js';
import { fittingHeader, saveVectors, type IndexIdentity, type Neighbour } from './vector-file.js';

/** Of so many times as many as are asked for, and at least so many, that are nearest roughly it is looked how near they are. */
const WIDER = 1.2;
const LEAST_CANDIDATES = 64;
/** At most so many points are looked at one by one where only some count; else all are gone through. */
const ONE_BY_ONE = 4000;
/** Bytes that are read and hashed at a time: others have their turn in between. */
const PIECE = 2 << 20;

/**
 * Nearest neighbours by cosine for vectors of which a question's has few values that are not 0 (按列向量索引): the values lie by
 * their place, so that a search reads the columns of the question's own places and no others. A cache in a file with a header,
 * never trusted when anything about it is off.
 */
export class ColumnIndex {
  readonly #segments: Segment[];
  readonly #deleted: Set<number>;

  private constructor(
    private readonly dimensions: number,
    /** The highest label that was looked at when it was made; 0 when none was. */
    readonly last: number,
    { segments, deleted }: { readonly segments: Segment[]; readonly deleted: readonly number[] },
  ) {
    this.#segments = segments;
    this.#deleted = new Set();
    for (const label of deleted) this.remove(label);
  }

  /** An index without points. */
  static empty(dimensions: number): ColumnIndex {
    return new ColumnIndex(dimensions, 0, { segments: [], deleted: [] });
  }

  /** The index in the folder; null when there is none that can be used. Never throws for what is on disk. */
  static async read(folder: string, wanted: IndexIdentity): Promise<ColumnIndex | null> {
    const header = fittingHeader(folder, wanted);
    if (header === null) return null;
    const { dimensions, file, last, count, deleted, sha256 } = header;
    try {
      const points = count + deleted.length;
      const segments = await readSegments(join(folder, file), { dimensions, points, sha256 });
      const index = new ColumnIndex(dimensions, last, { segments, deleted });
      const whole =
        index.#deleted.size === deleted.length && segments.every(({ highest }) => highest <= last);
      return whole ? index : null;
    } catch {
      return null;
    }
  }

  /** Labels of the points that can be found. */
  get labels(): ReadonlySet<number> {
    return new Set(this.#segments.flatMap((segment) => segment.alive()));
  }

  /** Removed points that still take up room: they go when the index is made anew. */
  get wasted(): number {
    return this.#deleted.size;
  }

  /** Room need not be foreseen. */
  reserve(): void {
    return;
  }

  /** Adds a point, whose label is higher than all before. */
  add(label: number, vector: ArrayLike<number>): void {
    let segment = this.#segments.at(-1);
    if (segment === undefined || segment.count === SEGMENT) {
      segment = new Segment(this.dimensions);
      this.#segments.push(segment);
    }
    segment.add(label, vector);
  }

  /** Removes a point; false when there was none. */
  remove(label: number): boolean {
    const segment = this.#segments.find(({ highest }) => highest >= label);
    if (segment?.remove(label) !== true) return false;
    this.#deleted.add(label);
    return true;
  }

  /** The nearest points, best first; of some labels only, where ranges are given, which ascend. */
  search(
    vector: ArrayLike<number>,
    limit: number,
    ranges: readonly LabelRange[] | null = null,
  ): readonly Neighbour[] {
    const places = placesOf(vector);
    const few = ranges !== null && ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0) <= ONE_BY_ONE;
    if (few) return this.#oneByOne(places, limit, ranges);
    const best = new Nearest(Math.max(LEAST_CANDIDATES, WIDER * limit));
    for (const segment of this.#segments) {
      segment.collect(places, ranges === null ? null : segment.within(ranges), best);
    }
    const exact = new Nearest(limit);
    for (const { segment, at } of best.found()) exact.add(segment, at, segment.similarity(places, at));
    return exact.found().map(neighbour);
  }

  #oneByOne(places: readonly Place[], limit: number, ranges: readonly LabelRange[]): readonly Neighbour[] {
    const best = new Nearest(limit);
    for (const segment of this.#segments) {
      for (const range of ranges) {
        for (const at of segment.alivePlaces(range)) {
          best.add(segment, at, segment.similarity(places, at));
        }
      }
    }
    return best.found().map(neighbour);
  }

  /**
   * Writes the points and then, by one rename, the header that makes them count; what was there before stays whole
   * until then.
   *
   * @param last - the highest label that was looked at
   */
  async save(folder: string, identity: IndexIdentity, last: number): Promise<void> {
    const points = this.#segments.reduce((sum, segment) => sum + segment.count, 0);
    const deleted = [...this.#deleted];
    const contents = { identity, last, count: points - deleted.length, deleted };
    await saveVectors(folder, contents, async (path) => {
      const handle = await open(path, 'w');
      try {
        for (const segment of this.#segments)
          for (const part of segment.parts()) await handle.writeFile(part);
      } finally {
        await handle.close();
      }
    });
  }
}

/** Where the question's vector has values, its length made 1. */
function placesOf(vector: ArrayLike<number>): readonly Place[] {
  const places = Array.from(vector, (value, at) => ({ at, value })).filter(({ value }) => value !== 0);
  const length = Math.sqrt(places.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return places.map(({ at, value }) => ({ at, value: value / length }));
}

function neighbour(point: Point): Neighbour {
  return { label: labelOf(point), score: point.score };
}

interface Stored {
  readonly dimensions: number;
  readonly points: number;
  readonly sha256: string;
}

/** @throws Error when the file is not what was written */
async function readSegments(path: string, { dimensions, points, sha256 }: Stored): Promise<Segment[]> {
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  try {
    const segments = Segment.several(dimensions, points);
    for (const [at, segment] of segments.entries()) {
      for (const part of segment.parts()) await fill(handle, part, hash);
      segment.count = Math.min(points - at * SEGMENT, SEGMENT);
    }
    if (hash.digest('hex') !== sha256) throw new Error('damaged');
    return segments;
  } finally {
    await handle.close();
  }
}

/** @throws Error when the file ends before */
async function fill(handle: FileHandle, part: Uint8Array, hash: Hash): Promise<void> {
  for (let at = 0; at < part.length;) {
    const { bytesRead } = await handle.read(part, at, Math.min(PIECE, part.length - at));
    if (bytesRead === 0) throw new Error('cut short');
    hash.update(part.subarray(at, at + bytesRead));
    at += bytesRead;
  }
}
