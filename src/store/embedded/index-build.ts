import { ColumnIndex } from '../../../embeddings/column-index.js';
import { HnswIndex } from '../../../embeddings/hnsw-index.js';
import type { IndexIdentity } from '../../../embeddings/vector-file.js';
import { unpackTerms } from '../kept.js';
import { Database } from './database.js';
import { mergePostings, type TermRow } from './merge-postings.js';
import { readPostings, writePostings } from './postings-file.js';
import { readVectors } from './stored-vectors.js';

/** Passages whose terms are merged at a time, and rows that are held at a time. */
const TERM_SLICE = 4000;
const SLICE = 200;
const BUSY_MS = 5000;

/** What the index files are made for. */
export interface IndexJob {
  readonly folder: string;
  readonly identity: IndexIdentity;
}

/**
 * Brings the index files of a folder up to its tables (索引构建): extends them by what was added; makes them anew where more
 * is gone than left. Takes a second for every few hundred new passages and blocks its thread, so it is run in one of its own.
 */
export async function buildIndexes({ folder, identity }: IndexJob): Promise<void> {
  const database = new Database({ folder, readOnly: true, busyMs: BUSY_MS });
  try {
    const numbers = database.all<{ number: number }>('SELECT number FROM passages ORDER BY number');
    const alive = new Set(numbers.map(({ number }) => number));
    const last = numbers.at(-1)?.number ?? 0;
    await buildTerms(database, { folder, store: identity.store, alive, last });
    await buildVectors(database, { folder, identity, alive, last });
  } finally {
    database.close();
  }
}

interface Passages {
  readonly folder: string;
  readonly alive: ReadonlySet<number>;
  /** The highest number that is looked at: those that are added meanwhile wait for the next time. */
  readonly last: number;
}

async function buildTerms(
  database: Database,
  { folder, store, alive, last }: Passages & { readonly store: string },
): Promise<void> {
  let table = await readPostings(folder, store);
  const isGone = (number: number): boolean => !alive.has(number);
  const current = table !== null && table.numbers.at(-1) === last && !table.numbers.some(isGone);
  if (current) return;
  for (;;) {
    const from: number = table?.numbers.at(-1) ?? 0;
    table = mergePostings(table, isGone, termRows(database, from, last));
    if ((table.numbers.at(-1) ?? 0) === last || table.numbers.at(-1) === from) break;
  }
  await writePostings(folder, table, store);
}

/** The next passages with their terms, read as they are taken: the terms of thousands fill a hundred MB. */
function* termRows(database: Database, from: number, to: number): Generator<TermRow> {
  let last = from;
  for (let taken = 0; taken < TERM_SLICE; taken += SLICE) {
    const rows = database.all<{ number: number; id: string; characters: string; gloss: string }>(
      `SELECT number, id, characters, gloss FROM passages WHERE number > ? AND number <= ? ORDER BY number LIMIT ${SLICE}`,
      last,
      to,
    );
    for (const { number, id, characters, gloss } of rows) {
      yield { number, id, terms: { characters: unpackTerms(characters), gloss: unpackTerms(gloss) } };
    }
    if (rows.length < SLICE) return;
    last = rows.at(-1)?.number ?? to;
  }
}

async function buildVectors(
  database: Database,
  { folder, identity, alive, last }: Passages & { readonly identity: IndexIdentity },
): Promise<void> {
  const Index = identity.sparse === true ? ColumnIndex : HnswIndex;
  const read = await Index.read(folder, identity);
  const gone = [...(read?.labels ?? [])].filter((label) => !alive.has(label));
  if (read !== null && read.last === last && gone.length === 0) return;
  for (const label of gone) read?.remove(label);
  const wasted = read !== null && read.wasted > read.labels.size;
  const index = read === null || wasted ? Index.empty(identity.dimensions) : read;
  let from = index.last;
  index.reserve([...alive].filter((label) => label > from).length);
  for (;;) {
    const rows = readVectors(database, identity, [from + 1, last, SLICE]);
    for (const { number, vector } of rows) index.add(number, vector);
    if (rows.length < SLICE) break;
    from = rows.at(-1)?.number ?? last;
  }
  await index.save(folder, identity, last);
}
