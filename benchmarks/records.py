"""Records as large as asked, of invented articles, written without reading any: for what must be timed on many.

    python benchmarks/records.py big.db --articles 100000 [--link]

Or from another benchmark: `fill(record, range(1000))` records the first thousand; article n is the same in every one.
Three in a row tell of one happening (same people, place, numbers, words), and one in five is a cut copy of the one
before it. The happenings lie on any day of ten years, so a record of twice as many has twice as many on each day.
Words are drawn as often as they stand in the news (`link/rarity.tsv`); people too are few often and most hardly ever.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from random import Random

from onrecord.ids import content_id
from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.records import (
    Actor,
    Amount,
    Article,
    Block,
    BlockKind,
    Event,
    Mention,
    Moment,
    Noted,
    Place,
    Reading,
    Span,
    Statement,
)

SEED = 7
AT = "2020-01-01T00:00:00+00:00"
FIRST_DAY, DAYS = date(2010, 1, 1), 3652
TOLD_BY = 3  # articles a happening
COPY_EVERY = 5
PARAGRAPHS = 8
STATEMENTS = 8
PEOPLE = 3000
OUTLETS = ("The Fjord Post", "Valley Courier", "Harbour Gazette", "Evening Ledger", "Northern Star", "Wirepost")
STATES = {"NOR": "Norway", "ISL": "Iceland", "DNK": "Denmark", "SWE": "Sweden", "FIN": "Finland", "EST": "Estonia"}
TOWNS = tuple(
    f"{head}{tail}" for head in ("Lund", "Berg", "Vik", "Holm", "Sand", "Nor") for tail in ("by", "vik", "a", "ø")
)
ACTS = ("COMMENT", "REQUEST", "ACCUSE", "REJECT", "AGREE", "SUPPORT", "THREATEN", "CONSULT")
HAPPENED = {"ASSAULT": "attacked", "SANCTION": "fined", "AID": "helped", "PROTEST": "blocked", "RETREAT": "left"}
SYLLABLES = ("ka", "lo", "mi", "ren", "tor", "ves", "an", "du", "hel", "sig", "ber", "no", "li", "ost", "par", "gun")


@dataclass(slots=True)
class _Writing:
    """A text that grows, its blocks, and what is said and done in it."""

    article: str
    most: int = STATEMENTS
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def write(self, text: str) -> Span:
        span = Span(self.length, self.length + len(text), text)
        self.parts.append(text)
        self.length = span.end
        return span

    def end_block(self, kind: BlockKind) -> None:
        self.write("\n\n")
        self.blocks.append(Block(kind, self.blocks[-1].end if self.blocks else 0, self.length))


@dataclass(frozen=True, slots=True)
class _Happening:
    """What several articles tell of: when, where, who, in which words."""

    day: date
    place: str
    people: tuple[Actor, ...]
    words: tuple[str, ...]
    number: int


def reading(number: int, statements: int = STATEMENTS) -> Reading:
    """Article `number`: some 600 words, eight statements, two events, ten actors; longer where it is to have more."""
    is_copy = number % COPY_EVERY == COPY_EVERY - 1
    source = number - 1 if is_copy else number
    chance = Random(f"{SEED} text {source}")  # noqa: S311  # no secret is made
    happening = _happening(source // TOLD_BY)
    identity = content_id("benchmark", number)
    writing = _Writing(identity, statements)
    paragraphs = PARAGRAPHS * statements // STATEMENTS
    title = writing.write(f"{happening.people[0].name} on {' '.join(happening.words[:3])} in {happening.place}")
    writing.end_block(BlockKind.TITLE)
    for place in range(paragraphs * 2 // 3 if is_copy else paragraphs):
        _paragraph(writing, happening, chance, place)
    day = happening.day + timedelta(days=number % TOLD_BY)
    article = Article(
        id=identity,
        uri=f"https://example.org/{number}",
        text="".join(writing.parts),
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        blocks=tuple(writing.blocks),
        title=Noted(title.text, title),
        published=Moment(day.isoformat(), "day") if number % 50 else Moment(latest="2020-12-31", why="an archive"),
        outlet=Noted(OUTLETS[number % len(OUTLETS)]),
        agency=Noted("Wirepost") if is_copy else None,
    )
    actors = (*happening.people, *_states())
    return Reading(article, tuple(writing.statements), tuple(writing.events), actors)


def readings(numbers: Iterable[int]) -> Iterator[Reading]:
    """These articles, one after another."""
    return map(reading, numbers)


def fill(record: Record, numbers: Iterable[int]) -> int:
    """Records these articles; how many. They await linking."""
    added = 0
    for each in readings(numbers):
        record.add(each, reader="benchmark", received_at=AT)
        added += 1
    return added


def _paragraph(writing: _Writing, happening: _Happening, chance: Random, place: int) -> None:
    if place % 3 == 2:
        _statement(writing, happening, chance)
    elif place in {0, 6}:
        _event(writing, happening, chance)
    writing.write(f"{_words(chance, 18)}. ")
    for _ in range(2):
        told = chance.sample(happening.words, 2)
        writing.write(f"{_words(chance, 9).capitalize()} {told[0]} {_words(chance, 8)} {told[1]}. ")
    _statement(writing, happening, chance)
    writing.end_block(BlockKind.BODY)


def _statement(writing: _Writing, happening: _Happening, chance: Random) -> None:
    if len(writing.statements) >= writing.most:
        return
    speaker = chance.choice(happening.people)
    state = chance.choice(_states())
    content = writing.write(f'"{_words(chance, 12).capitalize()} {chance.choice(happening.words)},"')
    writing.write(" ")
    mention = Mention(writing.write(speaker.name), speaker.id, speaker.name)
    writing.write(" ")
    cue = writing.write("told")
    writing.write(" ")
    told = Mention(writing.write(state.name), state.id, state.name)
    writing.write(". ")
    writing.statements.append(
        Statement(
            id=content_id(writing.article, "statement", len(writing.statements)),
            article=writing.article,
            speaker=mention,
            sourcing="named",
            cue=cue,
            content=(content,),
            manner="direct",
            cue_class="speech",
            addressees=(told,),
            act=chance.choice(ACTS),
            said=Moment(happening.day.isoformat(), "day"),
            confidence=round(chance.uniform(0.4, 0.99), 2),
            model="benchmark",
        )
    )


def _event(writing: _Writing, happening: _Happening, chance: Random) -> None:
    kind = chance.choice(tuple(HAPPENED))
    state = chance.choice(_states())
    told = (state.name, " ", HAPPENED[kind], " ", f"{happening.number} people", " in ", happening.place)
    parts = tuple(map(writing.write, told))
    writing.write(". ")
    clause = Span(parts[0].start, parts[-1].end, "".join(part.text for part in parts))
    writing.events.append(
        Event(
            id=content_id(writing.article, "event", len(writing.events)),
            article=writing.article,
            event=kind,
            actors=(Mention(parts[0], state.id, state.name),),
            recipients=(Mention(parts[4]),),
            span=clause,
            trigger=parts[2],
            status="reported",
            place=Place(happening.place, parts[6], "NOR", kind="city"),
            moment=Moment(happening.day.isoformat(), "day"),
            amounts=(Amount("injured", happening.number, happening.number, parts[4]),),
            confidence=0.5,
            model="benchmark",
        )
    )


@lru_cache(maxsize=8)
def _happening(number: int) -> _Happening:
    chance = Random(f"{SEED} happening {number}")  # noqa: S311
    people = tuple(_person(int(PEOPLE * chance.random() ** 3)) for _ in range(4))
    return _Happening(
        FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        chance.choice(TOWNS),
        tuple({person.id: person for person in people}.values()),
        tuple(_words(chance, 30).split()[:10]),
        chance.randrange(2, 400),
    )


@lru_cache(maxsize=PEOPLE)
def _person(number: int) -> Actor:
    chance = Random(f"{SEED} person {number}")  # noqa: S311
    name = " ".join("".join(chance.choices(SYLLABLES, k=size)).capitalize() for size in (2, 3))
    return Actor(f"person-{number}", name, "person", chance.choice(tuple(STATES)), ("GOV",))


@lru_cache(maxsize=1)
def _states() -> tuple[Actor, ...]:
    return tuple(Actor(code, name, "state", code, ("GOV",)) for code, name in STATES.items())


def _words(chance: Random, number: int) -> str:
    words, weights = _vocabulary()
    return " ".join(chance.choices(words, cum_weights=weights, k=number))


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[tuple[str, ...], tuple[int, ...]]:
    lines = files("onrecord.link").joinpath("rarity.tsv").read_text(encoding="utf-8").splitlines()[2:]
    rows = [(word, int(count)) for word, count in (line.split("\t") for line in lines) if word.isalpha()]
    return tuple(word for word, _ in rows), tuple(accumulate(count for _, count in rows))


def main() -> None:
    """Makes a record in a file, adding to what is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--link", action="store_true")
    given = parser.parse_args()
    start = time.perf_counter()
    with Record(given.path) as record:
        fill(record, range(record.counts().articles, given.articles))
        print(f"{given.articles} articles after {time.perf_counter() - start:.0f} s", flush=True)
        if given.link:
            link(record)
            print(f"linked after {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
