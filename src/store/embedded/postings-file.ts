import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceCache } from '../../lib/cache-file.js';
import type { TextField } from '../store.js';

/** Name of the file that makes a table count. */
export const HEADER = 'terms.json';
const FORMAT = 2;
const FILE = /^terms-\d+-\d+\.idx$/u;
/** Read and hashed in pieces, so that other work goes on between them. */
const PIECE = 4 << 20;
/** Counts are kept as whole thousandths. */
export const COUNT_SCALE = 1000;

/** A count as it is kept. */
export function scaledCount(count: number): number {
  return Math.min(0xffff, Math.round(count * COUNT_SCALE));
}

/** Many short texts in two arrays: the code units of all, one text after another, and where each begins and the last ends. */
export interface PackedTexts {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** The postings of one field: terms in the order of their code units, each with its rows in ascending order. */
export interface FieldPostings {
  /** Sum of a row's counts: its length in terms. */
  readonly lengths: Float32Array;
  readonly terms: PackedTexts;
  /** Where each term's postings begin; one more start than terms. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly counts: Uint16Array;
}

/** The words of many passages, as they stand in one file. */
export interface PostingsTable {
  /** Passage numbers by row, ascending. */
  readonly numbers: Uint32Array;
  /** Citation ids by row. */
  readonly ids: PackedTexts;
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

const FIRST_KINDS = [Uint32Array, Uint16Array, Uint32Array] as const;
const FIELD_KINDS = [Float32Array, Uint16Array, Uint32Array, Uint32Array, Uint32Array, Uint16Array] as const;
const KINDS = [...FIRST_KINDS, ...FIELD_KINDS, ...FIELD_KINDS];

function partsOf({ numbers, ids, fields }: PostingsTable): readonly ArrayBufferView[] {
  const of = ({ lengths, terms, starts, rows, counts }: FieldPostings) => [
    lengths,
    terms.units,
    terms.starts,
    starts,
    rows,
    counts,
  ];
  return [numbers, ids.units, ids.starts, ...of(fields.characters), ...of(fields.gloss)];
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
    const header = fittingHeader(folder, store);
    if (header === null) return null;
    const whole = header.parts.reduce((sum, length) => sum + length + padding(length), 0);
    const bytes = await readWhole(join(folder, header.file), whole, header.sha256);
    return bytes === null ? null : tableOf(bytes, header.parts);
  } catch {
    return null;
  }
}

/** Whether the folder has a table of this store, in this version's format. */
export function hasPostings(folder: string, store: string): boolean {
  return fittingHeader(folder, store) !== null;
}

function fittingHeader(folder: string, store: string): Header | null {
  try {
    const header = JSON.parse(readFileSync(join(folder, HEADER), 'utf8')) as Header;
    return header.format === FORMAT && header.store === store && FILE.test(header.file) ? header : null;
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
  if (parts.length !== KINDS.length) return null;
  let at = 0;
  const views = parts.map((length, index) => {
    const Kind = KINDS[index] ?? Uint32Array;
    const view = new Kind(bytes, at, length / Kind.BYTES_PER_ELEMENT);
    at += length + padding(length);
    return view;
  });
  const packed = (from: number) => ({ units: views[from], starts: views[from + 1] }) as PackedTexts;
  const field = (from: number): FieldPostings =>
    ({
      lengths: views[from],
      terms: packed(from + 1),
      starts: views[from + 3],
      rows: views[from + 4],
      counts: views[from + 5],
    }) as FieldPostings;
  const first = FIRST_KINDS.length;
  return {
    numbers: views[0] as Uint32Array,
    ids: packed(1),
    fields: { characters: field(first), gloss: field(first + FIELD_KINDS.length) },
  };
}

/** Place of a term among a field's terms; −1 when it stands in none of the rows. */
export function placeOfTerm({ terms }: FieldPostings, term: string): number {
  let low = 0;
  let high = terms.starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareTerm(terms, middle, term);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function compareTerm({ units, starts }: PackedTexts, place: number, term: string): number {
  const start = starts[place] ?? 0;
  const length = (starts[place + 1] ?? 0) - start;
  const shared = Math.min(length, term.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (units[start + at] ?? 0) - term.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - term.length;
}

/** The text at a place. */
export function textAt({ units, starts }: PackedTexts, place: number): string {
  let text = '';
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}

/** Packs texts (紧排). */
export function packTexts(texts: readonly string[]): PackedTexts {
  const starts = new Uint32Array(texts.length + 1);
  const units = new Uint16Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  texts.forEach((text, place) => {
    for (let index = 0; index < text.length; index += 1, at += 1) units[at] = text.charCodeAt(index);
    starts[place + 1] = at;
  });
  return { units, starts };
}
