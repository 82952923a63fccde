"""How long the server takes for each page of a large record, alone and with twenty readers, and its memory.

    python benchmarks/pages.py FOLDER [--articles 100000] [--times 20]

The record is that of `records.py` up to BASE articles, then those again with ids of their own until it is large enough;
it is kept in the folder. The first LINKED articles are linked, and their threads grow with the copies (see
`multiplied.py`). Times are taken by a client over the socket, after one request of each page, milliseconds. Then the
same of queries that Datasette can answer as well, from the same file, where it is installed (`pip install datasette`);
and the first paint of an article with many marks, where there is a Chromium.
"""

from __future__ import annotations

import argparse
import json
import re
from itertools import pairwise
from pathlib import Path
from random import Random

from asking import measure, served
from beside_datasette import compare
from first_paint import measure_paint
from multiplied import MATTERS, STEP, VECTORS, VIEWS
from onrecord.pipeline import link
from onrecord.record import Record
from records import AT, fill, reading

BASE = 3000
LINKED = 300
LONGEST = 5
MARKED, MARKS = 10_000_000, 300
"""The article with many statements."""

SEED = 7
SERVE = "from onrecord.serve.cli import main; main()"

WORDS_ASKED = ("harbour", "attack", "close+the", "soldiers")

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

LINKS = """
INSERT INTO links SELECT earlier || :end, later || :end, relation, links.kind, confidence, reason, earlier_words,
  later_words
FROM links JOIN views ON entry = earlier WHERE article IN (SELECT value FROM json_each(:ids))
"""
WORDS = {"article_words": "articles", "statement_words": "statements", "event_words": "events"}


def grow(record: Record, size: int) -> None:
    """Fills the record up to a size."""
    held = record.counts().articles
    if held < LINKED:
        fill(record, range(held, min(LINKED, size)))
        link(record)
    if held < BASE:
        fill(record, range(max(held, LINKED), min(BASE, size)))
    last = record.connection.execute("SELECT max(row) FROM articles").fetchone()[0]
    times = max(held // BASE, 1)
    while record.connection.execute("SELECT count(*) FROM articles").fetchone()[0] < size:
        _again(record, times, last)
        times += 1
    if record.article(reading(MARKED).article.id) is None:
        record.add(reading(MARKED, MARKS), reader="benchmark", received_at=AT)


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
    ids = [row[0] for row in connection.execute(f"SELECT id FROM articles WHERE row <= {LINKED}")]
    for query in (VIEWS, VECTORS, MATTERS, LINKS):
        connection.execute(query, {"end": f"-{times}", "days": STEP * times, "ids": json.dumps(ids)})
    connection.execute("COMMIT")


def pages(record: Record, times: int) -> dict[str, list[str]]:
    """Addresses of each page, drawn from the whole record, three for each time that one reader asks."""
    times *= 3
    chance = Random(SEED)  # noqa: S311  # the same ones in every run

    def some(query: str) -> list[str]:
        found = [row[0] for row in record.connection.execute(query)]
        return [chance.choice(found) for _ in range(times)]

    articles = some("SELECT id FROM articles")
    actors = some("SELECT DISTINCT who FROM actors")
    statements = some("SELECT id FROM statements WHERE row % 100 = 0")
    said = " ".join(row[0] for row in record.connection.execute("SELECT text FROM contents WHERE statement LIKE 'a%'"))
    words = [chance.choice(sorted(set(re.findall(r"[a-z]{4,}", said)))) for _ in range(times)]
    many = times // 4
    threads = [row[0] for row in record.connection.execute("SELECT id FROM threads ORDER BY entries DESC, id")]
    states = [chance.sample(("NOR", "ISL", "DNK", "SWE", "FIN", "EST"), 2) for _ in range(times)]
    return {
        "overview": ["/"] * times,
        "article": [f"/articles/{each}" for each in articles],
        "actors": ["/actors"] * times,
        "actor": [f"/actors/{each}" for each in actors],
        "pair of persons": [f"/pair?one={one}&other={other}" for one, other in pairwise(actors)],
        "pair of states": [f"/pair?one={one}&other={other}" for one, other in states],
        "search by words": [f"/search?words={word}" for word in words],
        "search by common words": [f"/search?words={word}" for word in WORDS_ASKED] * many,
        "search by actor": [f"/search?by={each}" for each in actors],
        "search by year": [f"/search?since={2010 + n % 10}&until={2010 + n % 10}" for n in range(times)],
        "search, all": ["/search", "/search?kind=events", "/search?kind=articles", "/search?order=latest"] * many,
        "threads": ["/threads"] * times,
        "threads by words": [f"/threads?about={word}" for word in (*WORDS_ASKED, *words[4:])],
        "longest threads": [f"/threads/{each}" for each in threads[:LONGEST]] * many,
        "longest threads, whole": [f"/threads/{each}?every=1" for each in threads[:LONGEST]] * many,
        "a thread": [f"/threads/{chance.choice(threads)}" for _ in range(times)],
        "review": ["/review"] * times,
        "review of one": [f"/review/{each}" for each in statements],
    }


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
    with served(["-c", SERVE, "serve", "--port", "0", "--record", str(path)]) as server:
        server.settle()
        measure(server.port, asked)
        print(f"peak memory {server.peak()} MB")
        measure_paint(server.port, reading(MARKED).article.id)
        compare(path, server.port, given.times)


if __name__ == "__main__":
    main()
