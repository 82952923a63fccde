"""Events of one parsed article: candidates that pass their checks, merged where two predicates tell of one deed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.events.candidates import Candidate, with_parties
from onrecord.events.case import Case
from onrecord.events.checks import passes
from onrecord.events.dependents import children, doers, holders
from onrecord.events.merging import Found, add_amounts, merge_carried, merge_complements, merge_themes
from onrecord.events.nominal import noun_candidates
from onrecord.events.parties import Parties
from onrecord.events.second_reader import SecondReader
from onrecord.events.verbal import verb_candidates
from onrecord.parse import Parsed

JUDGED = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
HELD = JUDGED | {"REQUEST", "AID", "SANCTION", "AGREE", "CONCEDE", "THREATEN", "PROTEST", "COOPERATE", "RETREAT"}
"""Types of which a thing's owner is the recipient: who denounces a state's policies denounces the state."""


def find_events(parsed: Parsed, parties: Parties, second: SecondReader) -> list[Found]:
    """The events of the blocks that are read, in order of their triggers, each predicate once."""
    found: dict[int, Found] = {}
    for token in _tokens(parsed):
        cases = _cases(token, parties)
        case = next((one for one in cases if passes(one)), None) or next(
            (one for one in cases if second.vouches(one)), None
        )
        if case is not None:
            found[token.i] = Found(case.candidate)
    merge_carried(found)
    merge_complements(found)
    merge_themes(found)
    add_amounts(found, parties)
    return [found[i] for i in sorted(found)]


def _cases(token: Token, parties: Parties) -> list[Case]:
    lexicon = parties.lexicon
    candidates = (*verb_candidates(token, lexicon), *noun_candidates(token, lexicon))
    known = (_known_parties(candidate, parties) for candidate in candidates)
    return [_case(candidate, parties) for candidate in known if not _nobody(candidate)]


def _tokens(parsed: Parsed) -> Iterator[Token]:
    for block in parsed.blocks():
        span = parsed.doc.char_span(block.start, block.end, alignment_mode="contract")
        if span is not None:
            yield from (token for token in span if token.is_alpha or "-" in token.text)


def _known_parties(candidate: Candidate, parties: Parties) -> Candidate:
    """The candidate with those parties only that are of a known kind."""
    actors = [noun for noun in candidate.actors if parties.kind(noun) is not None and not _is_title(noun)]
    if not actors and not candidate.frame.swap:  # "the minister's letter called for", "Iranian state radio denounced"
        actors = [holder for noun in candidate.actors if parties.speaks(noun) for holder in _held_by(noun, parties)]
    investigated = candidate.frame.mode == "investigate"  # the victims of what is investigated are not accused
    held = candidate.frame.event in HELD and not investigated
    recipients = [holder for noun in candidate.recipients for holder in _held_by(noun, parties, things=held)]
    if (
        not recipients and candidate.frame.event in JUDGED and not investigated
    ):  # "condemned Roe's decision", "the motion by the rebels"
        recipients = [holder for noun in candidate.recipients for holder in doers(noun) if parties.kind(holder)]
    if candidate.theme is not None and candidate.frame.event == "REJECT" and not recipients:
        recipients = _held_by(candidate.theme, parties)  # "rejected the rebels' demand"
    if len(actors) < len(candidate.actors) and not actors:
        actors = list(candidate.actors)  # an actor that is no party ("the cancer killed"): the check must see it
    return with_parties(candidate, actors, recipients)


def _is_title(noun: Token) -> bool:
    """Whether it only says who the person behind "and" is: "civil rights leader and broadcaster Jane Roe"."""
    bare = noun.tag_ == "NN" and not children(noun, "det", "poss", "nummod")
    return bare and any(child.ent_type_ == "PERSON" for child in children(noun, "conj"))


def _held_by(noun: Token, parties: Parties, *, things: bool = True) -> list[Token]:
    """The party, or whose the thing is: who denounces a state's policies denounces the state."""
    if parties.kind(noun) is not None:
        return [noun]
    if not things or not (parties.speaks(noun) or noun.lemma_.lower() in parties.words["possession"]):
        return []
    return [holder for holder in holders(noun) if parties.kind(holder) is not None]


def _nobody(candidate: Candidate) -> bool:
    """That no soldier fired names no actor."""
    return any(child.lower_ in {"no", "neither"} for noun in candidate.actors for child in children(noun, "det"))


def _case(candidate: Candidate, parties: Parties) -> Case:
    return Case(
        candidate,
        frozenset(parties.kind(noun) or "other" for noun in candidate.actors),
        frozenset(parties.kind(noun) or "other" for noun in candidate.recipients),
        frozenset(word for token in candidate.trigger.sent for word in (token.lower_, token.lemma_.lower())),
        parties.lexicon,
        parties.political,
    )
