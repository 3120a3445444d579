import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from './embedder.js';
import { characterTerms, loadGloss } from './gloss.js';

/** Places for concept stems and, after them, for character bigrams. */
const STEM_PLACES = 512;
const BIGRAM_PLACES = 512;

/**
 * The built-in embedder (内置词典向量): concept stems of either language and character bigrams, hashed to fixed places. Needs
 * no download and always gives the same text the same vector.
 */
export class GlossEmbedder extends Embeddings implements Embedder {
  readonly id = 'gloss-1';
  readonly dimensions = STEM_PLACES + BIGRAM_PLACES;

  constructor() {
    super({});
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map(embed);
  }

  async embedQuery(text: string): Promise<number[]> {
    return embed(text);
  }
}

function embed(text: string): number[] {
  const stems = normalised(hashed(loadGloss().stems(text), STEM_PLACES));
  const bigrams = [...characterTerms(text)].filter(([term]) => term.length > 1);
  return normalised([...stems, ...normalised(hashed(new Map(bigrams), BIGRAM_PLACES))]);
}

function hashed(terms: ReadonlyMap<string, number>, places: number): number[] {
  const vector = new Array<number>(places).fill(0);
  for (const [term, count] of terms) {
    const hash = fnv1a(term);
    const place = hash % places;
    // Half the terms count negative, so that those that share a place cancel on average.
    const sign = hash & 0x80000000 ? -1 : 1;
    vector[place] = (vector[place] ?? 0) + sign * (1 + Math.log(Math.max(count, 0.2)) / 2);
  }
  return vector;
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

function normalised(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}
