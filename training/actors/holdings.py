"""Offices in time: which two tellings are of one office, which codes an office covers."""

from __future__ import annotations

from collections.abc import Iterable

from gathered import Holding

from onrecord.resolve.actor_base_folding import fold_word, form_words, loosen_word


def months(date: str | None) -> int | None:
    """A date as a number of months; January where only the year is known."""
    return int(date[:4]) * 12 + int(date[5:7] or 1) if date else None


def last_day(held: Holding) -> str:
    """The last day on which an office was held as far as the source knows."""
    return held.until or held.seen or held.source.seen


def same_start(one: Holding, other: Holding) -> bool:
    """Whether both begin within two months of each other."""
    first, second = months(one.since), months(other.since)
    return first is not None and second is not None and abs(first - second) <= 2


def tidy(held: Iterable[Holding]) -> list[Holding]:
    """Offices in order of time: of several tellings of one the best, of untitled codes what no title covers."""
    every = sorted(dict.fromkeys(held), key=lambda each: (each.since or "", each.title or "", repr(each)))
    kept: list[Holding] = []
    for each in every:
        twin = next((other for other in kept if _one_office(each, other)), None)
        if twin is None:
            kept.append(each)
        elif _better(each, twin):
            kept[kept.index(twin)] = each
    titled = [each for each in kept if each.title and each.title != "leader"]
    untitled = [each for each in kept if each not in titled and not any(_covers(other, each) for other in titled)]
    rulers = [each for each in untitled if each.title]
    rest = [each for each in untitled if each.title or not any(_covers(other, each) for other in rulers)]
    return sorted([*titled, *rest], key=lambda each: (each.since or "", each.title or "", repr(each)))


def _one_office(one: Holding, other: Holding) -> bool:
    """Whether two sources tell of one office: the same words of the title, begun at the same time."""
    if not one.title or not other.title or one.country != other.country:
        return False
    same = _words(one.title) == _words(other.title)
    return same and same_start(one, other)


def _words(title: str) -> frozenset[str]:
    small = {"of", "the", "for", "and", "federal", "union", "national", "minister", "ministry", "secretary", "affairs"}
    words = {loosen_word(fold_word(word)) for word in form_words(title)}
    return frozenset(words - {loosen_word(word) for word in small}) or frozenset(words)


def _better(one: Holding, other: Holding) -> bool:
    """An end that is known is better than none, and a later day of telling than an earlier."""
    if bool(one.until) != bool(other.until):
        return bool(one.until)
    return last_day(one) > last_day(other)


def _covers(titled: Holding, plain: Holding) -> bool:
    """Whether a titled office holds for the whole time of codes without one, two months more or less."""
    if titled.country != plain.country:
        return False
    since, start = months(titled.since) or 0, months(plain.since) or 0
    until, last = months(last_day(titled)) or 0, months(last_day(plain)) or 0
    return since - 2 <= start and last <= until + 2
