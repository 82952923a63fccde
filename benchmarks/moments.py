"""Dates and times beside other libraries on TimeBank, by halves.

usage: python benchmarks/moments.py ../shared/gold/time/timebank    (pip install dateparser parsedatetime timexy)

The patterns of onrecord were written on one half of the files (`SEED`); the other was scored a few times but not read.
Libraries that are not installed are left out. Each is given the creation time.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import spacy

from onrecord.evaluate.moments import TimeFile, read_timeml, scored, tagged
from onrecord.parse import Parser
from onrecord.records import Moment, Span
from onrecord.resolve.date_tagger import TimeExpression
from onrecord.settings import read_settings

SEED = 20261122
_LINE = re.compile(r"[^\n]*\n?")
Found = tuple[int, int, str, str]  # start, end, type, value
Finder = Callable[[str, datetime], Iterable[Found]]


def halves(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The half that the patterns were written on, and the other."""
    shuffled = sorted(paths)
    random.Random(SEED).shuffle(shuffled)  # noqa: S311  # a split, not a secret
    middle = (len(shuffled) + 1) // 2
    return sorted(shuffled[:middle]), sorted(shuffled[middle:])


def by_line(text: str, find: Callable[[str], Iterable[Found]]) -> Iterator[Found]:
    """What is found line by line, with offsets into the whole text."""
    for line in _LINE.finditer(text):
        for start, end, type_, value in find(line.group()) if line.group().strip() else ():
            yield line.start() + start, line.start() + end, type_, value


def dateparser_finder() -> Finder:
    """Dateparser's search for dates."""
    from dateparser.search import search_dates  # noqa: PLC0415

    def find(line: str, made: datetime) -> Iterator[Found]:
        settings = {"RELATIVE_BASE": made, "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
        at = 0
        for words, when in search_dates(line, languages=["en"], settings=settings) or ():
            start = line.find(words, at)
            if start >= 0:
                at = start + len(words)
                yield start, at, "DATE", when.date().isoformat()

    return lambda text, made: by_line(text, lambda line: find(line, made))


def parsedatetime_finder() -> Finder:
    """Parsedatetime's reading of running text."""
    import parsedatetime  # noqa: PLC0415

    calendar = parsedatetime.Calendar()

    def find(line: str, made: datetime) -> Iterator[Found]:
        for when, kind, start, end, _ in calendar.nlp(line, sourceTime=made) or ():
            day = kind == 1
            yield start, end, "DATE" if day else "TIME", when.isoformat()[: 10 if day else 16]

    return lambda text, made: by_line(text, lambda line: find(line, made))


def timexy_finder() -> Finder:
    """timexy, a spaCy component that gives TIMEX3 values; it takes no creation time."""
    import timexy  # noqa: F401, PLC0415

    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(text: str, made: datetime) -> Iterator[Found]:
        del made
        for entity in nlp(text).ents:
            match = re.search(r'type="(\w+)" value="([^"]*)"', entity.kb_id_)
            if match:
                yield entity.start_char, entity.end_char, match[1], match[2].removesuffix("T00:00:00")

    return find


FINDERS = {"dateparser": dateparser_finder, "parsedatetime": parsedatetime_finder, "timexy": timexy_finder}


def peer(find: Finder, files: Sequence[TimeFile]) -> Iterator[tuple[TimeExpression, ...]]:
    """What another library finds in each file."""
    for file in files:
        made = datetime.fromisoformat((file.made or "2000-01-01")[:10])
        yield tuple(
            TimeExpression(Span(start, end, file.text[start:end]), type_, value, Moment())
            for start, end, type_, value in find(file.text, made)
        )


def show(name: str, files: Sequence[TimeFile], found: Iterable[tuple[TimeExpression, ...]]) -> None:
    """One line of figures."""
    begun = time.process_time()
    rates = scored(zip(files, found, strict=True)).rates
    words = sum(len(file.text.split()) for file in files)
    figures = "  ".join(f"{metric} {rate.f1:.3f}" for metric, rate in rates.items())
    print(f"  {name:14} {figures}  {1e6 * (time.process_time() - begun) / words:6.0f} us a word")


def main() -> None:
    """Prints the figures of every library on both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    written, other = halves(list(parser.parse_args().gold.glob("*.tml")))
    parse = Parser(read_settings({}).pipeline)
    for half, paths in (("written on", written), ("not read", other)):
        files = [read_timeml(path) for path in paths]
        print(f"{half}: {len(files)} files")
        show("onrecord+spaCy", files, tagged(files, parse))
        for name, finder in FINDERS.items():
            try:
                show(name, files, peer(finder(), files))
            except ImportError:
                print(f"  {name:14} not installed")


if __name__ == "__main__":
    main()
