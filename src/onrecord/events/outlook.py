"""Whether a predicate is told as a fact: the modality, conditions, plans and suspicions of the clauses around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from onrecord.events.dependents import SUBJECTS, children, is_passive
from onrecord.events.lexicon import read_table, word_sets
from onrecord.events.subjects import is_misjoined

FACT = ""  # told as a fact, whatever stands further up
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CHARGED = frozenset({"of", "with", "for"})  # "charged with", "on suspicion of", "wanted for"
UP = frozenset(
    {"xcomp", "ccomp", "conj", "dobj", "pobj", "prep", "pcomp", "acl", "advcl", "nsubj", "nsubjpass", "attr", "acomp"}
)


@lru_cache(maxsize=1)
def status_words() -> dict[str, frozenset[str]]:
    """The word classes of status.toml."""
    return word_sets(read_table("status.toml")["words"])


def climb(token: Token) -> Iterator[tuple[Token, Token]]:
    """Pairs of a word and its governor, up to the clause that tells it."""
    while token.head != token and token.dep_ in UP and not _is_apart(token):
        yield token, token.head
        token = token.head


def _is_apart(token: Token) -> bool:
    """Whether it tells of a time of its own, or belongs further up: "before leaving for Geneva"."""
    if is_misjoined(token):
        return True
    return token.dep_ == "pcomp" and token.head.lower_ in status_words()["times"]


def outlook(verb: Token) -> str | None:
    """hypothetical, planned or claimed, as the clauses around a verb tell; None where they tell nothing."""
    asked = "hypothetical" if verb.sent.text.rstrip().endswith("?") else None
    if (own := asked or _modality(verb) or _unforced(verb)) is not None:
        return own
    views = (_of_step(verb, below, above) for below, above in climb(verb))
    return next((view or None for view in views if view is not None), None)


def _of_step(verb: Token, below: Token, above: Token) -> str | None:
    """What one step up tells; FACT where nothing further up can matter, None where it tells nothing."""
    if below != verb and is_condition(below):
        return "hypothetical"
    told_apart = below.dep_ == "advcl" and below.tag_ in FINITE  # "refused to talk when the president visited"
    if told_apart or below.dep_ in SUBJECTS or (below.dep_ == "acl" and below.tag_ in {"VBG", "VBN"}):
        return FACT  # "those investigating the attack will": the investigation is no plan
    governed = _governed(below, above)
    if governed == "planned" and below.dep_ == "xcomp" and is_passive(above) and not _is_plan(above):
        return "hypothetical"  # "would be honoured to meet"
    if governed is None and below.dep_ in {"ccomp", "relcl"} and above.pos_ in {"VERB", "AUX"}:
        if below.dep_ == "ccomp" and _helpers(above) & status_words()["modal"] - {"must"}:
            return "hypothetical"  # "would mean that they attacked"
        told = below.dep_ == "ccomp" and above.lemma_.lower() in status_words()["telling"]
        return "claimed" if told else FACT
    return governed


def is_condition(verb: Token) -> bool:
    """Under "if", feared, or wished for: "fear that they attack", "a suggestion that he offer to resign"."""
    if any(mark.lower_ in status_words()["condition"] for mark in children(verb, "mark")):
        return True
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in status_words()["feared"] and verb.i > verb.head.i:
        return True
    return verb.tag_ == "VB" and verb.dep_ == "ccomp" and bool(children(verb, "mark")) and not children(verb, "aux")


def _helpers(verb: Token) -> set[str]:
    return {aux.lower_ for aux in children(verb, "aux", "auxpass")}


def _modality(verb: Token) -> str | None:
    words = status_words()
    if is_condition(verb):
        return "hypothetical"
    helpers = _helpers(verb)
    headline = verb.dep_ == "ROOT" and verb.tag_ == "VB" and "to" in helpers and children(verb, *SUBJECTS)
    coming = (
        verb.tag_ == "VBG" and helpers & {"is", "are", "am", "'s", "'re"} and _is_ahead(verb)
    )  # "is meeting Roe next week"
    until = any(mark.lower_ == "until" for mark in children(verb, "mark")) and verb.tag_ in {"VBZ", "VBP"}
    if until or helpers & words["future"] or headline or coming:  # "Norway to impose sanctions"
        return "planned"
    if helpers & words["modal"]:
        return _would(verb) if "would" in helpers else "hypothetical"
    return None


def _is_ahead(verb: Token) -> bool:
    """Whether a time to come stands beside the verb."""
    times = children(verb, "npadvmod", "advmod", "prep")
    return any(word.lower_ in status_words()["ahead"] for time in times for word in time.subtree)


def _unforced(verb: Token) -> str | None:
    above = verb.head
    idle = verb.dep_ == "xcomp" and above.lemma_.lower() in status_words()["unforced"] and children(above, "neg")
    return "hypothetical" if idle else None


def _is_plan(word: Token) -> bool:
    return bool({word.lemma_.lower(), word.lower_} & status_words()["planned"])


def _would(verb: Token) -> str:
    """Under "said", "would" is the future seen from then; elsewhere, and with "have", it is a condition."""
    if "have" in _helpers(verb):
        return "hypothetical"
    conditional = any(
        mark.lower_ in status_words()["condition"] for clause in children(verb, "advcl") for mark in clause.lefts
    )
    told = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    return "planned" if told and not conditional else "hypothetical"


def _governed(below: Token, above: Token) -> str | None:
    """What the word above tells of a clause or noun, by its meaning or by a modality that both share."""
    words, lemma = status_words(), above.lemma_.lower()
    infinitive = below.tag_ == "VB" and not any(child.lower_ != "to" for child in children(below, "aux"))
    if infinitive and below.dep_ in {"xcomp", "ccomp"} and (told := _of_infinitive(above)) is not None:
        return told
    readings = (
        (below.dep_ == "xcomp" and lemma in words["pondering"], "hypothetical"),  # "is considering imposing"
        (below.lower_ == "of" and below.dep_ == "prep" and lemma in words["telling"], "claimed"),  # "accused them of"
        (below.lower_ in _CHARGED and below.dep_ == "prep" and lemma in words["accusing"], "claimed"),
        (below.dep_ == "pcomp" and above.lower_ in words["towards"], "hypothetical"),  # "leaning toward supporting"
        (infinitive and below.dep_ == "acl" and lemma in words["planned_noun"], "planned"),
        (infinitive and below.dep_ in {"advcl", "acl"}, "hypothetical"),
        (below.dep_ == "dobj" and lemma in words["unreal"] | words["planned"], "hypothetical"),
    )
    return next((view for holds, view in readings if holds), None) or _shared(below, above)


def _shared(below: Token, above: Token) -> str | None:
    """The modality of the clause above, where the one below is part of it."""
    if below.dep_ in {"conj", "xcomp"}:
        return _modality(above) if above.pos_ in {"VERB", "AUX"} else None
    part = below.dep_ in {"dobj", "advcl", "pcomp"} and above.pos_ == "VERB"
    return _modality(above) if part else None


def _of_infinitive(above: Token) -> str | None:
    words = status_words()
    if above.lower_ == "were":
        return "hypothetical"  # "if we were to attack"
    if above.lemma_.lower() in words["implied"]:
        return None if above.tag_ in {"VBD", "VBN"} else "hypothetical"  # "was forced to resign"
    if {above.lemma_.lower(), above.lower_} & words["planned"] or above.lemma_ in {"go", "be"}:
        return "planned"
    return "hypothetical" if above.lemma_.lower() in words["unreal"] else None


def outlook_of_noun(noun: Token) -> str | None:
    """The same for a noun that no verb carries out."""
    words = status_words()
    if any(child.lower_ in words["doubtful"] for child in children(noun, "amod", "det")):
        return "hypothetical"
    if noun.dep_ == "nsubj" and _helpers(noun.head) & words["modal"]:
        return "hypothetical"  # "air strikes could do harm"
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ in {"pobj", "dobj"} and above.lemma_.lower() in words["unreal_noun"] | words["unreal"]:
        return "hypothetical"
    return None
