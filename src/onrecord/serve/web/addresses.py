"""The addresses of pages. They are permanent: what stands in one is all that its page depends on."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def actor(identity: str) -> str:
    """An actor's page."""
    return f"/actors/{quote(identity, safe='')}"


def pair(one: str, other: str, **asked: object) -> str:
    """The page of two parties."""
    return f"/pair?{_asked(one=one, other=other, **asked)}"


def search(kind: str = "statements", **asked: object) -> str:
    """What a search shows; what is None or empty is not asked."""
    return f"/search?{_asked(kind=kind, **asked)}"


def _asked(**asked: object) -> str:
    return urlencode({name: value for name, value in asked.items() if value not in {None, ""}})
