import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read and hashed in pieces, so that other work goes on between them. */
const PIECE = 1 << 20;

/** The files of one cache in a folder: a header that names the file that counts, and that file. */
export interface CacheFiles {
  readonly header: string;
  /** The file to be written. */
  readonly file: string;
  /** Names of all files that the cache ever wrote. */
  readonly ours: RegExp;
}

/**
 * Replaces a cache (缓存文件): `write` makes the file and gives its header, and by one rename the header makes it count. What
 * was there before stays whole until then; when anything fails, such as a full disk, nothing of the new one is left.
 */
export async function replaceCache(
  folder: string,
  { header, file, ours }: CacheFiles,
  write: (path: string) => Promise<object>,
): Promise<void> {
  const beside = join(folder, `${header}.${process.pid}`);
  try {
    writeFileSync(beside, JSON.stringify(await write(join(folder, file))));
    renameSync(beside, join(folder, header));
  } catch (error) {
    for (const left of [beside, join(folder, file)]) rmSync(left, { force: true, recursive: true });
    throw error;
  }
  for (const other of readdirSync(folder)) {
    if (ours.test(other) && other !== file) rmSync(join(folder, other), { force: true });
  }
}

/** SHA-256 of a file, lower-case hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
