import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'libsql';
import { describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { SCHEMA_VERSION } from '../../src/store/embedded/schema.js';
import { dianju, PROJECT, rows } from '../support/cli.js';

const STORES = join(PROJECT, 'test/fixtures/stores');
const REPORT = join(PROJECT, 'test/fixtures/questions/places-reports/p11_pingyu.txt');
const QUESTION = '平舆县2022年主动公开政府信息多少条？';

/** A data folder as the program of that format left it: one report, no index beside it. */
function dataOf(format: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dianju-upgrade-'));
  writeFileSync(join(folder, 'dianju.db'), gunzipSync(readFileSync(join(STORES, format))));
  return folder;
}

function versionOf(data: string): number {
  const store = new Sqlite(join(data, 'dianju.db'));
  const { user_version: version } = store.prepare('PRAGMA user_version').get() as { user_version: number };
  store.close();
  return version;
}

// Each step is a process of its own.
describe.each(readdirSync(STORES))('data of an earlier format (%s)', { timeout: 90_000 }, (format) => {
  it('is opened, answers as before, and is brought up to this version', async () => {
    const data = dataOf(format);
    expect(versionOf(data)).toBeLessThan(SCHEMA_VERSION);
    const answered = await dianju(['ask', QUESTION, '--data', data]);
    expect(answered.stdout).toMatch(/^15973 ?条/u);
    expect(versionOf(data)).toBe(SCHEMA_VERSION);
  });

  it('has its report derived anew from the stored text, once', async () => {
    const data = dataOf(format);
    const ask = async () => dianju(['ask', QUESTION, '--json', '--data', data]);
    const first = await ask();
    expect(first.stderr).toBe('Read 1 report anew for this version.\n');
    const second = await ask();
    expect(second.stderr).toBe('');
    expect(rows(second)).toEqual(rows(first));
    const ingested = await dianju(['ingest', REPORT, '--json', '--data', data]);
    expect(rows<{ state: string }>(ingested).map(({ state }) => state)).toEqual(['unchanged']);
  });

  it('takes the report anew where its reading has changed, and the next time leaves it', async () => {
    const data = dataOf(format);
    const states = async () =>
      rows<{ state: string }>(await dianju(['ingest', REPORT, '--json', '--data', data])).map(
        ({ state }) => state,
      );
    expect(await states()).toEqual(['replaced']);
    expect(await states()).toEqual(['unchanged']);
  });
});

it('data of a later format are refused in one sentence, and left as they are', async () => {
  const data = dataOf(readdirSync(STORES)[0] ?? '');
  const store = new Sqlite(join(data, 'dianju.db'));
  store.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  store.close();
  const before = readFileSync(join(data, 'dianju.db'));
  const refused = await dianju(['ask', QUESTION, '--data', data]);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toMatch(/newer version/u);
  expect(readFileSync(join(data, 'dianju.db')).equals(before)).toBe(true);
});

it('data of an earlier format are told apart when they may only be read, and left as they are', async () => {
  const data = dataOf(readdirSync(STORES)[0] ?? '');
  const before = readFileSync(join(data, 'dianju.db'));
  const embedder = { id: 'any', dimensions: 4 };
  await expect(openEmbeddedStore({ folder: data, embedder, readOnly: true })).rejects.toMatchObject({
    code: 'store-older',
    detail: data,
  });
  expect(readFileSync(join(data, 'dianju.db')).equals(before)).toBe(true);
});
