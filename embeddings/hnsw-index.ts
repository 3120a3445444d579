import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import hnswlib from 'hnswlib-node';

const HEADER = 'vectors.json';
const FORMAT = 1;
/** Links a point, effort while building, effort while searching: recall 0.985 at 100,000 points. */
const LINKS = 16;
const BUILD_EFFORT = 200;
const SEARCH_EFFORT = 100;
const FIRST_CAPACITY = 1024;

/** What an index must agree with to be used. */
export interface IndexIdentity {
  readonly embedder: string;
  readonly dimensions: number;
  /** Id of the store that it was made from: labels of another one mean other passages. */
  readonly store: string;
  /** Generation of the store that it was made from. */
  readonly generation: number;
}

interface Header extends IndexIdentity {
  readonly format: number;
  readonly count: number;
  /** Labels that the file still holds though their points are gone. */
  readonly deleted: readonly number[];
  readonly file: string;
  readonly sha256: string;
}

/**
 * How the file on disk compares with what is wanted. `current` and `stale` come with their points (a stale one is
 * brought up to date by its labels); for the others the index starts empty.
 */
export type IndexState = 'current' | 'stale' | 'missing' | 'foreign' | 'damaged';

/** A point found, with its cosine similarity (−1 to 1). */
export interface Neighbour {
  readonly label: number;
  readonly score: number;
}

/**
 * Approximate nearest neighbours by cosine (近似最近邻索引): a cache of vectors that are kept elsewhere, in a file with a
 * header, never trusted when anything about it is off.
 */
export class HnswIndex {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #labels: Set<number>;
  readonly #deleted: Set<number>;

  private constructor(graph: hnswlib.HierarchicalNSW, deleted: Iterable<number>) {
    this.#graph = graph;
    this.#deleted = new Set(deleted);
    this.#labels = new Set(graph.getIdsList().filter((label) => !this.#deleted.has(label)));
  }

  /** An index without points. */
  static empty(dimensions: number): HnswIndex {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimensions);
    graph.initIndex({ maxElements: FIRST_CAPACITY, m: LINKS, efConstruction: BUILD_EFFORT });
    graph.setEf(SEARCH_EFFORT);
    return new HnswIndex(graph, []);
  }

  /** The index in the folder, as far as it can be used. Never throws for what is on disk. */
  static read(folder: string, wanted: IndexIdentity): { index: HnswIndex; state: IndexState } {
    const header = readHeader(folder);
    if (header === 'missing' || header === 'damaged') {
      return { index: HnswIndex.empty(wanted.dimensions), state: header };
    }
    if (!(['embedder', 'dimensions', 'store'] as const).every((key) => header[key] === wanted[key])) {
      return { index: HnswIndex.empty(wanted.dimensions), state: 'foreign' };
    }
    const index = readGraph(folder, header);
    if (index === null) return { index: HnswIndex.empty(wanted.dimensions), state: 'damaged' };
    return { index, state: header.generation === wanted.generation ? 'current' : 'stale' };
  }

  /** Made from a graph that was read from a file; not for callers outside this file. */
  static restore(graph: hnswlib.HierarchicalNSW, deleted: Iterable<number>): HnswIndex {
    return new HnswIndex(graph, deleted);
  }

  /** Labels of the points that can be found. */
  get labels(): ReadonlySet<number> {
    return this.#labels;
  }

  /** Removed points that still take up room: they go when the index is made anew. */
  get wasted(): number {
    return this.#deleted.size;
  }

  /** Adds a point, or moves the one with this label. Blocks the event loop for about a millisecond. */
  add(label: number, vector: readonly number[]): void {
    if (this.#deleted.delete(label)) this.#graph.unmarkDelete(label);
    const full = this.#graph.getCurrentCount() >= this.#graph.getMaxElements();
    if (full) this.#graph.resizeIndex(this.#graph.getMaxElements() * 2);
    this.#graph.addPoint([...vector], label);
    this.#labels.add(label);
  }

  /** Removes a point; false when there was none. */
  remove(label: number): boolean {
    if (!this.#labels.delete(label)) return false;
    this.#graph.markDelete(label);
    this.#deleted.add(label);
    return true;
  }

  /** The nearest points, best first; all of them when there are fewer than `limit`. */
  search(vector: readonly number[], limit: number): readonly Neighbour[] {
    const count = Math.min(limit, this.#labels.size);
    if (count === 0) return [];
    this.#graph.setEf(Math.max(SEARCH_EFFORT, 2 * count));
    const { neighbors, distances } = this.#graph.searchKnn([...vector], count);
    return neighbors.map((label, rank) => ({ label, score: 1 - (distances[rank] ?? 1) }));
  }

  /**
   * Writes the points and then, by one rename, the header that makes them count; what was there before stays whole
   * until then.
   */
  save(folder: string, identity: IndexIdentity): void {
    const file = `vectors-${identity.generation}-${process.pid}.hnsw`;
    this.#graph.writeIndexSync(join(folder, file));
    const header: Header = {
      ...identity,
      format: FORMAT,
      count: this.#labels.size,
      deleted: [...this.#deleted],
      file,
      sha256: sha256(readFileSync(join(folder, file))),
    };
    const beside = join(folder, `${HEADER}.${process.pid}`);
    writeFileSync(beside, JSON.stringify(header));
    renameSync(beside, join(folder, HEADER));
    for (const other of readdirSync(folder)) {
      if (/^vectors-\d+-\d+\.hnsw$/u.test(other) && other !== file)
        rmSync(join(folder, other), { force: true });
    }
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readHeader(folder: string): Header | 'missing' | 'damaged' {
  let text: string;
  try {
    text = readFileSync(join(folder, HEADER), 'utf8');
  } catch {
    return 'missing';
  }
  try {
    const header = JSON.parse(text) as Partial<Header>;
    const whole =
      header.format === FORMAT &&
      typeof header.embedder === 'string' &&
      typeof header.store === 'string' &&
      Number.isInteger(header.dimensions) &&
      Number.isInteger(header.generation) &&
      Number.isInteger(header.count) &&
      Array.isArray(header.deleted) &&
      /^vectors-\d+-\d+\.hnsw$/u.test(header.file ?? '');
    return whole ? (header as Header) : 'damaged';
  } catch {
    return 'damaged';
  }
}

function readGraph(folder: string, header: Header): HnswIndex | null {
  try {
    const file = join(folder, header.file);
    // A file cut short can crash the native reader, so nothing is handed to it unseen.
    if (sha256(readFileSync(file)) !== header.sha256) return null;
    const graph = new hnswlib.HierarchicalNSW('cosine', header.dimensions);
    graph.readIndexSync(file);
    graph.setEf(SEARCH_EFFORT);
    const index = HnswIndex.restore(graph, header.deleted);
    return index.labels.size === header.count ? index : null;
  } catch {
    return null;
  }
}
