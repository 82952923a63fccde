"""What a server that is asked again keeps of answers, until the record changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Semaphore, Thread
from time import monotonic
from typing import Any, TypeVar

Answer = TypeVar("Answer")

AT_ONCE = 0.5
"""Seconds: what takes less is found again while the asker waits; what takes longer, behind the last answer."""


MOST = 64
"""Answers about the whole record that are kept: a handful has some 15 MB, the rest is counts of pairs.

Of more, that goes which was found soonest: it will be again.
"""

ENTRIES = 20_000
"""Entries in the answers that are kept for single pages, some 80 MB; what nobody has asked for longest goes first."""


AT_A_TIME = 2
"""Long answers that are found at once: each takes memory, and more of them would not be quicker."""


@dataclass(slots=True)
class _Kept:
    """The last answer, the state of the record that it is of, and how long it took (seconds)."""

    stamp: tuple[int, ...]
    answer: Any
    took: float


@dataclass(slots=True)
class _Recent:
    """An answer for one page, the state of the record that it is of, and how many entries it holds."""

    stamp: tuple[int, ...]
    answer: Any
    size: int


@dataclass(slots=True)
class Memory:
    """Keeps answers until the record at `path` is written to. `open` opens it anew, with more time than one asker has.

    While a long answer is found again, the last one is given: it is then some seconds old, and `behind` counts it.
    """

    path: str
    open: Callable[[], Any]
    behind: int = 0
    _kept: dict[str, _Kept] = field(default_factory=dict)
    _recent: dict[str, _Recent] = field(default_factory=dict)
    _own: dict[str, Any] = field(default_factory=dict)
    _locks: dict[str, Lock] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)
    _few: Semaphore = field(default_factory=lambda: Semaphore(AT_A_TIME))

    def answer(self, name: str, find: Callable[[Any], Answer]) -> Answer:
        """The answer of that name, found by `find` of an open record where it is not known."""
        kept = self._known(name)
        if kept is not None and kept.stamp != self._stamp() and kept.took > AT_ONCE:
            self.behind += 1
            Thread(target=self._find_unless_found, args=(name, find), daemon=True).start()
        elif kept is None or kept.stamp != self._stamp():
            with self._locks.setdefault(name, Lock()):
                kept = self._find(name, find)
        answer: Answer = kept.answer
        return answer

    def recent(self, name: str, find: Callable[[], Answer], size: Callable[[Answer], int]) -> Answer:
        """The answer of that name for a page; where the record has changed since, the asker finds it anew."""
        stamp = self._stamp()
        with self._locks.setdefault(name, Lock()):
            kept = self._recent.get(name)
            if kept is None or kept.stamp != stamp:
                answer = find()
                kept = _Recent(stamp, answer, size(answer))
        with self._turn:
            self._recent.pop(name, None)
            self._recent[name] = kept  # as the one that was asked for last
            held = sum(each.size for each in self._recent.values())
            for oldest in list(self._recent):
                if held <= ENTRIES:
                    break
                held -= self._recent.pop(oldest).size
                self._locks.pop(oldest, None)
        found: Answer = kept.answer
        return found

    def own(self, name: str, make: Callable[[], Answer]) -> Answer:
        """What keeps itself in step with the record: made by who asks for it first, never put out."""
        with self._turn:
            if name not in self._own:
                self._own[name] = make()
            owned: Answer = self._own[name]
        return owned

    def _find_unless_found(self, name: str, find: Callable[[Any], Answer]) -> None:
        lock = self._locks.setdefault(name, Lock())
        if lock.acquire(blocking=False):  # else another finds it
            try:
                self._find(name, find)
            finally:
                lock.release()

    def _find(self, name: str, find: Callable[[Any], Answer]) -> _Kept:
        stamp, kept = self._stamp(), self._kept.get(name)
        if kept is None or kept.stamp != stamp:
            start = monotonic()
            with self._few, self.open() as record:
                answer = find(record)
            kept = _Kept(stamp, answer, monotonic() - start)
            with self._turn:
                self._kept[name] = kept
                while len(self._kept) > MOST:
                    soonest = min(self._kept, key=lambda name: self._kept[name].took)
                    del self._kept[soonest]
                    self._locks.pop(soonest, None)
        return kept

    def _known(self, name: str) -> _Kept | None:
        with self._turn:
            return self._kept.get(name)

    def _stamp(self) -> tuple[int, ...]:
        """Changes whenever the record is written to: times and sizes of its file and of what is not yet moved there."""
        stamp: list[int] = []
        for path in (self.path, f"{self.path}-wal"):
            try:
                found = Path(path).stat()
            except FileNotFoundError:
                stamp += (0, 0)
            else:  # an empty one comes and goes with those who only read
                stamp += (found.st_mtime_ns, found.st_size) if found.st_size else (0, 0)
        return tuple(stamp)
