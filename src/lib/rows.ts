import { open } from 'node:fs/promises';

/** Appends objects to a file as rows of NDJSON; where the disk is full, nothing of them is left to spoil the next row. */
export async function appendRows(file: string, rows: readonly object[]): Promise<void> {
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await handle.appendFile(lines, 'utf8').catch(async (error: unknown) => {
      await handle.truncate(size);
      throw error;
    });
  } finally {
    await handle.close();
  }
}
