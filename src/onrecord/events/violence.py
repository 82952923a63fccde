"""What the sides must be where force is used: attacks, victims, battles, captives.

In doubt no: a wrong entry that looks right is worse than none.
"""

from __future__ import annotations

from onrecord.events.case import ARMED, STATE, TARGET, Case
from onrecord.events.dependents import after, children
from onrecord.events.parties import PEOPLE, POLITICAL
from onrecord.events.phrases import TIMES


def is_figurative(case: Case) -> bool:
    """Whether it is a fight against a thing, or of rebels within a party."""
    trigger = case.candidate.trigger
    near = [trigger, *children(trigger, "compound", "amod"), *case.candidate.recipients, *case.candidate.actors]
    if case.candidate.deed is not None:
        near += [case.candidate.deed, *children(case.candidate.deed, "compound", "amod")]
    return _partisan(case) or any(word.lemma_.lower() in case.lexicon.vetoes["metaphor"] for word in near)


def _partisan(case: Case) -> bool:
    """Whether those who rebel do so in a party: "rebels in the party attacked their leader"."""
    within = [noun for rebel in case.candidate.actors for noun in after(rebel, ["in", "within", "inside", "of"])]
    return any(noun.lower_ in case.lexicon.words["assembly"] for noun in within)


def is_force(case: Case) -> bool:
    """An attack by an armed party, or by a state where arms are spoken of, on a party or place."""
    if case.vetoed("sport", "business", "crime", "staged") or is_figurative(case):
        return False
    if case.actors & ARMED:
        return bool(case.recipients & TARGET)
    if case.vetoed("campaign"):
        return False
    if not case.actors or case.actors <= {"pronoun"}:
        return bool(case.recipients & TARGET) and case.armed_words
    verbal = case.actors | case.recipients <= {"office"}  # politicians attack one another in words
    if case.actors <= STATE and not verbal:
        named = case.candidate.trigger.pos_ == "NOUN" and bool(case.recipients & (ARMED | {"site"}))
        armed = case.armed_words or case.candidate.trigger.lemma_ in case.lexicon.words["bombing"]
        return bool(case.recipients & TARGET) and (armed or named or case.recipients <= {"state"})
    return False


def is_victim(case: Case) -> bool:
    """Harm done to people by a party, or told beside arms."""
    if case.vetoed("sport", "business", "crime", "staged", "disease") or is_figurative(case):
        return False
    if case.recipients <= {"pronoun"} and not case.sides & (POLITICAL | {"civil", "number"}):
        return False  # "that he's killed"
    people = case.recipients & (PEOPLE | {"leader", "name"}) or case.nationals
    if not people or case.recipients & {"organisation"} or _at_large(case):
        return False
    if case.candidate.actors and not case.actors & (PEOPLE | STATE | {"leader", "name"}):
        return False
    if not case.candidate.actors and case.candidate.deed is None and case.vetoed("accident"):
        return False
    armed = (case.armed_words and not case.actors) or case.candidate.deed is not None
    return (
        bool(case.sides & ARMED) or bool(case.actors & STATE) or armed or bool(case.recipients & {"office", "leader"})
    )


def _at_large(case: Case) -> bool:
    """Whether somebody unnamed does it to people at large: "people are being killed"."""
    bare = all(not [child for child in noun.lefts if not child.is_punct] for noun in case.candidate.recipients)
    return (
        bare
        and case.candidate.trigger.pos_ == "VERB"
        and not case.candidate.actors
        and case.recipients == {"civil"}
        and case.candidate.deed is None
    )


def is_battle(case: Case) -> bool:
    """A fight in which one side is armed."""
    if case.vetoed("sport", "business", "campaign") or is_figurative(case):
        return False
    if case.candidate.frame.mutual:
        return len(case.candidate.actors) > 1 and bool(case.actors & ARMED)
    aim = case.candidate.trigger.tag_ == "VB" and not case.actors & ARMED  # "a plan to fight them" is no battle
    return not aim and bool(case.sides & ARMED) and bool(case.actors & TARGET) and bool(case.recipients & TARGET)


