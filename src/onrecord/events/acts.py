"""The act that a statement performs: a PLOVER root with its mode where plain, or COMMENT.

The cue decides where it names an act ("urged", "denied"); otherwise each main clause of the content is read for
modality, negation, subject and predicate. In doubt the statement is a COMMENT: who filters on REQUEST wants requests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from onrecord.events.announcing import is_promise, is_threat, is_violent
from onrecord.events.arguments import children
from onrecord.events.asking import is_request
from onrecord.events.candidates import lemma_of
from onrecord.events.clauses import Clause, ClauseReader
from onrecord.events.denying import is_denial, is_refusal
from onrecord.events.judging import is_accusation, is_consultation, is_regret, is_support
from onrecord.events.lexicon import Lexicon, read_table, word_sets
from onrecord.events.parties import Parties
from onrecord.parse import Parsed
from onrecord.plover import COMMENT
from onrecord.records import Statement

TOLD = frozenset(
    {"comment", "say", "discuss", "answer", "elaborate", "identify", "name", "give", "speak", "confirm", "be"}
)
QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "who", "when", "where", "which"})


@dataclass(frozen=True, slots=True)
class Act:
    """A root with its mode; `denial` where what is spoken of is said not to be so."""

    root: str
    mode: str | None = None
    denial: bool = False


class ActCoder:
    """Codes the acts of statements."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table("acts.toml")
        self.lexicon = lexicon
        self.cues = _cues(table["cues"])
        self.words = word_sets(table["content"])
        self.institutions = {state: organs.split("|") for state, organs in table["institutions"].items()}
        self.modes = word_sets(table["modes"])

    def __call__(self, parsed: Parsed, statement: Statement) -> Act:
        """The statement's act."""
        cue = _span(parsed, statement.cue.start, statement.cue.end) if statement.cue else None
        content = [span for part in statement.content if (span := _span(parsed, part.start, part.end))]
        by_cue = self._by_cue(parsed, statement, cue, content) if cue else None
        return by_cue or self._by_content(parsed, statement, content)

    def _by_cue(self, parsed: Parsed, statement: Statement, cue: Span, content: list[Span]) -> Act | None:
        verbs = [token for token in cue if token.pos_ in {"VERB", "AUX"}]
        for verb in verbs:
            if verb.lemma_ == "agree" and not _agrees_to_do(content):
                continue
            known = self.cues.get(lemma_of(verb)) or self.cues.get(_with_preposition(verb)) or self._ask(verb, content)
            if known is None:
                continue
            if (
                children(verb, "neg")
                or self._no_party(known, parsed, statement)
                or (known.root == "REJECT" and self._only_silent(verb, content))
            ):
                return Act(COMMENT)
            return Act(known.root, known.mode or self._mode(known.root, content), known.denial)
        return None

    def _no_party(self, act: Act, parsed: Parsed, statement: Statement) -> bool:
        """Only somebody can threaten: "the storm threatens to" is no threat."""
        if act.root != "THREATEN" or statement.speaker is None:
            return act.root == "THREATEN"
        speaker = _span(parsed, statement.speaker.span.start, statement.speaker.span.end)
        return speaker is None or Parties(parsed.doc, self.lexicon).kind(speaker.root) is None

    @staticmethod
    def _ask(verb: Token, content: list[Span]) -> Act | None:
        """To ask them to leave is a request; to ask whether they would is not."""
        asks = verb.lemma_ in {"ask", "call", "appeal"} and bool(content)
        first = content[0][0].lower_ if asks else ""
        named = first in {"for", "on", "to"} or any(token.lower_ == "to" for token in content[0][:8]) if asks else False
        return Act("REQUEST") if asks and named and first not in QUESTIONS and "?" not in content[0].text else None

    @staticmethod
    def _only_silent(verb: Token, content: list[Span]) -> bool:
        """To refuse to comment turns nobody down."""
        complements = {clause.lemma_ for clause in children(verb, "xcomp")} | {span.root.lemma_ for span in content}
        return verb.lemma_ in {"refuse", "decline"} and bool(complements & TOLD)

    def _by_content(self, parsed: Parsed, statement: Statement, content: list[Span]) -> Act:
        if statement.speaker is None:
            return Act(COMMENT)  # a demand has somebody who demands
        reader = ClauseReader(self.words, Parties(parsed.doc, self.lexicon), statement, self.institutions)
        for clause in reader.clauses(content):
            act = self._of_clause(clause)
            if act is not None:
                return act
        return Act(COMMENT)

    def _of_clause(self, clause: Clause) -> Act | None:
        tests = (_denial, _refusal, _threat, self._request, _promise, _accusation, _consultation, _support)
        return next((act for test in tests if (act := test(clause)) is not None), None)

    def _request(self, clause: Clause) -> Act | None:
        return Act("REQUEST", self._mode_of(clause.asked())) if is_request(clause) else None

    def _mode(self, root: str, content: list[Span]) -> str | None:
        if root not in {"REQUEST", "REJECT"} or not content:
            return None
        return self._mode_of([token for span in content[:1] for token in _heads(span)])

    def _mode_of(self, heads: list[Token]) -> str | None:
        lemmas = [name for head in heads for name in (lemma_of(head), head.lower_)]
        return next((mode for name in lemmas for mode, words in self.modes.items() if name in words), None)


def _agrees_to_do(content: list[Span]) -> bool:
    """To agree to meet is an undertaking; to agree that it was late an opinion."""
    return bool(content) and (content[0][0].lower_ in {"to", "on"} or content[0].root.tag_ == "VBG")


def _cues(table: dict[str, str | dict[str, str]]) -> dict[str, Act]:
    found: dict[str, Act] = {}
    for root, value in table.items():
        for mode, verbs in value.items() if isinstance(value, dict) else [(None, value)]:
            act = Act("REJECT", None, denial=True) if root == "denial" else Act(root, mode)
            found |= dict.fromkeys(verbs.split(), act)
    return found


def _with_preposition(verb: Token) -> str:
    following = next((child.lower_ for child in verb.rights if child.dep_ in {"prep", "prt"}), "")
    return f"{verb.lemma_.lower()}_{following}"


def _heads(span: Span) -> Iterator[Token]:
    yield span.root
    yield from (child for child in span.root.children if child.dep_ in {"xcomp", "ccomp", "dobj", "conj", "pobj"})


def _span(parsed: Parsed, start: int, end: int) -> Span | None:
    span = parsed.doc.char_span(start, end, alignment_mode="expand")
    return span if span is not None and len(span) else None


def _denial(clause: Clause) -> Act | None:
    return Act("REJECT", None, denial=True) if is_denial(clause) else None


def _refusal(clause: Clause) -> Act | None:
    return Act("REJECT") if is_refusal(clause) else None


def _threat(clause: Clause) -> Act | None:
    return Act("THREATEN", "violence" if is_violent(clause) else None) if is_threat(clause) else None


def _promise(clause: Clause) -> Act | None:
    return Act("AGREE") if is_promise(clause) else None


def _accusation(clause: Clause) -> Act | None:
    return Act("ACCUSE", "disapprove") if is_accusation(clause) else None


def _consultation(clause: Clause) -> Act | None:
    return Act("CONSULT") if is_consultation(clause) else None


def _support(clause: Clause) -> Act | None:
    if is_regret(clause):
        return Act("CONCEDE")
    return Act("SUPPORT") if is_support(clause) else None
