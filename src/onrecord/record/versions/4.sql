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
