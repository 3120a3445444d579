import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import openToolkit from 'wabt';
import { ColumnIndex } from '../../embeddings/column-index.js';
import { written } from '../../embeddings/vector-file.js';
import { CODE } from '../../src/lib/weighted-sums-code.js';

const identity = { embedder: 'test-1', dimensions: 3, store: 'a', sparse: true };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-columns-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function five(): ColumnIndex {
  const index = ColumnIndex.empty(3);
  for (let label = 1; label <= 5; label += 1) index.add(label, [1, label, 0]);
  return index;
}

const labels = (found: readonly { readonly label: number }[]): number[] => found.map(({ label }) => label);

/** Vectors with few values, the same each time; more than one segment holds. */
function many(count: number, dimensions: number): number[][] {
  let seed = 7;
  const next = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () =>
    Array.from({ length: dimensions }, () => (next() < 0.3 ? next() - 0.3 : 0)),
  );
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
}

describe('the vector index by columns', () => {
  it('finds the nearest points by cosine', () => {
    const index = ColumnIndex.empty(3);
    index.add(1, [1, 0, 0]);
    index.add(2, [0, 1, 0]);
    index.add(3, [2, 1, 0]);
    const found = index.search([1, 0, 0], 5);
    expect(labels(found)).toEqual([1, 3, 2]);
    expect(found[1]?.score).toBeCloseTo(2 / Math.sqrt(5), 4);
  });

  it('finds nothing when it is empty, and takes a vector of zeros', () => {
    const index = ColumnIndex.empty(3);
    expect(index.search([1, 0, 0], 5)).toEqual([]);
    index.add(1, [0, 0, 0]);
    expect(index.search([0, 0, 0], 5)).toHaveLength(1);
  });

  it('looks only where it is told to', () => {
    expect(labels(five().search([1, 1, 0], 9, [[2, 3]]))).toEqual([2, 3]);
    expect(
      labels(
        five().search([1, 1, 0], 9, [
          [1, 1],
          [4, 99],
        ]),
      ),
    ).toEqual([1, 4, 5]);
    expect(five().search([1, 1, 0], 9, [])).toEqual([]);
  });

  it('gives nearly all of the ten nearest among thousands, with and without ranges', () => {
    const points = many(9000, 24);
    const index = ColumnIndex.empty(24);
    points.forEach((vector, at) => index.add(at + 1, vector));
    for (const [ranges, last] of [[null, 9000] as const, [[[1, 8500]] as const, 8500] as const]) {
      for (const query of many(5, 24)) {
        const exact = points
          .slice(0, last)
          .map((vector, at) => ({ label: at + 1, score: cosine(vector, query) }))
          .sort((a, b) => b.score - a.score);
        const least = (exact[9]?.score ?? 0) - 1e-4;
        const right = index.search(query, 10, ranges).filter(({ score }) => score >= least);
        expect(right.length).toBeGreaterThanOrEqual(9);
      }
    }
  });

  it('comes back from its file as it was, removed points included', async () => {
    const index = five();
    expect([index.remove(2), index.remove(2), index.remove(9)]).toEqual([true, false, false]);
    await index.save(folder, identity, 7);
    const read = await ColumnIndex.read(folder, identity);
    expect(read?.last).toBe(7);
    expect(written(folder, identity)).toMatchObject({ last: 7, count: 4 });
    expect([...(read?.labels ?? [])]).toEqual([1, 3, 4, 5]);
    expect(read?.search([1, 2, 0], 9)).toEqual(index.search([1, 2, 0], 9));
    expect(readdirSync(folder).sort()).toEqual([`vectors-7-${process.pid}.columns`, 'vectors.json']);
  });

  it('is not taken for another embedder, length, store or kind of index', async () => {
    await five().save(folder, identity, 5);
    for (const other of [{ embedder: 'test-2' }, { dimensions: 4 }, { store: 'b' }, { sparse: false }]) {
      expect(await ColumnIndex.read(folder, { ...identity, ...other })).toBeNull();
    }
  });

  it.each<[string, (file: string) => void]>([
    ['missing', (file) => rmSync(file)],
    ['cut short', (file) => truncateSync(file, statSync(file).size / 2)],
    ['overwritten', (file) => writeFileSync(file, 'no index')],
  ])('is not taken from a file that is %s', async (_, harm) => {
    await five().save(folder, identity, 5);
    harm(join(folder, `vectors-5-${process.pid}.columns`));
    expect(await ColumnIndex.read(folder, identity)).toBeNull();
  });
});

it('adds columns by the code that is written in words beside it', async () => {
  const words = readFileSync(new URL('../../src/lib/weighted-sums.wat', import.meta.url), 'utf8');
  const { buffer } = (await openToolkit()).parseWat('weighted-sums.wat', words).toBinary({});
  expect(Buffer.from(buffer).toString('base64')).toBe(CODE);
});
