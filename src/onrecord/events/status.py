"""Whether an event took place, as the text tells it: denied, hypothetical, planned, background, or told as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from onrecord.events.arguments import children
from onrecord.events.candidates import Candidate, lemma_of
from onrecord.events.lexicon import read_table, word_sets

UP = frozenset(
    {"xcomp", "ccomp", "conj", "dobj", "pobj", "prep", "pcomp", "acl", "advcl", "nsubj", "nsubjpass", "attr", "acomp"}
)
YEAR = re.compile(r"(?:1[89]|20)\d\d")
RECENT = 1  # an event dated more than a year before the article is background


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return word_sets(read_table("status.toml")["words"])


def told_status(candidate: Candidate, published: int | None) -> str:
    """What the words around the trigger tell: denied, hypothetical, planned, background, claimed or reported.

    `published` is the year of the article, without which no year is long past.
    """
    verb = candidate.clause or candidate.trigger
    if _denied(candidate, verb):
        return "denied"
    if _scrapped(verb):
        return "denied"
    outlook = _outlook(verb) or (_outlook_of_noun(candidate.trigger) if verb.pos_ not in {"VERB", "AUX"} else None)
    if outlook is None and candidate.deed is not None and candidate.actors:
        outlook = _outlook(candidate.deed)  # whose deed it was may be only a suspicion
    if outlook is not None:
        return outlook
    return "background" if _long_past(verb, published) else "reported"


def _denied(candidate: Candidate, verb: Token) -> bool:
    if children(verb, "neg") or any(
        _negative(noun) for noun in (candidate.trigger, *candidate.actors, *candidate.recipients)
    ):
        return True
    if any(child.lower_ in {"never", "neither"} for child in verb.children):
        return True
    return any(_undoes(above, below) for below, above in _climb(verb))


def _undoes(above: Token, below: Token) -> bool:
    if below.dep_ in {"xcomp", "pcomp", "dobj", "conj"} and above.lemma_.lower() in _words()["undone"]:
        return below.dep_ != "conj"
    if above.lemma_.lower() in _words()["unsure"] and children(above.head, "neg"):
        return True  # "not aware of talks"
    yet = any(child.lower_ == "yet" for child in above.children) and above.lemma_ in {"have", "be"}
    return below.dep_ in {"xcomp", "ccomp"} and (yet or bool(children(above, "neg")))


def _negative(noun: Token) -> bool:
    return any(child.lower_ in {"no", "neither"} for child in children(noun, "det"))


def _climb(token: Token) -> Iterator[tuple[Token, Token]]:
    """Pairs of a word and its governor, up to the clause that tells it."""
    while token.head != token and token.dep_ in UP:
        yield token, token.head
        token = token.head


def _outlook(verb: Token) -> str | None:
    if verb.sent.text.rstrip().endswith("?"):
        return "hypothetical"
    own = _modality(verb)
    if own is not None:
        return own
    for below, above in _climb(verb):
        if below.dep_ in {"nsubj", "nsubjpass"}:
            return None
        governed = _governed(below, above)
        if governed is not None:
            return governed
        if below.dep_ in {"ccomp", "relcl"} and above.pos_ in {"VERB", "AUX"}:
            return "claimed" if below.dep_ == "ccomp" and above.lemma_.lower() in _words()["telling"] else None
    return None


def _modality(verb: Token) -> str | None:
    words = _words()
    if any(mark.lower_ in words["condition"] for mark in children(verb, "mark")):
        return "hypothetical"
    helpers = {aux.lower_ for aux in children(verb, "aux", "auxpass")}
    if helpers & words["future"]:
        return "planned"
    if helpers & words["modal"]:
        return _would(verb) if "would" in helpers else "hypothetical"
    return None


def _would(verb: Token) -> str:
    """Under "said", "would" is the future seen from then; elsewhere it is a condition."""
    conditional = any(
        mark.lower_ in _words()["condition"] for clause in children(verb, "advcl") for mark in clause.lefts
    )
    told = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    return "planned" if told and not conditional else "hypothetical"


def _governed(below: Token, above: Token) -> str | None:
    words = _words()
    infinitive = below.tag_ == "VB" and not any(child.lower_ != "to" for child in children(below, "aux"))
    if below.dep_ in {"xcomp", "ccomp"} and infinitive and (told := _of_infinitive(above)) is not None:
        return told
    if below.dep_ == "prep" and below.lower_ == "of" and above.lemma_.lower() in words["telling"]:
        return "claimed"  # "accused them of attacking"
    if below.dep_ in {"conj", "xcomp"}:
        return _modality(above) if above.pos_ in {"VERB", "AUX"} else None
    if infinitive and below.dep_ in {"advcl", "acl"}:
        return "planned" if below.dep_ == "acl" and above.lemma_.lower() in words["planned_noun"] else "hypothetical"
    if below.dep_ == "dobj" and above.lemma_.lower() in words["unreal"] | words["planned"]:
        return "hypothetical"
    return _modality(above) if below.dep_ in {"dobj", "advcl", "pcomp"} and above.pos_ == "VERB" else None


def _of_infinitive(above: Token) -> str | None:
    words = _words()
    if above.lower_ == "were":
        return "hypothetical"  # "if we were to attack"
    if {above.lemma_.lower(), above.lower_} & words["planned"] or above.lemma_ in {"go", "be"}:
        return "planned"
    return "hypothetical" if above.lemma_.lower() in words["unreal"] else None


def _outlook_of_noun(noun: Token) -> str | None:
    words = _words()
    if any(child.lower_ in words["doubtful"] for child in children(noun, "amod", "det")):
        return "hypothetical"
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ in {"pobj", "dobj"} and above.lemma_.lower() in words["unreal_noun"] | words["unreal"]:
        return "hypothetical"
    return None


def _scrapped(verb: Token) -> bool:
    """As in "was due to fly to ..., but the visit was called off"."""
    plans = [above for _, above in _climb(verb) if above.lemma_.lower() in _words()["planned"]]
    plans += [plan.head for plan in plans if plan.dep_ == "acomp"]
    later = [
        token for plan in plans for clause in children(plan, "conj") for token in clause.subtree if token.i > verb.i
    ]
    return any({lemma_of(token), token.lemma_.lower()} & _words()["scrapped"] for token in later)


def _long_past(verb: Token, published: int | None) -> bool:
    dates = [entity for entity in verb.sent.ents if entity.label_ == "DATE" and _belongs(entity.root, verb)]
    for date in dates:
        if {token.lower_ for token in date} & _words()["past"] and not _recently(date.text):
            return True
        years = [int(year) for year in YEAR.findall(date.text)]
        if published is not None and years and max(years) < published - RECENT and "since" not in date.root.head.lower_:
            return True
    return any(word.lower_ == "anniversary" for _, word in _climb(verb))


def _recently(text: str) -> bool:
    return bool(re.search(r"\b(hour|minute|day|week|month)s?\b", text))


def _belongs(date: Token, verb: Token) -> bool:
    """Whether a date hangs on the verb, or on a noun of its own clause."""
    for _ in range(4):
        date = date.head
        if date == verb:
            return True
        if date.pos_ in {"VERB", "AUX"}:
            return False
    return False
