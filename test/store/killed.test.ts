import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { DIMENSIONS } from '../suites/bundles.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-killed-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the writer, kills it without warning after it has told of `count` reports, and gives their ids. */
async function killAfter(count: number): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('put-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === count) child.kill('SIGKILL');
  }
  await ended;
  return told;
}

it.each([1, 4])('a writer killed after %i reports leaves each stored report whole', async (count) => {
  const told = await killAfter(count);
  const store = await openEmbeddedStore({ folder, embedder: { id: 'test-1', dimensions: DIMENSIONS } });
  const reports = await store.reports();
  expect(reports.map(({ id }) => id)).toEqual(expect.arrayContaining([...told]));
  for (const { id, passages, figures } of reports) {
    expect(await store.passages(id)).toHaveLength(passages);
    expect(await store.figures({ reports: [id] })).toHaveLength(figures);
  }
  const all = await store.searchVectors([1, 0, 0, 0], { limit: 1000 });
  expect(all).toHaveLength(30 * reports.length);
  const frequencies = await store.documentFrequencies('characters', ['案件']);
  expect(frequencies.get('案件')).toBe(30 * reports.length);
  await store.close();
});
