"""The check that a frame names: whether the predicate is meant as its frame says, from the kinds of its sides."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.events import dealings, stances, violence
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
    "support": stances.is_support,
    "undertaking": stances.is_undertaking,
    "demand": stances.is_demand,
    "refusal": stances.is_refusal,
    "threat": stances.is_threat,
    "inquiry": stances.is_inquiry,
    "charge": stances.is_charge,
    "inquest": stances.is_inquest,
    "veto": stances.is_veto,
    "warning": stances.is_warning,
    "vow": stances.is_vow,
    "call": dealings.is_call,
    "captor": violence.is_captor,
    "protesters": dealings.is_protesters,
    "accord": dealings.is_accord,
    "restitution": dealings.is_restitution,
    "backing": stances.is_backing,
    "search": violence.is_search,
    "alliance": dealings.is_alliance,
    "beating": violence.is_beating,
    "armament": violence.is_armament,
    "seizure": violence.is_seizure,
    "restraint": violence.is_restraint,
    "pullout": violence.is_pullout,
    "departure": violence.is_departure,
    "dispersal": violence.is_dispersal,
    "conversation": dealings.is_conversation,
    "expulsion": dealings.is_expulsion,
    "lawsuit": stances.is_lawsuit,
    "blame": stances.is_blame,
    "opposition": stances.is_opposition,
    "words": stances.is_words,
    "welcome": stances.is_welcome,
    "instruction": dealings.is_instruction,
    "weapons_test": violence.is_weapons_test,
    "states_own": dealings.is_states_own,
    "walkout": stances.is_walkout,
}


def passes(case: Case) -> bool:
    """Whether the sides are what the frame's check asks for."""
    return CHECKS[case.candidate.frame.check](case)
