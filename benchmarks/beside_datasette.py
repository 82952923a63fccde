"""Queries that Datasette and the interface for programs can both answer, from one file, each by the other's side.

Datasette is asked by SQL for the rows alone; ours gives each statement with its parties, its words and its article.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from asking import measure, served
from onrecord.record import Record

ROWS = 50
STATEMENT = (
    "SELECT e.*, a.uri, a.title, a.outlet, (SELECT group_concat(text, ' ') FROM contents WHERE statement = e.id), "
    "(SELECT group_concat(part || ':' || coalesce(name, text), ';') FROM mentions WHERE entry = e.id) "
    "FROM statements e JOIN articles a ON a.id = e.article"
)
BY_DAY = "ORDER BY NOT e.day_sure, e.day_from IS NULL, e.day_from, e.day_to, a.uri, e.n"
OF_ACT = f"{STATEMENT} WHERE upper(e.act) = '{{}}' {BY_DAY} LIMIT {ROWS}"  # not by the index, which is slower here
OF_ARTICLE = f"{STATEMENT} WHERE e.article = '{{}}' {BY_DAY} LIMIT {ROWS}"
FOUND = "SELECT rowid FROM statement_words WHERE statement_words MATCH '{}'"
WITH_WORD = f"{STATEMENT} WHERE e.row IN ({FOUND}) {BY_DAY} LIMIT {ROWS}"
COUNTED = "SELECT act, count(*) FROM statements GROUP BY act ORDER BY 2 DESC"

ACTS = ("REQUEST", "ACCUSE", "REJECT", "AGREE")
WORDS = ("harbour", "attack", "soldiers", "close")


def compare(path: Path, port: int, times: int) -> None:
    """Prints a table of ours, whose server listens at the port, and one of Datasette's."""
    if find_spec("datasette") is None:
        print("Datasette is not installed: nothing to compare with (pip install datasette)")
        return
    times *= 3
    with Record(path) as record:
        articles = [row[0] for row in record.connection.execute("SELECT id FROM articles LIMIT ?", (times,))]
    many = times // len(ACTS)
    print("\nour interface for programs")
    measure(
        port,
        {
            "statements of an act": [f"/api/statements?act={act}&limit={ROWS}" for act in ACTS] * many,
            "statements with a word": [f"/api/statements?words={word}&limit={ROWS}" for word in WORDS] * many,
            "statements of an article": [f"/api/statements?article={each}&limit={ROWS}" for each in articles],
            "overview, with acts counted": ["/api/overview"] * times,
        },
    )
    command = ["-m", "datasette", "serve", "--port", "0", "--setting", "sql_time_limit_ms", "60000", str(path)]
    with served(command) as datasette:
        print("\nDatasette")
        measure(
            datasette.port,
            {
                "statements of an act": [_sql(path, OF_ACT.format(act)) for act in ACTS] * many,
                "statements with a word": [_sql(path, WITH_WORD.format(word)) for word in WORDS] * many,
                "statements of an article": [_sql(path, OF_ARTICLE.format(each)) for each in articles],
                "acts counted": [_sql(path, COUNTED)] * times,
            },
        )
        print(f"peak memory {datasette.peak()} MB\n")


def _sql(path: Path, query: str) -> str:
    return f"/{path.stem}.json?_shape=array&sql={quote(query)}"
