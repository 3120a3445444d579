import { createHash } from 'node:crypto';
import type { ScoredPassage, SearchOptions } from '../store.js';
import type { Link, Statements } from './link.js';
import { takeTurns } from './migrate.js';
import { filterValues, IN_FILTER } from './rows.js';

/** Passages up to which a filter's vectors are all compared: the index would look past most of what it finds. */
const COMPARED = 5000;
/** Neighbours looked at in a search, links of a passage, and neighbours looked at when it is added; measured in docs/scaling.md. */
const SEARCH_EFFORT = 600;
const LINKS = 32;
const BUILD_EFFORT = 200;
/** pgvector's own limits: longer vectors are indexed in half precision, still longer ones not at all. */
const WHOLE_DIMENSIONS = 2000;
const HALF_DIMENSIONS = 4000;
const MOST_EFFORT = 1000;
/** Found by the index for each one wanted; the order among them is exact. */
const SPARE = 2;
/** Beyond this much the index of a filled store is built on disk, many times as slow. */
const BUILD_MEMORY = '1GB';

/** Whose vectors are compared: those of another embedder mean something else. */
export interface EmbedderIdentity {
  readonly id: string;
  readonly dimensions: number;
}

/**
 * Makes the vector index of an embedder where pgvector is installed; of processes that start at once one makes it.
 *
 * @returns whether there is an index; without one all vectors are compared
 */
export async function prepareVectors(link: Link, embedder: EmbedderIdentity): Promise<boolean> {
  const { id, dimensions } = embedder;
  const name = indexName(`${id} ${dimensions} ${LINKS} ${BUILD_EFFORT}`);
  const [known] = await link.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', name);
  if (known?.found === true) return true;
  if (dimensions > HALF_DIMENSIONS) return false;
  return link.transaction(async (statements) => {
    await takeTurns(statements);
    const [extension] = await statements.query<{ usable: boolean }>(
      `SELECT string_to_array(default_version, '.')::integer[] >= '{0,8}' AS usable
       FROM pg_available_extensions WHERE name = 'vector'`,
    );
    if (extension?.usable !== true) return false;
    await statements.query('CREATE EXTENSION IF NOT EXISTS vector');
    const type = dimensions > WHOLE_DIMENSIONS ? 'halfvec' : 'vector';
    await statements.query(`SET LOCAL maintenance_work_mem = '${BUILD_MEMORY}'`);
    // Earlier versions made the index with fewer links.
    await statements.query(`DROP INDEX IF EXISTS ${indexName(`${id} ${dimensions}`)}`);
    await statements.query(
      `CREATE INDEX IF NOT EXISTS ${name} ON passages
       USING hnsw ((${indexedForm(dimensions, 'vector')}) ${type}_cosine_ops) WITH (m = ${LINKS}, ef_construction = ${BUILD_EFFORT})
       WHERE ${comparable(embedder)}`,
    );
    return true;
  });
}

function indexName(made: string): string {
  return `passages_by_vector_${createHash('sha256').update(made).digest('hex').slice(0, 12)}`;
}

/** What the index holds of a vector. */
function indexedForm(dimensions: number, value: string): string {
  return `${value}::${dimensions > WHOLE_DIMENSIONS ? 'halfvec' : 'vector'}(${Number(dimensions)})`;
}

/** Literal, for the planner takes a partial index only when it sees that the condition holds. */
function comparable({ id, dimensions }: EmbedderIdentity): string {
  return `embedder = '${id.replaceAll("'", "''")}' AND dimensions = ${Number(dimensions)}`;
}

/** A search for the passages nearest to a vector. */
export interface VectorQuery extends SearchOptions {
  readonly vector: readonly number[];
  readonly embedder: EmbedderIdentity;
  /** Whether pgvector is there. */
  readonly indexed: boolean;
}

/** Cosine similarity, best first: by the index, or exactly where the filter leaves few passages. */
export async function searchVectors(link: Link, query: VectorQuery): Promise<readonly ScoredPassage[]> {
  const { vector, embedder, limit, filter, indexed } = query;
  if (limit <= 0 || vector.length !== embedder.dimensions || vector.every((value) => value === 0)) return [];
  const [counts] = await link.query<{ within: number; passages: number }>(
    `SELECT passages, (SELECT coalesce(sum(reports.passages), 0)::integer FROM reports WHERE ${IN_FILTER}) AS within
     FROM state`,
    ...filterValues(filter),
  );
  const { within = 0, passages = 0 } = counts ?? {};
  const scope = within === passages ? 'true' : `report IN (SELECT id FROM reports WHERE ${IN_FILTER})`;
  const found = { ...query, scope };
  if (!indexed) return compareByHand(link, found);
  return within <= COMPARED && within < passages ? compare(link, found) : searchIndex(link, found);
}

type Scoped = VectorQuery & { readonly scope: string };

function valuesOf({ vector, limit, filter }: Scoped) {
  return [...filterValues(filter), JSON.stringify(vector), limit] as const;
}

/** The types of filter values that the scope may not use, so that the statement is understood all the same. */
const TYPED = '$1::text[] IS NULL AND $2::text[] IS NULL AND $3::integer[] IS NULL';

function compare(statements: Statements, query: Scoped): Promise<readonly ScoredPassage[]> {
  return statements.query<ScoredPassage>(
    `SELECT id, 1 - (vector::vector <=> $4::vector) AS score FROM passages
     WHERE ${comparable(query.embedder)} AND ${query.scope} AND (true OR ${TYPED})
     ORDER BY score DESC, id LIMIT $5`,
    ...valuesOf(query),
  );
}

function searchIndex(link: Link, query: Scoped): Promise<readonly ScoredPassage[]> {
  const { embedder, limit, scope } = query;
  const wanted = SPARE * limit;
  const distance = [indexedForm(embedder.dimensions, 'vector'), indexedForm(embedder.dimensions, '$4')].join(
    ' <=> ',
  );
  return link.transaction(async (statements) => {
    await statements.query(
      // The planner would rather compare all vectors than look at so many neighbours: fifty times as slow.
      `SELECT set_config('hnsw.ef_search', $1, true), set_config('hnsw.iterative_scan', 'strict_order', true),
         set_config('enable_seqscan', 'off', true)`,
      String(Math.min(MOST_EFFORT, Math.max(SEARCH_EFFORT, wanted))),
    );
    return statements.query<ScoredPassage>(
      `SELECT id, 1 - (vector::vector <=> $4::vector) AS score FROM (
         SELECT id, vector FROM passages WHERE ${comparable(embedder)} AND ${scope} AND (true OR ${TYPED})
         ORDER BY ${distance} LIMIT ${Number(wanted)}) AS nearest
       ORDER BY score DESC, id LIMIT $5`,
      ...valuesOf(query),
    );
  });
}

function compareByHand(statements: Statements, query: Scoped): Promise<readonly ScoredPassage[]> {
  return statements.query<ScoredPassage>(
    `SELECT id, score FROM (
       SELECT id, (SELECT sum(a * b) / nullif(sqrt(sum(a * a) * sum(b * b)), 0)
         FROM unnest(vector::float8[], (SELECT array_agg(value::float8) FROM json_array_elements_text($4::json) AS value))
           AS pair(a, b)) AS score
       FROM passages WHERE ${comparable(query.embedder)} AND ${query.scope} AND (true OR ${TYPED})) AS compared
     WHERE score IS NOT NULL ORDER BY score DESC, id LIMIT $5`,
    ...valuesOf(query),
  );
}
