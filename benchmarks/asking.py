"""A server in a process of its own, and how long it takes to answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

READERS = 20
IDLE = 0.05  # seconds of work in a second


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    port: int
    process: int

    def peak(self) -> int:
        """The most memory that it has held, MB."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        found = re.search(r"VmHWM:\s+(\d+)", status)
        assert found is not None
        return int(found[1]) // 1024

    def settle(self) -> None:
        """Waits until it has counted what it counts before anybody asks: it does next to nothing for a second."""
        while True:
            before = self._worked()
            time.sleep(1)
            if self._worked() - before < IDLE:
                return

    def _worked(self) -> float:
        """Seconds of the processor's time so far."""
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(command: Sequence[str]) -> Iterator[Server]:
    """What Python runs with these arguments, which names its port in an address on the standard error."""
    quiet, heard = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen([sys.executable, *command], stdout=quiet, stderr=heard, text=True) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        found = next(filter(None, (re.search(r"http://\S+?:(\d+)", line) for line in lines)))
        try:
            yield Server(int(found[1]), process.pid)
        finally:
            process.terminate()


def ask(port: int, path: str) -> float:
    """Milliseconds until the whole answer has come; the status, less than nothing, of another than 200."""
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    start = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    taken = (time.perf_counter() - start) * 1000
    return taken if answer.status == 200 else -answer.status


def measure(port: int, asked: Mapping[str, Sequence[str]]) -> None:
    """Prints the times of each page, of one reader and of many at once.

    Of three addresses the many ask the latter two, so that nobody has been there before them, where there are so many.
    """
    print(f"{'page':26}{'first':>8}{'median':>8}{'p95':>8}{f'p95 of {READERS}':>12}")
    for name, paths in asked.items():
        first, times = ask(port, paths[0]), len(paths) // 3
        alone = [ask(port, path) for path in paths[:times]]
        with ThreadPoolExecutor(READERS) as readers:
            together = list(readers.map(lambda path: ask(port, path), paths[times:]))
        failed = f"  answers {sorted({-round(each) for each in alone if each < 0})}" if min(alone) < 0 else ""
        print(f"{name:26}{first:8.0f}{median(alone):8.0f}{p95(alone):8.0f}{p95(together):12.0f}{failed}", flush=True)


def p95(times: Sequence[float]) -> float:
    """The 95th of a hundred."""
    return sorted(times)[int(0.95 * (len(times) - 1))]
