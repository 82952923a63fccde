"""One deed told by several predicates is one event; what they count is added to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.events.candidates import Candidate, with_parties
from onrecord.events.casualties import casualty, money_of, people_of, troops_of
from onrecord.events.dependents import children, is_passive
from onrecord.events.lexicon import grammar
from onrecord.events.outlook import FINITE
from onrecord.events.parties import Parties
from onrecord.records import Amount

MOVED = frozenset({"troops", "withdraw", "police"})  # modes whose theme is counted


@dataclass(slots=True)
class Found:
    """An event that is being put together: its candidate and what was added from other predicates."""

    candidate: Candidate
    amounts: list[Amount] = field(default_factory=list)


def merge_carried(found: dict[int, Found]) -> None:
    """One deed told by a noun and a verb is one event: "the raid killed", "an attack in which 12 died"."""
    for i, event in sorted(found.items(), reverse=True):  # the last first: "killing 12 and wounding 30" go up in steps
        candidate = event.candidate
        deed = found.get(candidate.deed.i) if candidate.deed is not None else None
        if candidate.deed is not None and deed is not None and deed.candidate.recipients:
            _absorb(deed, event)  # "the raid on the camp killed 12": the noun tells whom, the verb how many
            del found[i]
        elif candidate.deed is not None and deed is not None:
            del found[candidate.deed.i]
        elif candidate.frame.event == "ASSAULT" and casualty(candidate.trigger) is not None:
            host = _host(candidate.trigger, found)
            if host is not None:
                _absorb(found[host], event)
                del found[i]


def _host(verb: Token, found: dict[int, Found]) -> int | None:
    """The assault that a casualty verb only adds to: the clause above it, or the noun that a clause is about."""
    if verb.dep_ in {"advcl", "conj", "xcomp"} and not children(verb, "nsubj", "nsubjpass", "mark"):
        return _assault(verb.head.i, found)
    for clause in (
        children(verb, "advcl") if is_passive(verb) else []
    ):  # "two soldiers were killed when rebels attacked"
        if any(mark.lower_ in {"as", "when"} for mark in clause.lefts):
            carried = next((i for i, event in found.items() if event.candidate.clause == clause), clause.i)
            return _assault(carried, found)
    if verb.dep_ == "acl" and verb.head.dep_ == "nsubj" and verb.head.like_num:
        return _assault(verb.head.head.i, found)  # "Two killed as rebels attack"
    if verb.dep_ == "relcl" and _in_which(verb):
        above = verb.head
        for _ in range(3):
            if (host := _assault(above.i, found)) is not None:
                return host
            above = above.head
    return None


def _assault(i: int, found: dict[int, Found]) -> int | None:
    return i if i in found and found[i].candidate.frame.event == "ASSAULT" else None


def _absorb(host: Found, event: Found) -> None:
    host.amounts += [*people_of(event.candidate.trigger), *event.amounts]
    if not host.candidate.recipients:
        host.candidate = with_parties(host.candidate, list(host.candidate.actors), list(event.candidate.recipients))


def merge_complements(found: dict[int, Found]) -> None:
    """What was asked, promised or refused is part of the asking: its own predicates are no events."""
    for event in list(found.values()):
        if event.candidate.frame.content and event.candidate.frame.event != "ACCUSE":
            for clause in children(event.candidate.trigger, "xcomp", "ccomp"):
                for token in clause.subtree:
                    if not _in_own_time(token, clause):
                        found.pop(token.i, None)


def _in_own_time(token: Token, clause: Token) -> bool:
    """Whether a clause of time or reason between the two tells what happened: "refused to talk when Roe visited"."""
    while token != clause:
        if token.dep_ == "advcl" and token.tag_ in FINITE:
            return True
        token = token.head
    return False


def merge_themes(found: dict[int, Found]) -> None:
    """A deed that a verb has as its theme is the verb's: "held a protest" is one event."""
    for event in list(found.values()):
        theme = event.candidate.theme
        if (
            theme is not None
            and theme.i in found
            and found[theme.i].candidate.frame.event == event.candidate.frame.event
        ):
            del found[theme.i]


def add_amounts(found: dict[int, Found], parties: Parties) -> None:
    """Gives each event the numbers of people and money that its own predicate and clauses tell."""
    for event in found.values():
        trigger = event.candidate.trigger
        event.amounts += people_of(trigger)
        for clause in _clauses(trigger, event.candidate, parties):
            if clause.i not in found:
                event.amounts += people_of(clause)
        nouns = [event.candidate.theme] if event.candidate.theme is not None else []
        event.amounts += [money for noun in nouns for money in money_of(noun)]
        if event.candidate.frame.mode in MOVED:
            event.amounts += [troops for noun in nouns for troops in troops_of(noun)]
        event.amounts = _once(event.amounts)


def _clauses(trigger: Token, candidate: Candidate, parties: Parties) -> list[Token]:
    """Clauses that tell what a deed did: "attacked ..., killing 12", "an attack that left 12 dead", "12 died in it"."""
    if candidate.frame.event not in {"ASSAULT", "COERCE"}:
        return []
    clauses = children(trigger, "advcl", "conj", "relcl")
    counted = [noun for noun in children(trigger, "nsubj") if noun.like_num]
    clauses += [verb for noun in counted for verb in children(noun, "acl")]  # "Two killed as rebels attack"
    if trigger.pos_ in {"NOUN", "PROPN"}:
        sites = [noun for noun in candidate.recipients if parties.kind(noun) == "site"]
        clauses += [verb for noun in sites for verb in children(noun, "relcl")]  # "a raid on a boat that wounded two"
        above = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ in {"in", "by"} else trigger.head
        clauses += [above] if trigger.dep_ in {"nsubj", "pobj"} and above.pos_ == "VERB" else []
        clauses += [verb for verb in trigger.subtree if verb.dep_ == "relcl" and _in_which(verb)]
    return clauses


def _in_which(verb: Token) -> bool:
    """Whether a relative clause says what happened at or in something."""
    return any(child.lower_ in grammar()["of_time_or_place"] for child in verb.lefts)


def _once(amounts: Iterable[Amount]) -> list[Amount]:
    return list({(found.what, found.span.start): found for found in amounts}.values())
