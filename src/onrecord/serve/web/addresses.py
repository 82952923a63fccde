"""The addresses of pages. They are permanent: what stands in one is all that its page depends on."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def actor(identity: str) -> str:
    """An actor's page."""
    return f"/actors/{quote(identity, safe='')}"


def pair(one: str, other: str, **asked: object) -> str:
    """The page of two parties."""
    return asking("/pair", one=one, other=other, **asked)


def search(kind: str = "statements", **asked: object) -> str:
    """What a search shows; what is None or empty is not asked."""
    return asking("/search", kind=kind, **asked)


def asking(path: str, **asked: object) -> str:
    """A page with what is asked of it; what is None or empty is left out."""
    return f"{path}?{urlencode({name: value for name, value in asked.items() if value not in {None, ''}})}"
