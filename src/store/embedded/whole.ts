import type { ComparisonRow, FigureInContext } from '../../figures/types.js';
import { unpackTerms, wholePassage } from '../kept.js';
import type { ComparisonLine, IndexedPassage, KeptSection, LineCitation, ReportBundle } from '../store.js';
import {
  parsed,
  passageOf,
  reportOf,
  unpackVector,
  type FigureRow,
  type PassageRow,
  type ReportRow,
} from './codec.js';
import type { Database } from './database.js';

type WholeReportRow = ReportRow & { readonly text: string };
type WholePassageRow = PassageRow & {
  readonly characters: string;
  readonly gloss: string;
  readonly vector: ArrayBuffer;
};
type WholeFigureRow = FigureRow & { readonly metrics: string };

/** Everything that is kept of a report, as `put` takes it; null when it is not loaded. */
export function wholeReport(database: Database, id: string): ReportBundle | null {
  const row = database.get<WholeReportRow>('SELECT * FROM reports WHERE id = ?', id);
  if (row === undefined) return null;
  const { file, sha256, title, publisher, jurisdiction, year, issued, doubts } = reportOf(row);
  const figures = database.all<WholeFigureRow>(
    `SELECT report, passage, data, (SELECT json_group_array(metric) FROM figure_metrics
       WHERE figure_metrics.report = figures.report AND figure_metrics.start = figures.start
       AND figure_metrics.end = figures.end) AS metrics
     FROM figures WHERE report = ? ORDER BY start, end`,
    id,
  );
  return {
    id,
    file,
    sha256,
    parsed: {
      text: row.text,
      description: { title, publisher, jurisdiction, year, issued, doubts },
      sections: sectionsOf(database, id),
    },
    passages: database
      .all<WholePassageRow>('SELECT * FROM passages WHERE report = ? ORDER BY position', id)
      .map(indexedPassage),
    figures: figures.map(({ data }) => parsed<FigureInContext>(data)),
    metrics: figures.map(({ metrics }) => parsed<string[]>(metrics).sort()),
    lines: linesIn(database, id),
  };
}

function linesIn(database: Database, report: string): readonly ComparisonLine[] {
  return database
    .all<{ metric: string; data: string }>(
      'SELECT metric, data FROM lines WHERE report = ? ORDER BY metric',
      report,
    )
    .map(({ metric, data }) => ({ metric, row: parsed<ComparisonRow<LineCitation>>(data) }));
}

function sectionsOf(database: Database, report: string): readonly KeptSection[] {
  return database
    .all<Omit<KeptSection, 'span'> & { readonly start: number; readonly end: number }>(
      `SELECT position AS "index", level, parent, heading, start, end FROM sections WHERE report = ? ORDER BY position`,
      report,
    )
    .map(({ start, end, ...section }) => ({ ...section, span: { start, end } }));
}

function indexedPassage(row: WholePassageRow): IndexedPassage {
  return wholePassage(passageOf(row), {
    characters: unpackTerms(row.characters),
    gloss: unpackTerms(row.gloss),
    vector: [...unpackVector(row.vector)],
  });
}
