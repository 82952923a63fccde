"""One page to its reading: the only module that knows the order of the stages."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.errors import SkipPage, StopRun
from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.records import Page, Reading, Skipped
from onrecord.resolve import Resolver, publication
from onrecord.resolve.own_actors import OwnActor
from onrecord.settings import Settings


@dataclass(frozen=True, slots=True)
class Failed(Skipped):
    """A page on which the program failed, which is a fault of the program and not of the page."""


class Reader:
    """Reads pages: every stage in order. A pure function of the page, the models, the settings and the own actors."""

    def __init__(self, settings: Settings, own: tuple[OwnActor, ...] = ()) -> None:
        self.parser = Parser(settings.pipeline)
        self.attributor = Attributor()
        self.coder = Coder()
        self.resolver = Resolver(own=own)

    def __call__(self, page: Page) -> Reading:
        """Everything that one page says. SkipPage where it is no article that can be read."""
        parsed = self.parser(clean(page))
        statements = self.attributor(parsed)
        statements, events = self.coder(parsed, statements)
        statements, events, actors = self.resolver(parsed, statements, events)
        article = replace(parsed.article, published=publication(parsed, statements, actors))
        return Reading(article, statements, events, actors)

    def pipe(self, pages: Iterable[Page]) -> Iterator[Reading | Skipped]:
        """The readings of many pages, the same as one by one; a page that cannot be read gives the reason."""
        return map(self.attempt, pages)

    def attempt(self, page: Page) -> Reading | Skipped:
        """One page's reading, or why there is none."""
        try:
            return self(page)
        except SkipPage as reason:
            return Skipped(page.uri, str(reason))
        except StopRun:
            raise
        except Exception as error:  # noqa: BLE001  # a fault met on one page must not cost the others
            return Failed(page.uri, described(error))


def described(error: Exception) -> str:
    """An unexpected exception in one line: its type, its message, and where in our code it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    package = Path(__file__).parent.parent
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(package)] or frames[-1:]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "an unknown place"
    message = " ".join(str(error).split())[:300]
    return f"onrecord failed on this page: {type(error).__name__}: {message} ({where})"
