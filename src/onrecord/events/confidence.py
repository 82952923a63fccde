"""How far an event's entry may be trusted: a product of what makes a rule's reading less sure.

The factors are set by shares of events whose type and parties were right: on the tuning half of our labels
(evaluate/events.tsv; of 23 reported 22, of 13 claimed 11) and on PLV's training sentences, where an event between the
marked pair has the marked root (of 406 reported 369, of 43 claimed 40). So few say no more than tenths. It says how
surely the text was read, not whether what the text says is true; `status` is for that.
"""

from __future__ import annotations

from onrecord.events.candidates import Candidate

READ = 0.93  # a verb with its own subject and object, told as a fact
NOMINAL = 0.88  # a noun with no verb that carries it out: "the raid on the camp"
ONE_SIDED = 0.9  # no actor is named
UNCERTAIN = {"claimed": 0.92, "hypothetical": 0.7, "planned": 0.85, "denied": 0.8, "background": 0.9}


def confidence_of(candidate: Candidate, status: str) -> float:
    """Between 0 and 1, rounded to two places."""
    nominal = candidate.trigger.pos_ in {"NOUN", "PROPN"} and candidate.clause is None
    product = READ * UNCERTAIN.get(status, 1.0)
    product *= (NOMINAL if nominal else 1.0) * (1.0 if candidate.actors else ONE_SIDED)
    return round(product, 2)
