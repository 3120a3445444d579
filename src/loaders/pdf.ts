import { DianjuError } from '../lib/errors.js';
import { isChinese } from './decode.js';
import { textOfPages, type Piece } from './pdf-lines.js';
import type { Loader } from './types.js';

/** Longest document that is read, in pages: the longest reports have some 60. */
const MOST_PAGES = 200;
/** Fewer characters a page than this are stamps on scanned pages. */
const LEAST_CHARACTERS = 20;
const MARK = Buffer.from('%PDF-');
/** The mark may stand behind what a mail program put before it. */
const MARK_ROOM = 1024;

/** A PDF with a text layer (PDF 文本层), without page headers and page numbers. */
export const pdfLoader: Loader = {
  extensions: ['.pdf'],
  async load(bytes, file) {
    if (!bytes.subarray(0, MARK_ROOM).includes(MARK)) throw new DianjuError('file-mislabelled', file);
    const pages = await pagesOf(bytes, file);
    const count = pages.flat().reduce((sum, piece) => sum + piece.text.trim().length, 0);
    if (count < pages.length * LEAST_CHARACTERS) throw new DianjuError('file-scanned', file);
    const text = textOfPages(pages);
    if (!isChinese(text)) throw new DianjuError('file-not-text', file);
    return text;
  },
};

async function pagesOf(bytes: Buffer, file: string): Promise<readonly (readonly Piece[])[]> {
  // Loaded late: most runs read no PDF.
  const { getDocumentProxy } = await import('unpdf');
  const options = { verbosity: 0, isEvalSupported: false, stopAtErrors: true };
  // The reader takes the buffer over, so it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new DianjuError(locked ? 'file-locked' : 'file-damaged', file, { cause: error });
  });
  try {
    if (document.numPages > MOST_PAGES) {
      throw new DianjuError('file-too-large', `${file}: ${document.numPages} pp. > ${MOST_PAGES} pp.`);
    }
    const pages: (readonly Piece[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? pieceOf(item) : [])));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof DianjuError) throw error;
    throw new DianjuError('file-damaged', file, { cause: error });
  } finally {
    await document.destroy();
  }
}

interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: Item): readonly Piece[] {
  if (str.trim() === '') return [];
  const [, , , , left, bottom] = transform.map(Number);
  return [{ text: str, left: left ?? 0, right: (left ?? 0) + width, bottom: bottom ?? 0, size: height }];
}
