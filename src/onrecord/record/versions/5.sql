-- Version 5. What people have said of statements and events, beside what was read; and what pages ask for often.

-- The entries of an article that are not as they were read, or that somebody has looked at. `entry` is the id that it
-- goes by (or did, where it is rejected), `kind` statement or event, `n` its place among those read, `read` the entry as
-- the model read it (JSON), null where this model does not read it and it stands by somebody's word. `verdict` is
-- accepted, corrected or rejected, null where only what it refers to was rejected.
CREATE TABLE reviewed (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  entry TEXT NOT NULL,
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  read TEXT,
  verdict TEXT,
  PRIMARY KEY (article, entry)
) WITHOUT ROWID;

CREATE INDEX statements_by_confidence ON statements (confidence, id);
CREATE INDEX events_by_confidence ON events (confidence, id);
CREATE INDEX articles_received ON articles (received_at);
