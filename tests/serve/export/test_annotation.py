"""Web Annotations: their selectors find the exact words again."""

import json
import re
from typing import Any

from tests.record.readings import TEXT, make_reading
from tests.serve.export.conftest import Export

READING = make_reading()


def select(text: str, selector: dict[str, Any]) -> list[int]:
    """Where a selector points to in a text, as the recommendation says it is to be read."""
    if selector["type"] == "TextPositionSelector":
        return [selector["start"]]
    around = re.escape(selector["prefix"]), re.escape(selector["exact"]), re.escape(selector["suffix"])
    return [match.start(1) for match in re.finditer("{}({})(?={})".format(*around), text)]


def test_every_entry_has_one_annotation_whose_selectors_agree(export: Export) -> None:
    texts = {f"urn:onrecord:article:{row['id']}": row["text"] for row in export("jsonl") if row["type"] == "article"}
    entries = [row["id"] for row in export("jsonl") if row["type"] in {"statement", "event"}]
    found = export("annotation")
    assert sorted(each["id"] for each in found) == sorted(f"urn:onrecord:annotation:{entry}" for entry in entries)
    for each in found:
        assert each["target"]
        for target in each["target"]:
            text = texts[target["source"]["id"]]
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert select(text, quote) == select(text, position)


def test_an_interrupted_statement_has_a_target_for_each_part(export: Export) -> None:
    urged = next(each for each in export("annotation") if each["id"].endswith(READING.statements[0].id))
    assert urged["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert [target["selector"][1]["exact"] for target in urged["target"]] == [
        "Nordland",
        'to "close the camps" before winter',
    ]
    assert urged["target"][0]["source"]["via"] == "file:///news/a.txt"


def test_bodies_tag_the_entry_and_hold_all_of_it(export: Export) -> None:
    killed = next(each for each in export("annotation") if each["id"].endswith(READING.events[0].id))
    *tags, whole = killed["body"]
    assert [tag["value"] for tag in tags] == ["ASSAULT", "claimed", "firearms"]
    entry = json.loads(whole["value"])
    assert whole["format"] == "application/json"
    assert TEXT[entry["trigger"]["start"] : entry["trigger"]["end"]] == "killed"
    assert killed["generator"]["name"] == "hand 1"
