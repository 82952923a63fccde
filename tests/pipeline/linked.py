"""Readings to link: articles of a title and body, with invented people, without entries."""

from dataclasses import replace

from onrecord.ids import content_id
from onrecord.record import Record
from onrecord.records import Moment, Noted, Reading
from tests.building import make_article


def reading(text: str, name: str, *, day: str | None = "2015-01-13", outlet: str = "", agency: str = "") -> Reading:
    """The reading of an article of one body."""
    article = replace(
        make_article(text),
        id=content_id(name, text),
        uri=f"file:///{name}",
        published=Moment(day, "day") if day else None,
        outlet=Noted(outlet) if outlet else None,
        agency=Noted(agency) if agency else None,
    )
    return Reading(article, (), (), ())


def add(record: Record, *readings: Reading, reader: str = "1") -> None:
    """Records readings."""
    for each in readings:
        record.add(each, reader=reader, received_at="2020-01-01T00:00:00+00:00")


def groups(record: Record, kind: str) -> dict[str, str]:
    """Of each article its lead, both by the names they were made with."""
    rows = record.connection.execute(
        "SELECT a.uri, l.uri FROM groups g JOIN articles a ON a.id = g.article LEFT JOIN articles l ON l.id = g.lead "
        "WHERE g.kind = ?",
        (kind,),
    )
    return {name.removeprefix("file:///"): (lead or "?").removeprefix("file:///") for name, lead in rows}
