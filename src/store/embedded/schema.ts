/** Version of the tables; a store written by a higher one is refused. */
export const SCHEMA_VERSION = 2;

/**
 * Version of everything derived from a text (passages, figures, index terms). Raise it when a change in reading or
 * extraction must reach reports that are already stored: the next ingest then derives them anew.
 */
export const DERIVATION = 1;

/** The tables of an empty store. Passage numbers are never used twice, so that the vector index can go by them. */
export const SCHEMA = `
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
CREATE TABLE frequencies (
  field TEXT NOT NULL, term TEXT NOT NULL, passages INTEGER NOT NULL, PRIMARY KEY (field, term)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE terms USING fts5(characters, gloss, content='', contentless_delete=1, tokenize='ascii');
`;

/**
 * What is kept of citations whose passages are gone: whose they were, and digests of their sentences, from which
 * no text can be read back but a sentence that still stands elsewhere can be recognised.
 */
export const RETIRED_SCHEMA = `
CREATE TABLE IF NOT EXISTS retired (
  id TEXT PRIMARY KEY, report TEXT NOT NULL, name TEXT NOT NULL, year INTEGER NOT NULL, at TEXT NOT NULL,
  sentences TEXT NOT NULL
) WITHOUT ROWID;
`;
