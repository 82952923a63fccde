"""The templates, and what they can call."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.serve.cli import cells
from onrecord.serve.web.site import Site

STATIC = Path(str(files("onrecord.serve.web") / "static"))

ENVIRONMENT = Environment(
    loader=PackageLoader("onrecord.serve.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


NAVIGATION = (("/", "Overview"),)
"""The pages that every page leads to."""


def static(name: str) -> str:
    """The address of a file that pages need; it changes with the file, so a browser may keep it for good."""
    return f"/static/{name}?{sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"


def show(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page."""
    site: Site = request.app.state.site
    page = ENVIRONMENT.get_template(f"{template}.html")
    return HTMLResponse(page.render(request=request, site=site, **values), status)


ENVIRONMENT.globals |= {"cells": cells, "navigation": NAVIGATION, "static": static}
