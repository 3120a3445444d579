import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HnswIndex } from '../../embeddings/hnsw-index.js';

const identity = { embedder: 'test-1', dimensions: 3, store: 'a', generation: 7 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-hnsw-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

  it('comes back from its file as it was, removed points included', () => {
    const index = HnswIndex.empty(3);
    for (let label = 1; label <= 5; label += 1) index.add(label, [1, label, 0]);
    index.remove(2);
    index.save(folder, identity);
    const read = HnswIndex.read(folder, identity);
    expect(read.state).toBe('current');
    expect([...read.index.labels].sort()).toEqual([1, 3, 4, 5]);
    expect(read.index.search([1, 2, 0], 9)).toEqual(index.search([1, 2, 0], 9));
  });

  it('says how the file differs from what is wanted', () => {
    expect(HnswIndex.read(folder, identity).state).toBe('missing');
    HnswIndex.empty(3).save(folder, identity);
    expect(HnswIndex.read(folder, { ...identity, generation: 8 }).state).toBe('stale');
    expect(HnswIndex.read(folder, { ...identity, embedder: 'test-2' }).state).toBe('foreign');
    expect(HnswIndex.read(folder, { ...identity, dimensions: 4 }).state).toBe('foreign');
    expect(HnswIndex.read(folder, { ...identity, store: 'b' }).state).toBe('foreign');
  });

  it('leaves one index file behind, however often it is saved', () => {
    const index = HnswIndex.empty(3);
    for (let generation = 1; generation < 4; generation += 1) {
      index.add(generation, [1, 0, generation]);
      index.save(folder, { ...identity, generation });
    }
    expect(readdirSync(folder).sort()).toEqual([`vectors-3-${process.pid}.hnsw`, 'vectors.json']);
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
