import type { FigureInContext } from '../../figures/types.js';
import { wholePassage } from '../kept.js';
import type { ComparisonLine, IndexedPassage, KeptSection, ReportBundle } from '../store.js';
import type { Statements } from './link.js';
import { passageOf, REPORT_COLUMNS, type PassageRow, type ReportRow } from './rows.js';

type WholePassageRow = PassageRow & {
  readonly characters: Readonly<Record<string, number>>;
  readonly gloss: Readonly<Record<string, number>>;
  readonly vector: readonly number[];
};

/** Everything that is kept of a report, as `put` takes it; null when it is not loaded. */
export async function wholeReport(statements: Statements, id: string): Promise<ReportBundle | null> {
  const [row] = await statements.query<ReportRow & { text: string }>(
    `SELECT ${REPORT_COLUMNS}, text FROM reports WHERE id = $1`,
    id,
  );
  if (row === undefined) return null;
  const { file, sha256, title, publisher, jurisdiction, year, issued, doubts, text } = row;
  const sections = await statements.query<Omit<KeptSection, 'span'> & { starts: number; ends: number }>(
    'SELECT position AS index, level, parent, heading, starts, ends FROM sections WHERE report = $1 ORDER BY position',
    id,
  );
  const passages = await statements.query<WholePassageRow>(
    'SELECT * FROM passages WHERE report = $1 ORDER BY position',
    id,
  );
  const figures = await statements.query<{ data: FigureInContext; metrics: string[] }>(
    'SELECT data, metrics FROM figures WHERE report = $1 ORDER BY starts, ends',
    id,
  );
  return {
    id,
    file,
    sha256,
    parsed: {
      text,
      description: { title, publisher, jurisdiction, year, issued, doubts },
      sections: sections.map(({ starts, ends, ...rest }) => ({
        ...rest,
        span: { start: starts, end: ends },
      })),
    },
    passages: passages.map(indexedPassage),
    figures: figures.map(({ data }) => data),
    metrics: figures.map(({ metrics }) => [...metrics].sort()),
    lines: await statements.query<ComparisonLine>(
      'SELECT metric, data AS row FROM lines WHERE report = $1 ORDER BY metric',
      id,
    ),
  };
}

function indexedPassage(row: WholePassageRow): IndexedPassage {
  return wholePassage(passageOf(row), {
    characters: new Map(Object.entries(row.characters)),
    gloss: new Map(Object.entries(row.gloss)),
    // Postgres writes the shortest digits that mean the same 32-bit number.
    vector: row.vector.map(Math.fround),
  });
}