def is_rescue(case: Case) -> bool:
    """Captives freed by force."""
    return (
        bool(case.actors & (ARMED | STATE))
        and "civil" in case.recipients
        and bool(case.words & case.lexicon.words["held"])
    )


def is_captor(case: Case) -> bool:
    """An armed party, a state or a court lets people go."""
    by_whom = bool(case.actors & (ARMED | STATE)) or (
        not case.actors and bool(case.words & case.lexicon.words["prison"])
    )
    return (
        by_whom
        and bool(case.recipients & (PEOPLE | {"leader", "name"}))
        and not case.vetoed("sport", "business", "campaign")
    )


def is_captive(case: Case) -> bool:
    """People held or tried by an armed party or a state."""
    if case.vetoed("sport", "business", "crime"):
        return False
    if not case.recipients & (PEOPLE | {"leader", "name"}) and not case.nationals:
        return False
    if case.candidate.actors and not case.actors & (ARMED | STATE | {"leader"}):
        return False
    return bool(case.sides & POLITICAL)


def is_armed(case: Case) -> bool:
    """An armed party acts."""
    return bool(case.actors & ARMED) and not case.vetoed("sport", "business")


def is_restraint(case: Case) -> bool:
    """Police or soldiers keep people from doing something."""
    kept = any(child.lower_ == "from" for child in children(case.candidate.trigger, "prep"))
    return kept and bool(case.actors & ARMED) and bool(case.recipients & PEOPLE) and not case.vetoed("sport")


def is_pullout(case: Case) -> bool:
    """A state withdraws from where its troops are."""
    return bool(case.actors & (ARMED | {"state"})) and case.recipients <= {"state", "site"} and bool(case.recipients)


def is_departure(case: Case) -> bool:
    """Troops leave a state or a place that they held."""
    troops = all(noun.lemma_.lower() in case.lexicon.words["combatant"] for noun in case.candidate.actors)
    return troops and bool(case.actors) and bool(case.recipients) and case.recipients <= {"state", "site"}


def is_dispersal(case: Case) -> bool:
    """Police or soldiers drive a crowd apart."""
    crowd = {noun.lemma_.lower() for noun in case.candidate.recipients}
    return bool(case.actors & (ARMED | {"office"})) and bool(crowd) and not case.vetoed("sport", "business")


def is_armament(case: Case) -> bool:
    """A political side moves its troops or arms."""
    return bool(case.actors & (POLITICAL | {"pronoun"})) and not case.vetoed("sport", "business")


def is_seizure(case: Case) -> bool:
    """An armed party or a state takes a place."""
    if case.vetoed("sport", "business", "campaign") or is_figurative(case):
        return False
    return (
        bool(case.actors & (ARMED | STATE | {"leader"}))
        and case.recipients <= {"state", "site"}
        and bool(case.recipients)
    )


def is_beating(case: Case) -> bool:
    """People in a crowd or in arms lay hands on people, in a text about politics."""
    if case.vetoed("sport", "business", "crime") or is_figurative(case) or not case.political:
        return False
    return bool(case.actors & (ARMED | {"civil"})) and bool(case.recipients) and case.recipients <= PEOPLE | {"leader"}


def is_search(case: Case) -> bool:
    """The police search a place: PLOVER counts it as coercion, not as an assault."""
    police = all(noun.lower_ in case.lexicon.words["police"] for noun in case.candidate.actors)
    return police and bool(case.actors) and case.recipients == {"site"} and not case.vetoed("sport", "business")


def is_weapons_test(case: Case) -> bool:
    """A state tries its missiles or warheads, at nobody."""
    theme = case.candidate.theme
    if theme is None or not case.actors <= STATE or not case.actors or case.vetoed("sport", "business"):
        return False
    told = {theme.lemma_.lower(), *(word.lower_ for word in children(theme, "amod", "compound", "nmod"))}
    aimed = [noun for noun in after(case.candidate.trigger, ["at", "on", "against"]) if noun.ent_type_ not in TIMES]
    return bool(told & case.lexicon.words["arms_tried"]) and not aimed
