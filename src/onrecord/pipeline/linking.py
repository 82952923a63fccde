"""Linking what is recorded: each article that awaits it goes through the steps, looking only at its neighbours.

One transaction an article and step, so a run that is killed goes on where it was. All articles take one step before
any takes the next, in order of time and not of arrival.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from onrecord.pipeline.linking_copies import Copies
from onrecord.pipeline.linking_entries import Entries
from onrecord.pipeline.linking_stories import Stories
from onrecord.pipeline.linking_traits import Traits
from onrecord.record import Record


class Step(Protocol):
    """One thing that linking does to an article, from what the record holds of it and its neighbours."""

    name: str
    """What `awaiting` in the record calls it."""

    def __call__(self, record: Record, article_id: str) -> None:
        """Decides and writes, within a transaction. It may have articles that come later in time await it again."""


def steps() -> tuple[Step, ...]:
    """The steps in order, with nothing in their memories: what later ones rest on comes first."""
    return (Traits(), Copies(), Stories(), Entries())


def link(record: Record, *, progress: Callable[[str], None] = lambda _: None) -> int:
    """Links every article that awaits it; how often one took a step. `progress` hears the name of each step taken.

    StopRun where the record cannot be written.
    """
    taken = 0
    in_order = steps()
    for place, step in enumerate(in_order):
        then = in_order[place + 1].name if place + 1 < len(in_order) else None
        while _take(record, step, then):
            taken += 1
            progress(step.name)
    return taken


def _take(record: Record, step: Step, then: str | None) -> bool:
    with record.linking(step.name, then) as article_id:
        if article_id is not None:
            step(record, article_id)
    return article_id is not None
