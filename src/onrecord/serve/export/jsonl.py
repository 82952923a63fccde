"""The public contract: nouns as objects of JSON, one a line, `type` first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from onrecord.record import Record
from onrecord.serve.export.groups import story_object
from onrecord.serve.export.objects import actor_object, article_object, event_object, statement_object
from onrecord.serve.export.threads import link_object, thread_line
from onrecord.serve.threads import assemble

UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Control characters that JSON may hold as they are, but that a terminal or a reader of lines would act on."""


def lines(record: Record) -> Iterator[str]:
    """The whole record, one state of it, each kind in a fixed order.

    Articles, statements, events, actors, stories, links, threads.
    """
    with record.snapshot():
        for article in record.articles():
            yield to_line(article_object(article, record.story_of(article.id)))
        yield from (to_line(statement_object(statement)) for statement in record.statements())
        yield from (to_line(event_object(event)) for event in record.events())
        yield from (to_line(actor_object(actor)) for actor in record.actors())
        yield from (to_line(story_object(story)) for story in record.stories())
        yield from (to_line(link_object(link)) for link in record.links())
        yield from (to_line(thread_line(assemble(record, row))) for row in record.threads())


def to_line(value: dict[str, Any]) -> str:
    """An object as one line of JSON."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
