import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DianjuError } from '../lib/errors.js';

const row = z.object({ id: z.string(), question: z.string() });

/** One row of a batch file. */
export type BatchRow = z.infer<typeof row>;

/**
 * Reads a batch of questions: NDJSON rows `{"id","question"}`, further fields ignored.
 *
 * @throws DianjuError `file-missing`, or `batch-malformed` with the line number
 */
export async function readBatch(file: string): Promise<readonly BatchRow[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new DianjuError('file-missing', file, { cause: error });
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [row.parse(JSON.parse(line))];
    } catch (error) {
      throw new DianjuError('batch-malformed', `${file}:${index + 1}`, { cause: error });
    }
  });
}
