import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { DianjuError } from '../lib/errors.js';
import { docxLoader } from './docx.js';
import { htmlLoader } from './html.js';
import { pdfLoader } from './pdf.js';
import { textLoader } from './text.js';
import type { Loader } from './types.js';

/** Largest file that is read, in bytes: a report is some 20 kB, a scanned one is refused anyway. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** One loader a format. */
const LOADERS: readonly Loader[] = [textLoader, htmlLoader, docxLoader, pdfLoader];

/** A report's text with where it came from. */
export interface LoadedFile {
  /** What all offsets refer to. */
  readonly text: string;
  /** Base name of the file. */
  readonly file: string;
  /** Report id: the base name without its extension. */
  readonly id: string;
  /** Size of the original in bytes. */
  readonly bytes: number;
  /** SHA-256 of the original bytes, lower-case hex. */
  readonly sha256: string;
}

/** Extensions that can be read, with the dot, lower case. */
export const EXTENSIONS: readonly string[] = LOADERS.flatMap((loader) => loader.extensions);

/**
 * Reads a file into text (读取文件).
 *
 * @throws DianjuError `file-missing`, `file-too-large` (before reading it), `file-type-unknown`, `file-empty`,
 * `file-not-text`, `file-damaged`, `file-locked`, `file-scanned` or `file-mislabelled`
 */
export async function loadReport(path: string): Promise<LoadedFile> {
  const file = basename(path);
  const bytes = await readWithin(path);
  return { ...(await loadBytes(bytes, file)), bytes: bytes.length };
}

/** The same for bytes that are already at hand; `file` names them. */
export async function loadBytes(bytes: Buffer, file: string): Promise<LoadedFile> {
  const extension = extname(file).toLowerCase();
  const loader = LOADERS.find(({ extensions }) => extensions.includes(extension));
  if (loader === undefined) throw new DianjuError('file-type-unknown', file);
  if (bytes.length === 0) throw new DianjuError('file-empty', file);
  const text = await loader.load(bytes, file);
  if (text.trim() === '') throw new DianjuError('file-empty', file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text, file, id: basename(file, extname(file)), bytes: bytes.length, sha256 };
}

async function readWithin(path: string): Promise<Buffer> {
  const file = basename(path);
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw new DianjuError('file-missing', path, { cause: error });
  });
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_FILE) {
      throw new DianjuError('file-too-large', `${file}: ${Math.round(size / 1024 / 1024)} MB`);
    }
    return await handle.readFile();
  } catch (error) {
    if (error instanceof DianjuError) throw error;
    throw new DianjuError('file-missing', path, { cause: error });
  } finally {
    await handle.close();
  }
}
