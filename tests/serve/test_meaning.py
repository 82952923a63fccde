"""Search by meaning: what is near is found in whatever words, narrowed, and never made up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.pipeline import link
from onrecord.record import Filters, Record, facets, likeness
from onrecord.serve import queries
from tests.link.telling import Told, tell
from tests.serve.running import onrecord

HARBOURS = "Iceland must close the harbours of the pirates before the winter"
ASKED = "demand that ports used by sea robbers be shut"  # no word of it stands in what it is to find

STORY = (
    tell(
        Told("eva-lund", HARBOURS, "REQUEST", "ISL"),
        Told("ida-falk", "the orchestra played better than last year"),
        uri="file:///2012.txt",
        day="2012-03-14",
    ),
    tell(
        Told("jon-helgi", "no pirate was ever given shelter by his country", "REJECT", "NOR"),
        Told("ida-falk", "bread has become too dear for families"),
        uri="file:///2013.txt",
        day="2013-05-02",
    ),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("meaning") / "r.db"
    with Record(path) as record:
        for reading in STORY:
            record.add(reading, reader="hand 1", received_at="2026-11-28T00:00:00Z")
        link(record)
    return path


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with Record(path, read_only=True) as opened:
        yield opened


def words(found: queries.Nearest) -> list[str]:
    return [row.dated.statement.content[0].text for row in found.rows]


def test_a_paraphrase_is_found_first_and_what_is_of_other_things_not(record: Record) -> None:
    found = queries.by_meaning(record, ASKED, Filters())
    assert not set(ASKED.split()) & set(HARBOURS.split())
    assert words(found)[0] == HARBOURS
    assert not any("orchestra" in each or "bread" in each for each in words(found))
    assert found.total == len(found.rows)
    assert found.awaiting == 0


def test_the_nearest_come_first_and_all_are_near_enough(record: Record) -> None:
    found = [row.likeness for row in queries.by_meaning(record, ASKED, Filters()).rows]
    assert found == sorted(found, reverse=True)
    assert all(queries.FLOOR <= each <= 1.001 for each in found)


def test_its_own_words_are_as_near_as_can_be(record: Record) -> None:
    assert queries.by_meaning(record, HARBOURS, Filters()).rows[0].likeness == pytest.approx(1, abs=1e-4)


def test_nothing_is_found_where_nothing_is_near(record: Record) -> None:
    assert queries.by_meaning(record, "a telescope on a distant planet", Filters()).rows == ()


@pytest.mark.parametrize(
    "filters",
    [
        Filters(by="Jon Helgi"),
        Filters(by="ISL"),
        Filters(act="REJECT"),
        Filters(since="2013"),
        Filters(by="Jon Helgi", outlet="fjord", until="2013-05"),
    ],
)
def test_filters_hold(record: Record, filters: Filters) -> None:
    assert words(queries.by_meaning(record, ASKED, filters)) == [STORY[1].statements[0].content[0].text]


def test_filters_that_nothing_passes_find_nothing(record: Record) -> None:
    assert queries.by_meaning(record, ASKED, Filters(by="Ida Falk")).rows == ()
    assert queries.by_meaning(record, ASKED, Filters(outlet="Gazette")).rows == ()


def test_pages_do_not_change_what_is_found(record: Record) -> None:
    whole = queries.by_meaning(record, "pirates in ports", Filters())
    assert (whole.total, whole.is_cut) == (2, False)
    pages = [queries.by_meaning(record, "pirates in ports", Filters(limit=1, offset=at)) for at in range(2)]
    assert [words(page)[0] for page in pages] == words(whole)
    assert {page.total for page in pages} == {2}


def test_what_is_found_is_counted_where_that_is_asked_for(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    assert queries.by_meaning(record, "pirates in ports", Filters()).facets == ()
    found = queries.by_meaning(record, "pirates in ports", Filters(limit=1), counted=True)
    assert speakers(found) == {"eva-lund": 1, "jon-helgi": 1}
    assert {(each.value, each.times) for each in found.facets if each.facet == "act"} == {("REQUEST", 1), ("REJECT", 1)}
    monkeypatch.setattr(facets, "COUNTED", 1)
    found = queries.by_meaning(record, "pirates in ports", Filters(), counted=True)
    nearest = found.rows[0].dated.statement.speaker
    assert nearest is not None
    assert speakers(found) == {nearest.actor: 1}


def speakers(found: queries.Nearest) -> dict[str | None, int]:
    return {each.value: each.times for each in found.facets if each.facet == "by"}


def test_where_not_all_are_compared_that_is_said(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "MOST", 1)
    found = queries.by_meaning(record, ASKED, Filters())
    assert (words(found), found.total, found.is_cut) == ([HARBOURS], 1, True)
    assert not queries.by_meaning(record, ASKED, Filters(by="Eva Lund")).is_cut


@pytest.mark.parametrize("nothing", ["", "  ", "?!"])
def test_no_words_are_refused(record: Record, nothing: str) -> None:
    with pytest.raises(StopRun, match="nothing to look for"):
        queries.by_meaning(record, nothing, Filters())


def test_what_is_not_linked_is_not_compared_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "unlinked.db"
    with Record(path) as record:
        record.add(STORY[0], reader="hand 1", received_at="2026-11-28T00:00:00Z")
    ran = onrecord("search", "--meaning", ASKED, "--record", path)
    assert ran.returncode == 0
    assert b"1 articles were not compared" in ran.stderr
    assert b"onrecord link" in ran.stderr


def test_the_command_finds_it_with_how_near_it_is(path: Path) -> None:
    ran = onrecord("search", "--meaning", ASKED, "--by", "Eva Lund", "--format", "json", "--record", path)
    (found,) = json.loads(ran.stdout)
    assert found["content"][0]["text"] == HARBOURS
    assert queries.FLOOR <= found["likeness"] < 1
    assert HARBOURS[:7] in onrecord("search", "--meaning", ASKED, "--record", path).stdout.decode()


def test_the_command_refuses_no_words_and_filters_of_a_search_by_words(path: Path) -> None:
    for arguments, message in (
        (("--meaning", " "), b"nothing to look for"),
        (("harbours", "--by", "Eva Lund"), b"has no filters"),
    ):
        ran = onrecord("search", *arguments, "--record", path)
        assert ran.returncode == 2
        assert message in ran.stderr
