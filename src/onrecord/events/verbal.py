"""Candidate events that a verb tells of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.events.arguments import logical_objects, logical_subjects
from onrecord.events.candidates import Candidate, is_whole, lemma_of, once
from onrecord.events.dependents import after, children, is_passive, spread
from onrecord.events.lexicon import Frame, Lexicon, grammar
from onrecord.events.nominal import noun_actors, noun_candidates


def verb_candidates(verb: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """One candidate for each frame of the verb that its object fits."""
    if (verb.pos_ not in {"VERB", "AUX"} and verb.tag_[:2] != "VB") or verb.dep_ in {"amod", "compound"}:
        return
    for frame in frames_of(verb, lexicon):
        candidate = _read_verb(verb, frame, lexicon)
        if candidate is not None:
            yield candidate


def frames_of(verb: Token, lexicon: Lexicon) -> tuple[Frame, ...]:
    """The frames of a verb, those with its particle first."""
    return lexicon.verbs.get(lemma_of(verb, lexicon.verbs), ())


def _read_verb(verb: Token, frame: Frame, lexicon: Lexicon) -> Candidate | None:
    subjects, objects = logical_subjects(verb), logical_objects(verb)
    theme = next((noun for noun in (*objects, *after(verb, frame.about)) if fits(noun, frame)), None)
    if (frame.theme and theme is None) or not _stands_beside(verb, frame):
        return None
    if frame.mutual and theme is None and is_passive(verb):
        return None  # "was met with doubts"
    recipients = objects if "object" in frame.recipient else []
    if frame.theme_is_recipient and theme is not None:
        recipients = [noun for noun in objects if fits(noun, frame)]
    recipients = [*recipients, *after(verb, frame.recipient)]
    if theme is not None and not frame.theme_is_recipient:
        recipients += after(theme, frame.recipient)
    if frame.event == "AID":
        recipients += _helped(verb)
    if frame.content and not recipients:
        recipients = _asked(verb) if frame.event == "REQUEST" else _concerned(verb, subjects, lexicon)
    deed = next((noun for noun in subjects if noun.lemma_.lower() in lexicon.words["deed"]), None)
    actors = [noun for noun in subjects if noun != deed]
    if deed is not None:
        actors = actors + noun_actors(deed, lexicon)
    if frame.swap:
        actors, recipients = recipients, actors
    if frame.mutual:
        things = [theme] if theme is not None else []
        actors = (
            actors
            + [noun for word in (verb, *things) for noun in after(word, {"with", *frame.recipient} - {"object"})]
            + (recipients if "object" in frame.recipient else [])
        )
        actors, recipients = _both(actors), []
    candidate = Candidate(verb, frame, once(actors), once(recipients), deed, None, theme)
    return candidate if is_whole(candidate) else None


def _both(actors: list[Token]) -> list[Token]:
    """Those whose ministers meet: "Roe and Doe's ministers met", "the leaders of Ostia and Nordia met"."""
    if len(actors) != 1 or actors[0].tag_ != "NNS":
        return actors
    owners = spread(children(actors[0], "poss")) or after(actors[0], ["of", "from"])
    return owners if len(owners) > 1 else actors


def _stands_beside(verb: Token, frame: Frame) -> bool:
    """Whether a word that the frame wants stands after a preposition of the verb: "took to the streets"."""
    nouns = (noun.lower_ for preposition in children(verb, "prep") for noun in children(preposition, "pobj"))
    return not frame.beside or bool(frame.beside.intersection(nouns))


def fits(noun: Token, frame: Frame) -> bool:
    """Whether an object is what the frame is about."""
    words = {noun.lower_, noun.lemma_.lower()}
    if words & frame.theme or (noun.ent_type_ == "MONEY" and "money" in frame.theme):
        return True
    inside = [of for of in children(noun, "prep") if of.lower_ in {"of", "in"}]
    return (noun.like_num or noun.lower_ in grammar()["made_of"]) and any(
        pobj.lower_ in frame.theme for of in inside for pobj in children(of, "pobj")
    )


def _asked(verb: Token) -> list[Token]:
    """Who stands between a verb of asking and what is asked: "urged Roe to leave" however it was parsed."""
    return [
        noun
        for clause in children(verb, "ccomp", "xcomp")
        if any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children)
        for noun in spread(children(clause, "nsubj"))
    ]


def _concerned(verb: Token, subjects: list[Token], lexicon: Lexicon) -> list[Token]:
    """Whom the deed concerns that is promised, refused or threatened: "threatened to shell Asken"."""
    deeds = [deed for clause in children(verb, "xcomp", "ccomp") for deed in (clause, *children(clause, "conj"))]
    for deed in deeds:
        nouns = [noun for noun in logical_objects(deed) if noun.i > deed.i]
        inside = [*_readings(deed, lexicon), *(one for noun in nouns for one in noun_candidates(noun, lexicon))]
        parties = [noun for one in inside[:1] for noun in (*one.recipients, *(one.actors if one.frame.mutual else ()))]
        if found := [noun for noun in parties if noun not in subjects and noun.i > deed.i]:
            return found
    return []


def _readings(verb: Token, lexicon: Lexicon) -> list[Candidate]:
    """What the verb may tell, with parties of its own alone."""
    readings = (_read_verb(verb, frame, lexicon) for frame in frames_of(verb, lexicon) if not frame.content)
    return [reading for reading in readings if reading is not None]


def _helped(verb: Token) -> list[Token]:
    """Whom the purpose of a gift names: "to help people who lost their homes"."""
    purposes = [clause for clause in children(verb, "advcl", "xcomp") if clause.lemma_ in grammar()["helping"]]
    return [noun for clause in purposes for noun in logical_objects(clause)]
