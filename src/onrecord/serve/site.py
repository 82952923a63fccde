"""What a server serves, and to whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.record import Memory, Record

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a browser on this machine asks for this machine."""


PATIENCE = 60.0
"""Seconds for what is counted of the whole record, once for all who ask."""


@dataclass(frozen=True, slots=True)
class Site:
    """The record that is served, the host names that it is served under, and the token that writing needs.

    Nobody can write where there is no token. `seconds` is the longest that one question may take.
    """

    path: str
    hosts: tuple[str, ...] = LOOPBACK
    token: str | None = None
    seconds: float = 5.0
    memory: Memory = field(init=False, compare=False)

    def __post_init__(self) -> None:
        memory = Memory(self.path, lambda: Record(self.path, read_only=True, seconds=PATIENCE))
        object.__setattr__(self, "memory", memory)  # the site itself stays as it is

    def record(self) -> Record:
        """The record, opened for one request: a connection belongs to one thread, and opening takes under 1 ms."""
        return Record(self.path, read_only=True, seconds=self.seconds, memory=self.memory)
