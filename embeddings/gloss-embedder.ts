import { Embeddings } from '@langchain/core/embeddings';
import { packedLines } from '../src/lib/packed-lines.js';
import type { Embedder } from './embedder.js';
import { characterTerms, loadGloss } from './gloss.js';

/** Places for concept stems and, after them, for character bigrams: with twice as many, retrieval was the same. */
const STEM_PLACES = 512;
const BIGRAM_PLACES = 512;
/** Terms rarer than the table holds count as this frequent, so that a term never seen does not outweigh all others. */
const LEAST_FREQUENCY = 8;

/**
 * The built-in embedder (内置词典向量): concept stems of either language and character bigrams, hashed to fixed places. Needs
 * no download and always gives the same text the same vector.
 */
export class GlossEmbedder extends Embeddings implements Embedder {
  readonly id = 'gloss-2';
  readonly dimensions = STEM_PLACES + BIGRAM_PLACES;
  readonly sparse = true;
  /** Little: it knows hardly more than the two word indexes beside it. More made retrieval worse in every measurement. */
  readonly weight = 0.1;

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
    const place = (hash >>> 1) % places;
    // Half the terms count negative, so that those that share a place cancel on average.
    const sign = (hash & 1) === 1 ? -1 : 1;
    vector[place] = (vector[place] ?? 0) + sign * Math.log(1 + count) * rarity(term);
  }
  return vector;
}

interface Frequencies {
  readonly words: number;
  readonly terms: ReadonlyMap<string, number>;
}

let loaded: Frequencies | null = null;

/** Rarity of a term in the dictionary, not in the store: a passage's vector must not change with its neighbours. */
function rarity(term: string): number {
  loaded ??= readFrequencies();
  return Math.log(loaded.words / (loaded.terms.get(term) ?? LEAST_FREQUENCY));
}

function readFrequencies(): Frequencies {
  const [words = '', ...lines] = packedLines('embeddings/data/frequencies.txt.gz');
  const terms = lines.map((line) => {
    const [term = '', count = ''] = line.split(' ');
    return [term, Number(count)] as const;
  });
  return { words: Number(words), terms: new Map(terms) };
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
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}
