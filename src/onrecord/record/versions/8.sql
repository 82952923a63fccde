-- Version 8. The vectors of entries in a table of their own, 8 bits a number, so that they are compared without reading
-- what else is kept of these.

-- `row` is never given twice: who has read the vectors up to one need only read the later. `statement` is
-- `statements.row`, null for an event; `vector` is what `packed` (`onrecord.vectors`) makes of it.
CREATE TABLE vectors (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  entry TEXT NOT NULL UNIQUE REFERENCES views (entry) ON DELETE CASCADE,
  statement INTEGER,
  vector BLOB NOT NULL
);
INSERT INTO vectors (entry, statement, vector)
SELECT v.entry, e.row, in_bytes(v.vector) FROM views v LEFT JOIN statements e ON e.id = v.entry ORDER BY v.rowid;
ALTER TABLE views DROP COLUMN vector;
