"""What the act model is told of a statement: classes of phrases in cue and content, whose side, mood and negation.

Names are of the form `kind=value`; values are 1 or a share. No word stands in a feature, only its class, so the model
says the same of a phrase that it has not met in training as of its neighbours in the lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Span, Token

from onrecord.events.act_phrases import Phrases, forms_of, read_phrases
from onrecord.events.clauses import Clause
from onrecord.events.dependents import children
from onrecord.events.lexicon import read_table

AFTER = 7  # words of content that a phrase of the cue may run into
NEAR = 30  # words of content that are looked at
CLAUSES = 3  # main clauses that are looked at
GOVERNED = ("xcomp", "ccomp", "dobj", "attr", "acomp", "prep", "agent", "advcl", "conj")
PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they"})

Features = dict[str, float]


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrases, Phrases]:
    """The phrases of cues and of contents."""
    table = read_table("act_phrases.toml")
    return read_phrases(table["cue"]), read_phrases(table["content"])


def features(cue: Span | None, content: Sequence[Span], speaker: Span | None, clauses: Sequence[Clause]) -> Features:
    """The features of a statement by its parts; those of its speech are in the clauses."""
    told = list(clauses)[:CLAUSES]
    named = list(_of_cue(cue, content))
    plain = not any(name.startswith("cue=") for name in named)
    named += [*_of_speaker(speaker), *_of_content(content, told, plain=plain)]
    named += [name for clause in told for name in _of_clause(clause)]
    length = min(sum(len(span) for span in content), 40)
    return {**dict.fromkeys(named, 1.0), "length": length / 40, "plain": float(plain)}


def is_plain(cue: Span | None, content: Sequence[Span]) -> bool:
    """Whether the cue is of none of the classes: "said", "told"."""
    return not any(name.startswith("cue=") for name in _of_cue(cue, content))


def _of_cue(cue: Span | None, content: Sequence[Span]) -> Iterator[str]:
    if cue is None:
        yield "cue.none"
        return
    following = list(content[0][:AFTER]) if content and content[0].start >= cue.end else []
    longest: dict[int, int] = {}
    found = phrases()[0].found(forms_of([*cue, *following]), len(cue))
    for place, _, length in found:
        longest[place] = max(length, longest.get(place, 0))
    for place, name, length in found:
        if length == longest[place]:
            yield f"cue={name}"
            yield f"cue.{'long' if length > 1 else 'short'}={name}"
    yield from (f"cue.aux={aux.lower_}" for verb in cue for aux in children(verb, "aux"))
    if any(children(word, "neg") for word in cue):
        yield "cue.not"
    if following:
        yield f"opens={following[0].pos_}"


def _of_speaker(speaker: Span | None) -> Iterator[str]:
    if speaker is None:
        yield "speaker.none"
        return
    yield from (f"speaker={name}" for name in phrases()[1].classes(forms_of(list(speaker))) & {"frivolous", "poll"})
    yield from (f"speaker.entity={token.ent_type_}" for token in speaker if token.ent_type_)
    if any(token.pos_ == "PROPN" for token in speaker):
        yield "speaker.named"


def _of_content(content: Sequence[Span], clauses: Sequence[Clause], *, plain: bool) -> Iterator[str]:
    words = [token for span in content for token in span][:NEAR]
    moods = {(_side(clause), _mood(clause)) for clause in clauses}
    for name in sorted(phrases()[1].classes(forms_of(words))):
        yield f"said={name}"
        if plain:
            yield f"said.plain={name}"
        for side, mood in moods:
            yield from (f"said={name}.{side}", f"said={name}.{mood}", f"said={name}.{side}.{mood}")
    yield from (f"pronoun={token.lower_}" for token in words if token.lower_ in PRONOUNS)
    yield from (f"entity={token.ent_type_}" for token in words if token.ent_type_)
    if content:
        yield f"root={content[0].root.pos_}"


def _of_clause(clause: Clause) -> Iterator[str]:
    side, mood = _side(clause), _mood(clause)
    yield from (f"side={side}", f"side={side}.{mood}", f"speaks={clause.speech.speaks_as}")
    if clause.question:
        yield "question"
    if clause.speech.statement.manner == "direct":
        yield "direct"
    if clause.speech.home:
        yield "home"
    for name in sorted(phrases()[1].classes(forms_of(_heads(clause)))):
        yield from (f"head={name}", f"head={name}.{side}", f"head={name}.{mood}", f"head={name}.{side}.{mood}")


def _heads(clause: Clause) -> list[Token]:
    return [clause.head, *children(clause.head, *GOVERNED)]


def _side(clause: Clause) -> str:
    return "own" if clause.own else "other" if clause.other else "none"


def _mood(clause: Clause) -> str:
    return ("not." if clause.negated else "") + _modality(clause)


def _modality(clause: Clause) -> str:
    if clause.announced:
        return "will"
    if clause.helpers & {"must", "should", "ought"}:
        return "could" if "have" in clause.helpers else "must"  # "must have opened it" guesses
    if clause.unreal:
        return "could"
    if clause.head.tag_ in {"VBD", "VBN"}:
        return "past"
    return "imperative" if clause.head.tag_ == "VB" and not clause.subjects else "present"
