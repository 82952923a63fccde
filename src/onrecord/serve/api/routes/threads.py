"""Threads: what two parties say and do to each other on a subject, over all articles."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field

from onrecord.serve import queries
from onrecord.serve.api.answers import Thread, ThreadHeading
from onrecord.serve.api.asking import Asked, Identity, Paging, Rows, Words, opened, page
from onrecord.serve.api.problems import NOT_FOUND, naming
from onrecord.serve.api.rows import thread_row
from onrecord.serve.cli.threads import THREADS

router = APIRouter(tags=["threads"])


class ThreadsAsked(Paging):
    """Which threads."""

    between: list[Annotated[str, Field(min_length=1, max_length=200)]] = Field(
        [], max_length=2, description="One or two parties: names, ids or countries; repeat it."
    )
    about: Words = Field(None, description="Words of what was said.")


class ThreadAsked(Asked):
    """How much of a thread."""

    every: bool = Field(False, description="With mere remarks, and with entries of little confidence.")


@router.get("/threads", response_model=Rows[ThreadHeading])
def list_threads(request: Request, asked: Annotated[ThreadsAsked, Query()]) -> dict[str, Any]:
    """Threads by weight: those in which both sides have their say come first."""
    with opened(request) as record:
        limit = asked.offset + asked.limit + 1
        found = queries.threads(record, asked.between, asked.about, limit)[asked.offset :]
        total = queries.count_threads(record, asked.between, asked.about)
    return page(request, asked, list(map(THREADS.as_object, found)), total=total)


@router.get("/threads/{identity}", response_model=Thread, response_model_exclude_unset=True, responses=NOT_FOUND)
def get_thread(request: Request, identity: Identity, asked: Annotated[ThreadAsked, Query()]) -> dict[str, Any]:
    """A thread as a timeline: who, what they did by it, in which words, where it stands, and what it answers."""
    with opened(request) as record, naming():
        return thread_row(queries.thread(record, identity, every=asked.every))
