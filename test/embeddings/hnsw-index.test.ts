import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HnswIndex } from '../../embeddings/hnsw-index.js';
import { written } from '../../embeddings/vector-file.js';

const identity = { embedder: 'test-1', dimensions: 3, store: 'a' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-hnsw-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the vector index', () => {
  it('finds the nearest points by cosine', () => {
    const index = HnswIndex.empty(3);
    index.add(1, [1, 0, 0]);
    index.add(2, [0, 1, 0]);
    index.add(3, [2, 1, 0]);
    const found = index.search([1, 0, 0], 5);
    expect(found.map(({ label }) => label)).toEqual([1, 3, 2]);
    expect(found[1]?.score).toBeCloseTo(2 / Math.sqrt(5), 5);
  });

  it('finds nothing when it is empty, and takes a vector of zeros', () => {
    const index = HnswIndex.empty(3);
    expect(index.search([1, 0, 0], 5)).toEqual([]);
    index.add(1, [0, 0, 0]);
    expect(index.search([0, 0, 0], 5)).toHaveLength(1);
  });

  it('comes back from its file as it was, removed points included', async () => {
    const index = HnswIndex.empty(3);
    for (let label = 1; label <= 5; label += 1) index.add(label, [1, label, 0]);
    index.remove(2);
    await index.save(folder, identity, 7);
    const read = await HnswIndex.read(folder, identity);
    expect(read?.last).toBe(7);
    expect(written(folder, identity)).toMatchObject({ last: 7, count: 4 });
    expect([...(read?.labels ?? [])].sort()).toEqual([1, 3, 4, 5]);
    expect(read?.search([1, 2, 0], 9)).toEqual(index.search([1, 2, 0], 9));
  });

  it('is not taken for another embedder, length or store', async () => {
    expect(await HnswIndex.read(folder, identity)).toBeNull();
    await HnswIndex.empty(3).save(folder, identity, 0);
    expect(await HnswIndex.read(folder, identity)).not.toBeNull();
    for (const other of [{ embedder: 'test-2' }, { dimensions: 4 }, { store: 'b' }]) {
      expect(await HnswIndex.read(folder, { ...identity, ...other })).toBeNull();
      expect(written(folder, { ...identity, ...other }).last).toBe(0);
    }
  });

  it('leaves one index file behind, however often it is saved', async () => {
    const index = HnswIndex.empty(3);
    for (let last = 1; last < 4; last += 1) {
      index.add(last, [1, 0, last]);
      await index.save(folder, identity, last);
    }
    expect(readdirSync(folder).sort()).toEqual([`vectors-3-${process.pid}.hnsw`, 'vectors.json']);
  });

  it('leaves the old file, and nothing of the new one, when it cannot be saved', async () => {
    const index = HnswIndex.empty(3);
    index.add(1, [1, 0, 0]);
    await index.save(folder, identity, 1);
    // A folder in the place of the file stands for a disk that takes nothing more.
    mkdirSync(join(folder, `vectors-2-${process.pid}.hnsw`));
    await expect(index.save(folder, identity, 2)).rejects.toThrow();
    expect((await HnswIndex.read(folder, identity))?.last).toBe(1);
  });

  it('grows beyond its first size', () => {
    const index = HnswIndex.empty(3);
    for (let label = 0; label < 1100; label += 1) index.add(label, [Math.sin(label), Math.cos(label), 1]);
    index.add(2000, [0, 0, -1]);
    expect(index.labels.size).toBe(1101);
    expect(index.search([0, 0, -2], 1)[0]?.label).toBe(2000);
  });

  it('holds the points that were added and not removed, whatever the order', () => {
    const step = fc.record({ label: fc.nat(12), adds: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const index = HnswIndex.empty(3);
        const held = new Set<number>();
        for (const { label, adds } of steps) {
          if (adds) index.add(label, [1, label, label % 3]);
          else expect(index.remove(label)).toBe(held.has(label));
          if (adds) held.add(label);
          else held.delete(label);
        }
        const found = index.search([1, 1, 1], 20).map(({ label }) => label);
        expect(new Set(found)).toEqual(held);
        expect(index.labels).toEqual(held);
      }),
    );
  });
});
