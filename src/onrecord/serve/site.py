"""What a server serves, and to whom."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import Record

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a browser on this machine asks for this machine."""


@dataclass(frozen=True, slots=True)
class Site:
    """The record that is served, the host names that it is served under, and the token that writing needs.

    Nobody can write where there is no token. `seconds` is the longest that one question may take.
    """

    path: str
    hosts: tuple[str, ...] = LOOPBACK
    token: str | None = None
    seconds: float = 5.0

    def record(self) -> Record:
        """The record, opened for one request: a connection belongs to one thread, and opening takes under 1 ms."""
        return Record(self.path, read_only=True, seconds=self.seconds)
