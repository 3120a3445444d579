import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';

/** A program over the text files of a folder of reports, with its store in `data`; whoever opens it closes it. */
export async function appOverFolder(reports: string, data: string): Promise<DianjuApp> {
  const app = await createApp(readConfig({ DIANJU_DATA: data, NODE_ENV: 'test' }), { log: openLog('error') });
  const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));
  await app.ingest(files.map((name) => join(reports, name)));
  return app;
}
