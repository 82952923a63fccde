"""What a build shows while it runs, and when it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from onrecord.pipeline import Step, Summary
from onrecord.record import Counts, Outcome
from onrecord.records import Skipped
from onrecord.serve.cli.cells import file_name
from onrecord.serve.cli.screen import one_line, say, screen

PLAIN_EVERY = 100
"""Pages between two lines of progress where standard error is no terminal."""

SHOWN = 20
"""Skipped pages that the summary names; the rest are in `onrecord list skipped`."""


class Progress:
    """Shows progress on standard error: a moving line on a terminal, else a line now and then."""

    def __init__(self) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self.bar = Bar(*columns, console=screen(errors=True), transient=True) if sys.stderr.isatty() else None
        self.task = self.bar.add_task("starting") if self.bar else None
        self.pages = 0
        self.linked = 0

    def __enter__(self) -> Self:
        if self.bar:
            self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.bar:
            self.bar.stop()

    def step(self, step: Step) -> None:
        """One page is done."""
        self.pages += 1
        if self.bar and self.task is not None:
            self.bar.update(self.task, description=f"{self.pages} pages  {one_line(file_name(step.uri))[:60]}")
        elif self.pages % PLAIN_EVERY == 0:
            say(f"{self.pages} pages")

    def linking(self, step: str) -> None:
        """One article has taken a step of linking."""
        self.linked += 1
        if self.bar and self.task is not None:
            self.bar.update(self.task, description=f"linking: {step}, {self.linked} steps")
        elif self.linked % (PLAIN_EVERY * 10) == 0:
            say(f"linking: {step}, {self.linked} steps")


def summary_lines(summary: Summary, held: Counts, path: str) -> Iterator[str]:
    """What the build did, and what the record holds now."""
    pages = {outcome.value: getattr(summary, outcome.value) for outcome in Outcome} | {"repeated": summary.repeated}
    yield "articles: " + ", ".join(f"{count} {name}" for name, count in pages.items() if count or name != "repeated")
    yield f"read: {summary.statements} statements, {summary.events} events"
    if summary.words_missing or summary.undated:
        yield f"with words missing: {summary.words_missing}, without a date: {summary.undated}"
    if summary.skipped:
        yield f"skipped: {len(summary.skipped)}"
        yield from map(_skipped_line, summary.skipped[:SHOWN])
    if len(summary.skipped) > SHOWN:
        yield f"  ... and {len(summary.skipped) - SHOWN} more: onrecord list skipped"
    holds = f"{held.articles} articles, {held.statements} statements, {held.events} events, {held.actors} actors"
    yield f"{path} holds {holds}"


def _skipped_line(skipped: Skipped) -> str:
    return f"  {one_line(skipped.uri)}: {one_line(skipped.reason)}"
