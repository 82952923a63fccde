"""Worker processes that do work in order and outlive the death of one of them.

The pools of the standard library give up when a process dies, and do not say on which piece of work it died.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from onrecord.errors import StopRun

Key = TypeVar("Key")
Work = TypeVar("Work")
Result = TypeVar("Result")

IN_FLIGHT = 4
"""Pieces of work held at a time for each worker, so that memory stays bounded."""

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1"
)
"""One thread a worker: the workers share the cores already."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Work whose worker died, and how it died."""

    reason: str


@dataclass(slots=True, eq=False)
class _Slot:
    key: Any
    work: Any
    result: Any = None
    done: bool = False


@dataclass(slots=True, eq=False)
class _Worker:
    process: Any
    connection: Connection
    slot: _Slot | None = None
    ready: bool = False


@dataclass(slots=True, eq=False)
class Workers(Generic[Key, Work, Result]):
    """`count` processes, each with its own callable from `make`; both must pickle. They start when there is work."""

    count: int
    make: Callable[[], Callable[[Work], Result]]
    _workers: list[_Worker] = field(default_factory=list)

    def map(self, items: Iterable[tuple[Key, Work | None]]) -> Iterator[tuple[Key, Result | Lost | None]]:
        """The result of each piece of work, in order; where there is no work (None), None.

        StopRun where a worker cannot start.
        """
        slots: deque[_Slot] = deque()
        coming = iter(items)
        try:
            while True:
                self._take(coming, slots)
                if not slots:
                    return
                while slots and slots[0].done:
                    slot = slots.popleft()
                    yield slot.key, slot.result
                if slots:
                    self._receive()
                    self._hand_out(slots)
        finally:
            self._close()

    def _take(self, coming: Iterator[tuple[Key, Work | None]], slots: deque[_Slot]) -> None:
        while len(slots) < IN_FLIGHT * self.count:
            item = next(coming, None)
            if item is None:
                break
            slots.append(_Slot(item[0], item[1], done=item[1] is None))
            self._hand_out(slots)

    def _hand_out(self, slots: deque[_Slot]) -> None:
        taken = {id(worker.slot) for worker in self._workers}
        for slot in slots:
            if slot.done or id(slot) in taken:
                continue
            worker = self._idle()
            if worker is None:
                return
            try:
                worker.connection.send(slot.work)
                worker.slot = slot
            except (BrokenPipeError, ConnectionResetError):  # it died while it had nothing to do
                self._bury(worker)
                self._hand_out(slots)
                return

    def _idle(self) -> _Worker | None:
        free = next((worker for worker in self._workers if worker.slot is None), None)
        if free is None and len(self._workers) < self.count:
            free = _started(self.make)
            self._workers.append(free)
        return free

    def _receive(self) -> None:
        busy = {worker.connection: worker for worker in self._workers if worker.slot is not None}
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]  # only connections were given
            try:
                kind, result = worker.connection.recv()
            except (EOFError, ConnectionResetError):
                self._bury(worker)
                continue
            if kind == "ready":
                worker.ready = True
            elif kind == "stop":
                raise StopRun(result)
            elif worker.slot is not None:
                worker.slot.result, worker.slot.done, worker.slot = result, True, None

    def _bury(self, worker: _Worker) -> None:
        worker.process.join()
        self._workers.remove(worker)
        reason = _death(worker.process.exitcode)
        if not worker.ready:
            raise StopRun(f"a worker process {reason} while it loaded its models: try again with fewer --jobs")
        if worker.slot is not None:
            worker.slot.result, worker.slot.done = Lost(f"the worker process {reason} on this page"), True

    def _close(self) -> None:
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers.clear()


def _started(make: Callable[[], Callable[[Any], Any]]) -> _Worker:
    context = multiprocessing.get_context("spawn")  # a fork would share the parent's threads and open record
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, make), daemon=True)
    with _one_thread(), _no_interrupt():
        process.start()
    theirs.close()  # so that its death is the end of the connection
    return _Worker(process, ours)


def _serve(connection: Connection, make: Callable[[], Callable[[Any], Any]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = make()
    except StopRun as error:
        connection.send(("stop", str(error)))
        return
    connection.send(("ready", None))
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent has gone
        while True:
            connection.send(("done", work(connection.recv())))


def _death(code: int | None) -> str:
    if code is None or code >= 0:
        return f"ended with exit code {code}"
    name = signal.Signals(-code).name
    return f"was killed by {name}" + (" (out of memory?)" if name == "SIGKILL" else "")


@contextmanager
def _one_thread() -> Iterator[None]:
    """Sets the variables that numeric libraries read when they are imported, for the process that starts meanwhile."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(ONE_THREAD)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal; the parent alone acts on it and ends the workers."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # starting it with the first process would unblock the signal again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
