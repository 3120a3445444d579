import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import type { DocumentInterface } from '@langchain/core/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { DianjuError } from '../../src/lib/errors.js';
import { packageRoot } from '../../src/lib/package-root.js';
import { fuse } from '../../src/retrieval/fuse.js';
import { retrieve } from '../../src/retrieval/index.js';
import { DianjuRetriever } from '../../src/retrieval/langchain.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import type { ReportStore } from '../../src/store/store.js';
import { prepareHere } from '../support/prepare.js';

const SEEDS = join(packageRoot(), 'seeds');
const embedder = new GlossEmbedder();
let folder: string;
let store: ReportStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dianju-retrieval-'));
  store = await openEmbeddedStore({ folder, embedder });
  const files = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  await ingestFiles(
    store,
    files.map((name) => join(SEEDS, name)),
    { prepare: prepareHere(embedder) },
  );
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Question {
  readonly type: string;
  readonly report: string;
  readonly question: string;
  readonly quote: string;
}

describe('retrieval', () => {
  it.each([
    ['首批枫桥式司法所', '桂溪司法所'],
    ['electronic seals', '电子印章264枚'],
    ['financial mediation centre', '长嘉汇金融调解中心'],
  ])('finds what “%s” is about', async (query, words) => {
    const [first] = await retrieve(store, embedder, { query, limit: 1 });
    expect(first?.passage.text).toContain(words);
  });

  it('answers most of the fixture questions with the right passage among the first five', async () => {
    const file = new URL('../fixtures/retrieval/questions.ndjson', import.meta.url);
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Question);
    const reports = await store.reports();
    let hits = 0;
    for (const { report, question, quote } of rows) {
      const id = reports.find((each) => each.id.startsWith(report))?.id ?? '';
      const found = await retrieve(store, embedder, {
        query: question,
        limit: 5,
        filter: { reports: [id] },
      });
      const start = ((await store.text(id)) ?? '').indexOf(quote);
      const end = start + quote.length;
      if (found.some(({ passage }) => passage.start <= end - 1 && passage.end > start)) hits += 1;
    }
    expect(hits / rows.length).toBeGreaterThan(0.85);
  });

  it('gives as many as asked, best first, with the raw score of every leg', async () => {
    const found = await retrieve(store, embedder, { query: '行政复议', limit: 12 });
    expect(found).toHaveLength(12);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(found[0]?.legs.characters).toBeGreaterThan(0);
    expect(found[0]?.legs.gloss).toBeGreaterThan(0);
  });

  it('looks only where it is told', async () => {
    const found = await retrieve(store, embedder, {
      query: '行政复议',
      limit: 20,
      filter: { jurisdictions: ['安岳县'] },
    });
    expect(new Set(found.map(({ passage }) => passage.report))).toEqual(new Set(['003_fb79724b5cbc6990']));
  });

  it.each(['', '？！', '😀', '\u200b'])('finds nothing it could be sure of for “%s”', async (query) => {
    const found = await retrieve(store, embedder, { query, limit: 5 });
    expect(found.every(({ legs }) => legs.characters === 0 && legs.gloss === 0)).toBe(true);
  });

  it('takes a very long query', async () => {
    const found = await retrieve(store, embedder, { query: '法治政府建设'.repeat(1000), limit: 3 });
    expect(found).toHaveLength(3);
  });

  it('does without vectors when their embedder is out of reach', async () => {
    const down = {
      ...embedder,
      embedQuery: () => Promise.reject(new DianjuError('embedder-unavailable', 'test')),
      embedDocuments: () => Promise.reject(new DianjuError('embedder-unavailable', 'test')),
    };
    const found = await retrieve(store, down, { query: '首批枫桥式司法所', limit: 1 });
    expect(found[0]?.passage.text).toContain('桂溪司法所');
    expect(found[0]?.legs.vectors).toBe(0);
  });
});

describe('fusion', () => {
  it('counts each leg by its share of the best', () => {
    const fused = fuse({
      characters: [
        { id: 'a', score: 100 },
        { id: 'b', score: 90 },
      ],
      gloss: [
        { id: 'b', score: 0.2 },
        { id: 'a', score: 0.1 },
      ],
      vectors: [],
    });
    expect(fused.map(({ id, score }) => [id, score])).toEqual([
      ['b', 1.9],
      ['a', 1.5],
    ]);
    expect(fused[0]?.legs).toEqual({ characters: 90, gloss: 0.2, vectors: 0 });
  });

  it('is empty when nothing was found', () => {
    expect(fuse({ characters: [], gloss: [], vectors: [] })).toEqual([]);
  });
});

describe('the LangChain retriever', () => {
  it('gives documents that say where they stand', async () => {
    const retriever = new DianjuRetriever({ store, embedder, limit: 2 });
    const documents = await retriever.invoke('首批枫桥式司法所');
    expect(documents).toHaveLength(2);
    const { pageContent, metadata } = documents[0] ?? { pageContent: '', metadata: null };
    expect(metadata).toMatchObject({ jurisdiction: '垫江县', year: 2023, report: '002_324a2b4d2bca4757' });
    const text = (await store.text('002_324a2b4d2bca4757')) ?? '';
    expect(text.slice(metadata?.start, metadata?.end)).toBe(pageContent);
  });

  it('looks only where it is told', async () => {
    const filter = { jurisdictions: ['安岳县'] };
    const documents = await new DianjuRetriever({ store, embedder, filter }).invoke('行政复议');
    expect(new Set(documents.map(({ metadata }) => metadata.jurisdiction))).toEqual(new Set(['安岳县']));
  });

  it('runs in a chain with a chat model', async () => {
    const prompts: string[] = [];
    const model = new FakeListChatModel({ responses: ['桂溪司法所。'] });
    const chain = RunnableSequence.from<string, string>([
      {
        context: new DianjuRetriever({ store, embedder, limit: 2 }).pipe((documents: DocumentInterface[]) =>
          documents.map(({ id, pageContent }) => `[${id}] ${pageContent}`).join('\n'),
        ),
        question: new RunnablePassthrough<string>(),
      },
      ChatPromptTemplate.fromMessages([
        ['system', '只根据以下段落回答：\n{context}'],
        ['human', '{question}'],
      ]),
      (prompt: { toString(): string }) => {
        prompts.push(prompt.toString());
        return prompt;
      },
      model,
      new StringOutputParser(),
    ]);
    expect(await chain.invoke('哪个司法所评上了首批枫桥式？')).toBe('桂溪司法所。');
    expect(prompts[0]).toContain('成功创建桂溪司法所为重庆市首批');
    expect(prompts[0]).toMatch(/\[dj23-[a-z0-9]+\]/u);
  });
});
