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

/** Whether a file is text as it is, which no foreign parser reads. */
export function isPlainText(file: string): boolean {
  return textLoader.extensions.includes(extname(file).toLowerCase());
}

/** A file as it was found (原始文件). */
export interface RawFile {
  /** Base name of the file. */
  readonly file: string;
  /** Report id: the base name without its extension. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** Extensions that can be read, with the dot, lower case. */
export const EXTENSIONS: readonly string[] = LOADERS.flatMap((loader) => loader.extensions);

/**
 * Reads a file's bytes (读取文件).
 *
 * @throws DianjuError `file-missing`, `file-too-large` before reading it, or `file-type-unknown`
 */
export async function readRaw(path: string): Promise<RawFile> {
  return rawFile(await readWithin(path), basename(path));
}

/**
 * Bytes that are at hand, named `file`.
 *
 * @throws DianjuError `file-type-unknown`
 */
export function rawFile(bytes: Uint8Array, file: string): RawFile {
  loaderOf(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, id: basename(file, extname(file)), bytes, sha256 };
}

/**
 * The text of a file's bytes (提取文本), what all offsets refer to.
 *
 * @throws DianjuError `file-type-unknown`, `file-empty`, `file-not-text`, `file-damaged`, `file-locked`, `file-scanned`
 * or `file-mislabelled`
 */
export async function loadBytes(bytes: Uint8Array, file: string): Promise<string> {
  const loader = loaderOf(file);
  if (bytes.length === 0) throw new DianjuError('file-empty', file);
  const text = await loader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
  if (text.trim() === '') throw new DianjuError('file-empty', file);
  return text;
}

/** Loads the parsers of all formats, which a file otherwise loads that is the first of its format. */
export async function loadParsers(): Promise<void> {
  await Promise.all([import('cheerio/slim'), import('mammoth'), import('unpdf')]);
}

function loaderOf(file: string): Loader {
  const extension = extname(file).toLowerCase();
  const loader = LOADERS.find(({ extensions }) => extensions.includes(extension));
  if (loader === undefined) throw new DianjuError('file-type-unknown', file);
  return loader;
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
