-- A record as version 1 wrote it. Never change it: every later version must open it.
-- Version 1. Every table that belongs to an article goes with it; actors are kept per article and merged on reading.
-- `day_from` and `day_to` are the first and last day that an entry's date allows; `day_sure` is 0 where they are only
-- bounds; `day_of` says which date it is.

CREATE TABLE articles (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  uri TEXT NOT NULL UNIQUE,
  reader TEXT NOT NULL,
  received_at TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  language TEXT,
  title TEXT,
  outlet TEXT,
  agency TEXT,
  flags TEXT NOT NULL,
  metadata TEXT NOT NULL,
  day_from TEXT,
  day_to TEXT,
  day_sure INTEGER NOT NULL,
  text TEXT NOT NULL
);

CREATE TABLE blocks (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, n)
) WITHOUT ROWID;

CREATE TABLE statements (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  sourcing TEXT NOT NULL,
  cue TEXT,
  manner TEXT NOT NULL,
  cue_class TEXT,
  act TEXT NOT NULL,
  mode TEXT,
  negated INTEGER NOT NULL,
  hedged INTEGER NOT NULL,
  said TEXT,
  via TEXT,
  confidence REAL NOT NULL,
  model TEXT NOT NULL,
  day_from TEXT,
  day_to TEXT,
  day_sure INTEGER NOT NULL,
  day_of TEXT
);
CREATE INDEX statements_of_article ON statements (article, n);

CREATE TABLE contents (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  statement TEXT NOT NULL,
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (statement, n)
) WITHOUT ROWID;
CREATE INDEX contents_of_article ON contents (article);

CREATE TABLE events (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  event TEXT NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  status TEXT NOT NULL,
  place TEXT,
  moment TEXT,
  statement TEXT,
  confidence REAL NOT NULL,
  model TEXT NOT NULL,
  day_from TEXT,
  day_to TEXT,
  day_sure INTEGER NOT NULL,
  day_of TEXT
);
CREATE INDEX events_of_article ON events (article, n);

CREATE TABLE amounts (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  event TEXT NOT NULL,
  n INTEGER NOT NULL,
  what TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL,
  unit TEXT,
  qualifier TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (event, n)
) WITHOUT ROWID;
CREATE INDEX amounts_of_article ON amounts (article);

-- `part` is speaker or addressee of a statement, actor or recipient of an event; `entry` is its id.
CREATE TABLE mentions (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  entry TEXT NOT NULL,
  part TEXT NOT NULL,
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  actor TEXT,
  name TEXT,
  PRIMARY KEY (entry, part, n)
) WITHOUT ROWID;
CREATE INDEX mentions_of_article ON mentions (article);
CREATE INDEX mentions_of_actor ON mentions (actor);

CREATE TABLE actors (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  sectors TEXT NOT NULL,
  aliases TEXT NOT NULL,
  offices TEXT NOT NULL,
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX actors_by_id ON actors (id);

CREATE TABLE skipped (
  uri TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_words USING fts5 (title, body, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5 (content, speaker, cue, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_words USING fts5 (clause, tokenize = 'porter unicode61 remove_diacritics 2');

INSERT INTO articles ("row", "id", "uri", "reader", "received_at", "media_type", "encoding", "language", "title", "outlet", "agency", "flags", "metadata", "day_from", "day_to", "day_sure", "text") VALUES (1, '0123456789abcdef', 'file:///old.txt', '1', '2020-01-01T00:00:00+00:00', 'text/plain', 'utf-8', 'en', NULL, NULL, NULL, '[]', '{"title":null,"published":null,"outlet":null,"agency":null,"dateline":null,"byline":[],"credits":[],"gaps":[]}', NULL, NULL, 0, 'Ana Petric spoke.
');
INSERT INTO blocks ("article", "n", "kind", "start", "end") VALUES ('0123456789abcdef', 0, 'body', 0, 18);
INSERT INTO statements ("row", "id", "article", "n", "sourcing", "cue", "manner", "act", "mode", "negated", "hedged", "said", "via", "confidence", "model", "day_from", "day_to", "day_sure", "day_of") VALUES (1, 'fedcba9876543210', '0123456789abcdef', 0, 'named', NULL, 'indirect', 'COMMENT', NULL, 0, 0, NULL, NULL, 0.5, 'hand 1', NULL, NULL, 0, NULL);
INSERT INTO contents ("article", "statement", "n", "start", "end", "text") VALUES ('0123456789abcdef', 'fedcba9876543210', 0, 11, 16, 'spoke');
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name") VALUES ('0123456789abcdef', 'fedcba9876543210', 'speaker', 0, 0, 10, 'Ana Petric', 'ana-petric', 'Ana Petric');
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices") VALUES ('0123456789abcdef', 'ana-petric', 0, 'Ana Petric', 'person', NULL, '[]', '[]', '[]');
INSERT INTO article_words ("rowid", "title", "body") VALUES (1, NULL, 'Ana Petric spoke.
');
INSERT INTO statement_words ("rowid", "content", "speaker", "cue") VALUES (1, 'spoke', 'Ana Petric Ana Petric', NULL);
PRAGMA application_id = 1869509219;
PRAGMA user_version = 1;
