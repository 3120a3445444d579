import { setImmediate as rest } from 'node:timers/promises';
import type { IndexedPassage, ReportBundle } from '../store.js';
import type { FigureInContext } from '../../figures/types.js';
import { Turns } from '../../lib/turns.js';
import { lengthOf, linesNamed, packTerms, passageAround, reportRow } from '../kept.js';
import { packVector } from './codec.js';
import type { Database } from './database.js';
import { retire } from './retired.js';

/** How long storing holds the thread at a time, in milliseconds: whoever waits for an answer waits for this as well. */
const SLICE_MS = 5;

/** Puts a report and everything derived from it into the tables, in slices; inside a transaction. */
export async function insertReport(
  database: Database,
  bundle: ReportBundle,
  embedder: string,
): Promise<void> {
  const turns = new Turns(SLICE_MS);
  insertRow(database, bundle, embedder);
  insertSections(database, bundle);
  const ids: string[] = [];
  for (const passage of bundle.passages) {
    ids.push(insertPassage(database, bundle.id, passage));
    await turns.next();
  }
  database.run(
    'UPDATE reports SET first = coalesce((SELECT min(number) FROM passages WHERE report = ?), 0) WHERE id = ?',
    bundle.id,
    bundle.id,
  );
  for (const [at, figure] of bundle.figures.entries()) {
    insertFigure(database, bundle, { figure, ids, metrics: bundle.metrics?.[at] ?? [] });
    await turns.next();
  }
  for (const { metric, row } of linesNamed(bundle, ids)) {
    database.run(
      'INSERT INTO lines (metric, report, data) VALUES (?, ?, ?)',
      metric,
      bundle.id,
      JSON.stringify(row),
    );
    await turns.next();
  }
  // The end of the transaction takes a turn of its own.
  await rest();
}

function insertRow(database: Database, bundle: ReportBundle, embedder: string): void {
  const row = reportRow(bundle, embedder);
  const columns = Object.keys(row);
  database.run(
    `INSERT INTO reports (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

function insertSections(database: Database, { id, parsed }: ReportBundle): void {
  for (const { index, level, parent, heading, span } of parsed.sections) {
    database.run(
      `INSERT INTO sections (report, position, level, parent, heading, start, end) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      id,
      index,
      level,
      parent,
      heading,
      span.start,
      span.end,
    );
  }
}

function insertPassage(database: Database, report: string, passage: IndexedPassage): string {
  const id = freeId(database, passage);
  database.run(
    `INSERT INTO passages (id, report, position, section, start, end, heading, text, characters, gloss,
       characters_length, gloss_length, vector) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    report,
    passage.index,
    passage.section,
    passage.start,
    passage.end,
    JSON.stringify(passage.heading),
    passage.text,
    packTerms(passage.characters),
    packTerms(passage.gloss),
    lengthOf(passage.characters),
    lengthOf(passage.gloss),
    packVector(passage.vector),
  );
  return id;
}

function freeId(database: Database, { id, longerIds = [] }: IndexedPassage): string {
  const taken = (candidate: string): boolean =>
    database.get('SELECT 1 AS taken FROM passages WHERE id = ?', candidate) !== undefined;
  return [id, ...longerIds].find((candidate) => !taken(candidate)) ?? id;
}

function insertFigure(
  database: Database,
  bundle: ReportBundle,
  {
    figure,
    ids,
    metrics,
  }: {
    readonly figure: FigureInContext;
    readonly ids: readonly string[];
    readonly metrics: readonly string[];
  },
): void {
  database.run(
    'INSERT OR REPLACE INTO figures (report, start, end, passage, data) VALUES (?, ?, ?, ?, ?)',
    bundle.id,
    figure.start,
    figure.end,
    ids[passageAround(bundle.passages, figure.start)] ?? '',
    JSON.stringify(figure),
  );
  for (const metric of metrics) {
    database.run(
      'INSERT OR REPLACE INTO figure_metrics (metric, report, start, end) VALUES (?, ?, ?, ?)',
      metric,
      bundle.id,
      figure.start,
      figure.end,
    );
  }
}

/**
 * Takes a report and everything derived from it out of the tables, its citations remembered; inside a transaction.
 *
 * @returns false when there was none
 */
export function deleteReport(database: Database, report: string): boolean {
  if (database.get('SELECT 1 AS found FROM reports WHERE id = ?', report) === undefined) return false;
  retire(database, report);
  database.run('DELETE FROM reports WHERE id = ?', report);
  return true;
}
