"""One happening told twice in an article is one event with two mentions.

Two tellings are of one happening where type, status, sides, dates and numbers do not speak against it and enough is
shared: a side, or the words for where and to whom. A bare "the attack" is a further mention of the nearest attack.
In doubt two events: a reader joins two entries more easily than he takes one apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from onrecord.events.countries import countries_in
from onrecord.events.dependents import children
from onrecord.events.lexicon import Lexicon, grammar
from onrecord.events.phrases import TIMES
from onrecord.records import Amount, Event, Mention, Span

HAPPENED = frozenset({"reported", "claimed", "background"})
ENOUGH = 2  # shared words of two tellings that share no side


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one clause tells it, with what is compared: words of its sides, of its clause, and of its dates."""

    event: Event
    trigger: Token
    actors: frozenset[str]
    recipients: frozenset[str]
    words: frozenset[str]
    dates: frozenset[str]
    dated: bool

    @property
    def known(self) -> int:
        """How much it tells."""
        return len(self.event.actors) + len(self.event.recipients) + len(self.event.amounts) + self.dated


def merge_tellings(events: Sequence[Event], doc: Doc, lexicon: Lexicon, verbal: frozenset[str]) -> tuple[Event, ...]:
    """The events in order of the text, each happening once; `verbal` types need both sides in common."""
    happenings: list[list[Telling]] = []
    for event in events:
        telling = _telling(event, doc)
        same = next((told for told in happenings if all(_same(one, telling, verbal) for one in told)), None)
        if same is not None:
            same.append(telling)
        else:
            happenings.append([telling])
    further = _bare_mentions(happenings, doc, lexicon)
    merged = (_one_event(told, further.get(number, [])) for number, told in enumerate(happenings))
    return tuple(sorted(merged, key=lambda event: event.trigger.start))


def _telling(event: Event, doc: Doc) -> Telling:
    clause = _words_of(doc, event.span)
    trigger = _words_of(doc, event.trigger)[0]
    return Telling(
        event,
        trigger,
        _sides(event.actors, doc),
        _sides(event.recipients, doc),
        frozenset(_plain(word) for word in clause if word.pos_ in {"NOUN", "PROPN"} and word.i != trigger.i),
        frozenset(word.lower_ for word in clause if word.ent_type_ in TIMES and (word.is_title or word.like_num)),
        any(word.ent_type_ in TIMES for word in clause),
    )


def _words_of(doc: Doc, span: Span) -> Words:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    assert words is not None  # spans of events come from tokens of this text
    return words


def _plain(word: Token) -> str:
    return next(iter(countries_in([word.text])), word.lemma_.lower())


def _sides(mentions: tuple[Mention, ...], doc: Doc) -> frozenset[str]:
    words = (word for mention in mentions for word in _words_of(doc, mention.span))
    return frozenset(_plain(word) for word in words if word.pos_ in {"NOUN", "PROPN", "ADJ"})


def _same(one: Telling, other: Telling, verbal: frozenset[str]) -> bool:
    first, second = one.event, other.event
    if first.event != second.event or _clash(one, other):
        return False
    if not (first.status == second.status or {first.status, second.status} <= HAPPENED):
        return False
    actors, recipients = one.actors & other.actors, one.recipients & other.recipients
    shared = len(one.words & other.words)
    if not second.recipients and len(second.actors) > 1:  # those who meet or clash
        return len(first.actors) == len(second.actors) and len(actors) >= len(first.actors)
    if first.event in verbal:
        same = one.trigger.lemma_ == other.trigger.lemma_ and shared >= ENOUGH + len(actors | recipients)
        return same and bool(actors) and bool(recipients)
    definite = bool({word.lower_ for word in children(other.trigger, "det")} & grammar()["definite"])
    return (bool(actors) and bool(recipients)) or (definite and (shared >= ENOUGH or bool(actors | recipients)))


def _clash(one: Telling, other: Telling) -> bool:
    """Whether something speaks against their being the same."""
    if one.dates and other.dates and not one.dates & other.dates:
        return True
    if one.actors and other.actors and not one.actors & other.actors:
        return True
    if one.event.mode and other.event.mode and one.event.mode != other.event.mode:
        return True
    return any(_differ(first, second) for first in one.event.amounts for second in other.event.amounts)


def _differ(first: Amount, second: Amount) -> bool:
    exact = first.low == first.high and second.low == second.high
    return first.what == second.what and exact and first.low != second.low


def _bare_mentions(happenings: Sequence[Sequence[Telling]], doc: Doc, lexicon: Lexicon) -> dict[int, list[Span]]:
    """Nouns like "the attack" that tell nothing themselves, by the number of the happening that they mean."""
    told = {telling.trigger.i for tellings in happenings for telling in tellings}
    found: dict[int, list[Span]] = {}
    for noun, types in _definite_nouns(doc, lexicon):
        before = [
            (telling.trigger.i, number)
            for number, tellings in enumerate(happenings)
            for telling in tellings
            if telling.event.event in types and telling.trigger.i < noun.i and _may_mean(noun, telling)
        ]
        named = [(i, number) for i, number in before if _is_named(noun, i, happenings[number])]
        if before and noun.i not in told:
            found.setdefault(max(named or before)[1], []).append(Span(noun.idx, noun.idx + len(noun), noun.text))
    return found


def _is_named(noun: Token, trigger: int, tellings: Sequence[Telling]) -> bool:
    """Whether a telling has the noun itself: "the raid" is what was called a raid before."""
    told = [telling for telling in tellings if telling.trigger.i == trigger]
    return any(noun.lemma_.lower() in telling.words | {telling.trigger.lemma_.lower()} for telling in told)


def _definite_nouns(doc: Doc, lexicon: Lexicon) -> Iterator[tuple[Token, frozenset[str]]]:
    for noun in doc:
        frames = lexicon.nouns.get(noun.lemma_.lower(), ()) if noun.pos_ == "NOUN" else ()
        definite = any(word.lower_ in grammar()["definite"] for word in children(noun, "det"))
        if frames and definite and not children(noun, "prep", "poss", "relcl", "acl"):
            yield noun, frozenset(frame.event for frame in frames)


def _may_mean(noun: Token, telling: Telling) -> bool:
    named = {_plain(word) for word in children(noun, "compound", "nmod") if word.pos_ in {"NOUN", "PROPN"}}
    return telling.event.status in HAPPENED and named <= telling.words | telling.actors | telling.recipients


def _one_event(tellings: Sequence[Telling], further: Sequence[Span]) -> Event:
    """The fullest telling, with what the others add."""
    main = max(tellings, key=lambda telling: telling.known)
    others = [telling.event for telling in tellings if telling is not main]
    event = main.event
    if event.status == "claimed" and any(other.status == "reported" for other in others):
        event = replace(event, status="reported", statement=None)  # the outlet vouches for it elsewhere
    for other in others:
        counted = {amount.what for amount in event.amounts}
        event = replace(
            event,
            actors=event.actors or other.actors,
            recipients=event.recipients or other.recipients,
            amounts=event.amounts + tuple(amount for amount in other.amounts if amount.what not in counted),
            contexts=tuple(sorted({*event.contexts, *other.contexts})),
            mode=event.mode or other.mode,
        )
    spans = sorted([*(other.span for other in others), *further], key=lambda span: span.start)
    return replace(event, mentions=tuple(spans))
