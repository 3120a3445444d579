import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../embeddings/embedder.js';

/** Makes an embedder that works, and takes away what it needed. */
export interface EmbedderFactory {
  create(): Promise<Embedder>;
  dispose(): Promise<void>;
}

/** What every embedder promises. */
export function embedderSuite(name: string, factory: () => EmbedderFactory): void {
  describe(`${name} keeps the contract of an embedder`, () => {
    let embedder: Embedder;
    let made: EmbedderFactory;

    beforeAll(async () => {
      made = factory();
      embedder = await made.create();
    });

    afterAll(() => made.dispose());

    it('names itself and its dimensions, the same every time', async () => {
      expect(embedder.id).toMatch(/^[a-z]+[-:]/u);
      expect(embedder.dimensions).toBeGreaterThan(0);
      const again = await made.create();
      expect([again.id, again.dimensions]).toEqual([embedder.id, embedder.dimensions]);
    });

    it('gives one finite vector of its length a text, in order', async () => {
      const texts = ['行政复议案件', 'legal aid', '行政复议案件'];
      const vectors = await embedder.embedDocuments(texts);
      expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => embedder.dimensions));
      expect(vectors.flat().every(Number.isFinite)).toBe(true);
      expect(vectors[0]).toEqual(vectors[2]);
      expect(vectors[0]).not.toEqual(vectors[1]);
    });

    it('gives no vector for no text', async () => {
      expect(await embedder.embedDocuments([])).toEqual([]);
    });

    it('gives a query the same length', async () => {
      expect(await embedder.embedQuery('调解成功率')).toHaveLength(embedder.dimensions);
    });

    it('takes empty, odd and long texts', async () => {
      for (const text of ['', '😀', '\u200b', '法治'.repeat(5000)]) {
        const vector = await embedder.embedQuery(text);
        expect(vector).toHaveLength(embedder.dimensions);
        expect(vector.every(Number.isFinite)).toBe(true);
      }
    });
  });
}
