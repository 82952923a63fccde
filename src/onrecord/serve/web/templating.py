"""The templates, and what they can call."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.plover import load_plover
from onrecord.record.dates import days_of
from onrecord.serve.cli import cells
from onrecord.serve.cli.timeline import when
from onrecord.serve.naming import shown
from onrecord.serve.site import Site
from onrecord.serve.web import addresses, marking

STATIC = Path(str(files("onrecord.serve.web") / "static"))

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")

NAVIGATION = (("/threads", "Threads"), ("/search", "Search"), ("/actors", "Actors"), ("/review", "Review"))
"""The pages that every page leads to."""

ENVIRONMENT = Environment(
    loader=PackageLoader("onrecord.serve.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def static(name: str) -> str:
    """The address of a file that pages need; it changes with the file, so a browser may keep it for good."""
    return f"/static/{name}?{sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"


def quad(act: str) -> str:
    """The class of an act's or type's colour."""
    plover = load_plover()
    return plover.quad(act).replace(" ", "-") if act in plover.types else "comment"


def minute(time: str) -> str:
    """A time (ISO 8601, UTC) as people write it, to the minute."""
    return f"{time[:10]} {time[11:16]} UTC"


def show(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page."""
    site: Site = request.app.state.site
    page = ENVIRONMENT.get_template(f"{template}.html")
    return HTMLResponse(page.render(request=request, site=site, **values), status)


ENVIRONMENT.filters["minute"] = minute
ENVIRONMENT.globals |= {
    "actor_address": addresses.actor,
    "cells": cells,
    "days_of": days_of,
    "key_of": marking.key_of,
    "navigation": NAVIGATION,
    "pair_address": addresses.pair,
    "quad": quad,
    "shown": shown,
    "search_address": addresses.search,
    "static": static,
    "when": when,
}
