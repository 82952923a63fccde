"""Deeds that somebody will not do: "Ostia will not lift the ban", "Roe refused to meet Doe" turn somebody down."""

from __future__ import annotations

from onrecord.events.arguments import logical_subjects
from onrecord.events.candidates import Candidate, with_parties
from onrecord.events.dependents import children
from onrecord.events.lexicon import grammar

REFUSABLE = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})


def refusal(candidate: Candidate) -> Candidate | None:
    """The candidate of a deed that is not done, with who will not do it as actor; None where nobody says no."""
    verb = candidate.clause or candidate.trigger
    helpers = {aux.lower_ for aux in children(verb, "aux")}
    unwilling = bool(children(verb, "neg")) and bool(helpers & grammar()["will"])
    refusing = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in grammar()["refusing"]
    if candidate.frame.event not in REFUSABLE or not (unwilling or refusing):
        return None
    actors = [noun for noun in candidate.actors if noun in logical_subjects(verb)]
    others = [noun for noun in candidate.actors if noun not in actors]
    return with_parties(candidate, actors, [*others, *candidate.recipients]) if actors else None
