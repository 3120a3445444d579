import type { Embedder } from '../../embeddings/embedder.js';
import { DianjuError } from '../lib/errors.js';
import type {
  ReportFilter,
  ReportStore,
  ScoredPassage,
  SearchOptions,
  StoredPassage,
} from '../store/store.js';
import { fuse, type Legs } from './fuse.js';
import { queryTerms } from './query-terms.js';

export type { Legs } from './fuse.js';

/** Passages that each leg gives to the fusion at least. */
const DEPTH = 50;

/** What to look for and where. */
export interface RetrievalRequest {
  /** The matter asked about, without places, years and question words: unfiltered, names dominate. */
  readonly query: string;
  /** The whole question, when the query is only its matter: which part of a report it means is told from it. */
  readonly question?: string;
  readonly filter?: ReportFilter;
  readonly limit: number;
}

/** A passage found, with its fused score and what each leg gave it. */
export interface RetrievedPassage {
  readonly passage: StoredPassage;
  /** Fused score: comparable within one retrieval only. */
  readonly score: number;
  /** Raw scores, comparable between retrievals over the same store; 0 where a leg did not find it. */
  readonly legs: Legs;
}

/**
 * The passages nearest to a query (检索), best first: characters and bigrams, concept stems of both languages, vectors.
 * Something is nearly always found; whether it answers is for the caller to decide on the raw scores.
 */
export async function retrieve(
  store: ReportStore,
  embedder: Embedder,
  { query, question = query, filter, limit }: RetrievalRequest,
): Promise<readonly RetrievedPassage[]> {
  const options = { limit: Math.max(DEPTH, limit), ...(filter === undefined ? {} : { filter }) };
  const terms = queryTerms(query, question);
  const [characters, gloss, vectors] = await Promise.all([
    store.searchText('characters', terms.characters, options),
    store.searchText('gloss', terms.gloss, options),
    vectorLeg(store, embedder, { query, options }),
  ]);
  const fused = fuse({ characters, gloss, vectors }, embedder.weight).slice(0, limit);
  const passages = await store.passagesById(fused.map(({ id }) => id));
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return fused.flatMap(({ id, score, legs }) => {
    const passage = byId.get(id);
    return passage === undefined ? [] : [{ passage, score, legs }];
  });
}

/** A remote embedder that is out of reach costs its leg, not the answer. */
async function vectorLeg(
  store: ReportStore,
  embedder: Embedder,
  { query, options }: { readonly query: string; readonly options: SearchOptions },
): Promise<readonly ScoredPassage[]> {
  try {
    return await store.searchVectors(await embedder.embedQuery(query), options);
  } catch (error) {
    if (error instanceof DianjuError && error.code === 'embedder-unavailable') return [];
    throw error;
  }
}
