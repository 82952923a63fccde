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
