"""Whether what two entries do bears out how the judge links their words: a false line is worse than a missing one."""

from __future__ import annotations

from dataclasses import replace

from onrecord.link.entries import Entry, Verdict
from onrecord.link.stances import REMARK, stance

PRESSING = frozenset({"asks", "accuses", "warns"})
KINDS = {
    "denies": "denies",
    "refuses": "refuses",
    "promises": "promises",
    "gives way": "accepts",
    "claims success": "deflects",
}
"""What an answer is by what its speaker does; that a thing is done already neither grants nor refuses it."""

UNDERTAKEN = frozenset({"promises", "warns"})


def borne_out(earlier: Entry, later: Entry, verdict: Verdict) -> Verdict | None:
    """The verdict where the acts of both entries bear it out, with the kind of answer that they give; else None.

    An answer is to a demand, a charge or a threat, and by its act accepts, promises, denies or refuses. A deed carries
    out or breaks what its own doer promised, or was asked. Who repeats does the same again.
    """
    if verdict.relation == "answers":
        return _answer(earlier, later, verdict)
    if verdict.relation in {"fulfils", "breaks"}:
        return verdict if _is_due(earlier, later) else None
    if verdict.relation == "repeats":
        return verdict if stance(earlier) == stance(later) != REMARK else None
    return verdict


def _answer(earlier: Entry, later: Entry, verdict: Verdict) -> Verdict | None:
    does = stance(later)
    if stance(earlier) not in PRESSING or does not in {*KINDS, "rejects"}:
        return None
    return replace(verdict, kind=_kind(stance(earlier), does, verdict))


def _kind(pressed: str, does: str, verdict: Verdict) -> str:
    """What an answer is; who rejects a demand refuses it, who rejects a charge denies it."""
    if does == "promises" and verdict.kind == "accepts":
        return "accepts"
    if does == "rejects":
        return "refuses" if pressed == "asks" else "denies"
    return KINDS[does]


def _is_due(earlier: Entry, later: Entry) -> bool:
    """Whether the doer of a deed is the party that undertook it or was asked for it."""
    does = stance(earlier)
    if does in UNDERTAKEN:
        return later.party is not None and later.party == earlier.party
    return does == "asks" and later.party in earlier.addressees
