import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from './package-root.js';

/** What one of the package's packed data files (数据文件) holds, its path from the package's folder. */
export function unpackedFile(file: string): Buffer {
  return gunzipSync(readFileSync(join(packageRoot(), file)));
}

/** The lines of such a file. */
export function packedLines(file: string): readonly string[] {
  return unpackedFile(file).toString('utf8').split('\n');
}

/** Such lines by what stands before their first tab, left as they are until they are needed. */
export function packedLinesByKey(file: string): ReadonlyMap<string, string> {
  return new Map(
    packedLines(file).map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1)] as const;
    }),
  );
}
