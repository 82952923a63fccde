"""Whether an outlet writes the day or the month first in dates of figures; two stages read such dates."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from urllib.parse import urlsplit


@lru_cache(maxsize=1)
def _orders() -> dict[str, bool]:
    """Names and domains in small letters, and whether the day stands first."""
    table = tomllib.loads((files("onrecord.data") / "date_order.toml").read_text("utf-8"))
    return {word.lower(): order == "day_first" for order, words in table.items() for word in words}


def day_first(uri: str, outlet: str | None) -> bool | None:
    """Whether 3/4 is 3 April there, by the outlet's name or its address; None where its country is unknown."""
    try:
        host = urlsplit(uri).hostname or ""
    except ValueError:  # "http://[": no address
        host = ""
    known = _orders()
    labels = host.split(".")
    domains = (".".join(labels[at:]) for at in range(len(labels)))
    words = [(outlet or "").lower(), *domains]
    return next((known[word] for word in words if word in known), None)
