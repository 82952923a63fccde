"""Entries for the tests of the judge."""

from dataclasses import replace

from onrecord.link.entries import Entry
from onrecord.records import Span

START = 40  # where the words stand in their article


def said(party: str, words: str, day: str | None, *, to: str = "", act: str = "COMMENT", cue: str = "said") -> Entry:
    return Entry(
        id=f"{party} {day} {words}",
        article=f"{party} {day}",
        kind="statement",
        party=party,
        spans=(Span(START, START + len(words), words),),
        addressees=(to,) if to else (),
        act=act,
        cue=cue,
        earliest=day,
        latest=day,
        sure=day is not None,
    )


def done(
    party: str, words: str, day: str | None, *, to: str = "", act: str = "COOPERATE", status: str = "reported"
) -> Entry:
    entry = said(party, words, day, to=to, act=act, cue="")
    return replace(entry, kind="event", status=status)
