-- A record as version 3 wrote it. Never change it: every later version must open it.
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
-- Version 2. What is known of an actor's identity; further clauses of an event; corrections, and whom they make of
-- the actors that were read.

ALTER TABLE events ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]';

ALTER TABLE actors ADD COLUMN wikidata TEXT;
ALTER TABLE actors ADD COLUMN confidence REAL NOT NULL DEFAULT 1.0;
ALTER TABLE actors ADD COLUMN why TEXT;
ALTER TABLE actors ADD COLUMN candidates TEXT NOT NULL DEFAULT '[]';

-- What people say of entries. Nothing here is ever changed or deleted: an undo is a correction of its own.
-- `target` is the id of what is corrected (an actor, a statement, an event, a link), `article` the article that it was
-- read from where it belongs to one, and `value` (JSON) says what it is, by `kind`; `undoes` is the correction that
-- this one takes back.
CREATE TABLE corrections (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  article TEXT,
  value TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT,
  undoes INTEGER REFERENCES corrections (n)
);
CREATE INDEX corrections_of_target ON corrections (target);
CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections
BEGIN
  SELECT RAISE (ABORT, 'a correction is never changed');
END;
CREATE TRIGGER corrections_remain BEFORE DELETE ON corrections
BEGIN
  SELECT RAISE (ABORT, 'a correction is never deleted');
END;

-- `who` is the actor that is meant once the corrections are heard, the one that was read (`mentions.actor`,
-- `actors.id`) where there are none; `who_name` is its name where a correction gives one. Both follow from what was
-- read and the corrections, and are kept in step with them.
ALTER TABLE mentions ADD COLUMN who TEXT;
ALTER TABLE mentions ADD COLUMN who_name TEXT;
UPDATE mentions SET who = actor;
CREATE INDEX mentions_of_who ON mentions (who, part);

ALTER TABLE actors ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE actors ADD COLUMN who_name TEXT;
UPDATE actors SET who = id;
CREATE INDEX actors_by_who ON actors (who);

-- Version 3. What links articles: which of them await it, what each is known and found by, and the groups they are in.

-- The steps that articles await, each in the order of `turn`; what is done is taken out. `step` is traits, copies,
-- stories or what comes after these; `turn` sorts articles by time and is empty until the first step has found it.
CREATE TABLE awaiting (
  step TEXT NOT NULL,
  turn TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (step, turn, article)
) WITHOUT ROWID;
CREATE INDEX awaiting_of_article ON awaiting (article, step);

-- What one article is known by to others: its place in the order of time, the day it appeared (days since 0001-01-01,
-- null where that is not known), and the weights of the words that tell of what happened (JSON).
CREATE TABLE traits (
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  turn TEXT NOT NULL,
  day INTEGER,
  words TEXT NOT NULL
) WITHOUT ROWID;

-- What articles are found by, numbers of 64 bits: `text` is `articles.row`, `leads` is 1 where it leads a group of the
-- kind that the mark serves, `day` is 0 where the day is of no matter. `marked` has the marks of each article (8 bytes
-- each), so that they can be taken out without an index over all of them; its `leads` is null where they are not in.
CREATE TABLE marks (
  mark INTEGER NOT NULL,
  leads INTEGER NOT NULL,
  day INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY (mark, leads, day, text)
) WITHOUT ROWID;
CREATE TABLE marked (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  leads INTEGER,
  day INTEGER NOT NULL,
  marks BLOB NOT NULL,
  PRIMARY KEY (article, kind)
) WITHOUT ROWID;

-- Groups of articles, each led by one of them. `kind` is copies (of one text) or stories; `score` says how alike the
-- article and its lead are, `why` in which words that is told; both are null where the article leads.
CREATE TABLE groups (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  lead TEXT NOT NULL,
  score REAL,
  why TEXT,
  PRIMARY KEY (article, kind)
) WITHOUT ROWID;
CREATE INDEX groups_of_lead ON groups (lead, kind);

