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
