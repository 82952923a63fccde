"""`onrecord serve`: the record in the browser."""

from __future__ import annotations

import socket
from contextlib import suppress
from secrets import token_urlsafe
from threading import Thread
from typing import Annotated

import typer

from onrecord.errors import OnrecordError, StopRun
from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.cli.options import RecordFile, record_path
from onrecord.serve.cli.screen import say
from onrecord.serve.site import LOOPBACK, Site

WILDCARDS = {"0.0.0.0", "::", ""}  # noqa: S104  # addresses that are no names

PORT = 8765

MISSING = "`onrecord serve` needs what is not installed: pip install 'onrecord[web]'"


def serve(
    *,
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADDRESS",
            help="The address to listen on; others than this machine's own let the network read the record.",
        ),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = PORT,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A host name under which browsers ask for it; repeat it."),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Let those who have the token correct the record.")] = False,
    record: RecordFile = None,
) -> None:
    """Read the record in the browser, and correct it there.

    Prints the address to open, and serves until it is interrupted (Ctrl-C). Programs find the same under /api. It
    listens on this machine only unless --host says otherwise, and nobody can change anything unless --write is given;
    then the address that it prints holds the token that corrections need.
    """
    path = record_path(record)
    Record(path, read_only=not write).close()  # says now what is wrong with it
    own = () if host in WILDCARDS else (f"[{host}]" if ":" in host else host,)
    site = Site(path, hosts=(*LOOPBACK, *own, *(name or ())), token=token_urlsafe(16) if write else None)
    run(site, listen(host, port), own[0] if own else LOOPBACK[0])


def run(site: Site, listening: socket.socket, host: str, page: str = "") -> None:
    """Says the address, of a page to begin with, and serves until it is interrupted.

    StopRun where what it needs is not installed.
    """
    try:
        import uvicorn  # noqa: PLC0415  # an extra, and slow to import

        from onrecord.serve.web import create_app  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise StopRun(MISSING) from error
    config = uvicorn.Config(
        create_app(site), log_level="warning", access_log=False, server_header=False, lifespan="on", ws="none"
    )
    Thread(target=_prepare, args=(site,), daemon=True).start()
    say(_greeting(site.token, f"http://{host}:{listening.getsockname()[1]}/", page))
    uvicorn.Server(config).run(sockets=[listening])


def _prepare(site: Site) -> None:
    for prepare in (queries.prepare, queries.prepare_meaning):
        with suppress(OnrecordError), site.record() as record:  # whoever asks for it hears what is wrong
            prepare(record)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there. StopRun where it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        raise StopRun(f"cannot listen on {host} port {port} ({error.strerror or error}): try --port 0") from error


def _greeting(token: str | None, address: str, page: str) -> str:
    entry = f"\nTo correct it, open {address}enter?token={token}" if token else ""
    return f"The record is at {address}{page} (stop with Ctrl-C){entry}"
