"""How far an event's entry may be trusted: a product of what makes a rule's reading less sure.

The factors are set by shares of events whose type and parties were right: on the tuning half of our labels
(evaluate/events.tsv; of 23 reported 22, of 13 claimed 11) and on PLV's training sentences, where an event between the
marked pair has the marked root (of 406 reported 369, of 43 claimed 40). So few say no more than tenths. It says how
surely the text was read, not whether what the text says is true; `status` is for that.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.candidates import Candidate
from onrecord.events.dependents import children
from onrecord.events.outlook import status_words

READ = 0.93  # a verb with its own subject and object, told as a fact
NOMINAL = 0.88  # a noun with no verb that carries it out: "the raid on the camp"
ONE_SIDED = 0.9  # no actor is named
SEEMING = 0.6  # "appeared to accept", "apparently bombed": who tells it does not vouch for it
UNCERTAIN = {"claimed": 0.92, "hypothetical": 0.7, "planned": 0.85, "denied": 0.8, "background": 0.9}


def confidence_of(candidate: Candidate, status: str) -> float:
    """Between 0 and 1, rounded to two places."""
    nominal = candidate.trigger.pos_ in {"NOUN", "PROPN"} and candidate.clause is None
    product = READ * UNCERTAIN.get(status, 1.0)
    product *= (NOMINAL if nominal else 1.0) * (1.0 if candidate.actors else ONE_SIDED)
    return round(product * (SEEMING if _seems(candidate.trigger) else 1.0), 2)


def _seems(verb: Token) -> bool:
    """Whether the text says that it seems so."""
    words = status_words()
    seeming = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["seeming"]
    return seeming or any(adverb.lower_ in words["seemingly"] for adverb in children(verb, "advmod"))
