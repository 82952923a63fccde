"""What people say of a statement or an event, and what that makes of it. Nothing here reads or writes the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from onrecord.record.corrections import Correction
from onrecord.record.restoring import event_from, field_from, statement_from
from onrecord.records import Event, Span, Statement

ACCEPT, CORRECT, REJECT = "entry-accept", "entry-correct", "entry-reject"
VERDICTS = {ACCEPT: "accepted", CORRECT: "corrected", REJECT: "rejected"}

Entry = Statement | Event

FIELDS: Mapping[type[Entry], tuple[str, ...]] = {
    Statement: ("speaker", "addressees", "recipients", "act", "mode", "said"),
    Event: ("actors", "recipients", "event", "mode", "moment"),
}
"""What may be corrected, and what an acceptance holds fast."""

ALIKE = 0.8
"""Share of their characters that the words of two readings have in common where they are one statement."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that stands of what was said of one entry: the entry before the first of it, what it should be, the verdict.

    `article` and `uri` are of the article that it was read from.
    """

    target: str
    article: str | None
    uri: str
    read: Entry
    changes: Mapping[str, Any]
    verdict: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An entry once reviews are heard: as read (None: not read any more) and in force (None: rejected).

    `known` is the one of the two that there is, or what was reviewed; `n` is its place among those of its noun.
    """

    known: Entry
    n: int
    read: Entry | None
    stands: Entry | None
    verdict: str | None


def reviews(corrections: Iterable[Correction]) -> tuple[Review, ...]:
    """What stands of each entry, in the order of the first that was said of it; of a field the last word counts."""
    found: dict[str, Review] = {}
    for each in corrections:
        if each.stands and each.kind in VERDICTS:
            known = found.get(each.target)
            read = known.read if known else _read_from(each.value)
            changes = {**(known.changes if known else {}), **each.value["changes"]}
            verdict = "corrected" if each.kind == ACCEPT and changed(read, changes) else VERDICTS[each.kind]
            found[each.target] = Review(each.target, each.article, each.value["uri"], read, changes, verdict)
    return tuple(found.values())


def changed(read: Entry, changes: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields of an entry that these changes make something else."""
    return tuple(name for name, value in changes.items() if field_from(name, value) != getattr(read, name))


def review_entries(
    article: str, text: str, read: Mapping[type[Entry], Sequence[Entry]], reviews: Sequence[Review]
) -> tuple[Reviewed, ...]:
    """The entries of an article once its reviews are heard: of each noun those that were read, in their order.

    A review finds its entry by id, else by the words that it points at, whatever model has read them. An entry that a
    person has let stand and this model does not read stands all the same where its words are still in their place.
    """
    by_entry = _by_entry(article, [entry for entries in read.values() for entry in entries], reviews)
    known = [_heard(n, each, by_entry.get(each.id)) for entries in read.values() for n, each in enumerate(entries)]
    met = {review.target for review in by_entry.values()}
    places = {noun: count(len(entries)) for noun, entries in read.items()}
    lost = (review for review in reviews if review.target not in met and _may_stand(review, article, text))
    known += [_heard(next(places[type(review.read)]), None, review) for review in lost]
    return tuple(_without_lost_references(known))


def _by_entry(article: str, read: Sequence[Entry], reviews: Sequence[Review]) -> dict[str, Review]:
    """The review of each entry that has one, by the entry's id; the same id goes before the same words."""
    ids = {entry.id for entry in read}
    found = {review.target: review for review in reviews if review.target in ids}
    for review in reviews:
        if review.target not in ids:
            free = [entry for entry in read if entry.id not in found]
            same = same_words(review.read, free, is_same_text=review.article == article)
            if same is not None:
                found[same.id] = review
    return found


def _heard(n: int, read: Entry | None, review: Review | None) -> Reviewed:
    if review is None:
        assert read is not None
        return Reviewed(read, n, read, read, None)
    entry = read or review.read
    stands = None if review.verdict == "rejected" else replace(entry, **_restored(review.changes))
    return Reviewed(entry, n, read, stands, review.verdict)


def _without_lost_references(entries: Sequence[Reviewed]) -> Iterable[Reviewed]:
    """The same, where no entry refers to a statement that does not stand."""
    standing = {each.stands.id for each in entries if each.stands}
    for each in entries:
        stands = each.stands
        if isinstance(stands, Statement) and stands.via not in standing:
            stands = replace(stands, via=None)
        elif isinstance(stands, Event) and stands.statement not in standing:
            stands = replace(stands, statement=None)
        yield replace(each, stands=stands)


def same_words(known: Entry, read: Sequence[Entry], *, is_same_text: bool) -> Entry | None:
    """The entry among those read that has the words of a known one; in another text only the same ones count."""
    alike = [entry for entry in read if type(entry) is type(known)]
    if not is_same_text:
        worded = [entry for entry in alike if _words(entry) == _words(known)]
        return worded[0] if len(worded) == 1 else None
    best = max(alike, key=lambda entry: _likeness(entry, known), default=None)
    return best if best and _likeness(best, known) >= ALIKE else None


def _restored(changes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: field_from(name, value) for name, value in changes.items()}


def _may_stand(review: Review, article: str, text: str) -> bool:
    spans = spans_of(replace(review.read, **_restored(review.changes)))
    is_there = all(text[span.start : span.end] == span.text for span in spans)
    return review.article == article and review.verdict != "rejected" and is_there


def spans_of(value: object) -> list[Span]:
    """Every span of an entry."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for part in value for span in spans_of(part)]
    names = getattr(value, "__dataclass_fields__", {})
    return [span for name in names for span in spans_of(getattr(value, name))]


def anchors(entry: Entry) -> tuple[Span, ...]:
    """The spans by which an entry is known: a statement's content, the word that an event was read from."""
    if isinstance(entry, Event):
        return (entry.trigger,)
    return entry.content or ((entry.cue,) if entry.cue else ())


def _words(entry: Entry) -> tuple[str, ...]:
    return tuple(" ".join(span.text.split()) for span in anchors(entry))


def _likeness(one: Entry, other: Entry) -> float:
    """Share of the characters of either that both have."""
    first, second = ({at for span in anchors(entry) for at in range(span.start, span.end)} for entry in (one, other))
    return len(first & second) / len(first | second) if first | second else 0.0


def _read_from(value: Mapping[str, Any]) -> Entry:
    return statement_from(value["read"]) if value["entry"] == "statement" else event_from(value["read"])


def held(entry: Entry) -> dict[str, Any]:
    """The fields that an acceptance holds fast, as they are."""
    return {name: getattr(entry, name) for name in FIELDS[type(entry)]}
