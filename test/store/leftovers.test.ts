import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import type { ReportStore } from '../../src/store/store.js';
import { bundle, DIMENSIONS } from '../suites/bundles.js';

const KEPT = '普法宣传活动开展二十三场次。';
const GONE = '受理行政复议案件九十八件次。';
let folder: string;
let store: ReportStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-leftovers-'));
  store = await openEmbeddedStore({ folder, embedder: { id: 'test-1', dimensions: DIMENSIONS } });
  await store.put(bundle({ id: 'a1', sentences: [KEPT, GONE] }));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function filesWith(text: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

async function idOf(text: string, report = 'a1'): Promise<string> {
  const found = (await store.passages(report)).find((passage) => passage.text.includes(text));
  return found?.id ?? 'none';
}

describe('a report that is gone', () => {
  it('leaves no sentence in any file of the data folder', async () => {
    expect(filesWith(GONE)).not.toEqual([]);
    await store.remove('a1');
    expect(filesWith(GONE)).toEqual([]);
    expect(filesWith(KEPT)).toEqual([]);
    expect(await store.figures()).toEqual([]);
    expect(await store.searchVectors([1, 1, 0, 0], { limit: 5 })).toEqual([]);
  });

  it('leaves no sentence that its replacement does not have', async () => {
    await store.put(bundle({ id: 'a1', sentences: ['新增的一段话在这里。', KEPT] }));
    expect(filesWith(GONE)).toEqual([]);
    expect(filesWith(KEPT)).not.toEqual([]);
  });

  it('has citations that tell where the same words stand now, or that they do not', async () => {
    const [kept, gone] = [await idOf(KEPT), await idOf(GONE)];
    await store.remove('a1');
    await store.put(bundle({ id: 'b1', sentences: ['新增的一段话在这里。', KEPT] }));
    expect(await store.retired?.(kept)).toMatchObject({ report: 'a1', now: await idOf(KEPT, 'b1') });
    expect(await store.retired?.(gone)).toMatchObject({ report: 'a1', now: null });
    expect(await store.retired?.('zz99-0000')).toBeNull();
  });

  it('has its citations back when it comes back', async () => {
    const id = await idOf(GONE);
    await store.remove('a1');
    expect(await store.retired?.(id)).toMatchObject({ id, now: null });
    await store.put(bundle({ id: 'a1', sentences: [KEPT, GONE] }));
    expect(await store.retired?.(id)).toBeNull();
    expect(await store.passagesById([id])).toHaveLength(1);
  });
});
