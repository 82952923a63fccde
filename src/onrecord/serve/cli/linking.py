"""`onrecord link`: what was left unlinked, or all of it again."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.record import Record
from onrecord.serve.cli.options import RecordFile, record_path
from onrecord.serve.cli.screen import say


def link(
    everything: Annotated[
        bool, typer.Option("--all", help="Forget what was linked and link every article again, as after an upgrade.")
    ] = False,
    record: RecordFile = None,
) -> None:
    """Link what is new: copies, stories, threads, answers.

    Finds the copies of one text, the articles about one happening, what belongs into which thread, and what answers,
    repeats, disputes, fulfils or breaks what. `onrecord build` does this at its end. What is left is what a build that
    was stopped did not come to, and what corrections have touched since. Run twice, it does nothing the second time.
    """
    from onrecord.pipeline import link as link_record  # noqa: PLC0415  # spaCy takes seconds to import
    from onrecord.serve.cli.progress import Progress  # noqa: PLC0415

    path = record_path(record)
    Record(path, read_only=True).close()  # there must be one: opening it to write would make it
    with Record(path) as opened:
        if everything:
            opened.await_all()
        try:
            with Progress() as progress:
                link_record(opened, progress=progress.linking)
        except KeyboardInterrupt as error:
            say("interrupted: run `onrecord link` again to go on")
            raise typer.Exit(130) from error
        say(f"{path}: {progress.linked} steps taken, every article is linked")
