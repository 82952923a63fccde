"""How long a search by meaning takes over so many statements, and the memory of the process that asks.

    python benchmarks/meaning.py FOLDER [--statements 100000] [--times 20]

The record is that of `records.py`; each statement has a random vector of length 1, as long as those of linking, and a
view of the length of the demo's. The words' own vector is timed apart. Milliseconds, after one search: until
the answer is there, and of the processor's work, which waits for nobody else on the machine.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

from onrecord.meaning import WIDTH, meaning
from onrecord.record import Filters, Record
from onrecord.record.facets import COUNTED
from onrecord.serve.meaning import FLOOR
from records import fill

SEED = 7
VIEW = " " * 500  # bytes of JSON
SENTENCES = ("they must close the harbours", "nobody has been arrested", "the aid will be stopped", "talks go on")
AT_ONCE = 1000  # articles


def grow(record: Record, size: int) -> None:
    """Fills the record until it has so many statements with vectors."""
    chance = np.random.default_rng(SEED)
    while record.counts().statements < size:
        held = record.counts().articles
        fill(record, range(held, held + AT_ONCE))
    connection = record.connection
    rows = connection.execute(
        "SELECT id, article FROM statements WHERE id NOT IN (SELECT entry FROM views) ORDER BY row LIMIT ?",
        (max(size - connection.execute("SELECT count(*) FROM views").fetchone()[0], 0),),
    ).fetchall()
    connection.execute("BEGIN")
    for entry, article in rows:
        vector = chance.standard_normal(WIDTH).astype("<f4")
        row = (entry, article, VIEW, (vector / np.linalg.norm(vector)).tobytes())
        connection.execute(
            "INSERT INTO views (entry, article, kind, stance, view, vector) VALUES (?, ?, 'statement', '', ?, ?)", row
        )
    connection.execute("COMMIT")


def timed(ask: Callable[[str], object], times: int) -> str:
    """The medians of so many, after one."""
    ask(SENTENCES[0])
    taken, worked = [], []
    for n in range(times):
        start, work = time.perf_counter(), time.process_time()
        ask(SENTENCES[n % len(SENTENCES)])
        taken.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - work) * 1000)
    return f"median {median(taken):.0f}, of work {median(worked):.0f}"


def main() -> None:
    """Makes the record, and prints the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=20)
    given = parser.parse_args()
    path = given.folder / f"meaning-{given.statements}.db"
    with Record(path) as record:
        grow(record, given.statements)
    with Record(path, read_only=True) as record:
        print("vector of the words:", timed(meaning, given.times))
        page = Filters(limit=50)
        print("all compared:", timed(lambda words: record.nearest_statements(meaning(words), page, FLOOR), given.times))
        year = Filters(limit=50, since="2015", until="2015")
        first = record.connection.execute("SELECT id FROM statements ORDER BY row LIMIT ?", (COUNTED,))
        ids = [row[0] for row in first]
        print(f"the nearest {len(ids):,} counted, for facets:", timed(lambda _: record.facets_of(ids), given.times))
        print("of one year:", timed(lambda words: record.nearest_statements(meaning(words), year, FLOOR), given.times))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
