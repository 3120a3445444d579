import type { IndexedPassage, ReportBundle, TermWeights } from '../store.js';
import { fourDecimals, lengthOf, linesNamed, passageAround, reportRow, termsOf } from '../kept.js';
import { digestsOf } from '../sentences.js';
import type { Statements } from './link.js';

/** Puts a report and everything derived from it into the tables; inside a transaction. */
export async function insertReport(
  statements: Statements,
  bundle: ReportBundle,
  embedder: string,
): Promise<void> {
  const row = reportRow(bundle, embedder);
  const columns = Object.keys(row);
  await statements.query(
    `INSERT INTO reports (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    ...Object.values(row),
  );
  await statements.query(
    `INSERT INTO sections SELECT $1, * FROM json_to_recordset($2::json)
       AS row(position integer, level integer, parent integer, heading text, starts integer, ends integer)`,
    bundle.id,
    JSON.stringify(
      bundle.parsed.sections.map(({ index, level, parent, heading, span }) => ({
        position: index,
        level,
        parent,
        heading,
        starts: span.start,
        ends: span.end,
      })),
    ),
  );
  const ids = await freeIds(statements, bundle.passages);
  await insertPassages(statements, bundle, { embedder, ids });
  await insertFigures(statements, bundle, ids);
  await statements.query(
    'INSERT INTO lines SELECT metric, $1, data FROM json_to_recordset($2::json) AS row(metric text, data json)',
    bundle.id,
    JSON.stringify(linesNamed(bundle, ids).map(({ metric, row: data }) => ({ metric, data }))),
  );
}

interface Named {
  readonly embedder: string;
  /** Citation ids in the order of the passages. */
  readonly ids: readonly string[];
}

async function insertPassages(
  statements: Statements,
  { id, passages }: ReportBundle,
  { embedder, ids }: Named,
): Promise<void> {
  const rows = passages.map((passage, at) => ({
    id: ids[at],
    position: passage.index,
    section: passage.section,
    starts: passage.start,
    ends: passage.end,
    heading: passage.heading,
    text: passage.text,
    characters: packed(termsOf(passage.characters)),
    gloss: packed(termsOf(passage.gloss)),
    characters_length: lengthOf(passage.characters),
    gloss_length: lengthOf(passage.gloss),
    vector: [...passage.vector],
    dimensions: passage.vector.length,
  }));
  await statements.query(
    `INSERT INTO passages (id, report, position, section, starts, ends, heading, text, characters, gloss,
       characters_length, gloss_length, embedder, dimensions, vector)
     SELECT id, $1, position, section, starts, ends, heading, text, characters, gloss,
       characters_length, gloss_length, $2, dimensions, vector
     FROM json_to_recordset($3::json) AS row(id text, position integer, section integer, starts integer, ends integer,
       heading json, text text, characters jsonb, gloss jsonb, characters_length double precision,
       gloss_length double precision, dimensions integer, vector real[])`,
    id,
    embedder,
    JSON.stringify(rows),
  );
}

async function insertFigures(
  statements: Statements,
  { id, passages, figures, metrics }: ReportBundle,
  ids: readonly string[],
): Promise<void> {
  const rows = figures.map((figure, at) => ({
    starts: figure.start,
    ends: figure.end,
    passage: ids[passageAround(passages, figure.start)] ?? '',
    metrics: metrics?.[at] ?? [],
    data: figure,
  }));
  const byPlace = new Map(rows.map((row) => [`${row.starts}-${row.ends}`, row]));
  await statements.query(
    `INSERT INTO figures SELECT $1, * FROM json_to_recordset($2::json)
       AS row(starts integer, ends integer, passage text, metrics text[], data json)`,
    id,
    JSON.stringify([...byPlace.values()]),
  );
}

/** Counts to four decimals, as the embedded store keeps them. */
function packed(terms: TermWeights): Record<string, number> {
  return Object.fromEntries([...terms].map(([term, weight]) => [term, fourDecimals(weight)]));
}

/** For each passage the shortest of its ids that is not taken. */
async function freeIds(
  statements: Statements,
  passages: readonly IndexedPassage[],
): Promise<readonly string[]> {
  const candidates = passages.map(({ id, longerIds = [] }) => [id, ...longerIds]);
  const rows = await statements.query<{ id: string }>(
    'SELECT id FROM passages WHERE id = ANY ($1)',
    candidates.flat(),
  );
  const taken = new Set(rows.map(({ id }) => id));
  return candidates.map((ids) => {
    const free = ids.find((id) => !taken.has(id)) ?? ids[0] ?? '';
    taken.add(free);
    return free;
  });
}

/** Takes a report and everything derived from it out of the tables, its citations remembered; inside a transaction. */
export async function deleteReport(statements: Statements, report: string): Promise<void> {
  const rows = await statements.query<{ id: string; text: string; name: string; year: number }>(
    `SELECT passages.id, passages.text, name, year FROM passages JOIN reports ON reports.id = report WHERE report = $1`,
    report,
  );
  await statements.query(
    `INSERT INTO retired SELECT row.id, $1, row.name, row.year, $2, row.sentences
     FROM json_to_recordset($3::json) AS row(id text, name text, year integer, sentences json)
     ON CONFLICT (id) DO UPDATE SET report = excluded.report, name = excluded.name, year = excluded.year,
       at = excluded.at, sentences = excluded.sentences`,
    report,
    new Date().toISOString(),
    JSON.stringify(rows.map(({ id, text, name, year }) => ({ id, name, year, sentences: digestsOf(text) }))),
  );
  await statements.query('DELETE FROM reports WHERE id = $1', report);
}

/** Forgets retired ids that passages of the report have again. */
export async function revive(statements: Statements, report: string): Promise<void> {
  await statements.query(
    'DELETE FROM retired WHERE id IN (SELECT id FROM passages WHERE report = $1)',
    report,
  );
}

/** Adds (1) or takes off (−1) the passages of a report in the counts over all; under the lock of `stampNow`. */
export async function countReport(statements: Statements, report: string, sign: 1 | -1): Promise<void> {
  await statements.query(
    `UPDATE state SET passages = state.passages + $2::integer * report.passages,
       characters_length = state.characters_length + $2::integer * report.characters,
       gloss_length = state.gloss_length + $2::integer * report.gloss
     FROM (SELECT count(*)::integer AS passages, coalesce(sum(characters_length), 0) AS characters,
       coalesce(sum(gloss_length), 0) AS gloss FROM passages WHERE report = $1) AS report`,
    report,
    sign,
  );
  await statements.query(
    `INSERT INTO frequencies (field, term, passages)
     SELECT field, term, $2::integer * count(*)::integer FROM (
       SELECT 'characters' AS field, jsonb_object_keys(characters) AS term FROM passages WHERE report = $1
       UNION ALL SELECT 'gloss', jsonb_object_keys(gloss) FROM passages WHERE report = $1) AS terms
     GROUP BY field, term
     ON CONFLICT (field, term) DO UPDATE SET passages = frequencies.passages + excluded.passages`,
    report,
    sign,
  );
  if (sign < 0) await statements.query('DELETE FROM frequencies WHERE passages <= 0');
}

/** Stamps a change. From here to the end of the transaction no other change can pass. */
export async function stampNow(statements: Statements): Promise<number> {
  const [row] = await statements.query<{ generation: number }>(
    'UPDATE state SET generation = generation + 1, changed = $1 RETURNING generation',
    new Date().toISOString(),
  );
  return row?.generation ?? 0;
}
