"""Whether an event took place, as the text tells it: denied, hypothetical, planned, background, or told as a fact."""

from __future__ import annotations

import re

from spacy.tokens import Token

from onrecord.events.candidates import Candidate, lemma_of
from onrecord.events.dependents import SUBJECTS, children
from onrecord.events.outlook import FINITE, climb, is_condition, outlook, outlook_of_noun, status_words
from onrecord.events.phrases import entities

YEAR = re.compile(r"(?:1[89]|20)\d\d")
RECENT = 1  # an event dated more than a year before the article is background


def told_status(candidate: Candidate, published: int | None) -> str:
    """What the words around the trigger tell: denied, hypothetical, planned, background, claimed or reported.

    `published` is the year of the article, without which no year is long past.
    """
    verb = candidate.clause or candidate.trigger
    if _conditional(verb):
        return "hypothetical"  # "if they do not withdraw" denies nothing
    if _denied(candidate, verb):
        return "denied"
    if _scrapped(verb):
        return "denied"
    view = outlook(verb) or (outlook_of_noun(candidate.trigger) if verb.pos_ not in {"VERB", "AUX"} else None)
    if view is None and candidate.deed is not None and candidate.actors:
        view = outlook(candidate.deed)  # whose deed it was may be only a suspicion
    if view is not None:
        return view
    if _long_past(verb, published):
        return "background"
    return "planned" if candidate.frame.ahead else "reported"


def _conditional(verb: Token) -> bool:
    """Under "if"; what only tells which party is meant stands apart: "whether the school, funded by the state, can"."""
    for below, _ in climb(verb):
        if is_condition(below):
            return True
        if below.dep_ in SUBJECTS or (below.dep_ == "acl" and below.tag_ in {"VBG", "VBN"}):
            return False
    return is_condition(verb)


def _neither(verb: Token) -> bool:
    """As in "has not been charged nor convicted", "did not attack or bomb": one negation for both."""
    joined = {word.lower_ for word in verb.head.children if word.dep_ == "cc" and word.i < verb.i}
    own = children(verb, "nsubj", "nsubjpass")
    return verb.dep_ == "conj" and bool(joined & {"or", "nor"}) and not own and bool(children(verb.head, "neg"))


def _denied(candidate: Candidate, verb: Token) -> bool:
    if children(verb, "neg") or any(
        _negative(noun) for noun in (candidate.trigger, *candidate.actors, *candidate.recipients)
    ):
        return True
    if _neither(verb) or any(child.lower_ in status_words()["negative"] for child in verb.children):
        return True
    far = False
    for below, above in climb(verb):
        if below.dep_ == "advcl" and below.tag_ in FINITE:
            break  # "refused to talk when the president visited": the visit took place
        if _is_unsure(above) or (not far and _undoes(above, below)):
            return True
        far = far or below.pos_ in {"NOUN", "PROPN"}  # "prevented an attack", but not "failed to explain an attack"
    return False


def _is_unsure(above: Token) -> bool:
    return above.lemma_.lower() in status_words()["unsure"] and bool(children(above.head, "neg"))


def _undoes(above: Token, below: Token) -> bool:
    if below.lower_ == "from" and above.lemma_.lower() in status_words()["kept"]:
        return True
    if (
        below.dep_ in {"xcomp", "pcomp", "dobj", "conj"}
        and {above.lemma_.lower(), lemma_of(above)} & status_words()["undone"]
    ):
        return below.dep_ != "conj"
    if below.dep_ == "ccomp" and above.lemma_.lower() in status_words()["denying"]:
        return not children(above, "neg")  # "denied that it had attacked"
    yet = any(child.lower_ == "yet" for child in above.children) and above.lemma_ in {"have", "be"}
    if above.lemma_.lower() in status_words()["unforced"]:
        return yet  # "did not need to meet them" leaves open whether they met
    if below.dep_ == "ccomp" and below.i < above.i:
        return False  # a clause beside it: "they met - there was no second talk"
    negated = children(above, "neg") or (above.dep_ == "acomp" and children(above.head, "neg"))  # "is not ready to"
    return below.dep_ in {"xcomp", "ccomp"} and (yet or bool(negated))


def _negative(noun: Token) -> bool:
    return any(child.lower_ in status_words()["negative"] for child in children(noun, "det"))


def _scrapped(verb: Token) -> bool:
    """As in "was due to fly to ..., but the visit was called off"."""
    meant = status_words()["planned"] | status_words()["desired"]
    plans = [above for _, above in climb(verb) if above.lemma_.lower() in meant]
    plans += [plan.head for plan in plans if plan.dep_ == "acomp"]
    later = [
        token for plan in plans for clause in children(plan, "conj") for token in clause.subtree if token.i > verb.i
    ]
    return any({lemma_of(token), token.lemma_.lower()} & status_words()["scrapped"] for token in later)


def _long_past(verb: Token, published: int | None) -> bool:
    dates = [entity for entity in entities(verb.sent) if entity[0].ent_type_ == "DATE" and _belongs(entity.root, verb)]
    for date in dates:
        if {token.lower_ for token in date} & status_words()["past"] and not _recently(date.text):
            return True
        years = [int(year) for year in YEAR.findall(date.text)]
        if years and "since" not in date.root.head.lower_ and _is_old(max(years), verb, published):
            return True
    return _years_after(verb) or any(word.lower_ in status_words()["past"] for _, word in climb(verb))


def _is_old(year: int, verb: Token, published: int | None) -> bool:
    """More than a year before the article, or where that has no date, told as past already in the past."""
    if published is None:
        return any(aux.lower_ == "had" for aux in children(verb, "aux"))
    return year < published - RECENT


def _years_after(verb: Token) -> bool:
    """As in "ten years after rebels attacked the base"."""
    marks = [mark for mark in children(verb, "mark") if mark.lower_ in status_words()["times"] and mark.i > 0]
    return any(mark.nbor(-1).lemma_.lower() in status_words()["long"] for mark in marks)


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
