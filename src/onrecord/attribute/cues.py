"""What a cue says of the act: its class, whether the act did not take place, whether it is hedged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.lexicon import words
from onrecord.records import Span

_BEHIND = 2  # words: a "not" further on is of what follows ("promising reform, probably not what they had in mind")
# To PolNeAR's annotators 16 of 34 such cues of dev and the held-out articles attribute words, to a reader fewer.
_DEED = 0.5
_MARKS = re.compile(r"[\"“”«»]")
_ASIDE = frozenset({"advcl", "relcl"})
_CLASSES = ("speech", "document", "perception", "thought")


def tokens_of(doc: Doc, spans: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens that the spans touch, in order."""
    found = []
    for span in spans:
        piece = doc.char_span(span.start, span.end, alignment_mode="expand")
        found += list(piece) if piece is not None else []
    return tuple(found)


def head_of(tokens: Sequence[Token]) -> Token | None:
    """The word that governs the others: the first whose own head stands outside; None of no tokens."""
    inside = set(tokens)
    return next((token for token in tokens if token.head not in inside or token.head == token), None)


def cue_class(cue: Sequence[Token]) -> str | None:
    """speech, thought, perception or document; None where no word of the cue is known.

    The last known word decides ("put out a statement saying", "wants to say"), verbs before nouns.
    """
    ranked = sorted(cue, key=lambda token: token.pos_ in {"VERB", "AUX"}, reverse=True)
    verbs = [token for token in ranked if token.pos_ in {"VERB", "AUX"}]
    for token in [*reversed(verbs), *(token for token in ranked if token not in verbs)]:
        for name in _CLASSES:
            if token.lemma_.lower() in words("cues", "classes", name):
                return name
    return None


def is_negated(cue: Sequence[Token], speaker: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the act of the cue did not take place ("did not say", "declined to comment", "nobody said").

    A denial or a refusal is an act of its own and does not count; nor does a negation within the content.
    """
    if speaker and _nobody(speaker):
        return True
    around = [token for token in _around(cue) if token not in speaker]
    own = [token for token in around if token not in content]
    return any(_negates(token) for token in own) or _withheld(cue, content) or _passed_over(cue)


def is_hedged(cue: Sequence[Token], speaker: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the cue itself holds back ("reportedly", "suspected", "may have said", "is believed to").

    A passive is hearsay only where nobody is said to believe or report it.
    """
    adverbs, verbs, modals = (words("cues", "hedging", row) for row in ("adverbs", "verbs", "modals"))
    own = [token for token in _around(cue) if token not in content]
    return (
        any(token.lower_ in adverbs for token in own)
        or any(token.lower_ in modals and token.tag_ == "MD" for token in own)
        or any(token.lemma_.lower() in verbs and token.dep_ not in _ASIDE for token in cue)
        or (not speaker and any(is_hearsay(token) for token in cue))
    )


def _around(cue: Sequence[Token]) -> Iterator[Token]:
    """The cue's words and the small words that hang on its verbs."""
    yield from cue
    for token in cue:
        if token.pos_ in {"VERB", "AUX"}:
            yield from (
                child
                for child in token.children
                if child.dep_ in {"neg", "advmod", "aux"} and child not in cue and child.i <= token.i + _BEHIND
            )


def _nobody(speaker: Sequence[Token]) -> bool:
    first = speaker[0].lower_
    return first in {"no", "few"} or first in words("cues", "negation", "sources")


def _negates(token: Token) -> bool:
    if token.lower_ == "no":
        return token.dep_ == "det" and token.head.lemma_.lower() in words("cues", "negation", "without")
    if token.lower_ not in words("cues", "negation", "words"):
        return False
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    return following != "-" and following not in words("cues", "negation", "focus")


def certainty(cue: Sequence[Token], content: Sequence[Span]) -> float:
    """What is left of a statement's confidence: half where its cue is a deed and its content no quotation or clause."""
    head = head_of(cue)
    deed = head is not None and head.pos_ == "VERB" and _is_deed(head)
    clause = head is not None and any(child.dep_ in {"ccomp", "xcomp"} for child in head.children)
    return _DEED if deed and not clause and not any(_MARKS.search(span.text) for span in content) else 1.0


def _is_deed(verb: Token) -> bool:
    """Whether a verb says what is done by more than words, of some verbs what is done to people: "dismissed him"."""
    lemma = verb.lemma_.lower()
    done_to = (
        [noun for noun in verb.children if noun.dep_ == "dobj"]
        if lemma in words("cues", "speaking", "staffing")
        else []
    )
    rows = (("offices", "nouns"), ("people", "nouns"))
    people = any(noun.lemma_.lower() in words("sources", *row) for noun in done_to for row in rows)
    return people or lemma in words("cues", "speaking", "deeds")


def _withheld(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether a verb of withholding governs an act of telling: in the cue, before it, or at the head of the content."""
    governors, acts = words("cues", "negation", "withholding"), words("cues", "negation", "withheld")
    shunning, speech = words("cues", "negation", "shunning"), words("cues", "classes", "speech")
    for token in cue:
        if token.lemma_.lower() in acts and any(_governor(token, governors)):
            return True
        inner = token.tag_ in {"VB", "VBG"} and token.lemma_.lower() in speech
        if inner and token.i > token.head.i and any(_governor(token, shunning)):
            return True
        if token.lemma_.lower() in governors and _opens_with_act(token, content, acts):
            return True
    return False


def _governor(token: Token, governors: frozenset[str]) -> Iterator[bool]:
    """Whether the words just above a verb, through "to" and "of", are among the governors ("has yet to say")."""
    while token.dep_ == "conj" and token.tag_ == token.head.tag_:
        token = token.head
    above = token.head
    if token.dep_ in {"xcomp", "pcomp", "ccomp"} and above != token:
        yield above.lemma_.lower() in governors
        yield above.dep_ == "prep" and above.head.lemma_.lower() in governors
        yield any(child.lower_ in governors for child in above.children if child.dep_ in {"advmod", "acomp"})


def _opens_with_act(token: Token, content: Sequence[Token], acts: frozenset[str]) -> bool:
    """`declined` + `to comment`: the content begins with the infinitive of the act that was withheld."""
    start = [word for word in content[:3] if word.i > token.i]
    return bool(start) and start[0].lower_ in {"to", "further"} and any(word.lemma_.lower() in acts for word in start)


def _passed_over(cue: Sequence[Token]) -> bool:
    """`without saying`, `instead of saying`, `rather than say`."""
    head = head_of(cue)
    if head is None or head.i == 0:
        return False
    window = [head.doc[at].lower_ for at in range(max(0, head.i - 2), head.i)]
    return window[-1] == "without" or " ".join(window) in {"instead of", "rather than"}


def is_hearsay(token: Token) -> bool:
    """Whether the word is the participle of a passive that reports what nobody in particular says."""
    if token.lemma_.lower() not in words("cues", "hedging", "passives") or token.tag_ != "VBN":
        return False
    return any(child.dep_ == "auxpass" for child in token.children) or _follows_being(token)


def _follows_being(token: Token) -> bool:
    before = [word.lemma_ for word in token.doc[max(0, token.i - 3) : token.i] if word.pos_ != "ADV"]
    return bool(before) and before[-1] == "be"
