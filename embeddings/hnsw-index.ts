import { join } from 'node:path';
import hnswlib from 'hnswlib-node';
import { sha256Of } from '../src/lib/cache-file.js';
import { fittingHeader, saveVectors, type IndexIdentity, type Neighbour } from './vector-file.js';

/** Links a point, effort while building, effort while searching: recall 0.985 at 100,000 points. */
const LINKS = 16;
const BUILD_EFFORT = 100;
const SEARCH_EFFORT = 100;
const FIRST_CAPACITY = 1024;

/**
 * Approximate nearest neighbours by cosine (近似最近邻索引): a cache of vectors that are kept elsewhere, in a file with a
 * header, never trusted when anything about it is off.
 */
export class HnswIndex {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #labels: Set<number>;
  readonly #deleted: Set<number>;

  private constructor(
    graph: hnswlib.HierarchicalNSW,
    /** The highest label that was looked at when it was made; 0 when none was. */
    readonly last: number,
    deleted: Iterable<number>,
  ) {
    this.#graph = graph;
    this.#deleted = new Set(deleted);
    this.#labels = new Set(graph.getIdsList().filter((label) => !this.#deleted.has(label)));
  }

  /** An index without points. */
  static empty(dimensions: number): HnswIndex {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimensions);
    graph.initIndex({ maxElements: FIRST_CAPACITY, m: LINKS, efConstruction: BUILD_EFFORT });
    graph.setEf(SEARCH_EFFORT);
    return new HnswIndex(graph, 0, []);
  }

  /** The index in the folder; null when there is none that can be used. Never throws for what is on disk. */
  static async read(folder: string, wanted: IndexIdentity): Promise<HnswIndex | null> {
    const header = fittingHeader(folder, wanted);
    if (header === null) return null;
    try {
      const file = join(folder, header.file);
      // A file cut short can crash the native reader, so nothing is handed to it unseen.
      if ((await sha256Of(file)) !== header.sha256) return null;
      const graph = new hnswlib.HierarchicalNSW('cosine', header.dimensions);
      await graph.readIndex(file);
      graph.setEf(SEARCH_EFFORT);
      const index = new HnswIndex(graph, header.last, header.deleted);
      const whole =
        index.labels.size === header.count && graph.getIdsList().every((label) => label <= index.last);
      return whole ? index : null;
    } catch {
      return null;
    }
  }

  /** Labels of the points that can be found. */
  get labels(): ReadonlySet<number> {
    return this.#labels;
  }

  /** Removed points that still take up room: they go when the index is made anew. */
  get wasted(): number {
    return this.#deleted.size;
  }

  /** Makes room for so many more points: room that is not foreseen is doubled, a memory that large indexes do not have. */
  reserve(more: number): void {
    const wanted = this.#graph.getCurrentCount() + more;
    if (wanted > this.#graph.getMaxElements()) this.#graph.resizeIndex(wanted);
  }

  /** Adds a point, or moves the one with this label. Blocks its thread for some milliseconds. */
  add(label: number, vector: ArrayLike<number>): void {
    if (this.#deleted.delete(label)) this.#graph.unmarkDelete(label);
    const full = this.#graph.getCurrentCount() >= this.#graph.getMaxElements();
    if (full) this.#graph.resizeIndex(this.#graph.getMaxElements() * 2);
    this.#graph.addPoint(Array.from(vector), label);
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
   *
   * @param last - the highest label that was looked at
   */
  async save(folder: string, identity: IndexIdentity, last: number): Promise<void> {
    const contents = { identity, last, count: this.#labels.size, deleted: [...this.#deleted] };
    await saveVectors(folder, contents, (path) => {
      this.#graph.writeIndexSync(path);
    });
  }
}
