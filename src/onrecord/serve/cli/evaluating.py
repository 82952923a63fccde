"""`onrecord evaluate`: scores against gold data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Protocol

import typer

from onrecord.errors import StopRun
from onrecord.serve.cli.options import settings

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def tasks() -> None:
    """Score reading and linking against labelled data.

    For who wants to know how good it is, or to change it; nothing of it reads or writes a record.
    """


@app.command("attribution")
def attribution(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder with text/ and annotation folders, as PolNeAR.")
    ],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="OUT", help="Write what was found, one article a line.")
    ] = None,
) -> None:
    """Who said what: sources, cues and contents."""
    from onrecord.evaluate.attribution import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(gold, predictions, pipeline=settings().pipeline))


@app.command("acts")
def acts() -> None:
    """The acts of statements, on labels of ours that ship with it."""
    from onrecord.evaluate.acts import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(pipeline=settings().pipeline))


@app.command("moments")
def moments(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder of TimeML files, as gold/time/timebank.")],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="OUT", help="Write what was found, one file a line.")
    ] = None,
) -> None:
    """Dates and times: strict and relaxed spans, and values."""
    from onrecord.evaluate.moments import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(gold, predictions, pipeline=settings().pipeline))


@app.command("speakers")
def speakers(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The folder gold/polnear/dev.")],
    gold_spans: Annotated[bool, typer.Option(help="Take the sources from the gold: resolving alone.")] = False,
) -> None:
    """Who the speaker is, against our labels of 20 articles."""
    from onrecord.evaluate.speakers import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(gold, pipeline=settings().pipeline, gold_spans=gold_spans))


@app.command("actors")
def actors(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A file of cases such as gold/actors/cases.jsonl.")],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="OUT", help="Write what was resolved, one case a line.")
    ] = None,
) -> None:
    """Country and sectors of actors' names on a date."""
    from onrecord.evaluate.actors import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(gold, predictions))


@app.command("events")
def events(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The folder of all gold data, as ../shared/gold.")],
    part: Annotated[str | None, typer.Option(help="Only the sentences of this part: tune or held.")] = None,
) -> None:
    """Who did what to whom, against our labels of 107 sentences."""
    from onrecord.evaluate.events import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(gold, pipeline=settings().pipeline, part=part))


@app.command("copies")
def copies(
    gold: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder with text/, as gold/polnear/dev.")],
) -> None:
    """Copies of one text, in articles edited as papers do."""
    from onrecord.evaluate.copies import evaluate  # noqa: PLC0415  # only this command needs it

    _show(lambda: evaluate(gold))


@app.command("links")
def links(
    pairs: Annotated[
        Path | None,
        typer.Argument(metavar="PAIRS", help="Other pairs of the same form, as training/links/pairs.jsonl."),
    ] = None,
) -> None:
    """Answers, disputes and other links, on pairs of ours."""
    from onrecord.evaluate.links import evaluate, read_pairs  # noqa: PLC0415  # only this command needs it

    _show(lambda: evaluate(read_pairs(pairs)))


@app.command("relations")
def relations(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A table such as gold/plover/plv_train.tsv.")],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="OUT", help="Write what was read, one pair a line.")
    ] = None,
) -> None:
    """What one marked party does to another, as PLOVER has it."""
    from onrecord.evaluate.relations import evaluate  # noqa: PLC0415  # spaCy takes seconds to import

    _show(lambda: evaluate(gold, predictions))


class _Scores(Protocol):
    def lines(self) -> Iterator[str]: ...


def _show(measure: Callable[[], _Scores]) -> None:
    try:
        scores = measure()
    except OSError as error:
        raise StopRun(f"{error.filename}: {error.strerror}") from error
    for line in scores.lines():
        typer.echo(line)
