import Sqlite from 'libsql';
import type { Embedder } from '../../embeddings/embedder.js';
import { characterTerms } from '../../embeddings/gloss.js';
import type { Span } from '../../src/lib/span.js';

/** A passage as every engine is given it: with its place, year and headings. */
export interface Document {
  readonly report: string;
  readonly span: Span;
  readonly text: string;
}

/** A search engine that has taken in the documents. */
export interface Engine {
  readonly name: string;
  search(text: string, limit: number): Promise<readonly Document[]>;
}

/** Makes an engine of documents; the embedder is ours, so that only the search differs. */
export type MakeEngine = (documents: readonly Document[], embedder: Embedder) => Promise<Engine>;

/** Documents that are embedded and handed over at a time. */
const BATCH = 500;

async function inBatches(
  documents: readonly Document[],
  embedder: Embedder,
  take: (batch: readonly Document[], vectors: number[][], from: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH);
    await take(batch, await embedder.embedDocuments(batch.map(({ text }) => text)), from);
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

const memory: MakeEngine = async (documents, embedder) => {
  const { MemoryVectorStore } = await import('@langchain/classic/vectorstores/memory');
  return langchain("LangChain's MemoryVectorStore", new MemoryVectorStore(embedder), { documents, embedder });
};

const hnswlib: MakeEngine = async (documents, embedder) => {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  return langchain("LangChain's HNSWLib", new HNSWLib(embedder, { space: 'cosine' }), {
    documents,
    embedder,
  });
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
  { documents, embedder }: { readonly documents: readonly Document[]; readonly embedder: Embedder },
): Promise<Engine> {
  await inBatches(documents, embedder, async (batch, vectors, from) => {
    const given = batch.map(({ text }, index) => ({ pageContent: text, metadata: { row: from + index } }));
    await store.addVectors(vectors, given);
  });
  return {
    name,
    async search(text, limit) {
      const found = await store.similaritySearchVectorWithScore(await embedder.embedQuery(text), limit);
      return found.flatMap(([{ metadata }]) => documents[Number(metadata['row'])] ?? []);
    },
  };
}

/** What our search is held against, by the name on the command line. */
export const RIVALS: Readonly<Record<string, MakeEngine>> = { fts5, memory, hnswlib };
