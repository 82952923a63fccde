"""The commands, put together, and what ends them: messages and exit codes."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.serve.cli import (
    actors,
    assisting,
    building,
    comparing,
    demo,
    entries,
    evaluating,
    exporting,
    linking,
    links,
    listing,
    searching,
    serving,
    showing,
    threads,
)
from onrecord.serve.cli.screen import say

HELP = """Read news articles and keep a record of who said what and who did what, with the words it was read from.

\b
Start with the demo, or with articles of your own:
  onrecord demo                    a dozen invented articles and their record
  onrecord build articles/         read files and folders into onrecord.db
  onrecord list statements         who said what, in order of time
  onrecord show article.txt        one article, its entries marked in place
  onrecord show actor Kerry        who somebody is, what they said and did
  onrecord threads --between A B   what two parties say and do to each other
  onrecord search "aid cut"        statements and articles with these words
  onrecord serve                   all of it in the browser; programs: /api
  onrecord mcp                     all of it for an assistant

\b
Correct what is wrong; it lasts, and can be undone:
  onrecord serve --write           anything, in the browser
  onrecord entries                 who said or did it, to whom, when
  onrecord actors                  who is one with whom, and who is not
  onrecord links                   what answers what, and what does not

\b
Words that the commands use:
  entry    a statement (who said what) or an event (who did what)
  act      what is done by it: REQUEST, ACCUSE, REJECT, ..., or COMMENT
           (the types of PLOVER, an ontology of events)
  link     a later entry answers, repeats, disputes, fulfils or breaks an
           earlier one
  thread   what two parties say and do to each other on one subject

\b
Exit codes:
  0    done (pages that cannot be read are listed, and do not fail the run)
  1    nothing could be read, a named path is not there, or a page failed
  2    wrong usage, or the run could not go on
  130  interrupted
"""


class Commands(TyperGroup):
    """All commands; what went wrong is said in a line, with what to do next."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command that was asked for."""
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            say(f"onrecord: {error}")
            raise typer.Exit(2) from error
        except KeyboardInterrupt as error:
            say("onrecord: interrupted")
            raise typer.Exit(130) from error
        except BrokenPipeError as error:  # `onrecord list statements | head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit from error
        except OSError as error:  # the disk that the output goes to is full
            say(f"onrecord: {error}")
            raise typer.Exit(2) from error


app = typer.Typer(
    cls=Commands,
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build")(building.build)
app.command("link")(linking.link)
app.add_typer(listing.app, name="list")
app.add_typer(showing.app, name="show")
app.command("threads")(threads.list_threads)
app.command("thread")(threads.show_thread)
app.command("diff")(comparing.diff)
app.command("search")(searching.search)
app.command("export")(exporting.export)
app.command("serve")(serving.serve)
app.command("mcp")(assisting.mcp)
app.add_typer(actors.app, name="actors")
app.add_typer(entries.app, name="entries")
app.add_typer(links.app, name="links")
app.add_typer(evaluating.app, name="evaluate")
app.command("demo")(demo.demo)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """What all commands share."""


def main() -> None:
    """The command `onrecord`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows ? for it
    app()
