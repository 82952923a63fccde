"""One actor as a user writes it, checked field by field; mistakes are said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from onrecord.plover import load_plover
from onrecord.records import Office
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.words import slug

DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
FIELDS = "name, id, aliases, kind, country, sectors, offices, wikidata"
OFFICE_FIELDS = "title, of, from, to"


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """The codes of ISO 3166-1 alpha-3, and XKX."""
    rows = files("onrecord.data").joinpath("countries.tsv").read_text("utf-8").splitlines()
    return frozenset(row.partition("\t")[0] for row in rows if row and not row.startswith("#"))


def _country(code: str) -> str:
    if code not in country_codes():
        raise ValueError(f"{code!r} is no country's code: write ISO 3166-1 alpha-3, such as GBR or PAK")
    return code


def _sector(code: str) -> str:
    sectors = load_plover().sectors
    if code not in sectors:
        raise ValueError(f"{code!r} is no PLOVER sector: {', '.join(sectors)}")
    return code


def _date(text: str) -> str:
    match = DATE.fullmatch(text)
    try:
        date(*(int(part) if part else 1 for part in match.groups())) if match else _no_date()
    except ValueError:
        raise ValueError(f"{text!r} is no date: write 2015, 2015-01 or 2015-01-13") from None
    return text


def _no_date() -> None:
    raise ValueError


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Country = Annotated[Text, AfterValidator(_country)]
Sector = Annotated[Text, AfterValidator(_sector)]
Date = Annotated[Text, AfterValidator(_date)]


class OfficeRow(BaseModel):
    """An office as a user writes it."""

    model_config = ConfigDict(extra="forbid")
    title: Text
    of: Text | None = None
    since: Date | None = Field(None, alias="from")
    until: Date | None = Field(None, alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        shortest = min(len(self.since or ""), len(self.until or ""))
        if shortest and (self.since or "")[:shortest] > (self.until or "")[:shortest]:
            raise ValueError(f"the office ends ({self.until}) before it begins ({self.since})")
        return self


class ActorRow(BaseModel):
    """An actor as a user writes it."""

    model_config = ConfigDict(extra="forbid")
    name: Text
    id: Annotated[Text, StringConstraints(pattern=r"^[^\s/]+$")] | None = None
    aliases: tuple[Text, ...] = ()
    kind: Literal["person", "state", "organisation", "group", "role"] = "person"
    country: Country | None = None
    sectors: tuple[Sector, ...] = ()
    offices: tuple[OfficeRow, ...] = ()
    wikidata: Annotated[Text, StringConstraints(pattern=r"^Q[1-9]\d*$")] | None = None

    @model_validator(mode="after")
    def _has_an_id(self) -> Self:
        if not self.own_id:
            raise ValueError("the name has no letter that an id could be made of: give an id")
        return self

    @property
    def own_id(self) -> str:
        """The id that was given, else a state's code, else the one that the resolver gives to such a name."""
        return self.id or (self.kind == "state" and self.country) or slug(self.name.split())


def own_actor(fields: Mapping[str, Any], source: str) -> OwnActor:
    """The actor of a user's fields. pydantic's ValidationError where they hold a mistake: see `mistakes`."""
    row = ActorRow.model_validate(fields)
    return OwnActor(
        id=row.own_id,
        name=row.name,
        kind=row.kind,
        country=row.country,
        sectors=row.sectors,
        aliases=tuple(dict.fromkeys(alias for alias in row.aliases if alias != row.name)),
        offices=tuple(Office(office.title, office.of, office.since, office.until) for office in row.offices),
        wikidata=row.wikidata,
        source=source,
    )


def mistakes(error: ValidationError) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where each mistake is (field, place in its list, field of it) and what it is."""
    for each in error.errors():
        place = each["loc"]
        yield place, f"{' '.join(str(part) for part in place[:1])}: {_said(each, place)}".removeprefix(": ")


def _said(error: Any, place: tuple[str | int, ...]) -> str:
    given, field = repr(error["input"]), place[-1] if place else ""
    known = OFFICE_FIELDS if len(place) > 1 else FIELDS
    return {
        "value_error": str(error.get("ctx", {}).get("error", "")),
        "missing": f"{field!r} is missing" if len(place) > 1 else "it is missing",
        "extra_forbidden": f"there is no field {field!r}; the fields are {known}",
        "literal_error": f"{given} is none of person, state, organisation, group, role",
        "string_pattern_mismatch": f"{given} does not look like one" + (" (Q42)" if field == "wikidata" else ""),
        "string_too_short": "it is empty",
        "tuple_type": f"{given} is no list",
    }.get(error["type"], f"{given} cannot stand here ({error['msg']})")
