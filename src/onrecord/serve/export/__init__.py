"""The record in formats that others read; Parquet, which needs a library of its own, is in its module."""

from collections.abc import Callable, Iterator, Mapping

from onrecord.record import Record
from onrecord.serve.export.annotation import annotation_lines
from onrecord.serve.export.ftm import ftm_lines
from onrecord.serve.export.groups import copies_object, story_object
from onrecord.serve.export.icews import icews_lines
from onrecord.serve.export.jsonl import lines, to_line
from onrecord.serve.export.objects import (
    actor_object,
    article_object,
    event_object,
    moment_object,
    statement_object,
)
from onrecord.serve.export.plover import plover_lines
from onrecord.serve.export.polecat import polecat_lines
from onrecord.serve.export.schema_org import schema_org_lines
from onrecord.settings import Settings

FORMATS: Mapping[str, Callable[[Record, Settings], Iterator[str]]] = {
    "jsonl": lambda record, _: lines(record),
    "plover": plover_lines,
    "polecat": polecat_lines,
    "icews": icews_lines,
    "annotation": annotation_lines,
    "schema-org": schema_org_lines,
    "ftm": ftm_lines,
}
"""The formats by name: each gives its lines, without their ends."""

__all__ = [
    "FORMATS",
    "actor_object",
    "article_object",
    "copies_object",
    "event_object",
    "lines",
    "moment_object",
    "statement_object",
    "story_object",
    "to_line",
]
