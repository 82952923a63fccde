"""The spans of one attribution, as the parts of the attributor hand them on."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Span


@dataclass(frozen=True, slots=True)
class Roles:
    """Source, cue and content inside the blocks that are read, each in order of place; content is never empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    @property
    def all(self) -> tuple[Span, ...]:
        """The spans of every role."""
        return (*self.source, *self.cue, *self.content)
