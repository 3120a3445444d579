-- Reports and everything derived from them. Ids are compared byte by byte, as the embedded store compares them.
CREATE TABLE state (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  generation integer NOT NULL DEFAULT 0,
  changed text,
  passages integer NOT NULL DEFAULT 0,
  characters_length double precision NOT NULL DEFAULT 0,
  gloss_length double precision NOT NULL DEFAULT 0
);
INSERT INTO state DEFAULT VALUES;

CREATE TABLE reports (
  id text COLLATE "C" PRIMARY KEY,
  file text NOT NULL,
  sha256 text NOT NULL,
  derivation integer NOT NULL,
  embedder text NOT NULL,
  title text NOT NULL,
  publisher text,
  jurisdiction json NOT NULL,
  name text COLLATE "C" NOT NULL,
  year integer NOT NULL,
  issued text,
  doubts json NOT NULL,
  text text NOT NULL,
  characters integer NOT NULL,
  passages integer NOT NULL,
  figures integer NOT NULL
);
CREATE INDEX reports_by_place ON reports (name, year);

CREATE TABLE sections (
  report text COLLATE "C" NOT NULL REFERENCES reports ON DELETE CASCADE,
  position integer NOT NULL,
  level integer NOT NULL,
  parent integer,
  heading text NOT NULL,
  starts integer NOT NULL,
  ends integer NOT NULL,
  PRIMARY KEY (report, position)
);

-- characters and gloss: terms with their counts, {"复议": 2}; the GIN indexes find the passages that hold a term.
CREATE TABLE passages (
  id text COLLATE "C" PRIMARY KEY,
  report text COLLATE "C" NOT NULL REFERENCES reports ON DELETE CASCADE,
  position integer NOT NULL,
  section integer,
  starts integer NOT NULL,
  ends integer NOT NULL,
  heading json NOT NULL,
  text text NOT NULL,
  characters jsonb NOT NULL,
  gloss jsonb NOT NULL,
  characters_length double precision NOT NULL,
  gloss_length double precision NOT NULL,
  embedder text NOT NULL,
  dimensions integer NOT NULL,
  vector real[] NOT NULL,
  UNIQUE (report, position)
);
CREATE INDEX passages_by_character ON passages USING gin (characters);
CREATE INDEX passages_by_gloss ON passages USING gin (gloss);

-- metrics: ids of the catalogue's metrics that a figure is of, or near to.
CREATE TABLE figures (
  report text COLLATE "C" NOT NULL REFERENCES reports ON DELETE CASCADE,
  starts integer NOT NULL,
  ends integer NOT NULL,
  passage text NOT NULL,
  metrics text[] NOT NULL,
  data json NOT NULL,
  PRIMARY KEY (report, starts, ends)
);
CREATE INDEX figures_by_metric ON figures USING gin (metrics);

-- In how many passages each term stands.
CREATE TABLE frequencies (
  field text NOT NULL,
  term text COLLATE "C" NOT NULL,
  passages integer NOT NULL,
  PRIMARY KEY (field, term)
);

CREATE TABLE retired (
  id text COLLATE "C" PRIMARY KEY,
  report text NOT NULL,
  name text NOT NULL,
  year integer NOT NULL,
  at text NOT NULL,
  sentences json NOT NULL
);
