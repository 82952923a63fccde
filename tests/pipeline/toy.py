"""A reader without models: one statement of every page, and pages that make it fail. Worker processes import it."""

import os
import signal
import time

from onrecord.errors import SkipPage
from onrecord.ids import content_id, page_id
from onrecord.pipeline import Reader
from onrecord.records import Actor, Article, Block, BlockKind, Mention, Page, Reading, Span, Statement
from onrecord.resolve.own_actors import OwnActor
from onrecord.settings import Settings


class ToyReader(Reader):
    """Reads "NAME said WORDS"; what else the page holds decides what happens. The name of an own actor is known."""

    def __init__(self, settings: Settings, own: tuple[OwnActor, ...] = ()) -> None:
        self.settings = settings
        self.own = {name: actor for actor in own for name in actor.names}

    def __call__(self, page: Page) -> Reading:
        text = page.data.decode()
        if "SKIP" in text:
            raise SkipPage("nothing to read")
        if "BUG" in text:
            raise ValueError("two\nlines")
        if "STRAY" in text:
            return reading_of(page, text, Span(0, 3, "???"))
        if "EXIT" in text:
            os._exit(3)
        if "KILL" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "SLOW" in text:
            time.sleep(0.3)
        name = text.partition(" ")[0]
        return reading_of(page, text, Span(0, len(name), name), self.own.get(name))


def reading_of(page: Page, text: str, speaker: Span, own: OwnActor | None = None) -> Reading:
    """A reading with one statement: the whole page is its content."""
    identity = page_id(page)
    blocks = (Block(BlockKind.BODY, 0, len(text)),)
    article = Article(identity, page.uri, text, page.media_type, "utf-8", "en", blocks)
    actor = Actor(own.id, own.name, own.kind) if own else Actor(speaker.text.lower(), speaker.text, "person")
    statement = Statement(
        id=content_id(identity, "statement"),
        article=identity,
        speaker=Mention(speaker, actor.id, actor.name),
        sourcing="named",
        cue=None,
        content=(Span(0, len(text), text),),
        manner="direct",
    )
    return Reading(article, (statement,), (), (actor,))
