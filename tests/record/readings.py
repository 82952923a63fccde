"""Readings made by hand, with invented people."""

from dataclasses import replace

from onrecord.ids import content_id
from onrecord.records import (
    Actor,
    Amount,
    BlockKind,
    Credit,
    Dateline,
    Event,
    Mention,
    Moment,
    Noted,
    Office,
    Place,
    Reading,
    Span,
    Statement,
)
from tests.building import make_article, span_of

TEXT = """Nordland must answer, says Ostrava envoy

OSTRAVA (Wirepost) - Ana Petric urged Nordland on Tuesday to "close the camps" before winter.

"We have promised nothing," said Nils Berg, according to a café owner.

At least 12 soldiers were killed near Lund in May, an official said.

Reporting by Eva Holm
"""

TITLE = "Nordland must answer, says Ostrava envoy"

PETRIC = Actor(
    "ana-petric", "Ana Petric", "person", "OST", ("GOV",), ("Petric",), (Office("envoy", "OST", "2011-02-01", None),)
)
BERG = Actor("nils-berg", "Nils Berg", "person", "NDL", ("GOV",), ("Berg",))
NORDLAND = Actor("NDL", "Nordland", "state", "NDL", ("GOV",), ("Nordlanders",))
REBELS = Actor("nordland-front", "Free Nordland Front", "group", None, ("REB",))


def make_reading(text: str = TEXT, uri: str = "file:///news/a.txt", *, day: str | None = "2015-01-13") -> Reading:
    """Two statements and an event; `text` must hold the words of TEXT that they point at."""
    identity = content_id(uri, text)
    article = replace(
        make_article(text, {0: BlockKind.TITLE, 4: BlockKind.CREDIT}),
        id=identity,
        uri=uri,
        title=Noted(
            "Nordland must answer, says Ostrava envoy", span_of(text, "Nordland must answer, says Ostrava envoy")
        ),
        published=Moment(day, "day", "GMT")
        if day
        else Moment(latest="2020-12-31", why="an archive that closed in 2020"),
        outlet=Noted("The Daily Fjord"),
        agency=Noted("Wirepost", span_of(text, "Wirepost")),
        dateline=Dateline("OSTRAVA", span_of(text, "OSTRAVA")),
        byline=(Noted("Eva Holm", span_of(text, "Eva Holm")),),
        credits=(Credit("reporting", "Eva Holm", span_of(text, "Eva Holm")),),
        flags=("words-missing",),
        gaps=(Span(3, 3, ""),),
    )
    statements = _statements(text, identity)
    return Reading(article, statements, (_event(text, identity, statements[1].id),), (PETRIC, BERG, NORDLAND, REBELS))


def _statements(text: str, article: str) -> tuple[Statement, Statement]:
    urged = Statement(
        id=content_id(article, "urged"),
        article=article,
        speaker=Mention(span_of(text, "Ana Petric"), "ana-petric", "Ana Petric"),
        sourcing="named",
        cue=span_of(text, "urged"),
        content=(span_of(text, "Nordland", 50), span_of(text, 'to "close the camps" before winter')),
        manner="mixed",
        addressees=(Mention(span_of(text, "Nordland", 50), "NDL", "Nordland"),),
        recipients=(Mention(span_of(text, "Nordland", 50), "NDL", "Nordland"),),
        about=(Mention(span_of(text, "Nordland", 50), "NDL", "Nordland"), Mention(span_of(text, "camps"))),
        act="REQUEST",
        mode="change",
        said=Moment("2015-01-13", "day", span=span_of(text, "Tuesday")),
        confidence=0.875,
        model="hand 1",
    )
    promised = Statement(
        id=content_id(article, "said"),
        article=article,
        speaker=Mention(span_of(text, "Nils Berg"), "nils-berg", "Nils Berg"),
        sourcing="unnamed",
        cue=None,
        content=(_quoted(text),),
        manner="direct",
        cue_class="thought",
        negated=True,
        hedged=True,
        via=urged.id,
        confidence=0.5,
    )
    return urged, promised


def _quoted(text: str) -> Span:
    start = text.index('"We have')
    end = text.index(" said Nils")
    return Span(start, end, text[start:end])


def _event(text: str, article: str, statement: str) -> Event:
    return Event(
        id=content_id(article, "killed"),
        article=article,
        event="ASSAULT",
        actors=(Mention(span_of(text, "official")),),
        recipients=(Mention(span_of(text, "soldiers"), "NDL", "Nordland"),),
        span=span_of(text, "At least 12 soldiers were killed near Lund in May"),
        trigger=span_of(text, "killed"),
        status="claimed",
        mode="firearms",
        contexts=("military", "insurgency"),
        place=Place("Lund", span_of(text, "Lund"), "NDL", 2693678),
        moment=Moment("2014-05", "month", span=span_of(text, "May")),
        statement=statement,
        amounts=(Amount("killed", 12.0, None, span_of(text, "At least 12"), None, "at least"),),
        confidence=0.25,
        model="hand 1",
    )
