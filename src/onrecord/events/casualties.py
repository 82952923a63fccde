"""The amounts of an event: people killed, injured, arrested, displaced, and money, each by its own predicate."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.events.amounts import amount
from onrecord.events.arguments import logical_objects
from onrecord.events.dependents import children
from onrecord.events.parties import noun_phrase
from onrecord.events.subjects import surface_subjects
from onrecord.records import Amount

WHAT = {
    "killed": "kill murder slay massacre die execute behead assassinate slaughter gun_down perish",
    "injured": "wound injure hurt maim",
    "arrested": "arrest detain jail imprison capture round_up seize",
    "displaced": "displace uproot",
}
BY_VERB = {verb: what for what, verbs in WHAT.items() for verb in verbs.split()}
BY_STATE = {"dead": "killed", "killed": "killed", "wounded": "injured", "injured": "injured", "homeless": "displaced"}


def people_of(verb: Token) -> Iterator[Amount]:
    """Numbers of people that a verb of harm or arrest gives its object, or "left" gives with "dead"."""
    what = BY_VERB.get(verb.lemma_.lower())
    if what is not None:
        nouns = logical_objects(verb) if verb.lemma_ not in {"die", "perish"} else surface_subjects(verb)
        yield from (found for noun in nouns if (found := _counted(noun, what)))
    if verb.lemma_ == "leave":
        yield from _left(verb)


def _counted(noun: Token, what: str) -> Amount | None:
    phrase = noun_phrase(noun)
    start, text = phrase.start, noun.doc.text
    if noun.ent_type_ in {"DATE", "TIME", "MONEY"} or _ordinary(noun):
        return None
    while start > noun.sent.start and phrase.start - start < 3 and noun.doc[start - 1].lower_ in QUALIFYING:
        start -= 1
    return amount(text, noun.doc[start].idx, phrase.end_char, what)


QUALIFYING = frozenset(
    [
        "at",
        "least",
        "more",
        "than",
        "over",
        "nearly",
        "about",
        "around",
        "some",
        "up",
        "to",
        "as",
        "many",
        "fewer",
        "less",
        "almost",
        "between",
        "an",
        "estimated",
        "no",
    ]
)


def _ordinary(noun: Token) -> bool:
    """Whether nothing counts the noun: "the 1st brigade", a year, a name with a figure in it."""
    numbers = [
        child
        for child in noun.subtree
        if child.like_num or child.lower_ in {"dozens", "scores", "hundreds", "thousands"}
    ]
    return not any(number.ent_type_ in {"CARDINAL", "QUANTITY", ""} for number in numbers)


def _left(verb: Token) -> Iterator[Amount]:
    """As in "leaving 12 dead and 30 injured"."""
    words = verb.doc[verb.i + 1 : verb.sent.end]
    for token in words:
        what = BY_STATE.get(token.lower_)
        if what is None or token.i == 0:
            continue
        start = token.i - 1
        while start > verb.i + 1 and token.i - start < 6 and words.doc[start].lower_ not in {"and", ",", "dead"}:
            start -= 1
        found = amount(verb.doc.text, words.doc[start].idx, token.idx, what)
        if found is not None:
            yield found


def money_of(noun: Token) -> Iterator[Amount]:
    """Money that is or stands within a noun phrase."""
    for entity in noun.sent.ents:
        if entity.label_ == "MONEY" and (
            entity.root == noun
            or noun in {entity.root.head, entity.root.head.head}
            or entity.root in children(noun, "amod", "compound", "nummod", "nmod")
        ):
            start = entity.start_char
            found = amount(
                noun.doc.text,
                max(start - 1, 0) if noun.doc.text[max(start - 1, 0)] == "$" else start,
                entity.end_char,
                "money",
            )
            if found is not None:
                yield found
