import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feedback } from '../app-types.js';

const FILE = 'feedback.ndjson';

/** Keeps what readers say of answers that did not help, one row each, in the data folder; no names. */
export async function keepFeedback(folder: string, feedback: Feedback): Promise<void> {
  const row = { at: new Date().toISOString(), question: feedback.question, reason: feedback.reason };
  await appendFile(join(folder, FILE), `${JSON.stringify(row)}\n`, 'utf8');
}
