import { rarity } from '../bm25.js';
import type { ScoredPassage, SearchOptions, TermWeights, TextField } from '../store.js';
import type { Statements, Value } from './link.js';
import { filterValues, IN_FILTER } from './rows.js';

/** Passages that are scored at most where no filter narrows the search: the rarest terms propose them. */
const SCORED = 1000;

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
  const values = [
    ...filterValues(filter),
    statistics.length / (statistics.passages || 1) || 1,
    known,
    weights,
    limit,
  ];
  const inFilter = `report IN (SELECT id FROM reports WHERE ${IN_FILTER})`;
  // Of few passages all are scored: the planner thinks too well of the terms' index, and would look up what is common everywhere.
  if (statistics.within <= SCORED) return scored(statements, { field, proposed: inFilter }, values);
  return scored(statements, { field, proposed: `${field} ?| $8::text[] AND ($9 OR ${inFilter})` }, [
    ...values,
    rarest(frequencies),
    String(statistics.within === statistics.passages),
  ]);
}

/** The best of the passages that a condition proposes. What stands before `OFFSET 0` is worked out once for each of them. */
function scored(
  statements: Statements,
  { field, proposed }: { readonly field: TextField; readonly proposed: string },
  values: readonly Value[],
): Promise<readonly ScoredPassage[]> {
  // The empty object joined on makes one copy of the counts that all look-ups share.
  return statements.query<ScoredPassage>(
    `SELECT id, score FROM (
       SELECT id, (SELECT sum(weight * count * 2.2 / (count + 1.2 * (0.4 + 0.6 * length / $4::float8)))
         FROM (SELECT weight, (terms ->> term)::float8 AS count
           FROM unnest($5::text[], $6::float8[]) AS query(term, weight)) AS counted) AS score
       FROM (SELECT id, ${field} || '{}' AS terms, ${field}_length AS length FROM passages
         WHERE ${proposed} OFFSET 0) AS proposed OFFSET 0) AS scored
     WHERE score > 0 ORDER BY score DESC, id LIMIT $7`,
    ...values,
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
