"""Where an event happened: the place that its own clause names, its country and coordinates where they are certain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Event, Place
from onrecord.resolve.clauses import anchors, token_of
from onrecord.resolve.places_gazetteer import load_gazetteer, place_words
from onrecord.resolve.places_phrases import PhraseReader, nearest
from onrecord.resolve.places_reader import PlaceReader

_OTHER_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "conj", "acl", "xcomp", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})


class Places:
    """Finds the places of the events of one article."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tables = place_words()
        self._reader: PhraseReader | None = None

    def of(self, event: Event) -> Place | None:
        """The place of the event, the nearest of several; None where its clause names none."""
        trigger = token_of(self.parsed.doc, event.trigger)
        if trigger is None:
            return None
        own = self._nearest(event, trigger, (*anchors(trigger), *self._staging(trigger)))
        return own or self._nearest(event, trigger, tuple(_sharing(trigger)))

    def _staging(self, trigger: Token) -> Iterator[Token]:
        """The verb that says no more of a noun than that it took place: "began a rally in Abuja"."""
        if trigger.pos_ != "VERB" and trigger.dep_ in {"dobj", "nsubj", "nsubjpass"}:
            yield from (verb for verb in (trigger.head,) if verb.lemma_ in self.tables["staging"])

    def _nearest(self, event: Event, trigger: Token, anchored: tuple[Token, ...]) -> Place | None:
        places = [
            *(self._read(noun) for anchor in anchored for noun in self._nouns(event, trigger, anchor)),
            *self._known_only(noun for anchor in anchored for noun in self._struck(event, anchor)),
            *(place for place in self._known_only(self._before(event, trigger)) if place.kind != "country"),
        ]
        return nearest((place for place in places if place is not None), event.trigger.start)

    def _known_only(self, nouns: Iterable[Token]) -> list[Place]:
        """The places of nouns that may as well name something else: those of the gazetteer."""
        places = (self._read(noun) for noun in nouns)
        return [place for place in places if place is not None and place.kind is not None]

    def _before(self, event: Event, trigger: Token) -> Iterator[Token]:
        """What stands before a noun: "the Lahore bombing"; a country there is a party."""
        if event.event not in self.tables["spoken"] and trigger.pos_ != "VERB":
            names = {"compound", "nmod"}
            yield from (child for child in trigger.lefts if child.dep_ in names and child.pos_ == "PROPN")

    def _struck(self, event: Event, anchor: Token) -> Iterator[Token]:
        """What is an object and a place at once: "bombed Aleppo", "visited Kabul"."""
        objects = self.tables["objects"].get(event.event, ())
        yield from (child for child in anchor.children if child.dep_ in _OBJECTS and anchor.lemma_ in objects)

    def _read(self, noun: Token) -> Place | None:
        if self._reader is None:
            self._reader = PhraseReader(PlaceReader(self.parsed, load_gazetteer()))
        return self._reader.read(noun)

    def _nouns(self, event: Event, trigger: Token, anchor: Token) -> Iterator[Token]:
        """The nouns behind prepositions that may name the place."""
        for token in self._below(anchor):
            if token.dep_ in {"prep", "agent"} and self._is_locative(token, trigger, event):
                yield from _objects(token)

    def _below(self, anchor: Token) -> Iterator[Token]:
        """The tokens under one, not inside another clause, nor behind a preposition that leads to other things."""
        waiting = list(anchor.children)
        while waiting:
            token = waiting.pop()
            if token.dep_ not in _OTHER_CLAUSES:
                yield token
                if token.dep_ != "prep" or token.lower_ in self.tables["through"]:
                    waiting.extend(token.children)

    def _is_locative(self, preposition: Token, trigger: Token, event: Event) -> bool:
        word = preposition.lower_
        if event.event in self.tables["spoken"]:
            return word in self.tables["within"] and self._is_of_speech(preposition, trigger)
        if word in self.tables["within"]:
            return True
        if word in self.tables["along"] and any(noun.lower_ in self.tables["edges"] for noun in _objects(preposition)):
            return True
        return preposition.head == trigger and trigger.lemma_ in self.tables["behind"].get(word, ())

    def _is_of_speech(self, preposition: Token, trigger: Token) -> bool:
        """Whether it tells where the words were said: "told reporters in Oslo", not "condemned the attack in Oslo"."""
        if preposition.head != trigger:
            return False
        between = trigger.doc[trigger.i + 1 : preposition.i]
        nouns = [
            token for token in between if token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ not in {"DATE", "TIME"}
        ]
        return all(noun.lower_ in self.tables["audience"] for noun in nouns)


def _sharing(trigger: Token) -> Iterator[Token]:
    """Verbs that share the subject, and so the place: "In Homs, a bomb killed ten and wounded twenty"."""
    if trigger.pos_ != "VERB":
        return
    if trigger.dep_ == "conj" and not _has_subject(trigger) and trigger.head.pos_ == "VERB":
        yield trigger.head
    yield from (
        verb for verb in trigger.children if verb.dep_ == "conj" and verb.pos_ == "VERB" and not _has_subject(verb)
    )


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _objects(preposition: Token) -> Iterator[Token]:
    """The nouns of a preposition; "in Homs and Hama" happened in more than one place, so in none that is sure."""
    for noun in preposition.children:
        if noun.dep_ == "pobj" and not any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in noun.children):
            yield noun
