"""Sources to a record: which pages need reading, who reads them, and what is recorded, in the order of the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path

from onrecord.errors import SkipPage
from onrecord.ids import page_id
from onrecord.pipeline.linking import link
from onrecord.pipeline.own import own_actors, own_version
from onrecord.pipeline.reader import Failed, Reader
from onrecord.pipeline.version import reader_version
from onrecord.pipeline.workers import Lost, Workers
from onrecord.read import read_pages
from onrecord.read.clock import now
from onrecord.read.find import file_uri
from onrecord.record import Outcome, Record
from onrecord.records import Page, Reading, Skipped
from onrecord.resolve.own_actors import OwnActor
from onrecord.settings import Settings

MakeReader = Callable[[Settings, tuple[OwnActor, ...]], Reader]
"""What makes the reader of a process."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one page of a build; `reading` where it was read."""

    uri: str
    outcome: Outcome | Skipped | None  # None: the same page came earlier in this run
    reading: Reading | None = None


@dataclass(slots=True)
class Summary:
    """What a build did, in pages; statements, events, words_missing and undated are of the pages it read."""

    new: int = 0
    unchanged: int = 0
    replaced: int = 0
    repeated: int = 0
    statements: int = 0
    events: int = 0
    words_missing: int = 0
    undated: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """The pages on which the program failed."""
        return sum(isinstance(skipped, Failed) for skipped in self.skipped)

    @property
    def recorded(self) -> int:
        """The pages that stand in the record after the build."""
        return self.new + self.unchanged + self.replaced

    def add(self, step: Step) -> None:
        """Counts one page."""
        if isinstance(step.outcome, Skipped):
            self.skipped.append(step.outcome)
        else:
            name = step.outcome.value if step.outcome else "repeated"
            setattr(self, name, getattr(self, name) + 1)
        if step.reading is not None:
            self._add_reading(step.reading)

    def _add_reading(self, reading: Reading) -> None:
        self.statements += len(reading.statements)
        self.events += len(reading.events)
        self.words_missing += "words-missing" in reading.article.flags
        self.undated += reading.article.published is None or reading.article.published.value is None


def build(
    sources: Iterable[str],
    record: Record,
    settings: Settings,
    *,
    jobs: int = 1,
    progress: Callable[[Step], None] = lambda _: None,
    linking: Callable[[str], None] = lambda _: None,
    reader: MakeReader = Reader,
) -> Summary:
    """Reads sources into the record, one transaction a page, in their order whatever the number of jobs; then links.

    What is recorded already by the same reader is not read again. The actors of the setting's file and those that were
    added to the record are part of the reader. `linking` hears the steps as `link` tells them. `reader` makes what
    reads, once in each process that reads; it must pickle. StopRun where the record cannot be written, or the own
    actors hold a mistake.
    """
    sources = tuple(sources)
    own = own_actors(settings.actors, record)
    version = reader_version(settings.pipeline) + own_version(own)
    run = _Run(record, jobs, version, partial(reader, settings, own))
    summary = Summary()
    no_articles = {file_uri(Path(f"{record.path}{ending}")) for ending in ("", "-wal", "-shm")}
    no_articles |= {file_uri(Path(settings.actors))} if settings.actors else set()
    pages = (page for page in read_pages(sources) if page.uri not in no_articles)  # they may lie among the articles
    for step in run.steps(pages):
        summary.add(step)
        progress(step)
    record.forget_skipped(map(_source_uri, sources), still={skipped.uri for skipped in summary.skipped})
    link(record, progress=linking)
    return summary


class _Plan(Enum):
    SKIP = auto()  # it could not be received
    KEEP = auto()  # it is recorded already
    REPEAT = auto()  # the same page came earlier in this run
    READ = auto()


@dataclass(frozen=True, slots=True)
class _Task:
    page: Page | Skipped
    plan: _Plan
    identity: str = ""

    @property
    def work(self) -> Page | None:
        """The page, where it must be read."""
        return self.page if self.plan is _Plan.READ and isinstance(self.page, Page) else None


class _Run:
    """One build. Pages are planned ahead of what is recorded, so every plan is looked at again when its turn comes."""

    def __init__(self, record: Record, jobs: int, version: str, make: Callable[[], Reader]) -> None:
        self.record = record
        self.jobs = jobs
        self.version = version
        self.make = make
        self.reader: Reader | None = None
        self.uris: set[str] = set()
        self.ids: set[str] = set()

    def steps(self, pages: Iterable[Page | Skipped]) -> Iterator[Step]:
        """What became of each page, recorded when it comes out."""
        tasks = ((task, task.work) for task in map(self._planned, pages))
        if self.jobs > 1:
            workers = Workers[_Task, Page, Reading | Skipped](self.jobs, partial(_attempting, self.make))
            return (self._recorded(task, result) for task, result in workers.map(tasks))
        return (self._recorded(task, self._attempt(work) if work else None) for task, work in tasks)

    def _planned(self, page: Page | Skipped) -> _Task:
        if isinstance(page, Skipped):
            self.uris.add(page.uri)
            return _Task(page, _Plan.SKIP)
        identity = page_id(page)
        if identity in self.ids:
            plan = _Plan.REPEAT
        elif page.uri not in self.uris and self.record.is_recorded(identity, self.version):
            plan = _Plan.KEEP
        else:
            plan = _Plan.READ
        self.ids.add(identity)
        self.uris.add(page.uri)
        return _Task(page, plan, identity)

    def _recorded(self, task: _Task, result: Reading | Skipped | Lost | None) -> Step:
        page = task.page
        if isinstance(page, Skipped):
            return self._skipped(page, now())
        if task.plan is _Plan.KEEP and self.record.keep(task.identity, page.uri, reader=self.version):
            return Step(page.uri, Outcome.UNCHANGED)
        if task.plan is _Plan.REPEAT and self.record.is_recorded(task.identity, self.version):
            return Step(page.uri, None)
        result = result or self._attempt(page)  # what was here when it was planned has been replaced meanwhile
        if isinstance(result, Lost):
            result = Failed(page.uri, result.reason)
        if isinstance(result, Skipped):
            return self._skipped(result, page.received_at)
        return self._added(page, result)

    def _added(self, page: Page, reading: Reading) -> Step:
        try:
            outcome = self.record.add(reading, reader=self.version, received_at=page.received_at)
        except SkipPage as reason:  # the stages promise that this does not happen
            return self._skipped(Failed(page.uri, str(reason)), page.received_at)
        return Step(page.uri, outcome, reading)

    def _skipped(self, skipped: Skipped, at: str) -> Step:
        self.record.skip(skipped, at=at)
        return Step(skipped.uri, skipped)

    def _attempt(self, page: Page) -> Reading | Skipped:
        if self.reader is None:
            self.reader = self.make()
        return self.reader.attempt(page)


def _attempting(make: Callable[[], Reader]) -> Callable[[Page], Reading | Skipped]:
    return make().attempt


def _source_uri(source: str) -> str:
    return "stdin:" if source == "-" else file_uri(Path(source))
