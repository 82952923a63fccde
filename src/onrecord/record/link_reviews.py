"""How right linking was, by what people say of links. Nothing here reads or writes the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.record.corrections import Correction
from onrecord.record.judging import ACCEPT, ADD, LINKS, REJECT

Kind = str | None


@dataclass(frozen=True, slots=True)
class LinkReview:
    """A link that linking found, or (`missed`) had not found and somebody added.

    `verdict` is accepted, rejected, or corrected where another stands in its place, which has another relation or kind:
    `wrong` says which of the two.
    """

    relation: str
    verdict: str
    wrong: str | None = None


@dataclass(slots=True)
class _Between:
    """What is said of two entries so far: each relation found, its kind and whether it is right; the link added."""

    found: dict[str, tuple[Kind, bool]] = field(default_factory=dict)
    added: tuple[str, Kind] | None = None
    in_place_of: tuple[str, Kind] | None = None


def link_reviews(corrections: Iterable[Correction]) -> tuple[LinkReview, ...]:
    """What stands of what was said of links, of each that linking found one review, and one of each that it missed.

    Of what is said of one link the last word counts. An added link is no miss where the same relation was found between
    the two, if with another kind.
    """
    between: dict[str, _Between] = {}
    for each in corrections:
        if each.kind in LINKS and each.stands:
            _hear(between.setdefault(each.target, _Between()), each)
    return tuple(review for said in between.values() for review in _reviews(said))


def _hear(said: _Between, each: Correction) -> None:
    relation: str = each.value["relation"]
    kind, found = each.value.get("kind"), each.value.get("found")
    if each.kind == ADD:
        said.added = relation, kind
        said.in_place_of = (found["relation"], found["kind"]) if found else None
    elif found or (said.added is None and relation in said.found):  # confirmed once, and not found any more
        said.found[relation] = kind, each.kind == ACCEPT
        if each.kind == ACCEPT:
            said.added = said.in_place_of = None
    elif each.kind == REJECT:
        said.added = said.in_place_of = None


def _reviews(said: _Between) -> Iterable[LinkReview]:
    found = dict(said.found)
    if said.in_place_of:
        relation, kind = said.in_place_of
        found[relation] = kind, False
    for relation, (kind, is_right) in found.items():
        if is_right or (relation, kind) == said.added:
            yield LinkReview(relation, "accepted")
        elif said.added:
            yield LinkReview(relation, "corrected", "kind" if relation == said.added[0] else "relation")
        else:
            yield LinkReview(relation, "rejected")
    if said.added and said.added[0] not in found:
        yield LinkReview(said.added[0], "missed")
