import { digestsOf, holderOf } from '../sentences.js';
import type { RetiredCitation } from '../store.js';
import { parsed } from './codec.js';
import type { Database } from './database.js';

interface RetiredRow {
  readonly id: string;
  readonly report: string;
  readonly name: string;
  readonly year: number;
  readonly at: string;
  readonly sentences: string;
}

/** Remembers the citations of a report that is about to go; inside a transaction. */
export function retire(database: Database, report: string): void {
  const owner = database.get<{ name: string; year: number }>(
    'SELECT name, year FROM reports WHERE id = ?',
    report,
  );
  if (owner === undefined) return;
  const at = new Date().toISOString();
  const rows = database.all<{ id: string; text: string }>(
    'SELECT id, text FROM passages WHERE report = ?',
    report,
  );
  for (const { id, text } of rows) {
    database.run(
      'INSERT OR REPLACE INTO retired (id, report, name, year, at, sentences) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      report,
      owner.name,
      owner.year,
      at,
      JSON.stringify(digestsOf(text)),
    );
  }
}

/** Forgets retired ids that passages of the report have again; inside a transaction. */
export function revive(database: Database, report: string): void {
  database.run('DELETE FROM retired WHERE id IN (SELECT id FROM passages WHERE report = ?)', report);
}

/** A citation of a report that was replaced or removed, with where its words stand now; null when it was never known. */
export function retiredCitation(database: Database, id: string): RetiredCitation | null {
  const row = database.get<RetiredRow>('SELECT * FROM retired WHERE id = ?', id);
  if (row === undefined) return null;
  const { report, name, year, at } = row;
  const passages = database.all<{ id: string; text: string }>(
    `SELECT passages.id AS id, passages.text AS text FROM passages JOIN reports ON reports.id = passages.report
     WHERE reports.name = ? AND reports.year = ? ORDER BY passages.report, passages.position`,
    name,
    year,
  );
  const now = holderOf(parsed<string[]>(row.sentences), passages);
  return { id, report, jurisdiction: name, year, at, now };
}
