import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { METRICS } from '../../src/figures/catalogue/index.js';
import { openLog } from '../../src/lib/log.js';

/** Share of what a comparison shows that must be answered with the same number when it is asked for by its name. */
const LEAST = 0.93;

const folder = mkdtempSync(join(tmpdir(), 'dianju-named-'));
let app: DianjuApp;

beforeAll(async () => {
  app = await createApp(readConfig({ DIANJU_DATA: folder, NODE_ENV: 'test' }), { log: openLog('silent') });
  await app.ingest(await app.seeds());
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('answers with the number that a comparison shows, where a metric is asked for by its name', async () => {
  const told = { same: 0, others: [] as string[] };
  for (const { id } of METRICS) {
    const compared = await app.compare({ metric: id });
    if (compared.kind !== 'comparison') throw new Error(`no comparison of ${id}`);
    const { metric, rows } = compared.comparison;
    for (const { figure, jurisdiction } of rows.filter(({ status }) => status === 'reported')) {
      const { answer } = await app.ask({ question: `${jurisdiction}${metric.nameZh}是多少` });
      const number = /\d[\d.]*/u.exec(figure?.text ?? '')?.[0] ?? figure?.text ?? '-';
      if (answer.replaceAll(/[\s,]/gu, '').includes(number)) told.same += 1;
      else told.others.push(`${jurisdiction} ${metric.nameZh} ${figure?.text ?? ''}: ${answer}`);
    }
  }
  const all = told.same + told.others.length;
  expect(all).toBeGreaterThan(100);
  expect(told.same / all, told.others.join('\n')).toBeGreaterThanOrEqual(LEAST);
});
