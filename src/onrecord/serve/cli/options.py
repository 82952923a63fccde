"""Options that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from onrecord.settings import Settings, read_settings


class Format(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


RecordFile = Annotated[
    str | None,
    typer.Option("--record", metavar="FILE", help="The record's file [default: $ONRECORD_RECORD, else onrecord.db]."),
]

FormatOption = Annotated[
    Format,
    typer.Option("--format", help="json has every field; csv guards cells that a spreadsheet would run as a formula."),
]

Limit = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="At most this many rows.")]


def settings() -> Settings:
    """The settings in force, read from the environment once, here at the door."""
    return read_settings(os.environ)


def record_path(given: str | None) -> str:
    """The file of the record: the one named, else the setting's."""
    return given or settings().record
