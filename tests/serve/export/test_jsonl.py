"""Links and threads in the JSON lines, as the public contract has them."""

from onrecord.record import Record
from onrecord.serve import export as exporting
from tests.serve.export.conftest import Export


def test_links_name_both_entries_the_later_first(export: Export) -> None:
    rows = export("jsonl")
    days = {row["id"]: row for row in rows if row["type"] in {"statement", "event"}}
    links = [row for row in rows if row["type"] == "link"]
    assert links
    for link in links:
        assert list(link)[:4] == ["type", "from", "to", "relation"]
        assert 0 < link["confidence"] <= 1
        for end in ("from", "to"):
            assert link[f"{end}_words"], link
            assert days[link[end]]["article"]
    texts = {row["id"]: row["text"] for row in rows if row["type"] == "article"}
    for link in links:
        text = texts[days[link["from"]]["article"]]
        assert all(text[words["start"] : words["end"]] == words["text"] for words in link["from_words"])


def test_threads_name_their_entries_in_order(export: Export) -> None:
    rows = export("jsonl")
    known = {row["id"]: row["type"] for row in rows if row["type"] in {"statement", "event"}}
    threads = [row for row in rows if row["type"] == "thread"]
    assert [row["id"] for row in threads] == sorted(row["id"] for row in threads)
    pirates = next(row for row in threads if row["title"] == "Iceland and Norway: pirates")
    assert pirates["parties"] == ["ISL", "NOR"]
    assert all(known[entry["id"]] == entry["kind"] for entry in pirates["entries"])
    assert [name for line in pirates["lines"] for name in line["entries"]] == [
        each["id"] for each in pirates["entries"]
    ]
    assert [line["stance"] for line in pirates["lines"] if line["stance"] != "remarks"][:2] == ["asks", "denies"]


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert list(exporting.lines(record)) == list(exporting.lines(record))
