import {
  mkdirSync,
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
import Sqlite from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { characterTerms } from '../../embeddings/gloss.js';
import { openEmbeddedStore, type EmbeddedStoreOptions } from '../../src/store/embedded.js';
import type { ReportStore } from '../../src/store/store.js';
import { bundle, DIMENSIONS } from '../suites/bundles.js';
import { storeSuite } from '../suites/store.js';

const embedder = { id: 'test-1', dimensions: DIMENSIONS };
let folder: string;

function factory(options: Partial<EmbeddedStoreOptions> = {}) {
  return () => {
    const own = mkdtempSync(join(tmpdir(), 'dianju-store-'));
    return {
      open: () => openEmbeddedStore({ folder: own, embedder, ...options }),
      dispose: async () => rmSync(own, { recursive: true, force: true, maxRetries: 5 }),
    };
  };
}

storeSuite('the embedded store', factory({ embedder: { ...embedder, sparse: true } }));
storeSuite('the embedded store with index files', factory({ withoutIndex: 2 }));

/** Bytes that are no UTF-8, over which libsql ends the process when it is to make text of them. */
const NO_TEXT = "CAST(x'e58e5d' AS TEXT)";

const report = bundle({ id: 'a1', sentences: ['行政复议案件98件。', '普法宣传。'] });
const open = (options: Partial<EmbeddedStoreOptions> = {}) =>
  openEmbeddedStore({ folder, embedder, withoutIndex: 0, ...options });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

async function filled(): Promise<void> {
  const store = await open();
  await store.put(report);
  await store.close();
}

/** Bytes of the tables, with the log of changes that are not yet in them. */
const tables = (): number =>
  ['dianju.db', 'dianju.db-wal'].reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

const indexFile = (): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.hnsw')) ?? 'none');

async function nearest(options: Partial<EmbeddedStoreOptions> = {}): Promise<readonly string[]> {
  const store = await open(options);
  const found = await store.searchVectors([1, 1, 0, 0], { limit: 5 });
  await store.close();
  return found.map(({ id }) => id);
}

describe('the vector index is a cache of the tables', () => {
  const named = /(?:vectors|terms)\.json cannot be used/u;
  it.each<[string, string | null, () => void]>([
    ['missing', 'vectors', () => rmSync(indexFile())],
    ['cut short', 'vectors', () => truncateSync(indexFile(), Math.floor(statSync(indexFile()).size / 2))],
    ['overwritten', 'vectors', () => writeFileSync(indexFile(), 'no index')],
    ['without its header', null, () => rmSync(join(folder, 'vectors.json'))],
    ['with a broken header', 'vectors', () => writeFileSync(join(folder, 'vectors.json'), '{"format":1')],
    ['with a header that points outside', 'vectors', () => rewriteHeader({ file: '../../etc/passwd' })],
    ['with a wrong count', 'vectors', () => rewriteHeader({ count: 7 })],
    ['of an older format', 'vectors', () => rewriteHeader({ format: 2 })],
    ["another embedder's", 'vectors', () => rewriteHeader({ embedder: 'other' })],
    ["another store's", 'vectors', () => rewriteHeader({ store: 'other' })],
    ['with points that it should not have', 'vectors', () => rewriteHeader({ last: 0 })],
    ['beside damaged words', 'terms', () => writeFileSync(join(folder, 'terms.json'), '{')],
  ])('names it, answers as before and makes it anew when the file is %s', async (_, file, harm) => {
    const troubles: string[] = [];
    const onTrouble = (error: unknown): void => void troubles.push(String(error));
    await filled();
    expect(await nearest({ onTrouble })).toEqual(['a1-1', 'a1-0']);
    harm();
    expect(await nearest({ onTrouble })).toEqual(['a1-1', 'a1-0']);
    expect(troubles.map((trouble) => named.exec(trouble)?.[0])).toEqual(
      file === null ? [] : [`${file}.json cannot be used`],
    );
    const header = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as object;
    expect(header).toMatchObject({ format: 3, embedder: embedder.id, count: 2, last: 2 });
    expect(await nearest({ onTrouble })).toEqual(['a1-1', 'a1-0']);
    expect(troubles).toHaveLength(file === null ? 0 : 1);
  });

  it('says why it could not be made, and answers without it', async () => {
    const troubles: unknown[] = [];
    // Something lies where the file is to be written.
    mkdirSync(join(folder, 'vectors.json'), { recursive: true });
    const store = await open({ onTrouble: (error) => troubles.push(error) });
    await store.put(report);
    await store.close();
    expect(troubles).not.toEqual([]);
    expect(await nearest({ readOnly: true })).toEqual(['a1-1', 'a1-0']);
  });

  function rewriteHeader(change: object): void {
    const file = join(folder, 'vectors.json');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...change }));
  }

  it('drops points that the tables do not hold and adds those it lacks', async () => {
    await filled();
    const store = await open();
    await store.put(bundle({ id: 'b2', sentences: ['合法性审查。'], vectors: [[1, 1, 0, 0]] }));
    await store.remove('a1');
    expect((await store.searchVectors([1, 1, 0, 0], { limit: 5 })).map(({ id }) => id)).toEqual(['b2-0']);
    await store.close();
    expect(await nearest()).toEqual(['b2-0']);
  });

  it('is not taken from a store that lay in the folder before', async () => {
    await filled();
    for (const name of readdirSync(folder).filter((each) => each.startsWith('dianju.db'))) {
      rmSync(join(folder, name));
    }
    const store = await open();
    await store.put(
      bundle({
        id: 'z9',
        sentences: ['甲。', '乙。'],
        vectors: [
          [0, 0, 1, 0],
          [0, 0, 0, 1],
        ],
      }),
    );
    await store.close();
    const again = await open();
    const [first] = await again.searchVectors([0, 0, 1, 0], { limit: 1 });
    expect(first?.id).toBe('z9-0');
    expect(first?.score).toBeCloseTo(1, 5);
    await again.close();
  });

  it('is made anew, and the file of the tables gets smaller, when most was removed', async () => {
    const store = await open();
    for (let index = 0; index < 12; index += 1) {
      await store.put(bundle({ id: `r${index}`, sentences: [`第${index}份。`.repeat(4000)] }));
    }
    await store.close();
    const [before, full] = [statSync(indexFile()).size, tables()];
    const again = await open();
    for (let index = 0; index < 10; index += 1) await again.remove(`r${index}`);
    await again.close();
    expect(await nearest()).toEqual(['r10-0', 'r11-0']);
    expect(tables()).toBeLessThan(full / 2);
    expect(statSync(indexFile()).size).toBeLessThanOrEqual(before);
    const header = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as { deleted: number[] };
    expect(header.deleted.length).toBeLessThanOrEqual(2);
  });

  it('is left alone by a reader that may not write', async () => {
    await filled();
    rmSync(indexFile());
    expect(await nearest({ readOnly: true })).toEqual(['a1-1', 'a1-0']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.hnsw'))).toEqual([]);
  });
});

