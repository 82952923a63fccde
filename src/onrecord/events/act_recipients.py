"""Whom an act is directed at by its own words: arguments of the cue and of the clauses that make the act.

"Norway must pay", "urged Norway to pay", "condemned the raid by Norway". Nobody else whom the words name is one, and
in doubt there is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.events.act_rules import Heard
from onrecord.events.act_targets import Targets
from onrecord.events.clauses import THIRD
from onrecord.events.dependents import antecedent
from onrecord.events.spans import mentions_of
from onrecord.records import Mention

DIRECTED = THIRD | {"civil"}
PRONOUNS = frozenset({"they", "them", "he", "him", "she", "her"})
OURS = frozenset({"our", "my", "i", "we"})
OWN_PEOPLE = frozenset({"armed", "civil"})


def recipients_of(root: str, heard: Heard, *, denial: bool) -> tuple[Mention, ...]:
    """The parties that an act of this root is directed at, in order of the text; their actors are not yet known."""
    targets = Targets(heard, denial=denial)
    said = [noun for noun in targets.of_clauses(root) if _is_said(noun, heard)]
    return mentions_of(tuple(_parties(targets.of_cue(root), heard) or _parties(said, heard)))


def _is_said(noun: Token, heard: Heard) -> bool:
    """Whether it is among the words that are said, and not lent to them by the sentence around."""
    return any(span.start <= noun.i < span.end for span in heard.content)


def _parties(heads: Iterable[Token], heard: Heard) -> list[Token]:
    found = {noun.i: noun for noun in map(antecedent, heads) if _is_party(noun, heard)}
    return [found[i] for i in sorted(found)]


def _is_party(noun: Token, heard: Heard) -> bool:
    if noun.lower_ in PRONOUNS:
        return True
    kind = heard.speech.parties.kind(noun)
    ours = any(owner.lower_ in OURS for owner in noun.children)
    ours = ours or (kind in OWN_PEOPLE and any(owner.tag_ == "PRP$" for owner in noun.children))  # "its troops"
    spoken = heard.speaker is not None and heard.speaker.start <= noun.i < heard.speaker.end
    return not ours and not spoken and (noun.tag_ == "JJ" or kind in DIRECTED)
