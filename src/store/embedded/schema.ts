/**
 * The tables of an empty store. Passage numbers are never used twice, and those of a report follow each other, so that the
 * indexes beside the tables can go by them.
 */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reports (
  id TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, derivation INTEGER NOT NULL, embedder TEXT NOT NULL, title TEXT NOT NULL,
  publisher TEXT, jurisdiction TEXT NOT NULL, name TEXT NOT NULL, year INTEGER NOT NULL, issued TEXT,
  doubts TEXT NOT NULL, text TEXT NOT NULL, characters INTEGER NOT NULL, passages INTEGER NOT NULL,
  figures INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sections (
  report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, level INTEGER NOT NULL,
  parent INTEGER, heading TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (report, position)
) WITHOUT ROWID;
CREATE TABLE passages (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, position INTEGER NOT NULL, section INTEGER,
  start INTEGER NOT NULL, end INTEGER NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL,
  characters TEXT NOT NULL, gloss TEXT NOT NULL, characters_length REAL NOT NULL, gloss_length REAL NOT NULL,
  vector BLOB NOT NULL
);
CREATE UNIQUE INDEX passages_by_report ON passages(report, position);
CREATE TABLE figures (
  report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, start INTEGER NOT NULL, end INTEGER NOT NULL,
  passage TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (report, start, end)
) WITHOUT ROWID;
`;

/**
 * What is kept of citations whose passages are gone: whose they were, and digests of their sentences, from which
 * no text can be read back but a sentence that still stands elsewhere can be recognised.
 */
const RETIRED = `
CREATE TABLE IF NOT EXISTS retired (
  id TEXT PRIMARY KEY, report TEXT NOT NULL, name TEXT NOT NULL, year INTEGER NOT NULL, at TEXT NOT NULL,
  sentences TEXT NOT NULL
) WITHOUT ROWID;
`;

/**
 * For many reports: where a report's passages begin, its listing without its text, and which figures are of a metric.
 * The full-text tables of earlier versions give way to the indexes beside the database.
 */
const AT_SIZE = `
DROP TABLE IF EXISTS terms;
DROP TABLE IF EXISTS frequencies;
ALTER TABLE reports ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
UPDATE reports SET first = coalesce((SELECT min(number) FROM passages WHERE passages.report = reports.id), 0);
CREATE INDEX reports_listed ON reports(
  id, first, passages, derivation, embedder, file, sha256, title, publisher, jurisdiction, year, issued, doubts, characters, figures
);
CREATE TABLE figure_metrics (
  metric TEXT NOT NULL, report TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (metric, report, start, end),
  FOREIGN KEY (report, start, end) REFERENCES figures(report, start, end) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX figure_metrics_by_figure ON figure_metrics(report, start, end);
`;

/** What each report says of a metric, as a comparison of all shows it: one look-up instead of every figure's passage. */
const LINES = `
CREATE TABLE lines (
  metric TEXT NOT NULL, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, data TEXT NOT NULL,
  PRIMARY KEY (metric, report)
) WITHOUT ROWID;
CREATE INDEX lines_by_report ON lines(report);
`;

/** What brings a store of each earlier version to the next, the first from an empty one. */
export const MIGRATIONS: readonly string[] = [SCHEMA, RETIRED, AT_SIZE, LINES];

/** Version of the tables; a store written by a higher one is refused. */
export const SCHEMA_VERSION = MIGRATIONS.length;
