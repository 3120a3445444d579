import { rarity } from '../bm25.js';
import type { ScoredPassage, SearchOptions, TermWeights, TextField } from '../store.js';
import type { Statements } from './link.js';
import { filterValues, IN_FILTER } from './rows.js';

/** Passages that are scored at most where no filter narrows the search: the rarest terms propose them. */
const SCORED = 3000;

interface Statistics {
  readonly passages: number;
  readonly length: number;
  /** Passages of the reports that the filter lets through. */
  readonly within: number;
  readonly frequencies: Readonly<Record<string, number>> | null;
}

/**
 * BM25 of the terms over one field. Of a large store only passages with one of the rarer terms are scored; their
 * scores are exact.
 */
export async function searchText(
  statements: Statements,
  query: { readonly field: TextField; readonly terms: TermWeights },
  { limit, filter }: SearchOptions,
): Promise<readonly ScoredPassage[]> {
  const { field, terms } = query;
  if (limit <= 0 || terms.size === 0) return [];
  const statistics = await readStatistics(statements, query, filter);
  const frequencies = Object.entries(statistics.frequencies ?? {}).filter(([, count]) => count > 0);
  if (frequencies.length === 0 || statistics.within === 0) return [];
  const known = frequencies.map(([term]) => term);
  const weights = frequencies.map(
    ([term, count]) => (terms.get(term) ?? 0) * rarity(count, statistics.passages),
  );
  const proposing = statistics.within <= SCORED ? known : rarest(frequencies);
  // The empty object joined on makes one copy of the counts that all look-ups share.
  return statements.query<ScoredPassage>(
    `SELECT id, score FROM (
       SELECT id, (SELECT sum(weight * count * 2.2 / (count + 1.2 * (0.4 + 0.6 * length / $4::float8)))
         FROM (SELECT weight, (terms ->> term)::float8 AS count
           FROM unnest($5::text[], $6::float8[]) AS query(term, weight)) AS counted) AS score
       FROM (SELECT id, ${field} || '{}' AS terms, ${field}_length AS length FROM passages
         WHERE ${field} ?| $7::text[] AND ($9 OR report IN (SELECT id FROM reports WHERE ${IN_FILTER}))
         OFFSET 0) AS proposed) AS scored
     WHERE score > 0 ORDER BY score DESC, id LIMIT $8`,
    ...filterValues(filter),
    statistics.length / (statistics.passages || 1) || 1,
    known,
    weights,
    proposing,
    limit,
    String(statistics.within === statistics.passages),
  );
}

/** The rarest terms, as many as stand in no more than `SCORED` passages together, and one at least. */
function rarest(frequencies: readonly (readonly [string, number])[]): readonly string[] {
  const sorted = [...frequencies].sort((a, b) => a[1] - b[1]);
  let sum = 0;
  return sorted.filter(([, count], at) => (sum += count) <= SCORED || at === 0).map(([term]) => term);
}

async function readStatistics(
  statements: Statements,
  { field, terms }: { readonly field: TextField; readonly terms: TermWeights },
  filter: SearchOptions['filter'],
): Promise<Statistics> {
  const [row] = await statements.query<Statistics>(
    `SELECT passages, ${field}_length AS length,
       (SELECT coalesce(sum(reports.passages), 0)::integer FROM reports WHERE ${IN_FILTER}) AS within,
       (SELECT json_object_agg(term, frequencies.passages) FROM frequencies
         WHERE field = $4 AND term = ANY ($5)) AS frequencies
     FROM state`,
    ...filterValues(filter),
    field,
    [...terms.keys()],
  );
  return row ?? { passages: 0, length: 0, within: 0, frequencies: null };
}

/** In how many passages each term stands; terms in none are left out. */
export async function documentFrequencies(
  statements: Statements,
  field: TextField,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await statements.query<{ term: string; passages: number }>(
    'SELECT term, passages FROM frequencies WHERE field = $1 AND term = ANY ($2) AND passages > 0',
    field,
    terms,
  );
  return new Map(rows.map(({ term, passages }) => [term, passages]));
}
