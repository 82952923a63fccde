"""The record as a whole, two parties month by month, and search."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field

from onrecord.errors import StopRun
from onrecord.record import Filters
from onrecord.serve import queries
from onrecord.serve.api.answers import Hits, Overview, Pair
from onrecord.serve.api.asking import MOST, Asked, Paging, Words, opened, page
from onrecord.serve.api.rows import entry_row, heading_row, hit_row

router = APIRouter(tags=["surveys and search"])

Party = Annotated[str, Field(min_length=1, max_length=200, description="The id of an actor or a country's code.")]
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


class OverviewAsked(Asked):
    """What is new."""

    since: str | None = Field(None, pattern=r"^[-0-9T:+]{4,30}$", description="ISO 8601: what came after it is new.")


class SearchAsked(Asked):
    """What to search for."""

    query: str = Field(
        min_length=1, max_length=200, description='Words in any order; "words in quotation marks" side by side.'
    )
    how: Literal["words", "meaning"] = Field(
        "words", description="meaning: statements that mean this, in any words, each with its `likeness`; no articles."
    )
    by: Words = Field(None, description="By meaning only: who speaks; a name, alias, id or country.")
    act: Annotated[str | None, Field(max_length=40)] = Field(
        None, description="By meaning only: a PLOVER type or mode."
    )
    since: Words = Field(None, description="By meaning only: 2015, 2015-01 or 2015-01-13, inclusive.")
    until: Words = Field(None, description="By meaning only: the same.")
    outlet: Words = Field(None, description="By meaning only: the outlet or the news agency.")
    limit: int = Field(20, ge=1, le=MOST, description="At most this many of each.")

    def filters(self) -> Filters:
        """What narrows a search by meaning. StopRun where it is one by words, which nothing narrows."""
        given = self.model_dump(include={"by", "act", "since", "until", "outlet"}, exclude_none=True)
        if given and self.how == "words":
            raise StopRun("a search by words has no filters: /api/statements?words= has them")
        return Filters(**given, limit=self.limit)


class PairAsked(Paging):
    """Which pair, and which of what passes between them."""

    one: Party
    other: Party
    month: str | None = Field(None, pattern=r"^\d{4}(-\d\d)?$", description="2015 or 2015-01.")
    way: Literal["forth", "back"] | None = Field(None, description="forth: what the first does to the second.")
    quad: Quad | None = Field(None, description="Only what was done, and is of this quad.")


@router.get("/overview", response_model=Overview, response_model_exclude_unset=True)
def get_overview(request: Request, asked: Annotated[OverviewAsked, Query()]) -> dict[str, Any]:
    """How much there is, from where and when, of what kinds, between whom; what was skipped, what is new."""
    with opened(request) as record:
        found = queries.overview(record, asked.since)
    named = [
        asdict(row) | {side: _party(getattr(row, side), found.survey.names) for side in ("one", "other")}
        for row in found.survey.pairs
    ]
    return {
        "counts": asdict(found.survey.counts),
        "months": list(map(asdict, found.survey.months)),
        "acts": dict(found.survey.acts),
        "events": dict(found.survey.events),
        "pairs": named,
        "reasons": dict(found.survey.reasons),
        "since": found.since,
        "new": list(map(heading_row, found.new)),
        "arrived": found.arrived,
        "last": found.last,
    }


@router.get("/search", response_model=Hits, response_model_exclude_unset=True)
def search(request: Request, asked: Annotated[SearchAsked, Query()]) -> dict[str, Any]:
    """Statements and articles with all the words, whatever their endings, or statements by meaning, the best first."""
    filters = asked.filters()
    with opened(request) as record:
        if asked.how == "meaning":
            return _near(queries.by_meaning(record, asked.query, filters))
        found = queries.search(record, asked.query, asked.limit)
        hits = [queries.placed(record, heading, excerpt) for heading, excerpt in found.articles]
        total = {kind: queries.count(record, kind, Filters(words=asked.query)) for kind in ("statements", "articles")}
    return {"statements": list(map(entry_row, found.statements)), "articles": list(map(hit_row, hits)), "total": total}


@router.get("/pair", response_model=Pair, response_model_exclude_unset=True)
def get_pair(request: Request, asked: Annotated[PairAsked, Query()]) -> dict[str, Any]:
    """What one says to, says of and does to the other, and the other way; month by month, and entry by entry."""
    with opened(request) as record:
        found = queries.pair(record, asked.one, asked.other)
        shown = slice(asked.offset, asked.offset + asked.limit + 1)
        total, chosen = found.chosen(asked.month, asked.quad, asked.way, shown)
        rows = queries.entries(record, chosen)
    dealt = [{**_dealt(each), "entry": entry_row(row)} for each, row in rows]
    rest = page(request, asked, dealt, total=total)
    return {
        "one": dict(zip(("id", "name"), found.one, strict=True)),
        "other": dict(zip(("id", "name"), found.other, strict=True)),
        "months": _months(found),
        **{name: value for name, value in rest.items() if name != "undated"},
    }


def _near(found: queries.Nearest) -> dict[str, Any]:
    rows = [entry_row(each.dated) | {"likeness": round(each.likeness, 4)} for each in found.rows]
    total = {"statements": found.total, "articles": 0}
    return {"statements": rows, "articles": [], "total": total, "awaiting": found.awaiting, "is_cut": found.is_cut}


def _months(pair: queries.Pair) -> list[dict[str, Any]]:
    times: Counter[tuple[str | None, str, str | None]] = Counter()
    for each, number in pair.times().items():
        if each.is_done:
            times[each.month, each.way, each.quad] += number
    ordered = sorted(times, key=lambda key: (key[0] is None, key[0] or "", key[1] == "back", key[2] or ""))
    return [{"month": key[0], "way": key[1], "quad": key[2], "times": times[key]} for key in ordered]


def _dealt(dealt: queries.Dealt) -> dict[str, Any]:
    return {"way": dealt.way, "quad": dealt.quad, "month": dealt.month, "is_done": dealt.is_done}


def _party(identity: str, names: Any) -> dict[str, str]:
    return {"id": identity, "name": names.get(identity, identity)}
