"""Names of the record's things for formats that want an IRI."""

from __future__ import annotations

from urllib.parse import quote


def urn(kind: str, identity: str) -> str:
    """`urn:onrecord:statement:92f52fe7e729d361`."""
    return f"urn:onrecord:{kind}:{quote(identity, safe='')}"


def web_address(uri: str) -> str | None:
    """The address of a page on the web; None of a file, or of what is no address."""
    return uri if uri.startswith(("http://", "https://")) else None
