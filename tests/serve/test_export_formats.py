"""The exports in the formats of event data, against their lists of fields."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.plover import load_cameo, load_plover
from onrecord.record import Record
from onrecord.records import (
    Actor,
    Amount,
    BlockKind,
    Event,
    Mention,
    Moment,
    Office,
    Place,
    Reading,
    Span,
    Statement,
)
from onrecord.serve.export import FORMATS
from onrecord.serve.export.entities import entity, levels
from onrecord.serve.export.happenings import happenings
from onrecord.serve.export.tsv import plain
from onrecord.settings import Settings, read_settings
from tests.building import make_article, span_of
from tests.record.readings import make_reading
from tests.serve.running import onrecord

SETTINGS = read_settings({})

TEXT = """Garvia accuses Pelmont of arson

Garvia's minister Ola Brandt accused Pelmont of arson on 3 March 2014.

Ola Brandt told reporters that Pelmont had burnt the mill.

Ola Brandt and Pia Sand met in Brno in March. Pelmont did not bomb the mill. At least 12 were killed.
"""

BRANDT = Actor(
    "Q900001",
    'Ola "the Oak" Brandt\tJr',
    "person",
    "PAK",
    ("GOV", "MIL"),
    offices=(
        Office("minister", "PAK", "2013-01-01", "2014-06-30"),
        Office("president", "PAK", "2014-07-01"),
    ),
    wikidata="Q900001",
)
SAND = Actor("pia-sand", "=Pia; Sand", "person", "XKX", ("JUD",))
PELMONT = Actor("AFG", "Pelmont", "state", "AFG")
PRESS = Actor("press", "reporters", "role", None, ("JRN",))
UN = Actor("united-nations-mission", "United Nations Mission in Brno", "organisation", None, ("IGO",))


def mention(words: str, actor: Actor | None, after: int = 0) -> Mention:
    return Mention(span_of(TEXT, words, after), actor.id if actor else None, actor.name if actor else None)


def act(number: int, cue: str, after: int, to: Mention, act: str = "ACCUSE", **fields: Any) -> Statement:
    speaker = mention("Ola Brandt", BRANDT, after)
    content = (span_of(TEXT, "Pelmont", speaker.span.end),)
    return Statement(
        f"statement{number}", "a" * 16, speaker, "named", span_of(TEXT, cue, after), content, "indirect",
        addressees=(to,), act=act, mode="allege" if act == "ACCUSE" else None, **fields,
    )  # fmt: skip


def event(number: int, kind: str, trigger: str, actors: Iterable[Mention] = (), **fields: Any) -> Event:
    span = span_of(TEXT, trigger)
    status = fields.pop("status", "reported")
    return Event(f"event{number}", "a" * 16, kind, tuple(actors), (), span, span, status, **fields)


BODY = TEXT.index("Garvia's")
TELLING = TEXT.index("Ola Brandt told")
DAY = Moment("2014-03-03", "day", span=span_of(TEXT, "3 March 2014"))
MARCH = Moment("2014-03", "month", span=span_of(TEXT, "March", TELLING))
PLACE = Place("Brno", span_of(TEXT, "Brno"), "CZE", 3078610, "city", "South Moravian", 49.19522, 16.60796)


def reading() -> Reading:
    article = replace(
        make_article(TEXT, {0: BlockKind.TITLE}),
        published=Moment("2014-03-05T10:00", "minute", span=None),
    )
    met = mention("Ola Brandt", BRANDT, TELLING + 20), mention("Pia Sand", SAND)
    return Reading(
        article,
        (
            act(1, "accused", BODY, mention("Pelmont", PELMONT, BODY), said=DAY),
            act(2, "told", TELLING, mention("reporters", PRESS)),
            act(3, "told", TELLING, mention("Pelmont", PELMONT, TELLING), "THREATEN", negated=True),
            act(4, "told", TELLING, mention("reporters", PRESS), "COMMENT"),
            act(5, "told", TELLING, mention("Pelmont", PELMONT, TELLING), "REJECT", cue_class="thought"),
        ),
        (
            event(1, "ACCUSE", "accuses", [mention("Garvia", None)]),
            event(2, "CONSULT", "met", met, place=PLACE, moment=MARCH, mode="visit", contexts=("diplomatic", "legal")),
            event(3, "ASSAULT", "bomb", [mention("Pelmont", PELMONT, BODY)], status="denied"),
            event(
                4, "ASSAULT", "killed", status="claimed", statement="statement1",
                amounts=(Amount("killed", 12, None, span_of(TEXT, "At least 12"), qualifier="at least"),),
            ),
            event(5, "SANCTION", "burnt", [mention("Pelmont", PELMONT)], status="background"),
        ),
        (BRANDT, SAND, PELMONT, PRESS),
    )  # fmt: skip


@pytest.fixture
def export(tmp_path: Path) -> Callable[[str], str]:
    def exported(how: str, settings: Settings = SETTINGS) -> str:
        with Record(tmp_path / "r.db") as record:
            record.add(reading(), reader="1", received_at="")
            record.add(make_reading(), reader="1", received_at="")
            return "".join(f"{line}\n" for line in FORMATS[how](record, settings))

    return exported


def table(text: str) -> list[dict[str, str]]:
    """The rows of a TSV, after a look at its form: every line has every column, and no quotation mark is astray."""
    found = list(csv.reader(io.StringIO(text), delimiter="\t", strict=True))
    assert len(found) == text.count("\n")
    assert {len(row) for row in found} == {len(found[0])}
    return [dict(zip(found[0], row, strict=True)) for row in found[1:]]


PLOVER_FIELDS = {
    "id", "has_event", "date", "time", "enddate", "actor", "recipient", "event", "event_loc", "event_text",
    "quad_code", "event_scale", "mode", "context", "text", "text_info", "cite_info", "coder",
}  # fmt: skip
ENTITY_FIELDS = {
    "code", "sector", "entity_text", "identifier_id", "identifier_text", "office",
}  # fmt: skip
LOCATION_FIELDS = {
    "extracted_place", "resolved_place", "geonameid", "lat", "lon", "city", "district", "province", "country",
    "country_code", "feature_class", "feature_code", "resolution",
}  # fmt: skip
CITATION_FIELDS = {
    "corpus", "citation", "url", "title", "language", "publication", "coder", "codebook", "version",
}  # fmt: skip


def test_plover_has_the_manuals_fields_and_values(export: Callable[[str], str]) -> None:
    plover = load_plover()
    rows = [json.loads(line) for line in export("plover").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row.keys() - PLOVER_FIELDS == {"size", "article", "status", "statement", "confidence"}
        assert row.keys() >= PLOVER_FIELDS
        assert row["actor"]
        for party in (*row["actor"], *row["recipient"]):
            assert party.keys() == ENTITY_FIELDS | {"actor"}
        assert row["cite_info"].keys() == CITATION_FIELDS
        assert row["quad_code"] in {1, 2, 3, 4}
        assert -10 <= row["event_scale"] <= 10
        (kind,) = row["event"]
        assert kind in plover.types
        assert all(plover.has_mode(kind, mode) for mode in row["mode"])
        assert row["event_loc"] is None or row["event_loc"].keys() == LOCATION_FIELDS
        assert row["text_info"]
        assert all(info.keys() == {"start", "end"} for info in row["text_info"])


def test_plover_keeps_what_did_not_happen_and_marks_it(export: Callable[[str], str]) -> None:
    rows = {row["id"]: row for row in map(json.loads, export("plover").splitlines())}
    assert rows["statement3"]["context"] == ["negation"]
    assert rows["event3"]["context"] == ["negation"]
    assert rows["event5"]["context"] == ["historical"]
    assert rows["event2"]["context"] == ["diplomatic", "legal"]
    assert rows["event4"]["status"] == "claimed"
    assert rows["event4"]["size"] == {"dead": "12+", "injured": None, "arrested": None}
    assert rows["event4"]["actor"][0]["sector"] == "UNK"


def test_plover_dates_parties_and_place(export: Callable[[str], str]) -> None:
    rows = {row["id"]: row for row in map(json.loads, export("plover").splitlines())}
    met, accused = rows["event2"], rows["statement1"]
    assert (met["date"], met["time"], met["enddate"]) == ("2014-03-01", None, "2014-03-31")
    assert (accused["date"], accused["enddate"]) == ("2014-03-03", None)
    assert rows["event4"]["date"] is None
    assert accused["actor"][0] == {
        "code": "PAK", "sector": "GOVMIL", "entity_text": "Ola Brandt", "identifier_id": "Q900001",
        "identifier_text": BRANDT.name, "office": "minister", "actor": "Q900001",
    }  # fmt: skip
    assert [party["code"] for party in met["actor"]] == ["PAK", "KOS"]
    assert met["event_loc"] == {
        "extracted_place": "Brno", "resolved_place": "Brno", "geonameid": 3078610, "lat": 49.19522, "lon": 16.60796,
        "city": "Brno", "district": None, "province": "South Moravian", "country": "Czechia", "country_code": "CZE",
        "feature_class": "P", "feature_code": "PPL", "resolution": 4,
    }  # fmt: skip


def test_the_quad_of_sanction_follows_the_setting(export: Callable[..., str]) -> None:
    verbal = replace(SETTINGS, sanction_quad="verbal conflict")
    for settings, quad in ((SETTINGS, 4), (verbal, 3)):
        rows = {row["id"]: row for row in map(json.loads, export("plover", settings).splitlines())}
        assert rows["event5"]["quad_code"] == quad
        assert rows["event4"]["quad_code"] == 4


POLECAT = (
    "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, "
    "Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, "
    "Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, "
    "Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, "
    "GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, "
    "Story Locations, Language, Version"
)


def test_polecat_has_its_forty_columns_and_only_what_happened(export: Callable[[str], str]) -> None:
    text, plover = export("polecat"), load_plover()
    assert text.splitlines()[0].split("\t") == POLECAT.split(", ")
    rows = {row["Event ID"]: row for row in table(text)}
    assert not rows.keys() & {"statement3", "statement4", "statement5", "event3", "event5"}
    assert rows.keys() >= {"statement1", "event2", "event4"}
    for row in rows.values():
        assert row["Event Type"] in plover.types
        assert row["Event Mode"] == "" or plover.has_mode(row["Event Type"], row["Event Mode"])
        assert -10 <= float(row["Intensity"]) <= 10
        assert row["Quad Code"] in {quad.upper() for quad in plover.quads}
        assert set(row["Primary Actor Sector"].split(";")) <= {"", *plover.sectors}
        assert all(len(row[day]) in {0, 10} for day in ("Event Date", "Publication Date"))


def test_polecat_lists_several_actors_in_one_order(export: Callable[[str], str]) -> None:
    met = next(row for row in table(export("polecat")) if row["Event ID"] == "event2")
    assert met["Actor Name"] == 'Ola "the Oak" Brandt Jr;Pia Sand'
    assert met["Actor Country"] == "PAK;KOS"
    assert met["Actor COW"] == "770;347"
    assert met["Actor Sectors"] == "GOV,MIL;JUD"
    assert met["Wikipedia Actor ID"] == "Q900001;"
    assert met["Recipient Name"] == ""
    assert met["Event Date"] == ""  # a month is no day
    assert met["Publication Date"] == "2014-03-05"
    assert [met[name] for name in ("City", "Province", "Country", "Latitude")] == [
        "Brno", "South Moravian", "CZE", "49.19522",
    ]  # fmt: skip


ICEWS = (
    "Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, Intensity, "
    "Target Name, Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, District, Province, "
    "Country, Latitude, Longitude"
)


def test_icews_has_its_twenty_columns_and_a_row_a_pair(export: Callable[[str], str]) -> None:
    text = export("icews")
    assert text.splitlines()[0].split("\t") == ICEWS.split(", ")
    rows = table(text)
    assert len({row["Event ID"] for row in rows}) == len(rows)
    for row in rows:
        cameo = load_cameo()[row["CAMEO Code"]]
        assert (row["Event Text"], float(row["Intensity"])) == (cameo.name, cameo.goldstein)
    met = {
        row["Event ID"]: (row["Source Country"], row["Target Country"]) for row in rows if "event2" in row["Event ID"]
    }
    assert met == {"event2-1": ("PAK", "KOS"), "event2-2": ("KOS", "PAK")}
    accused = next(row for row in rows if row["Event ID"] == "statement1")
    assert (accused["Target Country"], accused["CAMEO Code"], accused["Event Date"]) == ("AFG", "112", "2014-03-03")


@pytest.mark.parametrize("how", sorted(FORMATS))
def test_the_same_record_gives_the_same_bytes(export: Callable[[str], str], how: str) -> None:
    assert export(how) == export(how)


def test_an_audience_is_no_recipient_and_a_headline_no_second_row() -> None:
    rows = {row.id: row for row in happenings(reading())}
    assert rows["statement2"].recipients == ()
    assert rows["statement1"].recipients[0].actor == "AFG"
    assert "event1" not in rows  # the headline's accusation is told in the body


def test_whom_an_act_is_directed_at_goes_before_who_is_spoken_to() -> None:
    once = reading()
    pelmont = Mention(span_of(TEXT, "Pelmont", TELLING), "PEL", "Pelmont")
    aimed = tuple(replace(statement, recipients=(pelmont,)) for statement in once.statements)
    rows = {row.id: row for row in happenings(replace(once, statements=aimed))}
    assert rows["statement2"].recipients == (pelmont,)


def test_what_is_said_twice_was_done_once() -> None:
    once = reading()
    first, *rest = once.statements
    again = replace(first, id="again", content=(span_of(TEXT, "Pelmont", TELLING),))
    rows = [row for row in happenings(replace(once, statements=(first, again, *rest))) if row.event == "ACCUSE"]
    assert [row.id for row in rows] == ["statement1", "statement2"]
    assert len(rows[0].spans) == 2


def test_an_act_whose_words_hold_an_event_of_its_type_is_that_event() -> None:
    whole = reading()
    accused = event(9, "ACCUSE", "accused", [mention("Ola Brandt", BRANDT, BODY)])
    rows = [row.id for row in happenings(replace(whole, events=(*whole.events, accused))) if row.event == "ACCUSE"]
    assert rows == ["event9", "statement2"]


def test_a_promise_is_no_future_deed() -> None:
    promised = replace(reading(), events=(event(1, "AGREE", "met", status="planned"),), statements=())
    assert [row.mark for row in happenings(promised)] == [None]
    planned = replace(promised, events=(event(1, "CONSULT", "met", status="planned"),))
    assert [row.mark for row in happenings(planned)] == ["future"]


@pytest.mark.parametrize(
    ("day", "office"), [("2014-03-03", "minister"), ("2015-01-01", "president"), ("2010-01-01", None), (None, None)]
)
def test_the_office_is_that_of_the_day(day: str | None, office: str | None) -> None:
    assert entity(mention("Ola Brandt", BRANDT), {BRANDT.id: BRANDT}, day).office == office


def test_parts_of_the_united_nations_have_its_code() -> None:
    party = entity(Mention(Span(0, 1, "x"), UN.id), {UN.id: UN}, None)
    assert (party.code, party.cow, party.sectors) == ("UNO", None, ())
    body = replace(UN, name="Unity League")
    assert entity(Mention(Span(0, 1, "x"), body.id), {body.id: body}, None).code == "IGO"
    assert entity(Mention(Span(0, 1, "x")), {}, None).code is None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("Mali", Span(0, 4, "Mali"), "MLI", 2453866, "country"), (None, None, None, "PCLI", 1)),
        (Place("Swat", Span(0, 4, "Swat"), "PAK", 1, "region", "Khyber"), (None, "Swat", "Khyber", "ADM2", 3)),
        (Place("Herat", Span(0, 4, "x"), "AFG", 1, "region", "Herat"), (None, None, "Herat", "ADM1", 2)),
        (Place("tribal areas", Span(0, 4, "x"), "PAK", None, "region"), (None, None, None, None, None)),
        (None, (None, None, None, None, None)),
    ],
)
def test_levels_of_places(place: Place | None, expected: tuple[object, ...]) -> None:
    level = levels(place)
    assert (level.city, level.district, level.province, level.feature, level.resolution) == expected


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Ana\tPetrov\n", "Ana Petrov"),
        ("=cmd|x", "cmd|x"),
        ("Bo\u202eris\x00 \u2028Ek", "Bo ris Ek"),
        ("-", ""),
        (None, ""),
    ],
)
def test_cells_are_plain(text: str | None, cell: str) -> None:
    assert plain(text) == cell


def test_an_empty_record_is_a_header(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        assert {how: len(list(lines(record, SETTINGS))) for how, lines in FORMATS.items()} == {
            "jsonl": 0, "plover": 0, "polecat": 1, "icews": 1, "annotation": 0, "schema-org": 0, "ftm": 0,
        }  # fmt: skip


def test_the_command_writes_each_format_and_refuses_a_quad_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with Record(path) as record:
        record.add(reading(), reader="1", received_at="")
    ran = onrecord("export", "--record", path, "--format", "polecat", "--out", tmp_path / "out.tsv")
    assert ran.returncode == 0
    assert (tmp_path / "out.tsv").read_text(encoding="utf-8").startswith("Event ID\tEvent Date\t")
    refused = onrecord("export", "--record", path, "--format", "plover", variables={"ONRECORD_SANCTION_QUAD": "verbal"})
    assert refused.returncode == 2
    assert b"'verbal'; it can be verbal conflict or material conflict" in refused.stderr + refused.stdout
