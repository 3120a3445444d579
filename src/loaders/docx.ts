import { DianjuError } from '../lib/errors.js';
import { linesOfBlocks } from './blocks.js';
import { isChinese } from './decode.js';
import type { Loader } from './types.js';
import { archiveFault } from './unpacked.js';

/** Unpacked XML that is read, in bytes: a report of 100 pages has some 2 MB. */
const LARGEST_XML = 16 * 1024 * 1024;
/** First bytes of a zip archive, which a Word document is. */
const ZIP = Buffer.from('PK');
/** First bytes of the container of old Word files and of encrypted new ones. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** A Word document (Word 文档). LangChain's loader reads its raw text, where a table's cells lose their rows. */
export const docxLoader: Loader = {
  extensions: ['.docx'],
  async load(bytes, file) {
    if (bytes.subarray(0, 4).equals(OLE)) {
      throw new DianjuError(bytes.includes(ENCRYPTED) ? 'file-locked' : 'file-mislabelled', file);
    }
    if (!bytes.subarray(0, 2).equals(ZIP)) throw new DianjuError('file-mislabelled', file);
    const fault = await archiveFault(bytes, LARGEST_XML);
    if (fault === 'too-large')
      throw new DianjuError('file-too-large', `${file}: > ${LARGEST_XML / 1024 / 1024} MB XML`);
    if (fault === 'damaged') throw new DianjuError('file-damaged', file);
    const page = await pageOf(bytes, file);
    const { load } = await import('cheerio/slim');
    const $ = load(page);
    const text = linesOfBlocks($, $.root().get());
    if (text !== '' && !isChinese(text)) throw new DianjuError('file-not-text', file);
    return text;
  },
};

async function pageOf(bytes: Buffer, file: string): Promise<string> {
  // Loaded late: most runs read no Word document.
  const { default: mammoth } = await import('mammoth');
  try {
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
    return (await mammoth.convertToHtml({ buffer: bytes }, options)).value;
  } catch (error) {
    throw new DianjuError('file-damaged', file, { cause: error });
  }
}