describe('the embedded store', () => {
  it('derives anew what another embedder has made, and compares none of its vectors', async () => {
    await filled();
    const other = { id: 'test-2', dimensions: DIMENSIONS };
    const store = await open({ embedder: other });
    expect(await store.holds('a1', report.sha256)).toBe(false);
    expect(await store.outdated()).toEqual(['a1']);
    // What another embedder has made is compared meanwhile.
    expect(await store.hasAllLines()).toBe(true);
    expect(await store.searchVectors([1, 1, 0, 0], { limit: 5 })).toEqual([]);
    expect(await store.searchText('characters', characterTerms('普法'), { limit: 5 })).toHaveLength(1);
    expect(await store.put(report)).toBe('replaced');
    expect(await store.searchVectors([1, 1, 0, 0], { limit: 5 })).toHaveLength(2);
    await store.close();
  });

  it('keeps what was stored when the process ends without closing', async () => {
    const store = await open();
    await store.put(report);
    // No close: the index was never written.
    expect(await nearest()).toEqual(['a1-1', 'a1-0']);
    await store.close();
  });

  it('waits for another writer, then says that the store is busy', async () => {
    await filled();
    const other = new Sqlite(join(folder, 'dianju.db'));
    other.exec('BEGIN IMMEDIATE');
    const store = await open({ busyMs: 100 });
    const next = bundle({ id: 'b2', sentences: ['听证。'] });
    await expect(store.put(next)).rejects.toMatchObject({ code: 'store-busy', detail: folder });
    expect(await store.reports()).toHaveLength(1);
    other.exec('COMMIT');
    other.close();
    expect(await store.put(next)).toBe('added');
    await store.close();
  });

  it('lets two writers put reports at once', async () => {
    const [one, two] = [await open(), await open()];
    const reports = Array.from({ length: 8 }, (_, index) =>
      bundle({ id: `r${index}`, sentences: [`第${index}份报告。`] }),
    );
    await Promise.all(reports.map((each, index) => (index % 2 === 0 ? one : two).put(each)));
    expect(await one.reports()).toHaveLength(8);
    expect((await two.searchVectors([1, 0, 0, 0], { limit: 20 })).length).toBe(8);
    await one.close();
    await two.close();
  });

  it('lists what it changed itself and what another process did, in turn and in the order of their names', async () => {
    const [one, two] = [await open(), await open()];
    const put = (store: ReportStore, id: string, sentence = `${id}。`) =>
      store.put(bundle({ id, sentences: [sentence] }));
    const listed = async (store: ReportStore) => (await store.reports()).map(({ id }) => id);
    await put(one, 'b');
    await put(one, '𠮷');
    expect(await listed(one)).toEqual(['b', '𠮷']);
    // By the bytes of UTF-8 this one stands before the one above, by its units of UTF-16 after it.
    await put(one, '\uff21');
    await put(one, 'a');
    expect(await listed(one)).toEqual(['a', 'b', '\uff21', '𠮷']);
    await put(two, 'c');
    await put(one, 'd');
    expect(await listed(one)).toEqual(['a', 'b', 'c', 'd', '\uff21', '𠮷']);
    const named = await one.reports({ reports: ['𠮷', '\uff21', 'd', 'b', 'b'] });
    expect(named.map(({ id }) => id)).toEqual(['b', 'd', '\uff21', '𠮷']);
    await one.remove('b');
    await put(one, 'a', '改过的一句，比原来的长一些。');
    await two.remove('d');
    const kept = await one.reports();
    expect(kept.map(({ id }) => id)).toEqual(['a', 'c', '\uff21', '𠮷']);
    expect(await listed(two)).toEqual(kept.map(({ id }) => id));
    expect(kept).toEqual(await two.reports());
    expect((await one.searchVectors([1, 0, 0, 0], { limit: 20 })).length).toBe(4);
    await one.close();
    await two.close();
  });

  it('refuses a damaged file and leaves it as it is', async () => {
    const file = join(folder, 'dianju.db');
    writeFileSync(file, 'not a database, however long it is. '.repeat(200));
    const before = readFileSync(file);
    await expect(open()).rejects.toMatchObject({ code: 'store-damaged', detail: file });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['the listing', `reports SET title = ${NO_TEXT}`, (store: ReportStore) => store.reports()],
    ['a text', `reports SET text = ${NO_TEXT}`, (store: ReportStore) => store.text('a1')],
    ['a passage', `passages SET text = ${NO_TEXT}`, (store: ReportStore) => store.passages('a1')],
    ['a heading', "passages SET heading = '[{'", (store: ReportStore) => store.passages('a1')],
    ['a figure', `figures SET data = ${NO_TEXT}`, (store: ReportStore) => store.figures()],
    ['all of a figure', "figures SET data = '[{'", (store: ReportStore) => store.figures()],
  ])('says that the file is damaged where %s is not what was written', async (_, what, read) => {
    await filled();
    const database = new Sqlite(join(folder, 'dianju.db'));
    database.exec(`UPDATE ${what}`);
    database.close();
    const store = await open({ readOnly: true });
    await expect(read(store)).rejects.toMatchObject({
      code: 'store-damaged',
      detail: expect.stringContaining('dianju.db') as string,
    });
    await store.close();
  });

  it('refuses a store of a newer version', async () => {
    await filled();
    const database = new Sqlite(join(folder, 'dianju.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(open()).rejects.toMatchObject({ code: 'store-newer', detail: '99' });
  });

  it('says so when the data folder cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(open({ folder: join(file, 'data') })).rejects.toMatchObject({
      code: 'data-folder-unwritable',
    });
  });

  it('reads a folder without a store as an empty one, and makes nothing there, when it may not write', async () => {
    const store = await open({ readOnly: true, folder: join(folder, 'none') });
    expect(await store.reports()).toEqual([]);
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never writes when it may not', async () => {
    await filled();
    const store = await open({ readOnly: true });
    await expect(store.put(bundle({ id: 'b2', sentences: ['听证。'] }))).rejects.toThrow();
    expect(await store.reports()).toHaveLength(1);
    await store.close();
  });

  it('may be closed twice', async () => {
    const store = await open();
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });
});
