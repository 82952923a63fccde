"""Ids: short hashes of content, so that the same input gives the same record."""

import hashlib


def content_id(*parts: str | bytes | int) -> str:
    """16 hex digits (64 bits) of SHA-256 over the parts, each with its length so that no two lists run together."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:16]
