import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Answer } from '../../src/answering/types.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';

/** A program over one report, or a few, for the tests of a block. */
export interface OverReport {
  readonly ask: (question: string) => Promise<Answer>;
  /** The first figure of the answer. */
  readonly told: (question: string) => Promise<string | undefined>;
}

/** Opens it before the tests of the block and closes it after them. */
export function appOverReport(...texts: readonly string[]): OverReport {
  const folder = mkdtempSync(join(tmpdir(), 'dianju-report-'));
  let app: DianjuApp;
  beforeAll(async () => {
    const config = readConfig({ DIANJU_DATA: join(folder, 'store'), NODE_ENV: 'test' });
    app = await createApp(config, { log: openLog('error') });
    const files = texts.map((text, at) => {
      const file = join(folder, `report-${String(at)}.txt`);
      writeFileSync(file, text);
      return file;
    });
    await app.ingest(files);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const ask = (question: string): Promise<Answer> => app.ask({ question });
  return { ask, told: async (question) => (await ask(question)).figures[0]?.text };
}
