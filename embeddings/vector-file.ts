import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceCache, sha256Of } from '../src/lib/cache-file.js';

/** Name of the file that makes an index count. */
export const HEADER = 'vectors.json';
const FORMAT = 3;
const FILE = /^vectors-\d+-\d+\.(?:hnsw|columns)$/u;

/** What an index must agree with to be used. */
export interface IndexIdentity {
  readonly embedder: string;
  readonly dimensions: number;
  /** Id of the store that it was made from: labels of another one mean other passages. */
  readonly store: string;
  /** Whether most values of a question's vector are 0; default false. */
  readonly sparse?: boolean;
}

/** A point found, with its cosine similarity (−1 to 1). */
export interface Neighbour {
  readonly label: number;
  readonly score: number;
}

interface Contents {
  /** Points that can be found. */
  readonly count: number;
  /** The highest label that was looked at: all later ones are missing. */
  readonly last: number;
  /** Labels that the file still holds though their points are gone. */
  readonly deleted: readonly number[];
}

/** What stands beside the points of an index. */
export interface VectorHeader extends IndexIdentity, Contents {
  readonly format: number;
  readonly file: string;
  readonly sha256: string;
}

function kindOf({ sparse = false }: IndexIdentity): string {
  return sparse ? 'columns' : 'hnsw';
}

/**
 * Writes the points and then, by one rename, the header that makes them count; what was there before stays whole
 * until then.
 */
export async function saveVectors(
  folder: string,
  { identity, ...contents }: Contents & { readonly identity: IndexIdentity },
  write: (path: string) => Promise<void> | void,
): Promise<void> {
  const file = `vectors-${contents.last}-${process.pid}.${kindOf(identity)}`;
  await replaceCache(folder, { header: HEADER, file, ours: FILE }, async (path): Promise<VectorHeader> => {
    await write(path);
    return { ...identity, ...contents, format: FORMAT, file, sha256: await sha256Of(path) };
  });
}

/** How many points the folder's index has, and the highest label it was made for; zeros when none can be used. */
export function written(folder: string, wanted: IndexIdentity): Pick<Contents, 'count' | 'last'> {
  return fittingHeader(folder, wanted) ?? { count: 0, last: 0 };
}

/** The header of the folder's index; null when there is none that can be used. */
export function fittingHeader(folder: string, wanted: IndexIdentity): VectorHeader | null {
  const header = readHeader(folder);
  const keys = ['embedder', 'dimensions', 'store'] as const;
  const fits = header?.file.endsWith(`.${kindOf(wanted)}`) === true;
  return fits && keys.every((key) => header[key] === wanted[key]) ? header : null;
}

function readHeader(folder: string): VectorHeader | null {
  try {
    const header = JSON.parse(readFileSync(join(folder, HEADER), 'utf8')) as Partial<VectorHeader>;
    const whole =
      header.format === FORMAT &&
      Number.isInteger(header.dimensions) &&
      Number.isInteger(header.last) &&
      Number.isInteger(header.count) &&
      Array.isArray(header.deleted) &&
      FILE.test(header.file ?? '');
    return whole ? (header as VectorHeader) : null;
  } catch {
    return null;
  }
}
