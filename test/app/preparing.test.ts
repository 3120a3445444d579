import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { openPreparing, type Preparing } from '../../src/app/preparing.js';
import { packageRoot } from '../../src/lib/package-root.js';
import type { ThreadLimits } from '../../src/lib/threads.js';
import { rawFile, readRaw } from '../../src/loaders/index.js';
import { withPackedTerms } from '../../src/store/kept.js';
import { htmlOf } from '../support/documents.js';
import { prepareHere } from '../support/prepare.js';

const embedder = new GlossEmbedder();
const SEEDS = join(packageRoot(), 'seeds');
const [seed = ''] = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
const SENTENCE = '全县受理行政复议案件417件，办结396件，办结率94.96%。';

let open: Preparing | null = null;
const preparing = (limits?: ThreadLimits): Preparing => {
  open = openPreparing(embedder, limits);
  return open;
};
afterEach(() => open?.close());

const big = rawFile(
  htmlOf(['奉节县2022年法治政府建设情况报告', '一、主要工作', ...Array<string>(20_000).fill(SENTENCE)]),
  'big.html',
);

describe('a file that is read on a thread of its own', () => {
  it('gives what it gives here', async () => {
    const raw = await readRaw(join(SEEDS, seed));
    const here = await prepareHere(embedder)(raw);
    // Terms cross from thread to thread as the text that is kept.
    const crossed = { ...here, passages: here.passages.map(withPackedTerms) };
    expect(await preparing().prepare(raw)).toEqual(crossed);
  });

  it('is refused with the reason that the loader gives', async () => {
    const broken = rawFile(Buffer.from('PK\u0003\u0004broken'), 'broken.docx');
    await expect(preparing().prepare(broken)).rejects.toMatchObject({
      code: 'file-damaged',
      detail: 'broken.docx',
    });
  });

  it('costs only itself when it takes too much memory', async () => {
    // A thread takes some 50 MB for a report as it is: at 48 one in four of them failed.
    const { prepare } = preparing({ heap: 80 });
    const raw = await readRaw(join(SEEDS, seed));
    const [first, second, third] = await Promise.allSettled([prepare(raw), prepare(big), prepare(raw)]);
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'file-costly', detail: 'big.html' } });
    expect([first?.status, third?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect((await prepare(raw)).id).toBe(raw.id);
  });

  it('is stopped when it takes too long', async () => {
    const { prepare } = preparing({ time: 1 });
    await expect(prepare(big)).rejects.toMatchObject({ code: 'file-costly' });
  });
});
