-- A record as version 6 wrote it. Never change it: every later version must open it.
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

INSERT INTO awaiting (step, turn, article) SELECT 'traits', '', id FROM articles;

-- Version 4: what entries are about, between whom, and how they stand to one another.

-- Statements and events as linking sees them (JSON), what their party does by them on a timeline, and the direction of
-- their words (32-bit floats), so that an entry is compared with later ones without reading its article again.
CREATE TABLE views (
  entry TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  stance TEXT NOT NULL,
  view TEXT NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX views_of_article ON views (article);

-- A subject that an entry is about, and the thread that it belongs to: what two parties say and do to each other on it.
-- `thread` and `other` are null where whom the party deals with is unknown. `day` is the day that the entry is sorted
-- by; `words` tell the subject, `near` says where they stand if not in the entry, `inferred` why the other party is
-- taken to be this one where the entry does not name it. `telling` is 0 for remarks, which weigh nothing.
-- What a copy of a text has from the text that it copies is not here: it was said once.
CREATE TABLE matters (
  entry TEXT NOT NULL REFERENCES views (entry) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  article TEXT NOT NULL,
  thread TEXT,
  party TEXT,
  other TEXT,
  day TEXT,
  words TEXT NOT NULL,
  near TEXT,
  inferred TEXT,
  telling INTEGER NOT NULL,
  PRIMARY KEY (entry, topic)
) WITHOUT ROWID;
CREATE INDEX matters_of_thread ON matters (thread, day, entry);
CREATE INDEX matters_by_party ON matters (topic, party, day);
CREATE INDEX matters_about_party ON matters (topic, other, day);

-- One row a thread, kept in step with `matters`: its parties in order of name, and how much each of them tells. What is
-- in a thread though nobody knows who says it is not counted.
CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  topic TEXT NOT NULL,
  entries INTEGER NOT NULL,
  first_told INTEGER NOT NULL,
  second_told INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX threads_of_first ON threads (first);
CREATE INDEX threads_of_second ON threads (second);
CREATE TRIGGER matters_come AFTER INSERT ON matters WHEN new.thread IS NOT NULL AND new.party IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO threads VALUES (new.thread, min(new.party, new.other), max(new.party, new.other), new.topic, 0, 0, 0);
  UPDATE threads SET entries = entries + 1,
    first_told = first_told + (new.telling AND new.party = first),
    second_told = second_told + (new.telling AND new.party = second)
  WHERE id = new.thread;
END;
CREATE TRIGGER matters_go AFTER DELETE ON matters WHEN old.thread IS NOT NULL AND old.party IS NOT NULL
BEGIN
  UPDATE threads SET entries = entries - 1,
    first_told = first_told - (old.telling AND old.party = first),
    second_told = second_told - (old.telling AND old.party = second)
  WHERE id = old.thread;
  DELETE FROM threads WHERE id = old.thread AND entries = 0;
END;

-- How a later entry stands to an earlier one: repeats, answers, disputes, fulfils or breaks, `kind` of answers; and the
-- words of both that it rests on (JSON).
CREATE TABLE links (
  earlier TEXT NOT NULL REFERENCES views (entry) ON DELETE CASCADE,
  later TEXT NOT NULL REFERENCES views (entry) ON DELETE CASCADE,
  relation TEXT NOT NULL,
  kind TEXT,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL,
  earlier_words TEXT NOT NULL,
  later_words TEXT NOT NULL,
  PRIMARY KEY (earlier, later)
) WITHOUT ROWID;
CREATE INDEX links_of_later ON links (later);

-- What awaits an earlier step comes to this one by itself.
INSERT INTO awaiting (step, turn, article)
SELECT 'entries', turn, article FROM traits WHERE article NOT IN (SELECT article FROM awaiting);

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

-- Version 6. Indexes by which lists are put in order of time and counted, so that they need not be read whole.

CREATE INDEX statements_by_day ON statements (NOT day_sure, day_from IS NULL, day_from, day_to);
CREATE INDEX statements_latest ON statements (day_sure DESC, day_from IS NULL, day_from DESC, day_to DESC);
CREATE INDEX statements_by_act ON statements (act);
CREATE INDEX events_by_day ON events (NOT day_sure, day_from IS NULL, day_from, day_to);
CREATE INDEX events_latest ON events (day_sure DESC, day_from IS NULL, day_from DESC, day_to DESC);
CREATE INDEX events_by_type ON events (event);
CREATE INDEX articles_by_day ON articles (NOT day_sure, day_from IS NULL, day_from, day_to);
CREATE INDEX articles_latest ON articles (day_sure DESC, day_from IS NULL, day_from DESC, day_to DESC);
CREATE INDEX articles_of_outlets ON articles (outlet, agency, day_sure, day_from, day_to);
CREATE INDEX articles_of_flags ON articles (flags);

INSERT INTO articles ("row", "id", "uri", "reader", "received_at", "media_type", "encoding", "language", "title", "outlet", "agency", "flags", "metadata", "day_from", "day_to", "day_sure", "text") VALUES (1, '82d2fcd6544c610c', 'file:///asked.txt', 'old', '2020-01-01T00:00:00+00:00', 'text/plain', 'utf-8', 'en', NULL, 'The Daily Fjord', NULL, '[]', '{"title":null,"published":{"value":"2015-01-13","precision":"day","zone":null,"earliest":null,"latest":null,"why":null,"span":null},"outlet":{"value":"The Daily Fjord","span":null},"agency":null,"dateline":null,"byline":[],"credits":[],"gaps":[]}', '2015-01-13', '2015-01-13', 1, 'Eva Lund said Iceland must close the harbours of the pirates before the winter.
');
INSERT INTO articles ("row", "id", "uri", "reader", "received_at", "media_type", "encoding", "language", "title", "outlet", "agency", "flags", "metadata", "day_from", "day_to", "day_sure", "text") VALUES (2, 'd82f55b1a47ea3e0', 'file:///denied.txt', 'old', '2020-01-01T00:00:00+00:00', 'text/plain', 'utf-8', 'en', NULL, 'The Daily Fjord', NULL, '[]', '{"title":null,"published":{"value":"2015-01-16","precision":"day","zone":null,"earliest":null,"latest":null,"why":null,"span":null},"outlet":{"value":"The Daily Fjord","span":null},"agency":null,"dateline":null,"byline":[],"credits":[],"gaps":[]}', '2015-01-16', '2015-01-16', 1, 'Jon Helgi said there is no proof that Iceland shelters any pirates in its harbours, as Norway claims.

Norway stopped all aid to Iceland.
');
INSERT INTO blocks ("article", "n", "kind", "start", "end") VALUES ('82d2fcd6544c610c', 0, 'body', 0, 80);
INSERT INTO blocks ("article", "n", "kind", "start", "end") VALUES ('d82f55b1a47ea3e0', 0, 'body', 0, 103);
INSERT INTO blocks ("article", "n", "kind", "start", "end") VALUES ('d82f55b1a47ea3e0', 1, 'body', 103, 138);
INSERT INTO statements ("row", "id", "article", "n", "sourcing", "cue", "manner", "cue_class", "act", "mode", "negated", "hedged", "said", "via", "confidence", "model", "day_from", "day_to", "day_sure", "day_of") VALUES (1, '6b5e3d27da3c3066', '82d2fcd6544c610c', 0, 'named', '{"start":9,"end":13,"text":"said"}', 'indirect', NULL, 'REQUEST', NULL, 0, 0, NULL, NULL, 0.9, '', '2015-01-13', '2015-01-13', 1, 'published');
INSERT INTO statements ("row", "id", "article", "n", "sourcing", "cue", "manner", "cue_class", "act", "mode", "negated", "hedged", "said", "via", "confidence", "model", "day_from", "day_to", "day_sure", "day_of") VALUES (2, '3277f2412c8b8b7b', 'd82f55b1a47ea3e0', 0, 'named', '{"start":10,"end":14,"text":"said"}', 'indirect', NULL, 'REJECT', NULL, 0, 0, NULL, NULL, 0.9, '', '2015-01-16', '2015-01-16', 1, 'published');
INSERT INTO contents ("article", "statement", "n", "start", "end", "text") VALUES ('82d2fcd6544c610c', '6b5e3d27da3c3066', 0, 14, 78, 'Iceland must close the harbours of the pirates before the winter');
INSERT INTO contents ("article", "statement", "n", "start", "end", "text") VALUES ('d82f55b1a47ea3e0', '3277f2412c8b8b7b', 0, 15, 100, 'there is no proof that Iceland shelters any pirates in its harbours, as Norway claims');
INSERT INTO events ("row", "id", "article", "n", "event", "mode", "contexts", "start", "end", "text", "trigger", "status", "place", "moment", "statement", "confidence", "model", "day_from", "day_to", "day_sure", "day_of", "mentions") VALUES (1, '01d1e174f10cb007', 'd82f55b1a47ea3e0', 0, 'SANCTION', NULL, '[]', 103, 136, 'Norway stopped all aid to Iceland', '{"start":135,"end":136,"text":"d"}', 'reported', NULL, '{"value":"2015-01-15","precision":"day","zone":null,"earliest":null,"latest":null,"why":null,"span":null}', NULL, 0.9, '', '2015-01-15', '2015-01-15', 1, 'happened', '[]');
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('82d2fcd6544c610c', '6b5e3d27da3c3066', 'about', 0, 14, 21, 'Iceland', 'ISL', 'Iceland', 'ISL', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('82d2fcd6544c610c', '6b5e3d27da3c3066', 'speaker', 0, 0, 8, 'Eva Lund', 'eva-lund', 'Eva Lund', 'eva-lund', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('82d2fcd6544c610c', '6b5e3d27da3c3066', 'target', 0, 14, 21, 'Iceland', 'ISL', 'Iceland', 'ISL', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('d82f55b1a47ea3e0', '01d1e174f10cb007', 'actor', 0, 103, 109, 'Norway', 'NOR', 'Norway', 'NOR', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('d82f55b1a47ea3e0', '01d1e174f10cb007', 'recipient', 0, 129, 136, 'Iceland', 'ISL', 'Iceland', 'ISL', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('d82f55b1a47ea3e0', '3277f2412c8b8b7b', 'about', 0, 38, 45, 'Iceland', 'ISL', 'Iceland', 'ISL', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('d82f55b1a47ea3e0', '3277f2412c8b8b7b', 'about', 1, 87, 93, 'Norway', 'NOR', 'Norway', 'NOR', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('d82f55b1a47ea3e0', '3277f2412c8b8b7b', 'speaker', 0, 0, 9, 'Jon Helgi', 'jon-helgi', 'Jon Helgi', 'jon-helgi', NULL);
INSERT INTO mentions ("article", "entry", "part", "n", "start", "end", "text", "actor", "name", "who", "who_name") VALUES ('d82f55b1a47ea3e0', '3277f2412c8b8b7b', 'target', 0, 87, 93, 'Norway', 'NOR', 'Norway', 'NOR', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'DNK', 2, 'Denmark', 'state', 'DNK', '[]', '["Danish"]', '[]', NULL, 1.0, NULL, '[]', 'DNK', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'ISL', 1, 'Iceland', 'state', 'ISL', '[]', '["Icelandic","Reykjavik"]', '[]', NULL, 1.0, NULL, '[]', 'ISL', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'NOR', 0, 'Norway', 'state', 'NOR', '[]', '["Norwegian","Oslo"]', '[]', NULL, 1.0, NULL, '[]', 'NOR', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'eva-lund', 3, 'Eva Lund', 'person', 'NOR', '["GOV"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'eva-lund', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'grey-gulls', 5, 'Grey Gulls', 'group', NULL, '["REB"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'grey-gulls', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'ida-falk', 6, 'Ida Falk', 'person', 'NOR', '["CVL"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'ida-falk', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'jon-helgi', 4, 'Jon Helgi', 'person', 'ISL', '["GOV"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'jon-helgi', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('82d2fcd6544c610c', 'observer.1', 7, 'observers', 'role', NULL, '[]', '[]', '[]', NULL, 1.0, NULL, '[]', 'observer.1', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'DNK', 2, 'Denmark', 'state', 'DNK', '[]', '["Danish"]', '[]', NULL, 1.0, NULL, '[]', 'DNK', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'ISL', 1, 'Iceland', 'state', 'ISL', '[]', '["Icelandic","Reykjavik"]', '[]', NULL, 1.0, NULL, '[]', 'ISL', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'NOR', 0, 'Norway', 'state', 'NOR', '[]', '["Norwegian","Oslo"]', '[]', NULL, 1.0, NULL, '[]', 'NOR', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'eva-lund', 3, 'Eva Lund', 'person', 'NOR', '["GOV"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'eva-lund', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'grey-gulls', 5, 'Grey Gulls', 'group', NULL, '["REB"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'grey-gulls', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'ida-falk', 6, 'Ida Falk', 'person', 'NOR', '["CVL"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'ida-falk', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'jon-helgi', 4, 'Jon Helgi', 'person', 'ISL', '["GOV"]', '[]', '[]', NULL, 1.0, NULL, '[]', 'jon-helgi', NULL);
INSERT INTO actors ("article", "id", "n", "name", "kind", "country", "sectors", "aliases", "offices", "wikidata", "confidence", "why", "candidates", "who", "who_name") VALUES ('d82f55b1a47ea3e0', 'observer.1', 7, 'observers', 'role', NULL, '[]', '[]', '[]', NULL, 1.0, NULL, '[]', 'observer.1', NULL);
INSERT INTO article_words ("rowid", "title", "body") VALUES (1, NULL, 'Eva Lund said Iceland must close the harbours of the pirates before the winter.
');
INSERT INTO article_words ("rowid", "title", "body") VALUES (2, NULL, 'Jon Helgi said there is no proof that Iceland shelters any pirates in its harbours, as Norway claims.


Norway stopped all aid to Iceland.
');
INSERT INTO statement_words ("rowid", "content", "speaker", "cue") VALUES (1, 'Iceland must close the harbours of the pirates before the winter', 'Eva Lund Eva Lund', 'said');
INSERT INTO statement_words ("rowid", "content", "speaker", "cue") VALUES (2, 'there is no proof that Iceland shelters any pirates in its harbours, as Norway claims', 'Jon Helgi Jon Helgi', 'said');
INSERT INTO event_words ("rowid", "clause") VALUES (1, 'Norway stopped all aid to Iceland');
INSERT INTO corrections ("n", "kind", "target", "article", "value", "who", "at", "why", "undoes") VALUES (1, 'entry-accept', '6b5e3d27da3c3066', '82d2fcd6544c610c', '{"entry":"statement","uri":"file:///asked.txt","read":{"id":"6b5e3d27da3c3066","article":"82d2fcd6544c610c","speaker":{"span":{"start":0,"end":8,"text":"Eva Lund"},"actor":"eva-lund","name":"Eva Lund","read":null},"sourcing":"named","cue":{"start":9,"end":13,"text":"said"},"content":[{"start":14,"end":78,"text":"Iceland must close the harbours of the pirates before the winter"}],"manner":"indirect","cue_class":null,"addressees":[],"recipients":[{"span":{"start":14,"end":21,"text":"Iceland"},"actor":"ISL","name":"Iceland","read":null}],"about":[{"span":{"start":14,"end":21,"text":"Iceland"},"actor":"ISL","name":"Iceland","read":null}],"act":"REQUEST","mode":null,"negated":false,"hedged":false,"said":null,"via":null,"confidence":0.9,"model":""},"changes":{"speaker":{"span":{"start":0,"end":8,"text":"Eva Lund"},"actor":"eva-lund","name":"Eva Lund","read":null},"addressees":[],"recipients":[{"span":{"start":14,"end":21,"text":"Iceland"},"actor":"ISL","name":"Iceland","read":null}],"act":"REQUEST","mode":null,"said":null}}', 'Eva', '2020-03-01T00:00:00+00:00', 'the words are there', NULL);
INSERT INTO traits ("article", "turn", "day", "words") VALUES ('82d2fcd6544c610c', '1 2015-01-13 0 ~ 82d2fcd6544c610c', 735611, '{"harbours":0.4644,"lund":0.4644,"pirates":0.4644,"eva":0.4041,"winter":0.326,"iceland":0.2128,"must":0.1429,"close":0.1328}');
INSERT INTO traits ("article", "turn", "day", "words") VALUES ('d82f55b1a47ea3e0', '1 2015-01-16 0 ~ d82f55b1a47ea3e0', 735614, '{"harbours":0.3962,"helgi":0.3962,"pirates":0.3962,"shelters":0.3962,"iceland":0.2558,"norway":0.2558,"proof":0.2405,"aid":0.2374,"jon":0.2345,"stopped":0.2008,"claims":0.1781}');
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-9053303655321944551, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8918231607990366704, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8857632231133504606, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8766045496171381064, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8720706156171467490, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8576460854835000637, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8571320880999408539, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8530797759610045722, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8498973799794459392, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8482839790205270761, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8461584218292203883, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8453602419483033280, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8406283538453563076, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8091935091490530676, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8086643787751442283, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-8020761830692815512, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7916240629558033636, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7818774910252754167, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7752616838766941653, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7658942277821970695, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7538989354980510342, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7469670346643959105, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7081790113762769352, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7055348357073444345, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7053171766041970529, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-7052990552076623838, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-6968850734658454996, 1, 0, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-6962730064089990392, 1, 0, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-6840008517654340348, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-6645821465100454436, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-6645821465100454436, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-5365226614001956601, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-5011265959885710768, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-4796632180598257134, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-3543622933301659792, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-2914318293579422077, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-2905653709776787075, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-1777642970037504800, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-598649828783094738, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (-598649828783094738, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (818164801059753047, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (1617160500415522892, 1, 735611, 1);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (1617160500415522892, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (3057565249374443799, 1, 735614, 2);
INSERT INTO marks ("mark", "leads", "day", "text") VALUES (6652458642432595086, 1, 735614, 2);
INSERT INTO marked ("article", "kind", "leads", "day", "marks") VALUES ('82d2fcd6544c610c', 'copies', 1, 0, X'193ecabc4a345c02a29b3c606a5e13051e65d68af4d3f90640c1547a63c5ae0a8c5a303ee8abb30f95b8f4e55178c60f1cc3ade616dd23122baa956d0f2c69142260491376be1e1e2c7af6eb2dab491f');
INSERT INTO marked ("article", "kind", "leads", "day", "marks") VALUES ('82d2fcd6544c610c', 'stories', 1, 735611, X'041d913c7e681321dc7505ac964cc52312ca3b0572f06e3d7d697584580bad57e0b47119238b54672e04890a272bb177570ce53e8db45a8b4c680f34e84e7196');
INSERT INTO marked ("article", "kind", "leads", "day", "marks") VALUES ('d82f55b1a47ea3e0', 'copies', 1, 0, X'10ce12759a133c04b8becad310c05806c34a84e54a4afa08655c2450128d0c09e6babebfa2849c09003de6cb5b940d0a170544a227e6460a954ea41ffc69920a3cf94201a9e1560b68fd8a5d9c87b01009dba50fa5217e13f94633bf93f8b5157a75effa1f216017bf92044f65665618076200d20c5e161e08bbfb96e5695f1f');
INSERT INTO marked ("article", "kind", "leads", "day", "marks") VALUES ('d82f55b1a47ea3e0', 'stories', 1, 735614, X'38064c97696db81d9ff840e9a5191e1edc7505ac964cc5230709f11cd2e28a35505a010a2968743a7077a092b785d24e83a6c6e4f3428e572e04890a272bb1774c680f34e84e719617d98a0665a76eaa8e142c99e34752dc');
INSERT INTO groups ("article", "kind", "lead", "score", "why") VALUES ('82d2fcd6544c610c', 'copies', '82d2fcd6544c610c', NULL, NULL);
INSERT INTO groups ("article", "kind", "lead", "score", "why") VALUES ('82d2fcd6544c610c', 'stories', '82d2fcd6544c610c', NULL, NULL);
INSERT INTO groups ("article", "kind", "lead", "score", "why") VALUES ('d82f55b1a47ea3e0', 'copies', 'd82f55b1a47ea3e0', NULL, NULL);
INSERT INTO groups ("article", "kind", "lead", "score", "why") VALUES ('d82f55b1a47ea3e0', 'stories', 'd82f55b1a47ea3e0', NULL, NULL);
INSERT INTO views ("entry", "article", "kind", "stance", "view", "vector") VALUES ('01d1e174f10cb007', 'd82f55b1a47ea3e0', 'event', 'sanctions', '{"id":"01d1e174f10cb007","article":"d82f55b1a47ea3e0","kind":"event","party":"NOR","spans":[{"start":103,"end":136,"text":"Norway stopped all aid to Iceland"}],"speaker":"NOR","addressees":["ISL"],"about":[],"act":"SANCTION","mode":null,"status":"reported","negated":false,"hedged":false,"sourcing":null,"cue":"d","earliest":"2015-01-15","latest":"2015-01-15","sure":true,"background":false,"confidence":0.9}', X'43869a3c8928da3dba50953d27ef3abcb3693c3e1c9bcf3bc192b5bd77b995bca90336bd7829233d760f0d3bab24563d3d47fe3ce308463d150a25bdc349ce3c387da2bd923d7fbd4f9b0fbd9a6d833dd28c52bc7ab3aa3db4c5193ca1321abdb215ee3cb5de3a3dc082cc3c19df4fbd19c33abb5586093c926616bdd099efbd64f3e8bd3e7e063d372db9bc90cb853de71dd13b481625bdbe9a72bcc810783d6f4076bc344004bd1998003cc32b05be16f9b43dabd2993d64baa9bc033475bdc7555a3c20c2f53ce3c29d3dc35682bd28a646bd2c1f3ebddb29a73d96262cbca362cfbc777d203c6760933c086e06bd5c94a23c48ffdebb2751cc3adb09c3bc536e80bdc40d183c79caa4bbcd5e083d8a0a5cbd12b6283d7d269a3a1dc153bb69c2623c2b1388bc64f9663dfc2f02bc5933dabcc77e02bd77fccebb1cad1b3dd1df21bbe334c1bc68896abd02ffe93b64231e3d90475c3d7c94733da46680bd1c73623d6b09aa3ce1bf8bbcad66f93ba5a0ca3d01350b3dc8b1723cf44a45bcf8067b3dfd28143d418467bdaf634c3dd5b207bc26c0fc3b6858a7bc23a0d8bd7df0dabcf02c05bd3b0f303cac8a44bd6cb21abc4e77103d1952023c9b8703bdf4b5463c170028bd839b363dcb711d3d451ea3bc484dcbbd2e422d3de8b285bb870a503da848703a4ea6363ddf4fb43d46b8543d5a95d13d2635bdbb23f91a8998559c3cb984b6bd9e1778bb7888323dfa1de73c34e87c3c143238bd397c44bb0c299b3d63b6363c1a2aa2bd104af0babd0f3fbdcb5f65bdee1e4bbdce7469bc067f493d2e44243d7f35a0bdb9e4e53d1245af3db8a8a5bd8079ff3c5a3f983d0111aabc7f0a47bc796558bce8c1d7bcbe35a33d5f0d70bc579faabc404153bc5e4a553d494a41bd96953d3c70d588b751df59bdf12cd63cf5cfd1bcd52856bdab2d6abdba0e413b149ff7bcb94325bd0da23e3d09eb1ebd96f5a53bc5209abc9e0d39bd59cc8fbd78ab953b642d073d72d988bd2b05e5bcb3fc9ebcc4c26cbd58a131bd42dcb73d103dc0bcbbe655bcce5c40babc57e4bd0dfae53d7012953b3f55923d9528ea3c8c900d3d18912d3c2f8d86bd28dc07bde147aebce55cfcbcdf7cde3b7133e33ce6180bbc9b2785bc2f9914bc1aeea8bcf230193d9173003d3730aabb2458ddbcf064203c3b5b86bd9c8a9b3bb2526b3c73cf133c46a278bdaeceab3da35469bd979321bd9c6f1a3cf9e943bc6040efbd30f54bbccbe4ec056165433d44ae8f3c89dc8abc3e940fbda57c963d66e2143d488e763dddcbbbbc23a4463d0a57623da098e43dd720bcbd9e6a7e3df2bdf03d7f8efebc8dd2ce3cc9a8793c1435613db4d13c3d0807633c75f674bc1f4232bd5cfc883cd1ebe83cacc8f03c4c8e8e3d6de7a1bdfaac053d5b26e3bcff2ac1bc3a208d3d52c8e03c0168143cd9acf33d0f8f19bde419be3d42e73cbdabaab93dd43b3cbd8a03133ce30e4e3d433702be49ef01bd6ad8b83dd61f65bdee9995bd531ef63c8d6ecb3b09a0dc3c107bb5bd5f5c9abcb5c60a3dcbcf7b3d151142bde008c33c9e45c3bb86cfb43c176c06bc323501bc61a03fbdde80dabdca867ebcadab19bab51dab3c77e0203db15c0ebb487836bdba75c0bc8f7c643d646d4cbcd5241a3db0668c3dc270033cd1c605bde75f453d950208bddf0852bd7e7037bc3ab87a3c36868fbd34a75abd278d45bd3cd71e3c44584dbb2520c33bac85493c0387a03d3120e1bceb5d9fbd1df2973c73b592bd87c5fd3c174f0a3d5532a43cdf0bb4bcc0456cb2c48c643d7450313d1be530bd8921453dd2ab243d2c98b8bd054a21bdac81023d988cbfbd6c2c1f3d68699dbd4438d33df50bfd3c317aabbccfbc833d6c6563bd4bae823c1a7da53dccafb5bbe118173de532bebbaf4aab3c133019be7a2097bddc528c3daff97c3dba02b83db87b803d12cb5e3d4741c8bdd324353d4c9ac9bdaa5c95bda4c50dbd2e6000bddf71a43c17ffd5bc9b5526bc9b3f9ebcf871b6bd087033bda7a4163eda444a3d32e88abc6b869cbdcf1f6e3c054183bd37d327bdb446493c2039a43c8c6f8dbdba05f4bc95e3d93c4509b7bc4c7c4d3d95d382bdbad5e43cb921853b2ed580bd0087113d5027cabc3bce74bdf86fba3c1f131cbc');
INSERT INTO views ("entry", "article", "kind", "stance", "view", "vector") VALUES ('3277f2412c8b8b7b', 'd82f55b1a47ea3e0', 'statement', 'denies', '{"id":"3277f2412c8b8b7b","article":"d82f55b1a47ea3e0","kind":"statement","party":"ISL","spans":[{"start":15,"end":100,"text":"there is no proof that Iceland shelters any pirates in its harbours, as Norway claims"}],"speaker":"jon-helgi","addressees":["NOR"],"about":["ISL","NOR"],"act":"REJECT","mode":null,"status":null,"negated":false,"hedged":false,"sourcing":"named","cue":"said","earliest":"2015-01-16","latest":"2015-01-16","sure":true,"background":false,"confidence":0.9}', X'76f782bcc76a0e3e358644ba02eb4e3c9bec313e1f5132bd6b8464bd5f6673bd53f8f0bca720323d0eb241bc6ce6c1bc8abd843dcd456c3d9c19993c4eebb439be3bf4bc39227fbd5f5d933dd968c23d2ed5103cfaa468bce2482f3d1c0647bd370e323d3e0603bd15d0323d16da1fbdd69303bd5b86603c5b672bbd00bc5dbc8a72aebd65343a3daf78b03db455923d97cb443c2921ccbc51d752bafbe5123d6f5e41bcef5ca7bad402a13b863704bdd52a3bbd7b50313d3ede7abc42b380bc25e880bd15e857bc8783933c99be91bc4fc683bc5592ebbc6183b03c239912be29a01cbdfe7ed73c3e93eb3c83cd4bbdf243f63db8c67b3d4dd8a1bc17048abc4b29553c980c553de4d23dbce0eba33d376872bd5e9b173dcc853d3dd58516bd88c554bd61b5f33cfd6c8fbcc5ca28bde1c7a9bd5f2a3bbdd5aeaebca14a583df5b1febd195795bdb0c89cbd864ad53c0639323d33ac6b3d2f0c523ca341eabcddac20bdf62843bcb7c5163d1939a3bcc909ab3bcc5ce93b2a187f3d14ef08bd88b5273d77d3ef3d79449ebd4e479ebaf862a33c6731343d62a754bc8cddedbdf0c033bcb2895b3d8fb14dbbd4b988bd8dc56c3a65fe3e3cb9918fbc0da3113ae16fe93c909a0dbc07774ebc5cc9fa3db465a7bd1acd1bbd2ffb23bc764469bc407fc33d821d213dd347b43dfa04a13d480ec83c8211443df43c1a3de827828969f53c3b0f7ff6bb0211b1bb47f52e3c2d29653d3379053d7ea32abd1d382d3bbb79c13dd6b68e3dba58c0bd7e392abc799472bdfbc9aabdc57ec5bc9623893d24f3313d8969e6bc9de115bdd547653d8d61a43da9fa08be2ce8043cc81d81bcdc3d2dbdbd276dbd1de3efbbdddb83bdbf18ad3d3f58d13c3dac76bd1a7c003d03f0563dc1e40cbc1c7acc3c27fdc63cbfb8bdbcfe9dd33b5534c6bd18b1bfbc1831b1bc2517b5bd7fec63bd39a334bc4679903c2819a7bd0d1e023c84591fbd6ba869bd796c703c8352853dfaa4353c72da11be62392cbd5d0a94bc2a770abd116355bc1527343d2623193b348101bcd6e98a3cecac52bdc1e0303daff4fbbc76e22c3d80f0b43dacb0233dd796b53c3c2d22bd9ecef2bce916433dc26d20bdc39c1cbc95c57b3de172193c6ecdf7bc13a94b3ca3c70d3df875cc3d26d9e73ae866b63b318c14bc9a5fd63bd52f903c3b0687bd5214103c97831f3d272afe3b9984483d1db405bbbb558bbc732ca2bdb6c3633cabddcabdb3ac1fbd5a35cf87d5d327bde80a52bd9cafc7398b75aebd22c092bd67ddf13ccc81593dcc559d3cd73d013d603e13bcdbcea8bc64f500bd960816bb453ed23dd07da83c113a833cd853823dcda4c83dd0e20bbc5512a03b744a173d3b3e95bdc69d713c8c04e33de4cab43ced03333d9f7ff6bcf0ea1fbda605113c4e631ebd8451043dba76a03d63eb5f3b31d67bbb059fb5bd47a8593cefcc3e3debf5093e763d78bdc90a00bc71675a3c07eb9ebd4176a7bd9ceb0fba77c476bdbd8f70bd24d4953d6cfe193d96b3203d760146bdb909033dfa624b3de1063f3d6ba262bd40e1073d177a1e3d5743c0bd23be51badb0bb83d86b51cbd581e8bbc0565e83cb71cddbd9e004b3d396c473cc470ad3c67d9fbbdada8713d3553833c67aa993a0bce2a3d66266dbd54ec22bd7ab126bdb80d2c3c2cf9c7bc39df22bd5d389bbce03725bc69988abd6411da3c73d8c9bc941bfdbbb1ee1d3a82c6373d8fb043bdbbeead3df7abafbd93723ebd8f05dabc92ec95bd3c57023c6972b1bdbc05843946ca083d70639fb2ee7d973d1beef93c6ac6983dfedfa5bb9a3a07bd8a7794bcf448463df87e24bc0164b3bd4ff649bd3d9eb03be8e9c9bcb68781bdbc5cd6bd30bc343dff71b63ca2694fbc627d84ba58989bbc85b6b63c3f8b49ba8cdaa63c34c2b3bd976188bc1bb849bd2072093d84bac33d37710abcfe86f83d509dbb3b3c2fb53c36b538bdb617cebc7092513c4f8c1dbaa2cda83b337c8c3cf38fbd3c658672bd3df680bd33eb06be7de35f3deeb9fd3b9a9d52bb7a0adbbc988ec03c29eec93b9fae41bd4bdf08bd8390ae3c7971d43c276852bd0e80f03c505e0e3d7c14a23c9f92a63cdb39153d8f946e3c9b59a1bc11659ebc84dcdb3b038a19bd9440e83d7e4d9a3d');
INSERT INTO views ("entry", "article", "kind", "stance", "view", "vector") VALUES ('6b5e3d27da3c3066', '82d2fcd6544c610c', 'statement', 'asks', '{"id":"6b5e3d27da3c3066","article":"82d2fcd6544c610c","kind":"statement","party":"NOR","spans":[{"start":14,"end":78,"text":"Iceland must close the harbours of the pirates before the winter"}],"speaker":"eva-lund","addressees":["ISL"],"about":["ISL"],"act":"REQUEST","mode":null,"status":null,"negated":false,"hedged":false,"sourcing":"named","cue":"said","earliest":"2015-01-13","latest":"2015-01-13","sure":true,"background":false,"confidence":0.9}', X'b1d7023cc542e13d3914083d979d0e3d5f75cc3d044498bc776426bd6b1888bd4eba35bdd986ca3c6f197bbd8851333d65bc4a3d687f893db3ab693d6fe24c3de0324bbdefb69abdcf380b3d31438e3df875823d6ebb233d078741bdd03895bd1c944abd1fde95bda487033da459b8bcd04734bd8fbf763d80ee36bd92931b38ff0ca2bdddc7af3ca95c423c3a08e03dc9c4d7bc790205bbbe7a5d3c19893a3dded3a3bc3f29b73cd97b09bc34b3f93c6e391cbd0e2885bcb01d23bde49df13cbb5b7a3cbee3873c94c3e33c2f1fcb3b6d576cbd566759bdb84dd83c944467bd1fc2d13ae8f040bd72f7153d637884bd03013c3de02adf3c231367bdb7a3cabc0bd3513df43c2fbcb2873a3d7496ff3c334cd8bc3678eb3b9acc10bdef95ae3b5f2de3bcddfda4bc859ec8bc7ba413bd49f6fbbd6664b9bdf5e93abda87d213da3b84fbdfea137bdf6038cbd8cea6b3dfb87543dec32543deb5f383d6f883bbd981c663d6148503cb6303d3d095796bdb63ab6bb5ce37f3dfce2cd3c230007bc30a0243dda86423daf8883bdae81a93a6a59c33dbd7955bce0addabc4816d1bd545e15bc527de33ce4420dbd04fd96bda6c543bddebe6dbc928738bde0fc1bbdef8d313cacb880bdc4dee9bc89c9513e96b0b5bd3dc47dbccae2753dd483093ce3f78f3d58bdb03d91bb333dafd87b3d01535c3dd10c123dcdd7703d2ae1bb89c2ae94bc2cf7b9bd5ddc6cbd8563193d87240c3e2b73983c6669a8bc2e59163cb2b5733c3b0d633de2f34cbda5f7dbbca163ccbda3a6b5bd67d678bad4d1fdbc1059493d90af8bbc7b2471bd985b963d29ac6a3dfdb8ffbd69423d3de8ac333d78e987bcd53d35bdbaadc0bc36f353bdc706913d706e323d681f60bcf855e83bb135fb3c7441f43cb040173c2542513c841362bd4f3e803c3c2f37bdd449cabd6b5443bc280af2bc7b72c0bd4f717b3c0931f53b4472eabdcaff63ba2520f53c0535d2bc59594a3d23e7ba3d07ccccbcae3500bef85a95bd5454fabc61e903bdb6424ebb5617563c8ba249bc12549bbde0cb03bdd18c9dbdbb4acd3d9d884cbd89c2d13dbee78c3d87fed23d98f3603db6cafdbcb24886bc7d92f03c14eb13bd54c1e63a6aef9b3cfd2d4a3c300d813d9566803de5813b3ddd62133ee88a393c6082aa3c0c09a73d9fcffebcfd1d763ce9159bbd71817dbdc067833de38a0b3dccf1ce3c55f6c43cfd248dbd9f4c5fbd805a363cab051ebc13f660bd195a2709de52273c7f748ebd5803dc3caf2497bddc5357bde9a4c83c248ec23d962607bdd4ccc3bb0309353d68850ebdc06d0bbc3cd6c73c9e49a53db9140f3c1cb9283d799d1a3e4ce8173e454d113db8a2c53ca9e3cabcf2d68dbd793465baac468b3d3bce5e3c70b6c63c4d099cbdfb8c92bd00a596bc054c15bdb83e96bcc991b93c6e4e393d0a63b63cd6c5bebde387893d6b6a32bca8c7b63dd1bd2d3b574f893dba6a343d5b3657bd4a3f15bd9c960e3db364c33b7d9868bd821feeba2371a53a9445a4bb21662dbda6cbdebca9c3c93c3e569ebbe27695bd7d6d4bbc3a2d183d05d581bd947c833c34b0853d7b9c0bbde417813c62ea93bace0f8ebda645533cb62024bd1a9ebe3c022c39bd2e5b8a3c836c403ad2f919bc484d0e3dae8374bc5dd8a6bcf55a8bbc9bd792bce7cdddbd9ee570bc2ef582bca53c13bdb63902bb705839bd485fec3c1ee264bd6cab303d0e62b3bc0e9feebc6bdfb73d787dafbcf832d33c897e1cbc18d330bd04627e3dbc2614bdaa2900bdda93d23ccfbf8fb2fc12b43d61dd243d949fc03d2ca35a3df1e174ba659bc5bdf784f23c6f7a953d3a4746bd60cbbfbb735daf3d9acb803ce76eae3c9d12f4bc5d0feb3cfc32fc3c51b6f93b43f1aebb82785abc3a5a8abd5ed8e63cda9f55bc4fa243bd1dc76b3ccf6255bd8736acb998eee03d5bce0fbd4b83b23dcd238e3c41d6eabb4b8f2ebd883049bda106bdbc1bf9adbd56b0b63cbe86f8ba318e11bd3e3801bdc663c6bb5314bbbd072f1d3d08dc09bcba9a593c775a43bc0dd8a0bc12b38f3c5dfc0c3cdb3969bcf6e1873c52e38b3cd0d20cbdbe518d3c33fd0c3db0eb4e3d687edc3b33ccd43b9f378b3b5d8f37bd987fe53afc8c78bd207d38bb9ea8523de6a21e3d');
INSERT INTO matters ("entry", "topic", "article", "thread", "party", "other", "day", "words", "near", "inferred", "telling") VALUES ('01d1e174f10cb007', 'aid', 'd82f55b1a47ea3e0', '9505c2fd839da484', 'NOR', 'ISL', '2015-01-15', 'aid', NULL, NULL, 1);
INSERT INTO matters ("entry", "topic", "article", "thread", "party", "other", "day", "words", "near", "inferred", "telling") VALUES ('3277f2412c8b8b7b', 'armed-groups', 'd82f55b1a47ea3e0', '34f055f1f9616b5b', 'ISL', 'NOR', '2015-01-16', 'pirates', NULL, NULL, 1);
INSERT INTO matters ("entry", "topic", "article", "thread", "party", "other", "day", "words", "near", "inferred", "telling") VALUES ('6b5e3d27da3c3066', 'armed-groups', '82d2fcd6544c610c', '34f055f1f9616b5b', 'NOR', 'ISL', '2015-01-13', 'pirates', NULL, NULL, 1);
INSERT INTO links ("earlier", "later", "relation", "kind", "confidence", "reason", "earlier_words", "later_words") VALUES ('6b5e3d27da3c3066', '3277f2412c8b8b7b', 'answers', 'denies', 0.999, 'denies; by date; its words: “no proof”, “pirates”, “harbours”', '[{"start":37,"end":45,"text":"harbours"},{"start":53,"end":60,"text":"pirates"}]', '[{"start":24,"end":32,"text":"no proof"},{"start":59,"end":66,"text":"pirates"},{"start":74,"end":82,"text":"harbours"}]');
INSERT INTO reviewed ("article", "entry", "kind", "n", "read", "verdict") VALUES ('82d2fcd6544c610c', '6b5e3d27da3c3066', 'statement', 0, '{"id":"6b5e3d27da3c3066","article":"82d2fcd6544c610c","speaker":{"span":{"start":0,"end":8,"text":"Eva Lund"},"actor":"eva-lund","name":"Eva Lund","read":null},"sourcing":"named","cue":{"start":9,"end":13,"text":"said"},"content":[{"start":14,"end":78,"text":"Iceland must close the harbours of the pirates before the winter"}],"manner":"indirect","cue_class":null,"addressees":[],"recipients":[{"span":{"start":14,"end":21,"text":"Iceland"},"actor":"ISL","name":"Iceland","read":null}],"about":[{"span":{"start":14,"end":21,"text":"Iceland"},"actor":"ISL","name":"Iceland","read":null}],"act":"REQUEST","mode":null,"negated":false,"hedged":false,"said":null,"via":null,"confidence":0.9,"model":""}', 'accepted');
PRAGMA application_id = 1869509219;
PRAGMA user_version = 6;
