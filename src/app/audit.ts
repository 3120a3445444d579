import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Editor } from '../app-types.js';

const FILE = 'audit.ndjson';

/** What was done, and by whom; more fields as the deed has them. */
export interface Deed {
  readonly action: 'add' | 'replace' | 'remove' | 'share' | 'export';
  readonly by: Editor;
}

/** Writes down who did what and when, one row each, in the data folder (审计日志). */
export async function writeAudit(folder: string, { action, by, ...rest }: Deed): Promise<void> {
  const row = { at: new Date().toISOString(), action, by: by.id, name: by.name, ...rest };
  await appendFile(join(folder, FILE), `${JSON.stringify(row)}\n`, 'utf8');
}
