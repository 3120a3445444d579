import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { characterTerms } from '../../embeddings/gloss.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { bundle, DIMENSIONS } from '../suites/bundles.js';
import type { Line } from './cut.js';

const PASSAGES = 9;
const REPORTS = 12;

/** What the stores of these tests keep vectors of. */
export const embedder = { id: 'test-1', dimensions: DIMENSIONS };

/** One of any number of made-up reports. */
export const report = (number: number) =>
  bundle({
    id: `r${number}`,
    sentences: Array.from({ length: PASSAGES }, (_, at) => `行政复议${number}案${at}件。`),
  });

/** Cuts the line, and mends it after so many milliseconds. */
export async function outage(line: Line, ms: number): Promise<void> {
  await line.cut();
  await sleep(ms);
  await line.mend();
}

/** Takes the database away for so long in the middle of an ingest, which must go on: each report whole, and once. */
export async function ingestAcross(line: Line, ms: number): Promise<void> {
  const told: string[] = [];
  const store = await openPostgresStore({ url: line.url, embedder, onTrouble: (what) => told.push(what) });
  const states: string[] = [];
  const ingest = (async () => {
    for (let number = 0; number < REPORTS; number += 1) states.push(await store.put(report(number)));
  })();
  await expect.poll(() => states.length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(1);
  await outage(line, ms);
  await ingest;
  expect(states).toEqual(Array.from({ length: REPORTS }, () => 'added'));
  expect(told).toContain('connection lost');
  const stored = await store.reports();
  expect(stored).toHaveLength(REPORTS);
  for (const { id, passages } of stored) expect(await store.passages(id)).toHaveLength(passages);
  expect(await store.stamp()).toMatchObject({ reports: REPORTS, generation: REPORTS });
  const frequencies = await store.documentFrequencies('characters', ['复议']);
  expect(frequencies.get('复议')).toBe(REPORTS * PASSAGES);
  await store.close();
}

/** Takes the database away for so long in the middle of a search, which must be answered. */
export async function searchAcross(line: Line, ms: number): Promise<void> {
  const store = await openPostgresStore({ url: line.url, embedder });
  await store.put(report(1));
  const mended = outage(line, ms);
  const found = await store.searchText('characters', characterTerms('行政复议'), { limit: 3 });
  await mended;
  expect(found).toHaveLength(3);
  await store.close();
}
