"""The web application: its pages, its guard, its files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from onrecord.serve.api import create_api
from onrecord.serve.site import Site
from onrecord.serve.web import writing
from onrecord.serve.web.failures import add_failures
from onrecord.serve.web.guard import Guard
from onrecord.serve.web.pages import actors, acts, articles, links, overview, pairs, review, searching, threads
from onrecord.serve.web.templating import STATIC

AT_ONCE = 4
"""Requests that are worked on at once; others wait their turn.

Twenty readers of 775,000 statements, two cores, 95th of a hundred: a search by meaning took 655 ms, and 1,000 where 40
are worked on at once, as is usual; lists 220 and 300. With 8 it took 860, with 2 950. Memory was 50 MB less.
"""


class KeptFiles(StaticFiles):
    """Files that a browser may keep: their address has their hash."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


@asynccontextmanager
async def _few_at_once(_: FastAPI) -> AsyncIterator[None]:
    current_default_thread_limiter().total_tokens = AT_ONCE
    yield


def create_app(site: Site) -> FastAPI:
    """The application that serves a record. It holds nothing but the site: every request asks the record anew."""
    app = FastAPI(title="onrecord", docs_url=None, redoc_url=None, openapi_url=None, lifespan=_few_at_once)
    app.state.site = site
    app.add_middleware(Guard, hosts=site.hosts)
    add_failures(app)
    app.mount("/static", KeptFiles(directory=STATIC))
    app.mount("/api", create_api(site))
    app.include_router(writing.router)
    for page in (overview, articles, actors, pairs, searching, acts, review, threads, links):
        app.include_router(page.router)
    return app
