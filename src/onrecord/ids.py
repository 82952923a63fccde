"""Ids: short hashes of content, so that the same input gives the same record."""

import hashlib

from onrecord.records import Page


def content_id(*parts: str | bytes | int) -> str:
    """16 hex digits (64 bits) of SHA-256 over the parts, each with its length so that no two lists run together."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:16]


def page_id(page: Page) -> str:
    """The id of the article on a page: of its name, its bytes and the metadata that came with it.

    It costs one pass over the bytes, so what is recorded already is known before anything is read.
    """
    return content_id(page.name, page.data, *(part for pair in page.given for part in pair))
