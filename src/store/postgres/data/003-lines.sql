-- What each report says of a metric of the catalogue, as a comparison of all shows it.
CREATE TABLE lines (
  metric text COLLATE "C" NOT NULL,
  report text COLLATE "C" NOT NULL REFERENCES reports ON DELETE CASCADE,
  data json NOT NULL,
  PRIMARY KEY (metric, report)
);
CREATE INDEX lines_by_report ON lines (report);
