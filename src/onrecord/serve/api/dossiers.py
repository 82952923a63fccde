"""What the record holds of one actor, as an object."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from onrecord.record import DatedEvent, DatedStatement, Tally
from onrecord.serve import export
from onrecord.serve.api.rows import entry_row, heading_row
from onrecord.serve.cli import shapes
from onrecord.serve.queries import Dossier, Side


def dossier_row(found: Dossier) -> dict[str, Any]:
    """A dossier."""
    return {
        "actor": shapes.ACTORS.as_object(found.counted),
        "said": _side(found.said),
        "heard": _side(found.heard),
        "did": _side(found.did),
        "suffered": _side(found.suffered),
        "counterparts": list(map(asdict, found.counterparts)),
        "articles": list(map(heading_row, found.articles)),
        "unsure": [
            {"article": heading_row(each.heading), "actor": export.actor_object(each.actor)} for each in found.unsure
        ],
        "corrections": list(map(asdict, found.corrections)),
    }


def _side(side: Side[DatedStatement] | Side[DatedEvent]) -> dict[str, Any]:
    return {"tallies": list(map(_tally, side.tallies)), "latest": list(map(entry_row, side.rows))}


def _tally(tally: Tally) -> dict[str, Any]:
    return asdict(tally) | {"kinds": dict(tally.kinds)}
