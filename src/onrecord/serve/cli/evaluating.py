"""`onrecord evaluate`: scores against gold data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import StopRun
from onrecord.serve.cli.options import settings

app = typer.Typer(help="Score the reading against gold data.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def tasks() -> None:
    """Score the reading against gold data."""


@app.command("attribution")
def attribution(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder with text/ and annotation folders, as PolNeAR.")
    ],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="OUT", help="Write what was found, one article a line.")
    ] = None,
) -> None:
    """Who said what: precision, recall and F1 of sources, cues and contents."""
    from onrecord.evaluate.attribution import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    try:
        scores = evaluate(gold, predictions, pipeline=settings().pipeline)
    except OSError as error:
        raise StopRun(f"{error.filename}: {error.strerror}") from error
    for line in scores.lines():
        typer.echo(line)
