import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createEmbedder, type ProviderSettings } from '../../embeddings/index.js';
import { transformersEmbedder } from '../../embeddings/transformers.js';
import { dianju, PROJECT, rows } from '../support/cli.js';
import { TINY_DIMENSIONS, writeTinyModel } from '../support/tiny-model.js';
import { embedderSuite } from '../suites/embedder.js';
import { serve } from './http-server.js';

const folders: string[] = [];

function modelFolder(): string {
  const folder = writeTinyModel();
  folders.push(folder);
  return folder;
}

const settings = (model: string, change: Partial<ProviderSettings> = {}): ProviderSettings => ({
  provider: 'transformers',
  model,
  url: null,
  key: null,
  dimensions: TINY_DIMENSIONS,
  ...change,
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

embedderSuite('a local Transformers.js model', () => {
  const folder = modelFolder();
  return {
    create: async () => transformersEmbedder(settings(folder)),
    dispose: async () => undefined,
  };
});

describe('a local model that cannot be used', () => {
  const warnings: string[] = [];
  const log = { warn: (message: string) => void warnings.push(message) };
  afterEach(() => void warnings.splice(0));

  async function fallsBack(chosen: ProviderSettings): Promise<string> {
    const embedder = await createEmbedder(chosen, log);
    expect(embedder.id).toMatch(/^gloss-/u);
    expect(warnings).toHaveLength(1);
    return warnings[0] ?? '';
  }

  it('is named as damaged when its file is cut short', async () => {
    const folder = modelFolder();
    truncateSync(join(folder, 'onnx/model.onnx'), 20_000);
    expect(await fallsBack(settings(folder))).toMatch(/damaged or incomplete.*built-in/u);
  });

  it('is named as damaged when its tokenizer is cut short', async () => {
    const folder = modelFolder();
    truncateSync(join(folder, 'tokenizer.json'), 20_000);
    expect(await fallsBack(settings(folder))).toMatch(/damaged or incomplete.*built-in/u);
  });

  it('is named with the file that is missing', async () => {
    const folder = modelFolder();
    rmSync(join(folder, 'onnx/model.onnx'));
    expect(await fallsBack(settings(folder))).toContain('onnx/model.onnx');
  });

  it('gives way when its vectors have another length than was said', async () => {
    expect(await fallsBack(settings(modelFolder(), { dimensions: 8 }))).toMatch(/16 numbers instead of 8/u);
  });

  it('gives way when the hub does not answer in time', async () => {
    const hub = await serve(() => null);
    const warning = await fallsBack(settings('example/tiny', { url: hub.url, deadlineMs: 1000 }));
    expect(warning).toContain('within 1 s');
    expect(hub.requests.map(({ path }) => path)).toContain('/example/tiny/resolve/main/tokenizer.json');
    await hub.close();
  });

  it('gives way when the hub does not know it', async () => {
    const hub = await serve(() => ({ status: 404, body: {} }));
    expect(await fallsBack(settings('example/tiny', { url: hub.url }))).toContain('example/tiny');
    await hub.close();
  });
});

describe('on the command line', () => {
  const data = writeTinyModel(new Map());
  folders.push(data);
  const report = join(PROJECT, 'test/fixtures/questions/places-reports/p11_pingyu.txt');
  const run = (args: readonly string[], flags: Readonly<Record<string, string>> = {}) =>
    dianju([...args, '--data', data], {
      env: {
        EMBEDDER: 'transformers',
        EMBEDDER_MODEL: modelFolder(),
        EMBEDDER_DIMENSIONS: String(TINY_DIMENSIONS),
        ...flags,
      },
    });

  it('reads a report with a local model, without a warning', async () => {
    const read = await run(['ingest', report, '--json']);
    expect(rows(read)).toMatchObject([{ report: 'p11_pingyu', state: 'added', error: null }]);
    expect(read.stderr).not.toMatch(/embedder|dtype/u);
  });

  it('says once what to install when Transformers.js is missing, and searches all the same', async () => {
    const hook = new URL('../support/without-transformers.mjs', import.meta.url).href;
    const found = await run(['search', '行政复议', '--json'], { NODE_OPTIONS: `--import ${hook}` });
    expect(rows(found)[0]).toMatchObject({ rank: 1, report: 'p11_pingyu' });
    expect(found.stderr.match(/npm install @huggingface\/transformers/gu)).toHaveLength(1);
  });
});