INSERT INTO articles ("row", "id", "uri", "reader", "received_at", "media_type", "encoding", "language", "title", "outlet", "agency", "flags", "metadata", "day_from", "day_to", "day_sure", "text") VALUES (1, 'aaaaaaaaaaaaaaaa', 'file:///old.txt', 'old', '2020-01-01T00:00:00+00:00', 'text/plain', 'utf-8', 'en', NULL, NULL, NULL, '[]', '{"title":null,"published":{"value":"2020-02-03","precision":"day","zone":null,"earliest":null,"latest":null,"why":null,"span":null},"outlet":null,"agency":null,"dateline":null,"byline":[],"credits":[],"gaps":[]}', '2020-02-03', '2020-02-03', 1, 'Ana Petric spoke. A. Petric met Bo Lund in Osmark, and talked with him.
');
INSERT INTO blocks ("article", "n", "kind", "start", "end") VALUES ('aaaaaaaaaaaaaaaa', 0, 'body', 0, 72);
INSERT INTO statements ("row", "id", "article", "n", "sourcing", "cue", "manner", "cue_class", "act", "mode", "negated", "hedged", "said", "via", "confidence", "model", "day_from", "day_to", "day_sure", "day_of") VALUES (1, 'bbbbbbbbbbbbbbbb', 'aaaaaaaaaaaaaaaa', 0, 'named', NULL, 'indirect', NULL, 'COMMENT', NULL, 0, 0, NULL, NULL, 0.5, '', '2020-02-03', '2020-02-03', 1, 'published');
INSERT INTO contents ("article", "statement", "n", "start", "end", "text") VALUES ('aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 0, 11, 16, 'spoke');
INSERT INTO events ("row", "id", "article", "n", "event", "mode", "contexts", "start", "end", "text", "trigger", "status", "place", "moment", "statement", "confidence", "model", "day_from", "day_to", "day_sure", "day_of", "mentions") VALUES (1, 'cccccccccccccccc', 'aaaaaaaaaaaaaaaa', 0, 'CONSULT', NULL, '[]', 18, 49, 'A. Petric met Bo Lund in Osmark', '{"start":28,"end":31,"text":"met"}', 'reported', '{"name":"Osmark","span":{"start":43,"end":49,"text":"Osmark"},"country":"SWE","geonames":12345,"kind":"city","province":"Osland","latitude":59.5,"longitude":15.25}', NULL, NULL, 0.5, '', NULL, NULL, 0, NULL, '[{"start":55,"end":70,"text":"talked with him"}]');
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'speaker', 0, 0, 10, 'Ana Petric', 'ana-petric', 'Ana Petric', 'ana-petric', 'Ana Petric');
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('aaaaaaaaaaaaaaaa', 'cccccccccccccccc', 'actor', 0, 18, 27, 'A. Petric', 'a-petric', 'A. Petric', 'ana-petric', 'Ana Petric');
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('aaaaaaaaaaaaaaaa', 'cccccccccccccccc', 'recipient', 0, 32, 39, 'Bo Lund', 'bo-lund', 'Bo Lund', 'bo-lund', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('aaaaaaaaaaaaaaaa', 'a-petric', 1, 'A. Petric', 'person', NULL, '[]', '[]', '[]', NULL, 1.0, NULL, '[]', 'ana-petric', 'Ana Petric');
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('aaaaaaaaaaaaaaaa', 'ana-petric', 0, 'Ana Petric', 'person', 'SWE', '["GOV"]', '["A. Petric"]', '[{"title":"envoy","of":"SWE","since":"2019","until":null}]', 'Q1', 0.75, 'envoy of SWE on that day', '[{"actor":"ana-petric-2","name":"Ana Petric","score":0.25}]', 'ana-petric', 'Ana Petric');
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('aaaaaaaaaaaaaaaa', 'bo-lund', 2, 'Bo Lund', 'person', NULL, '[]', '[]', '[]', NULL, 1.0, NULL, '[]', 'bo-lund', NULL);
INSERT INTO corrections ("n", "kind", "target", "article", "value", "who", "at", "why", "undoes") VALUES (1, 'actor-merge', 'a-petric', NULL, '{"into":"ana-petric","name":"Ana Petric"}', 'Eva', '2020-03-01T00:00:00+00:00', 'one envoy', NULL);
INSERT INTO corrections ("n", "kind", "target", "article", "value", "who", "at", "why", "undoes") VALUES (2, 'actor-split', 'bo-lund', NULL, '{"into":"bo-lund-2","name":null,"articles":[],"since":"2020-02","until":null}', 'Eva', '2020-03-01T00:00:00+00:00', 'one envoy', NULL);
INSERT INTO corrections ("n", "kind", "target", "article", "value", "who", "at", "why", "undoes") VALUES (3, 'undo', 'bo-lund', NULL, '{}', 'Eva', '2020-03-01T00:00:00+00:00', 'one envoy', 2);
INSERT INTO article_words ("rowid", "title", "body") VALUES (1, NULL, 'Ana Petric spoke. A. Petric met Bo Lund in Osmark, and talked with him.
');
INSERT INTO statement_words ("rowid", "content", "speaker", "cue") VALUES (1, 'spoke', 'Ana Petric Ana Petric', NULL);
INSERT INTO event_words ("rowid", "clause") VALUES (1, 'A. Petric met Bo Lund in Osmark
talked with him');
INSERT INTO articles ("row", "id", "uri", "reader", "received_at", "media_type", "encoding", "language", "title", "outlet", "agency", "flags", "metadata", "day_from", "day_to", "day_sure", "text") VALUES (2, 'dddddddddddddddd', 'file:///copy.txt', 'old', '2020-01-01T00:00:00+00:00', 'text/plain', 'utf-8', 'en', NULL, NULL, NULL, '[]', '{"title":null,"published":null,"outlet":null,"agency":null,"dateline":null,"byline":[],"credits":[],"gaps":[]}', NULL, NULL, 0, 'Ana Petric spoke.
');
INSERT INTO blocks ("article", "n", "kind", "start", "end") VALUES ('dddddddddddddddd', 0, 'body', 0, 18);
INSERT INTO article_words ("rowid", "title", "body") VALUES (2, NULL, 'Ana Petric spoke.
');
INSERT INTO traits ("article", "turn", "day", "words") VALUES ('aaaaaaaaaaaaaaaa', '1 2020-02-03 aaaaaaaaaaaaaaaa', 737458, '{"petric":2.5}');
INSERT INTO traits ("article", "turn", "day", "words") VALUES ('dddddddddddddddd', '1 ~ dddddddddddddddd', NULL, '{"petric":2.5}');
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-4611686018427387904, 0, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-4611686018427387904, 1, 0, 1);
INSERT INTO marked ("article", "kind", "leads", "day", "marks") VALUES ('aaaaaaaaaaaaaaaa', 'copies', 1, 0, X'0000000000000040');
INSERT INTO marked ("article", "kind", "leads", "day", "marks") VALUES ('dddddddddddddddd', 'copies', 0, 0, X'0000000000000040');
INSERT INTO groups ("article", "kind", "lead", "score", "why") VALUES ('aaaaaaaaaaaaaaaa', 'copies', 'aaaaaaaaaaaaaaaa', NULL, NULL);
INSERT INTO groups ("article", "kind", "lead", "score", "why") VALUES ('dddddddddddddddd', 'copies', 'aaaaaaaaaaaaaaaa', 0.75, 'most of its words stand in the other');
INSERT INTO awaiting ("step", "turn", "article") VALUES ('stories', '1 2020-02-03 aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa');
PRAGMA application_id = 1869509219;
PRAGMA user_version = 3;
