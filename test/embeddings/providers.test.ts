import { afterEach, describe, expect, it } from 'vitest';
import { createEmbedder, PROVIDERS, type ProviderSettings } from '../../embeddings/index.js';
import { checkedEmbedder } from '../../embeddings/checked.js';
import type { Embedder } from '../../embeddings/embedder.js';
import { ollamaEmbedder } from '../../embeddings/ollama.js';
import { openaiEmbedder } from '../../embeddings/openai.js';
import { embedderSuite } from '../suites/embedder.js';
import { serve, toyVector, type Answer, type SmallServer } from './http-server.js';

const servers: SmallServer[] = [];

async function start(answer: (body: never, path: string) => Answer): Promise<SmallServer> {
  const server = await serve(answer);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const inputs = ({ input }: { readonly input: string | readonly string[] }): readonly string[] =>
  [input].flat();

const openaiAnswer = (body: never): Answer => ({
  status: 200,
  body: {
    object: 'list',
    data: inputs(body).map((text, index) => ({ object: 'embedding', index, embedding: toyVector(text) })),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  },
});
const ollamaAnswer = (body: never): Answer => ({
  status: 200,
  body: { model: 'toy', embeddings: inputs(body).map(toyVector) },
});

const settings = (change: Partial<ProviderSettings>): ProviderSettings => ({
  provider: 'openai',
  model: 'toy',
  url: null,
  key: null,
  dimensions: 5,
  ...change,
});

const remote = (make: (settings: ProviderSettings) => Embedder, answer: (body: never) => Answer) => () => {
  let server: SmallServer | null = null;
  return {
    async create() {
      server ??= await serve(answer);
      return make(settings({ url: server.url }));
    },
    dispose: async () => server?.close(),
  };
};

embedderSuite('an OpenAI-compatible endpoint', remote(openaiEmbedder, openaiAnswer));
embedderSuite('an Ollama server', remote(ollamaEmbedder, ollamaAnswer));
embedderSuite('the built-in embedder', () => ({
  create: () => PROVIDERS.gloss(settings({ provider: 'gloss', dimensions: null })),
  dispose: async () => undefined,
}));

describe('a chosen embedder', () => {
  const warnings: string[] = [];
  const log = { warn: (message: string) => void warnings.push(message) };
  afterEach(() => void warnings.splice(0));

  it('is used when it answers, with its model and key', async () => {
    const server = await start(openaiAnswer);
    const embedder = await createEmbedder(settings({ url: server.url, key: 'sk-secret' }), log);
    expect(embedder.id).toContain('toy');
    expect(server.requests[0]).toMatchObject({
      path: '/embeddings',
      key: 'Bearer sk-secret',
      body: { model: 'toy' },
    });
    expect(warnings).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['refuses the key', { status: 401, body: { error: { message: 'no such key' } } }],
    ['does not know the model', { status: 404, body: { error: { message: 'model not found' } } }],
    [
      'gives vectors of another length',
      { status: 200, body: { data: [{ object: 'embedding', index: 0, embedding: [1, 2] }] } },
    ],
    ['answers nonsense', { status: 200, body: { hello: 'world' } }],
    ['does not answer in time', null],
  ])('gives way to the built-in one, with one warning, when it %s', async (_, answer) => {
    const server = await start(() => answer);
    const embedder = await createEmbedder(
      settings({ url: server.url, key: 'sk-secret', deadlineMs: 1500 }),
      log,
    );
    expect(embedder.id).toMatch(/^gloss-/u);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('built-in');
    expect(warnings[0]).not.toContain('sk-secret');
  });

  it.each(['openai', 'ollama'] as const)('gives way when nothing listens (%s)', async (provider) => {
    const server = await serve(() => null);
    await server.close();
    const embedder = await createEmbedder(settings({ provider, url: server.url, deadlineMs: 3000 }), log);
    expect(embedder.id).toMatch(/^gloss-/u);
    expect(warnings).toHaveLength(1);
  });

  it('is the built-in one by default, asking nobody', async () => {
    const embedder = await createEmbedder(settings({ provider: 'gloss', dimensions: null }), log);
    expect(embedder.id).toMatch(/^gloss-/u);
    expect(warnings).toEqual([]);
  });
});

describe('a checked embedder', () => {
  const checked = (embedDocuments: (texts: string[]) => Promise<number[][]>) =>
    checkedEmbedder({
      id: 'test:1',
      dimensions: 2,
      deadlineMs: 50,
      embeddings: { embedDocuments, embedQuery: async (text) => (await embedDocuments([text]))[0] ?? [] },
    });

  it.each<[string, (texts: string[]) => Promise<number[][]>]>([
    ['too few vectors', async () => []],
    ['a short vector', async (texts) => texts.map(() => [1])],
    ['a number that is none', async (texts) => texts.map(() => [1, Number.NaN])],
    ['a failure', () => Promise.reject(new Error('down\nwith a page of details'))],
    ['silence', () => new Promise(() => undefined)],
  ])('turns %s into embedder-unavailable', async (_, embedDocuments) => {
    const failure = checked(embedDocuments).embedDocuments(['a', 'b']);
    await expect(failure).rejects.toMatchObject({ code: 'embedder-unavailable' });
    await expect(failure).rejects.not.toThrow(/details/u);
  });

  it('passes good vectors on', async () => {
    const embedder = checked(async (texts) => texts.map((text) => [text.length, 1]));
    expect(await embedder.embedDocuments(['a', 'bc'])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(await embedder.embedQuery('abc')).toEqual([3, 1]);
  });
});
