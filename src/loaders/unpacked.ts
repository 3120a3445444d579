import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
/** The end record and the longest comment after it. */
const END_ROOM = 22 + 65_535;
const MOST_ENTRIES = 5000;
/** Relationships that name parts which are read as text. */
const TEXT_PARTS = /\/(?:officeDocument|styles|numbering|footnotes|endnotes|comments)$/u;

/** An entry of a zip archive. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** Why an archive is not unpacked. */
export type ArchiveFault = 'damaged' | 'too-large';

/**
 * What is wrong with an archive (压缩包检查), found by unpacking its XML within a limit: the sizes that it states are not
 * believed. Null when it may be unpacked.
 *
 * @param limit - unpacked bytes of all XML together
 */
export async function archiveFault(bytes: Buffer, limit: number): Promise<ArchiveFault | null> {
  const entries = entriesOf(bytes);
  if (entries === null) return 'damaged';
  let left = limit;
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/u.test(name))) {
    const content = await contentOf(bytes, entry, left);
    if (content === 'damaged' || content === 'too-large') return content;
    // An entity that is defined in the document can unfold into gigabytes.
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) return 'damaged';
    if (entry.name.endsWith('.rels') && (await hidesText(content))) return 'damaged';
    left -= content.length;
  }
  return null;
}

/** Whether text is read of a part that is not called .xml, and so was not measured. */
async function hidesText(relationships: Buffer): Promise<boolean> {
  const { load } = await import('cheerio/slim');
  const $ = load(relationships.toString('utf8'), { xml: true });
  return $('[Type]')
    .toArray()
    .some((part) => TEXT_PARTS.test($(part).attr('Type') ?? '') && !$(part).attr('Target')?.endsWith('.xml'));
}

async function contentOf(bytes: Buffer, entry: Entry, limit: number): Promise<Buffer | ArchiveFault> {
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_MARK) return 'damaged';
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) return 'damaged';
  if (method === 0) return content.length > limit ? 'too-large' : content;
  try {
    return await inflate(content, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}

/** The entries of the central directory; null when it cannot be read. */
function entriesOf(bytes: Buffer): readonly Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end < bytes.length - END_ROOM || end + 22 > bytes.length) return null;
  if (bytes.readUInt32LE(end) !== END_MARK) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
