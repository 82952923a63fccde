"""What can be asked of a record; the command line and every later door ask only through this."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import unquote

from onrecord.errors import StopRun
from onrecord.record import (
    Copies,
    Correction,
    CountedActor,
    Counterpart,
    DatedEvent,
    DatedStatement,
    Filters,
    Heading,
    Record,
    SkippedAt,
    Standing,
    Story,
    Tally,
    ThreadRow,
    Unsure,
)
from onrecord.record.facets import COUNTED
from onrecord.record.matching import has_words
from onrecord.records import Actor, Reading
from onrecord.serve.comparing import Change, differences
from onrecord.serve.faceting import Page, found
from onrecord.serve.linked import Hit, Linked, linked, placed
from onrecord.serve.meaning import FLOOR, Nearest, by_meaning, prepare_meaning
from onrecord.serve.pairing import Dealt, Pair, entries, pair
from onrecord.serve.passages import passages
from onrecord.serve.precision import Precision, precision
from onrecord.serve.relating import SHORTEST, LinkBetween, Tie, accept_link, add_link, called, links, reject_link
from onrecord.serve.reviewing import (
    Item,
    fields_of,
    item,
    links_judged,
    looked_at,
    review,
    reviews_of,
    waiting,
)
from onrecord.serve.surveying import Overview, overview, prepare
from onrecord.serve.threads import Summary, Thread, assemble, summary

__all__ = [
    "COUNTED",
    "FLOOR",
    "Dealt",
    "Hit",
    "Item",
    "LinkBetween",
    "Linked",
    "Nearest",
    "Overview",
    "Page",
    "Pair",
    "Precision",
    "Summary",
    "Thread",
    "Tie",
    "accept_link",
    "add_link",
    "by_meaning",
    "called",
    "entries",
    "fields_of",
    "found",
    "item",
    "linked",
    "links",
    "links_judged",
    "looked_at",
    "overview",
    "pair",
    "passages",
    "placed",
    "precision",
    "prepare",
    "prepare_meaning",
    "reject_link",
    "review",
    "reviews_of",
    "waiting",
]
"""What is asked through here and answered in modules of its own."""

Row = TypeVar("Row")

CHOICES = 10
"""Actors or articles that a message names where one was asked for and several may be meant."""


@dataclass(frozen=True, slots=True)
class Found(Generic[Row]):
    """The rows that were asked for, and how many were left out because their date is not known.

    `total` of all pages, where that is known without counting.
    """

    rows: tuple[Row, ...]
    undated: int = 0
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, the best first: statements, and articles each with the words around a match."""

    statements: tuple[DatedStatement, ...]
    articles: tuple[tuple[Heading, str], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles, the text that both are copies of (by its id; None where they are none), and what differs."""

    first: Heading
    second: Heading
    copies: str | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Side(Generic[Row]):
    """One part that an actor plays: how often by act or type, and the latest entries in order of time."""

    tallies: tuple[Tally, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the record holds of one actor."""

    counted: CountedActor
    said: Side[DatedStatement]
    heard: Side[DatedStatement]
    did: Side[DatedEvent]
    suffered: Side[DatedEvent]
    counterparts: tuple[Counterpart, ...]
    articles: tuple[Heading, ...]
    unsure: tuple[Unsure, ...]
    corrections: tuple[Correction, ...]


def statements(record: Record, filters: Filters) -> Found[DatedStatement]:
    """Statements by date: of saying where it is known, else of publication. StopRun where a filter is none."""
    return Found(*record.find_statements(filters))


def events(record: Record, filters: Filters) -> Found[DatedEvent]:
    """Events by the date they happened. StopRun where a filter is none."""
    return Found(*record.find_events(filters))


def articles(record: Record, filters: Filters) -> Found[Heading]:
    """Articles by date of publication. StopRun where a date cannot be read."""
    return Found(*record.find_articles(filters))


def count(record: Record, kind: str, filters: Filters) -> int:
    """How many `statements`, `events` or `articles` the filters ask for, of whatever page; counted up to `COUNTED`.

    StopRun where a date cannot be read.
    """
    return record.count(kind, filters)


def unknown(record: Record, filters: Filters) -> tuple[str, ...]:
    """The names of parties in the filters that no actor has, so that what they find rests on words alone."""
    names = filter(None, (filters.by, filters.to))
    return tuple(words for words in dict.fromkeys(names) if not record.actors_named(words))


def copies(record: Record, filters: Filters, least: int = 2) -> Found[Copies]:
    """Texts of which the record holds at least so many articles, by date. StopRun where a date cannot be read."""
    return Found(*record.find_copies(filters, least))


def stories(record: Record, filters: Filters, least: int = 1) -> Found[Story]:
    """Stories of at least so many articles, by date. StopRun where a date cannot be read."""
    return Found(*record.find_stories(filters, least))


def story_of(record: Record, article_id: str) -> str | None:
    """The id of the story that an article tells; None where it is not linked yet."""
    return record.story_of(article_id)


def story_with(record: Record, article_id: str) -> Story | None:
    """The story that an article tells, with all its texts and their copies; None where it is not linked yet."""
    return record.story_with(article_id)


def comparison(record: Record, first: str, second: str) -> Comparison:
    """What differs between the articles that two keys name (see `heading`)."""
    with record.snapshot():
        headings = heading(record, first), heading(record, second)
        one, other = (record.article(each.id) for each in headings)
        texts = set(record.independent_texts(each.id for each in headings).values())
    assert one is not None
    assert other is not None
    return Comparison(*headings, texts.pop() if len(texts) == 1 else None, differences(one, other))


def actors(record: Record, filters: Filters) -> Found[CountedActor]:
    """Actors, the most named first; `about` is words of a name, an id or a country's code."""
    found = record.find_actors()
    if filters.about is not None:
        found = tuple(row for row in found if _answers_to(row.actor, filters.about))
    return Found(found[: filters.limit], total=len(found))


def skipped(record: Record, filters: Filters) -> Found[SkippedAt]:
    """The pages that could not be read, in order of uri."""
    found = record.skipped()
    return Found(found[: filters.limit], total=len(found))


def search(record: Record, query: str, limit: int) -> Hits:
    """Statements and articles with all the words, whatever their endings; "words in quotation marks" side by side."""
    return Hits(record.search_statements(query, limit), record.search_articles(query, limit))


def article(record: Record, key: str) -> Reading:
    """The article that a key names (see `heading`), with all its entries."""
    reading = record.reading(heading(record, key).id)
    assert reading is not None
    return reading


def copies_of(record: Record, texts: Iterable[str]) -> dict[str, int]:
    """How many copies there are of each text, which goes by the id of the article that leads them."""
    return record.copies_of(texts)


def reading(record: Record, article_id: str) -> Reading | None:
    """The article of that id with all its entries; None where none is."""
    with record.snapshot():
        return record.reading(article_id)


def where(record: Record, entry_id: str) -> Standing | None:
    """In which article a statement or event stands; None where none has that id."""
    return record.standing(entry_id)


def heading(record: Record, key: str) -> Heading:
    """The article that an id or a file's name (or the beginning of one), a uri or a path names.

    StopRun where none or several are named so.
    """
    headings = record.headings()
    named = [heading for heading in headings if _is_named(heading, key)]
    named = named or [heading for heading in headings if _begins(heading, key)]
    if not named:
        raise StopRun(f"no article is called {key!r}: `onrecord list articles` shows what the record holds")
    if len(named) > 1:
        several = "\n".join(f"  {heading.id}  {heading.uri}" for heading in named[:CHOICES])
        raise StopRun(f"{key!r} names {len(named)} articles; name one by its id:\n{several}")
    return named[0]


def actor(record: Record, words: str) -> Actor:
    """The actor that an id, a name, or words of a name mean. StopRun where none or several may be meant."""
    found = record.actors_called(words)
    if not found:
        raise StopRun(f"no actor is called {words!r}: `onrecord list actors` shows those that the record holds")
    if len(found) > 1:
        ids = {actor.id for actor in found}
        choices = [row for row in record.find_actors() if row.actor.id in ids]
        several = [f"  {_described(row)}" for row in choices[:CHOICES]]
        several += [f"  and {len(found) - CHOICES} more"] if len(found) > CHOICES else []
        raise StopRun("\n".join([f"{words!r} may be {len(found)} actors; name one by its id:", *several]))
    return found[0]


def dossier(record: Record, words: str, limit: int) -> Dossier:
    """What the record holds of the actor that words mean, of each list the latest rows. StopRun where it is not one."""
    with record.snapshot():
        return _dossier(record, actor(record, words), limit)


def known_dossier(record: Record, actor_id: str, limit: int) -> Dossier | None:
    """What the record holds of the actor of that id, of each list the latest rows; None where none is."""
    with record.snapshot():
        known = record.actor(actor_id)
        return _dossier(record, known, limit) if known else None


def _dossier(record: Record, meant: Actor, limit: int) -> Dossier:
    ids = {meant.id, *meant.merged}
    return Dossier(
        record.counted(meant),
        Side(record.tallies(meant.id, "speaker"), record.statements_of(meant.id, "speaker", limit)),
        Side(record.tallies(meant.id, "addressee"), record.statements_of(meant.id, "addressee", limit)),
        Side(record.tallies(meant.id, "actor"), record.events_of(meant.id, "actor", limit)),
        Side(record.tallies(meant.id, "recipient"), record.events_of(meant.id, "recipient", limit)),
        record.counterparts(meant.id, limit),
        record.articles_of(meant.id, limit),
        record.unsure(meant.id, limit),
        tuple(each for each in record.corrections() if ids & {each.target, each.value.get("into")}),
    )


def actor_corrections(record: Record) -> tuple[Correction, ...]:
    """What was said of actors, the oldest first, with what takes it back."""
    corrections = record.corrections()
    ours = {each.n for each in corrections if each.kind.startswith("actor-")}
    for each in corrections:
        if each.undoes in ours:
            ours.add(each.n)
    return tuple(each for each in corrections if each.n in ours)


def _described(row: CountedActor) -> str:
    actor = row.actor
    what = ", ".join(filter(None, (actor.kind, actor.country, *actor.sectors)))
    return f"{actor.id}  {actor.name} ({what}), in {row.articles} articles"


def _is_named(heading: Heading, key: str) -> bool:
    path = _path(heading)
    is_file = heading.uri.startswith("file:")
    return key in {heading.id, heading.uri, path, Path(path).name} or (is_file and Path(path) == Path(key).absolute())


def _begins(heading: Heading, key: str) -> bool:
    return len(key) >= SHORTEST and (heading.id.startswith(key.lower()) or Path(_path(heading)).name.startswith(key))


def _path(heading: Heading) -> str:
    return unquote(heading.uri.removeprefix("file://"))


def _answers_to(actor: Actor, words: str) -> bool:
    codes = {actor.id.casefold(), (actor.country or "").casefold()}
    return words.casefold() in codes or any(has_words(name, words) for name in (actor.name, *actor.aliases))


def threads(
    record: Record, between: Sequence[str] = (), about: str | None = None, limit: int | None = None
) -> tuple[Summary, ...]:
    """Threads by weight: `between` names one or two parties (or people of theirs), `about` words of what is said.

    StopRun where no actor is called so.
    """
    sides = [_parties(record, words) for words in between]

    def find() -> tuple[Summary, ...]:
        return tuple(summary(record, row) for row in record.find_threads(sides, about, limit))

    return record.recent(f"threads {between} {about} {limit}", find, len)


def count_threads(record: Record, between: Sequence[str] = (), about: str | None = None) -> int:
    """How many threads are of that kind. StopRun where no actor is called so."""
    sides = [_parties(record, words) for words in between]
    return record.recent(f"count of threads {between} {about}", lambda: record.count_threads(sides, about), lambda _: 1)


def thread(record: Record, key: str, *, every: bool = False) -> Thread:
    """The thread that an id (or the beginning of one) names. StopRun where none or several are named so."""
    row = thread_called(record, key)
    with record.snapshot():
        return _assembled(record, row, every=every)


def thread_called(record: Record, key: str) -> ThreadRow:
    """The row of the thread that an id (or the beginning of one) names. StopRun where none or several are named so."""
    found = record.threads_called(key) if len(key) >= SHORTEST else ()
    if not found:
        raise StopRun(f"no thread is called {key!r}: `onrecord threads` lists those that the record holds")
    if len(found) > 1:
        several = "\n".join(f"  {row.id}  {summary(record, row).title}" for row in found[:CHOICES])
        raise StopRun(f"{key!r} may be {len(found)} threads; name one by its id:\n{several}")
    return found[0]


def known_thread(record: Record, thread_id: str, *, every: bool = False) -> Thread | None:
    """The thread of that id; None where none is."""
    with record.snapshot():
        found = [row for row in record.threads_called(thread_id) if row.id == thread_id]
        return _assembled(record, found[0], every=every) if found else None


def threads_with(record: Record, entries: Iterable[str]) -> dict[str, dict[str, str]]:
    """The threads in which each of these entries stands, by its id: their ids, and what they are about."""
    return record.threads_with(entries)


def _assembled(record: Record, row: ThreadRow, *, every: bool) -> Thread:
    def size(thread: Thread) -> int:
        return sum(len(line.entries) for line in thread.lines)

    return record.recent(f"thread {row.id} {every}", lambda: assemble(record, row, every=every), size)


def awaiting(record: Record) -> int:
    """How many articles await linking, so that threads may lack what they say."""
    return max(record.awaiting().values(), default=0)


def _parties(record: Record, words: str) -> frozenset[str]:
    """The parties that words name: a state by name or code, or what its people and other actors stand for."""
    found = record.actors_called(words)
    states = [actor for actor in found if actor.kind == "state"]
    if not found and not re.fullmatch("[A-Z]{3}", words):
        raise StopRun(f"no actor is called {words!r}: `onrecord list actors` shows those that the record holds")
    return frozenset({actor.party for actor in states or found} | {actor.id for actor in states or found} | {words})
