"""The application under `/api`: its routes, its errors, what it says of itself."""

from __future__ import annotations

from fastapi import FastAPI

from onrecord import __version__
from onrecord.serve.api.problems import PROBLEMS, add_problems
from onrecord.serve.api.routes import actors, articles, corrections, entries, links, surveys, threads
from onrecord.serve.api.unchanged import Unchanged
from onrecord.serve.site import Site

DESCRIPTION = """
The record of who said what and who did what, to whom, when and where. It answers what the command line answers, from
the same queries.

**To cite**: every statement and event has an `id` that is made of what was read; the page `/entries/ID` shows it marked
in its article. `start` and `end` count characters of the article's `text`: `text[start:end]` is what the entry says.

**Unknown** is null, never a guess: a party that is not known has a null `actor`, a date has bounds and the reason.

**Paging**: lists have `rows` and, where there are more, the address of the `next` page. Their order is fixed. `total`
says how many rows all pages have, where that is counted.

**Errors** are problems (RFC 9457) whose `detail` says what to do.

**Unchanged**: an answer has an ETag; ask again with `If-None-Match` and get 304 while the record is what it was.

**Writing** needs a server that was started with `--write`, and its token as `Authorization: Bearer TOKEN`.
"""


def create_api(site: Site) -> FastAPI:
    """The application, to be mounted behind the guard of the pages."""
    api = FastAPI(
        title="onrecord",
        version=__version__,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        responses=PROBLEMS,
    )
    api.state.site = site
    api.add_middleware(Unchanged, site=site)
    add_problems(api)
    for room in (entries, articles, actors, threads, links, surveys, corrections):
        api.include_router(room.router)
    return api
