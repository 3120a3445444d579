import Sqlite from 'libsql';
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
}

/** Makes an engine of documents; the embedder is ours, so that only the search differs. */
export type MakeEngine = (documents: readonly Document[], making: Making) => Promise<Engine>;

/** What an engine is made with. */
export interface Making {
  readonly embedder: Embedder;
  /** When it must have taken in all documents, as `performance.now()` tells the time. */
  readonly until: number;
}

/** An engine that would have taken longer. */
export class TooSlow extends Error {}

/** Documents that are handed over at a time. */
const BATCH = 500;

async function inBatches(
  documents: readonly Document[],
  until: number,
  take: (batch: readonly Document[], from: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    if (performance.now() > until) throw new TooSlow(`${from} of ${documents.length} passages`);
    await take(documents.slice(from, from + BATCH), from);
  }
}

const words = (text: string): string[] => [...characterTerms(text).keys()];

/** SQLite's full text alone, on single characters and pairs. */
const fts5: MakeEngine = async (documents) => {
  const database = new Sqlite(':memory:');
  database.exec("CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='ascii')");
  const insert = database.prepare('INSERT INTO found (rowid, words) VALUES (?, ?)');
  database.exec('BEGIN');
  documents.forEach(({ text }, row) => insert.run(row + 1, words(text).join(' ')));
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid AS row FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?');
  return {
    name: 'FTS5 alone',
    async search(text, limit) {
      const match = words(text)
        .map((word) => `"${word}"`)
        .join(' OR ');
      const rows = select.all(match, limit) as { row: number }[];
      return rows.flatMap(({ row }) => documents[row - 1] ?? []);
    },
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
  return langchain("LangChain's HNSWLib", store, { ...making, documents });
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
const orama: MakeEngine = async (documents, { embedder, until }) => {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const tokenizer = { language: 'chinese', normalizationCache: new Map(), tokenize: words };
  const schema = { text: 'string', vector: `vector[${embedder.dimensions}]` } as const;
  const database = create({ schema, components: { tokenizer } });
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
  };
};

/** What our search is held against, by the name on the command line. */
export const RIVALS: Readonly<Record<string, MakeEngine>> = { fts5, memory, hnswlib, orama };
