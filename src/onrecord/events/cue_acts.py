"""The act that the cue of a statement names: "urged" is a REQUEST, "denied" a REJECT, whatever is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from onrecord.events.candidates import lemma_of
from onrecord.events.cue_words import CueWords
from onrecord.events.dependents import children
from onrecord.plover import COMMENT


@dataclass(frozen=True, slots=True)
class Act:
    """A root with its mode; `denial` where what is spoken of is said not to be so."""

    root: str
    mode: str | None = None
    denial: bool = False


DENIAL = Act("REJECT", None, denial=True)


class CueActs:
    """Reads acts off cues; `table` is the table `cues` of acts.toml, `words` what decides for ambiguous cues."""

    def __init__(self, table: Mapping[str, str | Mapping[str, str]], words: Mapping[str, frozenset[str]]) -> None:
        self.words = CueWords(words)
        self.known: dict[str, Act] = {}
        for root, value in table.items():
            for mode, verbs in value.items() if isinstance(value, Mapping) else [(None, value)]:
                act = DENIAL if root == "denial" else Act(root, mode)
                self.known |= dict.fromkeys(verbs.split(), act)

    def __call__(self, cue: Span, content: list[Span], *, somebody: bool) -> Act | None:
        """The act, None where the cue names none; `somebody` is whether the speaker can be a party."""
        if any(word.lemma_ == "refusal" for word in cue):
            return Act("REJECT")
        verbs = [word for word in cue if word.pos_ in {"VERB", "AUX"}]
        for verb in verbs:
            act = self._of_verb(verb, cue, content, somebody=somebody)
            if act is not None:
                idle = children(verb, "neg") or self.words.unreal(verb) or (act.root == "THREATEN" and not somebody)
                return replace(act, root=COMMENT, mode=None, denial=False) if idle else act
        return None if verbs else self._of_headline(cue)

    def _of_headline(self, cue: Span) -> Act | None:
        """A cue in capitals that the tagger takes for a name: "Norway Presses Iceland To Close"."""
        stems = [word.lower_.removesuffix(end) for word in cue if word.lower_.endswith("s") for end in ("s", "es")]
        return next((self.known[stem] for stem in stems if stem in self.known), None)

    def _of_verb(self, verb: Token, cue: Span, content: list[Span], *, somebody: bool) -> Act | None:
        lemma = verb.lemma_.lower()
        if lemma == "agree":
            return Act("AGREE") if self.words.agrees_to_do(cue, content) else None
        if lemma in {"assure", "reassure"}:
            return Act("AGREE") if self.words.ahead(content) else None
        if self.words.only_silent(verb, content):
            return Act(COMMENT)
        if lemma in {"press", "ask"} and self.words.asks_nobody(verb, cue, content):
            return None
        by_object = self._of_object(verb, cue, content, somebody=somebody)
        return (
            by_object
            or self.known.get(lemma_of(verb))
            or self.known.get(_with_preposition(verb))
            or _ask(verb, content)
        )

    def _of_object(self, verb: Token, cue: Span, content: list[Span], *, somebody: bool) -> Act | None:
        """What only the object tells: "dismissed the allegation", "vowed to retaliate", "called it unjust"."""
        lemma = verb.lemma_.lower()
        judged = self.words.judged(verb, content) if lemma == "call" and somebody else None
        if self.words.wards_off(verb, cue, content):
            return Act("REJECT")
        if judged == "untrue" or (lemma in {"reject", "dismiss"} and self.words.about_claim(verb, content)):
            return DENIAL
        if judged == "blameworthy":
            return Act("ACCUSE", "disapprove")
        if lemma == "vow":
            return _vow(self.words.vowed(content))
        return Act("SUPPORT") if self.words.gives_credit(verb, content) else None


def _vow(kind: str | None) -> Act | None:
    return {"harm": Act("THREATEN", "violence"), "vowed": Act("AGREE")}.get(kind or "")


def _ask(verb: Token, content: list[Span]) -> Act | None:
    """To ask them to leave is a request; to ask whether they would is not."""
    if verb.lemma_ not in {"ask", "call", "appeal", "push"} or not content or "?" in content[0].text:
        return None
    if children(verb, "auxpass"):
        return None  # "has been called a fool for it"
    calls = {"for"} if verb.lemma_ == "push" else {"for", "on"}
    named = content[0][0].lower_ in calls or any(word.lower_ in calls for word in verb.doc[verb.i + 1 : verb.i + 3])
    if verb.lemma_ in {"ask", "push"}:
        named = named or any(token.lower_ == "to" and token.tag_ == "TO" for token in content[0][:8])
    return Act("REQUEST") if named else None


def _with_preposition(verb: Token) -> str:
    following = next((child.lower_ for child in verb.rights if child.dep_ in {"prep", "prt"}), "")
    return f"{verb.lemma_.lower()}_{following}"
