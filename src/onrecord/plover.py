"""The PLOVER ontology: event types with their modes, contexts, quads and intensity, and the way from and to CAMEO.

Source: the PLOVER manual, draft 2.0 (Open Event Data Alliance, CC BY-SA 4.0); the definitions are our own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

COMMENT = "COMMENT"
"""The act of a statement that is none of PLOVER's types: a remark."""


@dataclass(frozen=True, slots=True)
class Mode:
    """How an act was done, within its type."""

    name: str
    definition: str
    intensity: float  # -10 conflict, +10 cooperation
    cameo: str  # the CAMEO code that comes nearest


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen PLOVER types; `quad` is the default where the manual gives two."""

    name: str
    definition: str
    quad: str
    intensity: float  # -10 conflict, +10 cooperation
    needs_recipient: bool
    cameo: str
    modes: tuple[Mode, ...]


@dataclass(frozen=True, slots=True)
class Plover:
    """The ontology: types by name, the number of each quad; contexts, sectors and international entities, defined."""

    types: Mapping[str, EventType]
    contexts: Mapping[str, str]
    quads: Mapping[str, int]
    sectors: Mapping[str, str]
    entities: Mapping[str, str]
    bodies: Mapping[str, tuple[str, ...]]  # UNO and EUR: how the names of their parts begin
    telling: frozenset[str]  # words of cues that name an audience

    def has_mode(self, event: str, mode: str) -> bool:
        """Whether that type has that mode."""
        return event in self.types and any(known.name == mode for known in self.types[event].modes)

    def intensity(self, event: str, mode: str | None = None) -> float:
        """The conflict-cooperation score of a type, or of its mode where that has one of its own."""
        kind = self.types[event]
        return next((known.intensity for known in kind.modes if known.name == mode), kind.intensity)

    def quad(self, event: str, *, sanction: str = "material conflict") -> str:
        """The quad of a type; `sanction` is the quad of SANCTION, on which the manual contradicts itself."""
        return sanction if event == "SANCTION" else self.types[event].quad


@lru_cache(maxsize=1)
def load_plover() -> Plover:
    """The ontology that ships with the package."""
    data = tomllib.loads(files("onrecord").joinpath("data/plover.toml").read_text(encoding="utf-8"))
    types = {
        name: EventType(
            name,
            row["definition"],
            row["quad"],
            float(row["intensity"]),
            row["needs_recipient"],
            row["cameo"],
            tuple(_mode(mode, fields) for mode, fields in row.get("modes", {}).items()),
        )
        for name, row in data["types"].items()
    }
    bodies = {code: tuple(names) for code, names in data["bodies"].items()}
    return Plover(
        types,
        data["contexts"],
        data["quads"],
        data["sectors"],
        data["entities"],
        bodies,
        frozenset(data["cues"]["telling"]),
    )


def _mode(name: str, fields: Mapping[str, Any]) -> Mode:
    return Mode(name, fields["definition"], float(fields["intensity"]), fields["cameo"])


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO code with its PLOVER type, mode and contexts, and its Goldstein score: -10 conflict, +10 cooperation."""

    code: str
    event: str
    mode: str | None
    contexts: frozenset[str]
    goldstein: float
    name: str


@lru_cache(maxsize=1)
def load_cameo() -> Mapping[str, Cameo]:
    """The CAMEO codes that have a PLOVER type; comments and appeals (01, 02) have none."""
    lines = files("onrecord").joinpath("data/plover_cameo.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        code: Cameo(code, event, mode or None, frozenset(filter(None, contexts.split(";"))), float(score), name)
        for code, event, mode, contexts, score, name in rows
    }


def to_cameo(event: str, mode: str | None = None, contexts: Iterable[str] = ()) -> Cameo:
    """The CAMEO code of a type and mode; a finer one only where the contexts leave no other."""
    kind, given = load_plover().types[event], frozenset(contexts)
    known = [row for row in load_cameo().values() if row.event == event and row.mode == mode and row.contexts]
    finer = [row for row in known if row.contexts <= given]
    fullest = [row for row in finer if all(row.contexts >= other.contexts for other in finer)]
    if len(fullest) == 1:
        return fullest[0]
    return load_cameo()[next((row.cameo for row in kind.modes if row.name == mode), kind.cameo)]
