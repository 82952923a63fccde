"""`onrecord mcp`: the record for assistants."""

from __future__ import annotations

from onrecord.errors import StopRun
from onrecord.record import Record
from onrecord.serve.cli.options import RecordFile, record_path

MISSING = "`onrecord mcp` needs what is not installed: pip install 'onrecord[mcp]'"


def mcp(record: RecordFile = None) -> None:
    """Let an assistant ask the record.

    It speaks the Model Context Protocol on standard input and output. An assistant's program starts it; its
    configuration names the command `onrecord mcp --record FILE`. The tools only
    read: search, threads, thread, statement, actor, article. Whatever they return has the words, their article and
    offsets, and a permanent id to cite.
    """
    try:
        from onrecord.serve.mcp import create_server  # noqa: PLC0415  # an extra, and slow to import
    except ModuleNotFoundError as error:
        raise StopRun(MISSING) from error
    path = record_path(record)
    Record(path, read_only=True).close()  # says now what is wrong with it
    create_server(path).run("stdio")
