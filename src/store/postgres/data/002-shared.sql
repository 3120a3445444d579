-- What several processes agree on: who works on what until when, what was spent, what was said and done.
CREATE TABLE claims (
  work text PRIMARY KEY,
  worker text NOT NULL,
  until timestamptz NOT NULL
);
CREATE TABLE counters (
  name text PRIMARY KEY,
  value double precision NOT NULL,
  until timestamptz NOT NULL
);
CREATE TABLE journal (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  entry json NOT NULL
);
