"""What stands in the cells of tables and CSV."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from onrecord.record import DatedStatement, Days, Heading, Member
from onrecord.records import Amount, Event, Link, Mention, Moment, Statement
from onrecord.serve.precision import Precision

UNKNOWN = "?"

CALENDAR = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?")
"""What people write as a date; weeks, seasons and quarters (`2015-W02-WE`, `2015-Q1`) are shown as their days."""


def day(days: Days, value: str | None = None) -> str:
    """A date as short as it is known: the value itself, bounds, or `?`."""
    if days.sure and value and CALENDAR.fullmatch(value):
        return value
    if days.sure and days.first and days.first == days.last:
        return days.first
    if days.first and days.last:
        return f"{days.first}..{days.last}"
    return f"from {days.first}" if days.first else f"by {days.last}" if days.last else UNKNOWN


def when(row: DatedStatement) -> str:
    """When it was said; in parentheses the date of publication where that is all that is known."""
    if row.of == "published":
        return f"({day(row.days, _date(row.heading.published))})"
    return day(row.days, _date(row.statement.said))


def published(heading: Heading, days: Days) -> str:
    """The date of publication."""
    return day(days, _date(heading.published))


def lasted(members: Sequence[Member]) -> str:
    """The first and the last day that articles appeared; `?` where none is certain."""
    known = sorted({member.days.first for member in members if member.days.sure and member.days.first})
    return "..".join(dict.fromkeys((known[0], known[-1]))) if known else UNKNOWN


def copied(member: Member) -> str:
    """An article that is a copy: when, where, and how much of the text it has in common with the original."""
    return f"{published(member.heading, member.days)} {source(member.heading)} {member.score or 0:.0%}"


def happened(event: Event, days: Days) -> str:
    """When an event happened."""
    return day(days, _date(event.moment))


def party(mention: Mention | None) -> str:
    """Who: the name, or the words of the text where the name is not known."""
    if mention is None:
        return UNKNOWN
    return mention.name or mention.span.text


def parties(mentions: tuple[Mention, ...]) -> str:
    """Several parties; empty where there is none."""
    return "; ".join(dict.fromkeys(map(party, mentions)))


def directed_at(statement: Statement) -> str:
    """Whom the act is directed at by its words, else to whom it was said."""
    return parties(statement.recipients or statement.addressees)


def speaker(statement: Statement) -> str:
    """Who said it, and how that source is known where it is not by name."""
    who = party(statement.speaker)
    return who if statement.sourcing in {"named", "none"} else f"{who} ({statement.sourcing})"


def act(statement: Statement) -> str:
    """What the speaker did by saying it: PLOVER's root, and its mode."""
    root = f"{statement.act} {statement.mode}" if statement.mode else statement.act
    return f"not {root}" if statement.negated else root


def kind(event: Event) -> str:
    """What was done: PLOVER's type, and its mode."""
    return f"{event.event} {event.mode}" if event.mode else event.event


def source(heading: Heading) -> str:
    """Where it stands: the outlet (and agency), else the file's name; and the article's id."""
    names = [name for name in (heading.outlet, heading.agency) if name]
    return f"{' / '.join(dict.fromkeys(names)) or file_name(heading.uri)} [{heading.id[:8]}]"


def file_name(uri: str) -> str:
    """The last part of a uri."""
    return PurePosixPath(unquote(uri)).name or uri


def amount(value: Amount) -> str:
    """A number as the text gives it."""
    return f"{value.what}: {value.span.text}"


def _date(moment: Moment | None) -> str | None:
    return moment.value.partition("T")[0] if moment and moment.value else None


def relation(link: Link) -> str:
    """How the later entry stands to the earlier one."""
    return f"{link.relation} ({link.kind})" if link.kind else link.relation


def precision(row: Precision) -> str:
    """The precision, and in parentheses where it may lie, judged by so few; empty where nothing was looked at."""
    low, high = row.bounds
    return "" if row.share is None else f"{row.share:.2f} ({low:.2f} to {high:.2f})"
