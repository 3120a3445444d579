import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceCache } from '../../lib/cache-file.js';
import type { TextField } from '../store.js';

/** Name of the file that makes a table count. */
export const HEADER = 'terms.json';
const FORMAT = 1;
const FILE = /^terms-\d+-\d+\.idx$/u;
/** Read and hashed in pieces, so that other work goes on between them. */
const PIECE = 4 << 20;
/** Counts are kept as whole thousandths. */
export const COUNT_SCALE = 1000;

/** The postings of one field: terms in the order of their code units, each with its rows in ascending order. */
export interface FieldPostings {
  /** Sum of a row's counts: its length in terms. */
  readonly lengths: Float32Array;
  /** Code units of all terms, one after another, and where each begins; one more start than terms. */
  readonly terms: Uint16Array;
  readonly termStarts: Uint32Array;
  /** Where each term's postings begin; one more start than terms. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly counts: Uint16Array;
}

/** The words of many passages, as they stand in one file. */
export interface PostingsTable {
  /** Passage numbers by row, ascending. */
  readonly numbers: Uint32Array;
  readonly fields: Readonly<Record<TextField, FieldPostings>>;
}

interface Header {
  readonly format: number;
  /** Id of the store that it was made from. */
  readonly store: string;
  readonly file: string;
  readonly sha256: string;
  /** Lengths of the parts in the file, in the order of `partsOf`. */
  readonly parts: readonly number[];
}

const KINDS = [Float32Array, Uint16Array, Uint32Array, Uint32Array, Uint32Array, Uint16Array] as const;

function partsOf({ numbers, fields }: PostingsTable): readonly ArrayBufferView[] {
  const of = ({ lengths, terms, termStarts, starts, rows, counts }: FieldPostings) => [
    lengths,
    terms,
    termStarts,
    starts,
    rows,
    counts,
  ];
  return [numbers, ...of(fields.characters), ...of(fields.gloss)];
}

/**
 * Writes the table and then, by one rename, the header that makes it count; what was there before stays whole until then.
 */
export async function writePostings(folder: string, table: PostingsTable, store: string): Promise<void> {
  const file = `terms-${table.numbers.at(-1) ?? 0}-${process.pid}.idx`;
  await replaceCache(folder, { header: HEADER, file, ours: FILE }, async (path): Promise<Header> => {
    const hash = createHash('sha256');
    const handle = await open(path, 'w');
    try {
      for (const part of partsOf(table)) {
        const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
        for (const piece of [bytes, Buffer.alloc(padding(bytes.length))]) {
          hash.update(piece);
          await handle.writeFile(piece);
        }
      }
    } finally {
      await handle.close();
    }
    const parts = partsOf(table).map(({ byteLength }) => byteLength);
    return { format: FORMAT, store, file, sha256: hash.digest('hex'), parts };
  });
}

function padding(length: number): number {
  return (8 - (length % 8)) % 8;
}

/** The table in the folder; null when there is none of this store that is whole. Never throws for what is on disk. */
export async function readPostings(folder: string, store: string): Promise<PostingsTable | null> {
  try {
    const header = JSON.parse(await readFile(join(folder, HEADER), 'utf8')) as Header;
    if (header.format !== FORMAT || header.store !== store || !FILE.test(header.file)) return null;
    const whole = header.parts.reduce((sum, length) => sum + length + padding(length), 0);
    const bytes = await readWhole(join(folder, header.file), whole, header.sha256);
    return bytes === null ? null : tableOf(bytes, header.parts);
  } catch {
    return null;
  }
}

async function readWhole(path: string, length: number, sha256: string): Promise<ArrayBuffer | null> {
  const handle = await open(path, 'r');
  try {
    if ((await handle.stat()).size !== length) return null;
    const bytes = new ArrayBuffer(length);
    const hash = createHash('sha256');
    for (let at = 0; at < length; at += PIECE) {
      const piece = new Uint8Array(bytes, at, Math.min(PIECE, length - at));
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead !== piece.length) return null;
      hash.update(piece);
    }
    return hash.digest('hex') === sha256 ? bytes : null;
  } finally {
    await handle.close();
  }
}

function tableOf(bytes: ArrayBuffer, parts: readonly number[]): PostingsTable | null {
  let at = 0;
  const views = parts.map((length, index) => {
    const Kind = index === 0 ? Uint32Array : (KINDS[(index - 1) % KINDS.length] ?? Uint32Array);
    const view = new Kind(bytes, at, length / Kind.BYTES_PER_ELEMENT);
    at += length + padding(length);
    return view;
  });
  const [numbers, ...rest] = views;
  if (numbers === undefined || rest.length !== 2 * KINDS.length) return null;
  const field = (from: number): FieldPostings =>
    ({
      lengths: rest[from],
      terms: rest[from + 1],
      termStarts: rest[from + 2],
      starts: rest[from + 3],
      rows: rest[from + 4],
      counts: rest[from + 5],
    }) as FieldPostings;
  return { numbers: numbers as Uint32Array, fields: { characters: field(0), gloss: field(KINDS.length) } };
}

/** Place of a term among a field's terms; −1 when it stands in none of the rows. */
export function placeOfTerm({ terms, termStarts }: FieldPostings, term: string): number {
  let low = 0;
  let high = termStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareTerm(terms, [termStarts[middle] ?? 0, termStarts[middle + 1] ?? 0], term);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function compareTerm(units: Uint16Array, [start, end]: readonly [number, number], term: string): number {
  const shared = Math.min(end - start, term.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (units[start + at] ?? 0) - term.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return end - start - term.length;
}

/** The term at a place. */
export function termAt({ terms, termStarts }: FieldPostings, place: number): string {
  return String.fromCharCode(...terms.subarray(termStarts[place], termStarts[place + 1]));
}
