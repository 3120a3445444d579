import { open } from 'node:fs/promises';

/** Appends an object to a file as a row of NDJSON; where the disk is full, nothing of it is left to spoil the next row. */
export async function appendRow(file: string, row: object): Promise<void> {
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    await handle.appendFile(`${JSON.stringify(row)}\n`, 'utf8').catch(async (error: unknown) => {
      await handle.truncate(size);
      throw error;
    });
  } finally {
    await handle.close();
  }
}
