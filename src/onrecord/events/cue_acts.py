"""The act that the cue of a statement names: "urged" is a REQUEST, "denied" a REJECT, whatever is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from onrecord.events.arguments import children
from onrecord.events.candidates import lemma_of
from onrecord.plover import COMMENT

TOLD = frozenset(
    {
        "comment",
        "say",
        "discuss",
        "answer",
        "elaborate",
        "identify",
        "name",
        "give",
        "speak",
        "confirm",
        "be",
        "speculate",
    }
)
QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "who", "when", "where", "which"})
UNREAL = frozenset({"could", "would", "might", "may", "should", "must", "can"})
AHEAD = frozenset({"will", "would", "'ll", "’ll", "to"})


@dataclass(frozen=True, slots=True)
class Act:
    """A root with its mode; `denial` where what is spoken of is said not to be so."""

    root: str
    mode: str | None = None
    denial: bool = False


class CueActs:
    """Reads acts off cues; `table` is the table `cues` of acts.toml."""

    def __init__(self, table: Mapping[str, str | Mapping[str, str]]) -> None:
        self.known: dict[str, Act] = {}
        for root, value in table.items():
            for mode, verbs in value.items() if isinstance(value, Mapping) else [(None, value)]:
                act = Act("REJECT", None, denial=True) if root == "denial" else Act(root, mode)
                self.known |= dict.fromkeys(verbs.split(), act)

    def __call__(self, cue: Span, content: list[Span], *, somebody: bool) -> Act | None:
        """The act, None where the cue names none; `somebody` is whether the speaker can be a party."""
        if any(word.lemma_ == "refusal" for word in cue):
            return Act("REJECT")
        for verb in cue:
            act = self._of_verb(verb, content) if verb.pos_ in {"VERB", "AUX"} else None
            if act is not None:
                idle = children(verb, "neg") or _is_unreal(verb) or (act.root == "THREATEN" and not somebody)
                return replace(act, root=COMMENT, mode=None, denial=False) if idle else act
        return None

    def _of_verb(self, verb: Token, content: list[Span]) -> Act | None:
        if verb.lemma_ == "agree":
            return Act("AGREE") if _agrees_to_do(content) else None
        if verb.lemma_.lower() in {"assure", "reassure"}:
            return Act("AGREE") if _is_ahead(content) else None
        if verb.lemma_ in {"refuse", "decline"} and _only_silent(verb, content):
            return Act(COMMENT)
        return self.known.get(lemma_of(verb)) or self.known.get(_with_preposition(verb)) or _ask(verb, content)


def _is_unreal(verb: Token) -> bool:
    """Whether the cue only says what could or should be said."""
    unwilling = verb.head.lemma_ in {"reluctant", "unwilling", "hesitant", "decline", "refuse"} and verb.dep_ == "xcomp"
    return unwilling or any(aux.lower_ in UNREAL for aux in children(verb, "aux"))


def _agrees_to_do(content: list[Span]) -> bool:
    """To agree to meet is an undertaking; to agree that it was late an opinion."""
    return bool(content) and (content[0][0].lower_ in {"to", "on"} or content[0].root.tag_ == "VBG")


def _is_ahead(content: list[Span]) -> bool:
    """Whether what is assured is yet to be done."""
    return any(aux.lower_ in AHEAD for span in content for aux in _root_of(span).children if aux.dep_ == "aux")


def _root_of(span: Span) -> Token:
    """The verb that a part of the content is about; "her colleague that they would leave" is about the leaving."""
    verbs = [token for token in span if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}]
    return verbs[0] if verbs and span.root.pos_ not in {"VERB", "AUX"} else span.root


def _only_silent(verb: Token, content: list[Span]) -> bool:
    """To refuse to comment turns nobody down."""
    complements = {clause.lemma_ for clause in children(verb, "xcomp")} | {span.root.lemma_ for span in content}
    return bool(complements & TOLD)


def _ask(verb: Token, content: list[Span]) -> Act | None:
    """To ask them to leave is a request; to ask whether they would is not."""
    if verb.lemma_ not in {"ask", "call", "appeal", "push"} or not content or "?" in content[0].text:
        return None
    if verb.lemma_ == "call" and children(verb, "auxpass"):
        return None  # "has been called a fool for it"
    first = content[0][0].lower_
    calls = {"for"} if verb.lemma_ == "push" else {"for", "on"}
    named = first in calls or any(child.lower_ in calls for child in children(verb, "prep"))
    if verb.lemma_ in {"ask", "push"}:
        named = named or any(token.lower_ == "to" for token in content[0][:8])
    return Act("REQUEST") if named and first not in QUESTIONS else None


def _with_preposition(verb: Token) -> str:
    following = next((child.lower_ for child in verb.rights if child.dep_ in {"prep", "prt"}), "")
    return f"{verb.lemma_.lower()}_{following}"
