"""How long a search by meaning takes over so many statements, in one process and served, and the memory of both.

    python benchmarks/meaning.py FOLDER [--statements 100000] [--times 20]

The record is that of `pages.py`; each statement has a vector of length 1 that leans more or less to one of four
sentences, so that to one of these some 12 in a hundred are near enough to be shown (of PolNeAR's sentences 8 are to one
of them), and a view of the length of the demo's. 775,000 are those of 100,000 articles. The words' own vector is timed
apart. Milliseconds, after one search: until the answer is there, and of the processor's work, which waits for nobody
else on the machine. Then those of the page and of the interface for programs over the socket, alone and with twenty
readers.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from statistics import median
from urllib.parse import quote

import numpy as np

from asking import measure, served
from onrecord.meaning import meaning
from onrecord.record import Filters, Record, View
from onrecord.record.likeness import MOST
from onrecord.serve.meaning import FLOOR
from onrecord.vectors import WIDTH, Floats, packed
from pages import BASE
from pages import grow as grow_articles

SEED = 7
LEAN = 0.6
"""The most that a vector has of a sentence beside a random one."""

VIEW = " " * 500  # bytes of JSON
SERVE = "from onrecord.serve.cli import main; main()"
SENTENCES = ("they must close the harbours", "nobody has been arrested", "the aid will be stopped", "talks go on")


def grow(record: Record, size: int) -> None:
    """Fills the record until it has so many statements with vectors."""
    chance = np.random.default_rng(SEED)
    while record.counts().statements < size:
        grow_articles(record, record.counts().articles + BASE)
    rows = record.connection.execute(
        "SELECT id, article FROM statements WHERE id NOT IN (SELECT entry FROM views) ORDER BY row LIMIT ?",
        (max(size - record.connection.execute("SELECT count(*) FROM views").fetchone()[0], 0),),
    ).fetchall()
    record.connection.execute("BEGIN")
    for article, entries in groupby(rows, key=itemgetter("article")):
        record.put_views(article, [View(row["id"], "statement", "", VIEW, drawn(chance), ()) for row in entries])
    record.connection.execute("COMMIT")
    record.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def drawn(chance: np.random.Generator) -> bytes:
    """A vector, packed."""
    random = chance.standard_normal(WIDTH) / WIDTH**0.5
    sentence = SENTENCES[chance.integers(len(SENTENCES))]
    return packed((random + chance.uniform(0, LEAN) * known(sentence)).astype(np.float32))


@lru_cache
def known(sentence: str) -> Floats:
    """Its vector."""
    return meaning(sentence)


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
        first = record.connection.execute("SELECT id FROM statements ORDER BY row LIMIT ?", (MOST,))
        ids = [row[0] for row in first]
        print(f"the nearest {len(ids):,} counted, for facets:", timed(lambda _: record.facets_of(ids), given.times))
        print("of one year:", timed(lambda words: record.nearest_statements(meaning(words), year, FLOOR), given.times))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    with served(["-c", SERVE, "serve", "--port", "0", "--record", str(path)]) as server:
        server.settle()
        measure(server.port, asked(given.times))
        print(f"peak memory of the server {server.peak()} MB")


def asked(times: int) -> dict[str, list[str]]:
    """Addresses of pages of what is near."""
    pages = [f"words={quote(SENTENCES[n % len(SENTENCES)])}&page={1 + n // len(SENTENCES)}" for n in range(times)]
    return {
        "search by meaning": [f"/search?how=meaning&{page}" for page in pages],
        "the same, of one year": [f"/search?how=meaning&{page}&since=2015&until=2015" for page in pages],
        "the same, for programs": [f"/api/search?how=meaning&query={quote(each)}" for each in SENTENCES * (times // 4)],
    }


if __name__ == "__main__":
    main()
