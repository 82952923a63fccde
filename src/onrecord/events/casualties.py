"""The amounts of an event: people killed, injured, arrested, displaced, and money, each by its own predicate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from onrecord.events.amounts import amount, amounts
from onrecord.events.arguments import logical_objects
from onrecord.events.lexicon import read_table, word_sets
from onrecord.events.phrases import noun_phrase
from onrecord.events.subjects import surface_subjects
from onrecord.records import Amount


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return word_sets(read_table("casualties.toml")["words"])


@lru_cache(maxsize=1)
def _harms(table: str) -> dict[str, str]:
    """What each word of a table counts: "wound" the injured."""
    rows = word_sets(read_table("casualties.toml")[table])
    return {word: what for what, words in rows.items() for word in words}


def casualty(verb: Token) -> str | None:
    """killed, injured, arrested or displaced, where the verb says that people were."""
    return _harms("verbs").get(verb.lemma_.lower())


def people_of(verb: Token) -> Iterator[Amount]:
    """Numbers of people that a verb of harm or arrest gives its object, or "left" gives with "dead"."""
    what = casualty(verb)
    if what is not None:
        nouns = logical_objects(verb) if verb.lemma_ not in _words()["intransitive"] else surface_subjects(verb)
        yield from (found for noun in nouns if (found := _counted(noun, what)))
    if verb.lemma_ == "leave":
        yield from _left(verb)


def troops_of(noun: Token) -> Iterator[Amount]:
    """How many troops are moved: "sent 5,000 soldiers"."""
    found = _counted(noun, "troops")
    if found is not None:
        yield found


def _counted(noun: Token, what: str) -> Amount | None:
    phrase = noun_phrase(noun)
    start, text = phrase.start, noun.doc.text
    if noun.ent_type_ in {"DATE", "TIME", "MONEY"} or _ordinary(noun):
        return None
    while start > noun.sent.start and phrase.start - start < 3 and noun.doc[start - 1].lower_ in _words()["qualifying"]:
        start -= 1
    return amount(text, noun.doc[start].idx, phrase.end_char, what)


def _ordinary(noun: Token) -> bool:
    """Whether nothing counts the noun: "the 1st brigade", a year, "the 9/11 plotter", a name with a figure in it."""
    told = (child for child in noun.subtree if "/" not in child.text)
    numbers = [child for child in told if child.like_num or child.lower_ in _words()["vague"]]
    return not any(number.ent_type_ in {"CARDINAL", "QUANTITY", ""} for number in numbers)


def _left(verb: Token) -> Iterator[Amount]:
    """As in "leaving 12 dead and 30 injured"."""
    words = verb.doc[verb.i + 1 : verb.sent.end]
    for token in words:
        what = _harms("states").get(token.lower_)
        if what is None or token.i == 0:
            continue
        start = token.i - 1
        while start > verb.i + 1 and token.i - start < 6 and words.doc[start].lower_ not in {"and", ",", "dead"}:
            start -= 1
        found = amount(verb.doc.text, words.doc[start].idx, token.idx, what)
        if found is not None:
            yield found


def money_of(noun: Token) -> Iterator[Amount]:
    """Money that is, stands within, or is given in what a noun names: "$5 million", "$5 million in aid"."""
    first = noun.head.head.left_edge if noun.dep_ == "pobj" and noun.head.head.pos_ != "VERB" else noun.left_edge
    start, last = max(first.i, noun.sent.start), noun.right_edge
    if noun.doc[max(start - 1, noun.sent.start)].text == "$":
        start -= 1
    yield from amounts(noun.doc.text, noun.doc[start].idx, last.idx + len(last), "money")
