"""The check that a frame names: whether the predicate is meant as its frame says, from the kinds of its sides."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.events import dealings, violence
from onrecord.events.case import Case

CHECKS: dict[str, Callable[[Case], bool]] = {
    "force": violence.is_force,
    "victim": violence.is_victim,
    "battle": violence.is_battle,
    "pair": dealings.is_pair,
    "aid": dealings.is_aid,
    "party": dealings.is_party,
    "visit": dealings.is_visit,
    "journey": dealings.is_journey,
    "officials": dealings.is_officials,
    "rescue": violence.is_rescue,
    "captive": violence.is_captive,
    "armed": violence.is_armed,
    "officeholder": dealings.is_officeholder,
    "crowd": dealings.is_crowd,
    "states": dealings.is_states,
    "support": dealings.is_support,
    "undertaking": dealings.is_undertaking,
    "demand": dealings.is_demand,
    "refusal": dealings.is_refusal,
    "threat": dealings.is_threat,
    "inquiry": dealings.is_inquiry,
    "veto": dealings.is_veto,
    "warning": dealings.is_warning,
    "vow": dealings.is_vow,
    "call": dealings.is_call,
    "captor": violence.is_captor,
    "protesters": dealings.is_protesters,
    "accord": dealings.is_accord,
    "restitution": dealings.is_restitution,
    "backing": dealings.is_backing,
    "search": violence.is_search,
    "alliance": dealings.is_alliance,
    "beating": violence.is_beating,
    "armament": violence.is_armament,
    "seizure": violence.is_seizure,
    "departure": violence.is_departure,
    "dispersal": violence.is_dispersal,
    "conversation": dealings.is_conversation,
    "expulsion": dealings.is_expulsion,
    "lawsuit": dealings.is_lawsuit,
    "blame": dealings.is_blame,
    "opposition": dealings.is_opposition,
    "words": dealings.is_words,
    "welcome": dealings.is_welcome,
    "instruction": dealings.is_instruction,
    "walkout": dealings.is_walkout,
}


def passes(case: Case) -> bool:
    """Whether the sides are what the frame's check asks for."""
    return CHECKS[case.candidate.frame.check](case)
