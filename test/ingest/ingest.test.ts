import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { ingestFiles, type IngestReport } from '../../src/ingest/index.js';
import { DianjuError } from '../../src/lib/errors.js';
import { packageRoot } from '../../src/lib/package-root.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import type { ReportStore } from '../../src/store/store.js';
import { prepareHere } from '../support/prepare.js';

const SEEDS = join(packageRoot(), 'seeds');
const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(SEEDS, name));
const embedder = new GlossEmbedder();
const prepare = prepareHere(embedder);

let folder: string;
let store: ReportStore;

const openNew = async (): Promise<void> => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-ingest-'));
  store = await openEmbeddedStore({ folder: join(folder, 'data'), embedder });
};
const drop = async (): Promise<void> => {
  await store.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

describe('the bundled reports, ingested', () => {
  const told: [string | null, number, number][] = [];
  let outcomes: readonly IngestReport[];

  beforeAll(async () => {
    await openNew();
    outcomes = await ingestFiles(store, seeds, {
      prepare,
      onFile: ({ report }, done, all) => void told.push([report, done, all]),
    });
  });
  afterAll(drop);

  it('are all added, each told as it is done', () => {
    expect(outcomes.map(({ state, error }) => [state, error])).toEqual(seeds.map(() => ['added', null]));
    expect(told.map(([, done, all]) => [done, all])).toEqual(
      seeds.map((_, index) => [index + 1, seeds.length]),
    );
    expect(told.map(([report]) => report)).toEqual(outcomes.map(({ report }) => report));
  });

  it('are stored to the letter, their passages and figures being cut from the text', async () => {
    for (const file of seeds) {
      const id = file.slice(SEEDS.length + 1, -'.txt'.length);
      const text = await store.text(id);
      expect(text).toBe(readFileSync(file, 'utf8'));
      for (const passage of await store.passages(id)) {
        expect(text?.slice(passage.start, passage.end)).toBe(passage.text);
      }
      for (const figure of await store.figures({ reports: [id] })) {
        expect(text?.slice(figure.start, figure.end)).toBe(figure.text);
        const [passage] = await store.passagesById([figure.passage]);
        expect(passage?.report).toBe(id);
      }
    }
  });

  it('have citation ids of their own', async () => {
    const reports = await store.reports();
    const passages = await Promise.all(reports.map(({ id }) => store.passages(id)));
    const ids = passages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z]{1,4}\d\d-[a-z0-9]{4,}$/u.test(id))).toBe(true);
  });

  it('are found by their place, in Chinese and in pinyin', async () => {
    const found = await store.searchText('characters', new Map([['anyue', 1]]), { limit: 100 });
    const passages = await store.passagesById(found.map(({ id }) => id));
    expect(new Set(passages.map(({ report }) => report))).toEqual(new Set(['003_fb79724b5cbc6990']));
  });

  it('are skipped the second time, and nothing changes', async () => {
    const before = await store.stamp();
    const again = await ingestFiles(store, seeds, { prepare });
    expect(again.map(({ state }) => state)).toEqual(seeds.map(() => 'unchanged'));
    expect(await store.stamp()).toEqual(before);
  });
});

describe('ingest', () => {
  beforeEach(openNew);
  afterEach(drop);

  const write = (name: string, content: string | Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('refuses what cannot be read, stores nothing of it, and goes on', async () => {
    const [seed = ''] = seeds;
    const good = join(folder, 'good.txt');
    copyFileSync(seed, good);
    const outcomes = await ingestFiles(
      store,
      [
        join(folder, 'none.txt'),
        write('empty.txt', ''),
        write('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 0])),
        write('nobody.txt', '今天天气很好，我们去公园散步，然后一起吃了午饭。'),
        write('archive.zip', 'PK'),
        good,
      ],
      { prepare },
    );
    expect(outcomes.map(({ error }) => error?.code ?? null)).toEqual([
      'file-missing',
      'file-empty',
      'file-not-text',
      'report-unrecognised',
      'file-type-unknown',
      null,
    ]);
    expect(outcomes.every(({ error }) => error === null || error instanceof DianjuError)).toBe(true);
    expect((await store.reports()).map(({ id }) => id)).toEqual(['good']);
  });

  it('replaces a report whose file has changed', async () => {
    const text = readFileSync(seeds[1] ?? '', 'utf8');
    const file = write('report.txt', text);
    await ingestFiles(store, [file], { prepare });
    write('report.txt', text.replace('20余次', '30余次'));
    const [outcome] = await ingestFiles(store, [file], { prepare });
    expect(outcome?.state).toBe('replaced');
    expect(await store.text('report')).toContain('30余次');
    expect(await store.reports()).toHaveLength(1);
  });

  it('keeps the stored report when its file becomes unreadable', async () => {
    const file = write('report.txt', readFileSync(seeds[1] ?? '', 'utf8'));
    await ingestFiles(store, [file], { prepare });
    write('report.txt', '');
    const [outcome] = await ingestFiles(store, [file], { prepare });
    expect(outcome?.error?.code).toBe('file-empty');
    expect(await store.reports()).toHaveLength(1);
  });

  it('passes on what concerns the store itself', async () => {
    await store.close();
    await expect(ingestFiles(store, [seeds[0] ?? ''], { prepare })).rejects.toThrow();
  });
});
