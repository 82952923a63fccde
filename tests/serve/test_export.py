"""The export against the public contract."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import Record
from onrecord.records import Amount, Span
from onrecord.serve import export
from onrecord.serve.export.objects import _magnitude
from tests.record.readings import BERG, TEXT, make_reading

MENTION = {"actor", "name", "text", "start", "end"}
SPAN = {"text", "start", "end"}
CONTRACT = {
    "article": "type id uri title outlet agency language text published dateline byline credits blocks flags story",
    "statement": "type id article speaker sourcing addressees cue content manner act mode negated hedged said via "
    "confidence",
    "event": "type id article event mode contexts actors recipients place moment status statement magnitude text start "
    "end confidence",
    "actor": "type id name kind country sectors aliases offices",
}
"""The fields of design.md, in its order; others may stand between them."""


@pytest.fixture
def rows(tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    with Record(tmp_path / "r.db") as record:
        record.add(make_reading(), reader="1", received_at="")
        record.add(make_reading(TEXT + "\x9b31m\u2028", "file:///b", day=None), reader="1", received_at="")
        written = "".join(f"{line}\n" for line in export.lines(record))
    assert len(written.splitlines()) == written.count("\n")  # no character within a line ends it
    rows: dict[str, list[dict[str, Any]]] = {}
    for line in written.splitlines():
        row = json.loads(line)
        rows.setdefault(row["type"], []).append(row)
    return rows


def test_every_field_of_the_contract_is_there_in_its_order(rows: dict[str, list[dict[str, Any]]]) -> None:
    assert list(rows) == list(CONTRACT)
    for kind, fields in CONTRACT.items():
        for row in rows[kind]:
            assert [field for field in row if field in fields.split()] == fields.split()
            assert next(iter(row)) == "type"


def test_offsets_point_into_the_articles_text(rows: dict[str, list[dict[str, Any]]]) -> None:
    texts = {row["id"]: row["text"] for row in rows["article"]}

    def check(text: str, value: object) -> int:
        if isinstance(value, list):
            return sum(check(text, part) for part in value)
        if not isinstance(value, dict):
            return 0
        if value.keys() >= SPAN:
            assert text[value["start"] : value["end"]] == value["text"]
        return (value.keys() >= SPAN) + sum(check(text, part) for part in value.values())

    checked = [check(texts[row["article"]], row) for kind in ("statement", "event") for row in rows[kind]]
    assert min(checked) >= 2


def test_nested_values(rows: dict[str, list[dict[str, Any]]]) -> None:
    other, article = rows["article"]
    assert article["published"] == {
        "value": "2015-01-13", "precision": "day", "start": None, "end": None, "zone": "GMT"
    }  # fmt: skip
    assert other["published"] == {"earliest": None, "latest": "2020-12-31", "why": "an archive that closed in 2020"}
    assert article["dateline"] == {"place": "OSTRAVA", "text": "OSTRAVA", "start": 42, "end": 49}
    assert article["byline"] == ["Eva Holm"]
    assert article["credits"] == [{"role": "reporting", "name": "Eva Holm"}]
    assert set(article["blocks"][0]) == {"kind", "start", "end"}
    urged, promised = rows["statement"][2:]
    assert set(urged["speaker"]) == set(urged["addressees"][0]) == MENTION
    assert set(urged["cue"]) == set(urged["content"][0]) == SPAN
    assert (promised["cue"], promised["said"], promised["via"]) == (None, None, urged["id"])
    event = rows["event"][0]
    assert event["magnitude"] == {"killed": 12, "injured": None, "money": None}
    assert event["amounts"][0]["qualifier"] == "at least"
    assert set(event["place"]) == {"name", "country", "geonames", "kind", "province", "latitude", "longitude", *SPAN}
    envoy = next(row for row in rows["actor"] if row["id"] == "ana-petric")
    assert envoy["offices"] == [{"title": "envoy", "of": "OST", "from": "2011-02-01", "to": None}]


def test_two_amounts_of_one_kind_are_no_magnitude() -> None:
    amount = Amount("money", 2.5, 2.5, Span(0, 3, "2.5"), "EUR")
    assert _magnitude((amount,))["money"] == {"amount": 2.5, "currency": "EUR"}
    assert _magnitude((amount, amount))["money"] is None


def test_control_characters_are_escaped_and_come_back() -> None:
    name = "Nils\x9b31m \u202egreB\x7f\x1b[0m"
    line = export.to_line({"name": name})
    assert line.isprintable()
    assert json.loads(line) == {"name": name}


def test_nothing_known_of_a_date_is_null() -> None:
    assert export.moment_object(None) is None
    assert export.actor_object(BERG)["offices"] == []
