"""How long the server takes for each page of a large record, alone and with twenty readers, and its memory.

    python benchmarks/pages.py FOLDER [--articles 100000] [--times 20]

The record is that of `records.py` up to BASE articles, then those again with ids of their own until it is large enough;
it is kept in the folder. Its threads are those of no record: links are not made. Times are taken by a client over the
socket, after one request of each page, milliseconds.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median

from onrecord.record import Record
from records import fill

BASE = 3000
SEED = 7
READERS = 20

SUFFIXED = {
    "articles": ("id", "uri"),
    "statements": ("id", "article", "via"),
    "events": ("id", "article", "statement"),
    "actors": ("article",),
    "amounts": ("article", "event"),
    "blocks": ("article",),
    "contents": ("article", "statement"),
    "mentions": ("article", "entry"),
}
"""The ids in each table that a copy of an article has of its own."""

WORDS = {"article_words": "articles", "statement_words": "statements", "event_words": "events"}


def grow(record: Record, size: int) -> None:
    """Fills the record up to a size."""
    held = record.counts().articles
    if held < min(BASE, size):
        fill(record, range(held, min(BASE, size)))
    last = record.connection.execute("SELECT max(row) FROM articles").fetchone()[0]
    times = max(held // BASE, 1)
    while record.connection.execute("SELECT count(*) FROM articles").fetchone()[0] < size:
        _again(record, times, last)
        times += 1


def _again(record: Record, times: int, last: int) -> None:
    """Adds the first BASE articles with all their entries once more."""
    connection = record.connection
    connection.execute("BEGIN")
    base = f"IN (SELECT id FROM articles WHERE row <= {min(last, BASE)})"
    for table, ids in SUFFIXED.items():
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "row"]
        made = {name: f'"{name}"' for name in names} | {name: f"\"{name}\" || '-{times}'" for name in ids}
        own = "id" if table == "articles" else "article"
        columns = ", ".join(f'"{name}"' for name in names)
        connection.execute(
            f"INSERT INTO {table} ({columns}) SELECT {', '.join(made.values())} FROM {table} WHERE {own} {base}"
        )
    for words, table in WORDS.items():
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({words})")]
        columns, copied = (", ".join(f"{of}{name}" for name in names) for of in ("", "w."))
        connection.execute(
            f"INSERT INTO {words} (rowid, {columns}) SELECT copy.row, {copied} FROM {table} first "
            f"JOIN {table} copy ON copy.id = first.id || '-{times}' JOIN {words} w ON w.rowid = first.row"
        )
    connection.execute("COMMIT")


def pages(record: Record, times: int) -> dict[str, list[str]]:
    """Addresses of each page, drawn from the whole record."""
    chance = Random(SEED)  # noqa: S311  # the same ones in every run

    def some(query: str) -> list[str]:
        found = [row[0] for row in record.connection.execute(query)]
        return [chance.choice(found) for _ in range(times)]

    articles = some("SELECT id FROM articles")
    actors = some("SELECT DISTINCT who FROM actors")
    statements = some("SELECT id FROM statements WHERE row % 100 = 0")
    many = times // 4
    states = [chance.sample(("NOR", "ISL", "DNK", "SWE", "FIN", "EST"), 2) for _ in range(times)]
    return {
        "overview": ["/"] * times,
        "article": [f"/articles/{each}" for each in articles],
        "actors": ["/actors"] * times,
        "actor": [f"/actors/{each}" for each in actors],
        "pair of persons": [f"/pair?one={one}&other={other}" for one, other in pairwise(actors)],
        "pair of states": [f"/pair?one={one}&other={other}" for one, other in states],
        "search by words": [f"/search?words={word}" for word in ("harbour", "attack", "close+the", "soldiers")] * many,
        "search by actor": [f"/search?by={each}" for each in actors],
        "search by year": [f"/search?since={2010 + n % 10}&until={2010 + n % 10}" for n in range(times)],
        "search, all": ["/search", "/search?kind=events", "/search?kind=articles", "/search?order=latest"] * many,
        "threads": ["/threads"] * times,
        "review": ["/review"] * times,
        "review of one": [f"/review/{each}" for each in statements],
    }


def ask(port: int, path: str) -> float:
    """Milliseconds until the whole answer has come."""
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    start = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    taken = (time.perf_counter() - start) * 1000
    return taken if answer.status == 200 else -answer.status


def main() -> None:
    """Makes the record, serves it, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=20)
    given = parser.parse_args()
    path = given.folder / "pages.db"
    with Record(path) as record:
        grow(record, given.articles)
        asked = pages(record, given.times)
    command = [sys.executable, "-m", "onrecord.serve.cli", "serve", "--port", "0", "--record", str(path)]
    command = [sys.executable, "-c", "from onrecord.serve.cli import main; main()", *command[3:]]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        found = re.search(r":(\d+)/", server.stderr.readline())
        assert found is not None
        measure(int(found[1]), asked)
        status = Path(f"/proc/{server.pid}/status").read_text(encoding="ascii")
        peak = re.search(r"VmHWM:\s+(\d+)", status)
        print(f"peak memory {int(peak[1]) // 1024 if peak else '?'} MB")
        server.terminate()


def measure(port: int, asked: dict[str, list[str]]) -> None:
    """Prints the times of each page, of one reader and of many at once."""
    print(f"{'page':18}{'first':>8}{'median':>8}{'p95':>8}{f'p95 of {READERS}':>12}")
    for name, paths in asked.items():
        first = ask(port, paths[0])
        alone = [ask(port, path) for path in paths]
        with ThreadPoolExecutor(READERS) as readers:
            together = list(readers.map(lambda path: ask(port, path), paths * 2))
        failed = f"  answers {sorted({-round(each) for each in alone if each < 0})}" if min(alone) < 0 else ""
        print(f"{name:18}{first:8.0f}{median(alone):8.0f}{_p95(alone):8.0f}{_p95(together):12.0f}{failed}", flush=True)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    main()
