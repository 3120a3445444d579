import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import type { RawData } from '@orama/orama';
import type { Embedder } from '../../embeddings/embedder.js';
import { characterTerms } from '../../embeddings/gloss.js';
import type { Span } from '../../src/lib/span.js';

/** A passage as every engine is given it: with its place, year and headings. */
export interface Document {
  readonly report: string;
  readonly span: Span;
  readonly text: string;
  /** The vector of `text` that our own store holds, so that only the search differs. */
  readonly vector: Float32Array;
}

/** A search engine that has taken in the documents. */
export interface Engine {
  readonly name: string;
  search(text: string, limit: number): Promise<readonly Document[]>;
  /** Writes what was built to the disk; what is given reads it from there again. Absent: it is kept in memory only. */
  save?(): Promise<() => Promise<unknown>>;
}

/** Makes an engine of documents; the embedder is ours, so that only the search differs. */
export type MakeEngine = (documents: readonly Document[], making: Making) => Promise<Engine>;

/** What an engine is made with. */
export interface Making {
  readonly embedder: Embedder;
  /** When it must have taken in all documents, as `performance.now()` tells the time. */
  readonly until: number;
  /** Where it may write files. */
  readonly folder: string;
}

/** An engine that would have taken longer. */
export class TooSlow extends Error {}

/** Documents that are handed over at a time. */
const BATCH = 500;
/** How often it is told how far a rival has come, in milliseconds. */
const TOLD_EVERY = 30_000;

async function inBatches(
  documents: readonly Document[],
  until: number,
  take: (batch: readonly Document[], from: number) => Promise<unknown>,
): Promise<void> {
  const began = performance.now();
  let told = began;
  for (let from = 0; from < documents.length; from += BATCH) {
    const now = performance.now();
    const far = `${from} of ${documents.length} passages`;
    if (now > until) throw new TooSlow(far);
    if (now > told + TOLD_EVERY) {
      process.stderr.write(`  ${far} after ${((now - began) / 1000).toFixed(0)} s\n`);
      told = now;
    }
    await take(documents.slice(from, from + BATCH), from);
  }
}

const words = (text: string): string[] => [...characterTerms(text).keys()];

/** SQLite's full text alone, on single characters and pairs. */
const fts5: MakeEngine = async (documents, { folder, until }) => {
  const file = join(folder, 'fts5.db');
  rmSync(file, { force: true });
  const database = new Sqlite(file);
  database.exec("CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='ascii')");
  const insert = database.prepare('INSERT INTO found (rowid, words) VALUES (?, ?)');
  database.exec('BEGIN');
  await inBatches(documents, until, async (batch, from) => {
    batch.forEach(({ text }, row) => insert.run(from + row + 1, words(text).join(' ')));
  });
  database.exec('COMMIT');
  const SEARCH = 'SELECT rowid AS row FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?';
  const select = database.prepare(SEARCH);
  const matching = (text: string): string =>
    words(text)
      .map((word) => `"${word}"`)
      .join(' OR ');
  return {
    name: 'FTS5 alone',
    async search(text, limit) {
      const rows = select.all(matching(text), limit) as { row: number }[];
      return rows.flatMap(({ row }) => documents[row - 1] ?? []);
    },
    save: async () => async () => new Sqlite(file).prepare(SEARCH).all(matching('行政复议'), 1),
  };
};

const memory: MakeEngine = async (documents, making) => {
  const { MemoryVectorStore } = await import('@langchain/classic/vectorstores/memory');
  const store = new MemoryVectorStore(making.embedder);
  return langchain("LangChain's MemoryVectorStore", store, { ...making, documents });
};

const hnswlib: MakeEngine = async (documents, making) => {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  const store = new HNSWLib(making.embedder, { space: 'cosine' });
  const engine = await langchain("LangChain's HNSWLib", store, { ...making, documents });
  const save = async (): Promise<() => Promise<unknown>> => {
    const folder = join(making.folder, 'hnswlib');
    await store.save(folder);
    return () => HNSWLib.load(folder, making.embedder);
  };
  return { ...engine, save };
};

interface VectorStore {
  addVectors(vectors: number[][], documents: { pageContent: string; metadata: object }[]): Promise<unknown>;
  similaritySearchVectorWithScore(
    vector: number[],
    limit: number,
  ): Promise<[{ metadata: Record<string, unknown> }, number][]>;
}

async function langchain(
  name: string,
  store: VectorStore,
  { documents, embedder, until }: Making & { readonly documents: readonly Document[] },
): Promise<Engine> {
  await inBatches(documents, until, async (batch, from) => {
    const given = batch.map(({ text }, index) => ({ pageContent: text, metadata: { row: from + index } }));
    await store.addVectors(
      batch.map(({ vector }) => [...vector]),
      given,
    );
  });
  return {
    name,
    async search(text, limit) {
      const found = await store.similaritySearchVectorWithScore(await embedder.embedQuery(text), limit);
      return found.flatMap(([{ metadata }]) => documents[Number(metadata['row'])] ?? []);
    },
  };
}

/** Orama's hybrid search, its words ours: characters and pairs, as it has no tokenizer for running Chinese of its own. */
const orama: MakeEngine = async (documents, { embedder, folder, until }) => {
  const { create, insertMultiple, load, save, search } = await import('@orama/orama');
  const tokenizer = { language: 'chinese', normalizationCache: new Map(), tokenize: words };
  const schema = { text: 'string', vector: `vector[${embedder.dimensions}]` } as const;
  const empty = () => create({ schema, components: { tokenizer } });
  const database = empty();
  await inBatches(documents, until, (batch, from) => {
    const given = batch.map(({ text, vector }, index) => ({
      id: String(from + index),
      text,
      vector: [...vector],
    }));
    return insertMultiple(database, given, BATCH) as Promise<unknown>;
  });
  return {
    name: 'Orama hybrid',
    async search(text, limit) {
      const vector = { value: await embedder.embedQuery(text), property: 'vector' };
      const { hits } = await search(database, {
        mode: 'hybrid',
        term: text,
        properties: ['text'],
        vector,
        similarity: 0,
        limit,
      });
      return hits.flatMap(({ id }) => documents[Number(id)] ?? []);
    },
    async save() {
      // As its own plugin for persistence does it: one text of JSON.
      const file = join(folder, 'orama.json');
      writeFileSync(file, JSON.stringify(save(database)));
      return async () => load(empty(), JSON.parse(readFileSync(file, 'utf8')) as RawData);
    },
  };
};

/** What our search is held against, by the name on the command line. */
export const RIVALS: Readonly<Record<string, MakeEngine>> = { fts5, memory, hnswlib, orama };

/**
 * How long an engine takes to read again what it has written down. One that keeps nothing is built anew; one that cannot write
 * down what it holds says why.
 */
export async function loadTime(engine: Engine): Promise<string> {
  if (engine.save === undefined) return 'as built';
  try {
    const load = await engine.save();
    const began = performance.now();
    await load();
    return `${((performance.now() - began) / 1000).toFixed(1)} s`;
  } catch (error) {
    return `none: ${(error as Error).message}`;
  }
}
