"""FollowTheMoney: its own library finds every entity valid, and every reference leads to an entity of its schema."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import Record
from onrecord.records import Actor, Office, Reading
from onrecord.serve.export.ftm import ftm_lines
from onrecord.serve.export.ftm_actors import entity, schema_of
from onrecord.settings import read_settings
from tests.record.readings import make_reading
from tests.serve.export.conftest import Export

READING = make_reading()
MINISTRY = Actor("Q900", "Ministry of Tides", "organisation", "ISL", ("GOV",), wikidata="Q900")
MINISTER = Actor(
    "Q901",
    "Jon Helgi",
    "person",
    "ISL",
    ("GOV",),
    offices=(Office("minister", "Q900", "2013-06", "2015-10-01"), Office("envoy", "ISL"), Office("guard", None)),
    wikidata="Q901",
)
OFFICIALS = Actor("official.1", "officials", "role", "ISL", ("GOV",))


def exported(path: Path, reading: Reading) -> list[dict[str, Any]]:
    import json  # noqa: PLC0415

    with Record(path) as record:
        record.add(reading, reader="1", received_at="")
        return [json.loads(line) for line in ftm_lines(record, read_settings({}))]


def check(rows: list[dict[str, Any]]) -> None:
    """Has the library validate every entity, as it was written and where it refers to."""
    followthemoney = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed: pip install onrecord[validate]"
    )
    schemata = {row["id"]: followthemoney.model.get(row["schema"]) for row in rows}
    assert len(schemata) == len(rows)
    for row in rows:
        schema = schemata[row["id"]]
        assert schema.validate({"properties": row["properties"]}) is None
        proxy = followthemoney.model.get_proxy({**row, "properties": {}})
        for name, values in row["properties"].items():
            proxy.add(name, values)
            if schema.get(name).type.name != "text":  # the library trims texts
                assert sorted(proxy.get(name)) == sorted(values), (row["schema"], name)
            if schema.get(name).range is not None:
                assert all(schemata[value].is_a(schema.get(name).range) for value in values), (row["schema"], name)


def test_the_library_finds_every_entity_valid(export: Export) -> None:
    rows = export("ftm")
    assert {row["schema"] for row in rows} == {
        "PublicBody", "Person", "Organization", "Position", "Occupancy", "Article", "Mention", "Event", "Note"
    }  # fmt: skip
    check(rows)


def test_offices_are_positions_and_who_held_them_when(tmp_path: Path) -> None:
    rows = exported(tmp_path / "r.db", replace(READING, actors=(*READING.actors, MINISTRY, MINISTER, OFFICIALS)))
    check(rows)
    positions = {row["id"]: row["properties"] for row in rows if row["schema"] == "Position"}
    held = {
        positions[row["properties"]["post"][0]]["name"][0]: row["properties"]
        for row in rows
        if row["schema"] == "Occupancy" and row["properties"]["holder"] == ["onrecord-actor-Q901"]
    }
    assert set(held) == {"minister", "envoy (Iceland)", "guard"}
    assert (held["minister"]["startDate"], held["minister"]["endDate"]) == (["2013-06"], ["2015-10-01"])
    assert {"organization": ["onrecord-actor-Q900"], "name": ["minister"]} in positions.values()
    assert not [row for row in rows if "officials" in row["properties"].get("name", ())]


def test_names_are_one_line_and_words_stay_as_published() -> None:
    note = entity("Note", "n", name="Ana\n  Petric", description="one\n\ntwo", keywords=["a", None, "a"], entity=None)
    assert note["properties"] == {"name": ["Ana Petric"], "description": ["one\n\ntwo"], "keywords": ["a"]}


def test_what_did_not_happen_is_no_event(tmp_path: Path) -> None:
    for status in ("denied", "planned", "hypothetical", "background"):
        reading = replace(READING, events=(replace(READING.events[0], status=status),))
        rows = exported(tmp_path / f"{status}.db", reading)
        assert "Event" not in {row["schema"] for row in rows}


@pytest.mark.parametrize(
    ("actor", "schema"),
    [
        (MINISTRY, "PublicBody"),
        (replace(MINISTRY, sectors=("BUS",)), "Organization"),
        (replace(MINISTRY, country=None), "Organization"),
        (MINISTER, "Person"),
        (OFFICIALS, None),
    ],
)
def test_the_schema_of_an_actor(actor: Actor, schema: str | None) -> None:
    assert schema_of(actor) == schema
