"""What it costs to link one article into records of 1,000, 10,000 and 100,000, in one run.

    python benchmarks/linking.py [--sizes 1000 10000 100000] [--articles 200] [--folder FOLDER]

The records are those of `records.py`, filled and linked up to 1,000 articles, and multiplied from there
(`multiplied.py`), which takes minutes and not hours. Then articles come one by one to each record in turn, so that what
else the machine does falls on all alike, and of each the linking is timed: all steps, for itself and for those of the
record that await their turn because of it.
Asked: the time at the largest at most twice that at the smallest, and memory bounded.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

from multiplied import multiply
from onrecord.pipeline import link
from onrecord.record import Record
from records import AT, reading

FILLED = 1_000
"""Articles that are made one by one."""


@dataclass(slots=True)
class Cost:
    """Of linking one article: wall-clock seconds and seconds of this process, one for each article timed."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def add(self, record: Record, number: int) -> None:
        """Links one article more."""
        put(record, number)
        began, busy = time.perf_counter(), time.process_time()
        link(record)
        self.wall.append(time.perf_counter() - began)
        self.cpu.append(time.process_time() - busy)


def put(record: Record, number: int) -> None:
    """Records one article."""
    record.add(reading(number), reader="benchmark", received_at=AT)


def grown(folder: Path, sizes: list[int]) -> dict[int, Path]:
    """A linked record of each size, in order; the large ones are multiplied from the largest that was filled."""
    paths: dict[int, Path] = {}
    held = 0
    for size in sizes:
        start = time.perf_counter()
        path = folder / f"{size}.db"
        if held:
            shutil.copyfile(paths[held], path)
        with Record(path) as record:
            for number in range(held, min(size, FILLED)):
                put(record, number)
            link(record)
            if size > FILLED:
                multiply(record, size)
            record.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        paths[size] = path
        held = size if size <= FILLED else held
        print(f"  a record of {size} after {time.perf_counter() - start:.0f} s", flush=True)
    return paths


def described(cost: Cost, first: Cost) -> str:
    """Medians and means in milliseconds, and how many times those of the smallest record that is."""
    cells = []
    for name, times, least in (("cpu", cost.cpu, first.cpu), ("wall", cost.wall, first.wall)):
        middle, average = median(times) * 1000, mean(times) * 1000
        cells.append(
            f"{name} ms: median {middle:6.2f} ({median(times) / median(least):.2f}x), "
            f"mean {average:6.2f} ({mean(times) / mean(least):.2f}x)"
        )
    return "   ".join(cells)


def run(folder: Path, sizes: list[int], articles: int) -> None:
    """Measures all sizes in turn and prints a line of each."""
    paths = grown(folder, sizes)
    costs = {size: Cost() for size in sizes}
    with ExitStack() as opened:
        records = {size: opened.enter_context(Record(path)) for size, path in paths.items()}
        for number in range(max(sizes), max(sizes) + articles):
            for size, record in records.items():
                costs[size].add(record, number)
    for size in sizes:
        print(f"{size:7} articles   {described(costs[size], costs[sizes[0]])}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="Where to keep the records [default: a new one, deleted].")
    given = parser.parse_args()
    with ExitStack() as kept:
        folder = given.folder or Path(kept.enter_context(tempfile.TemporaryDirectory()))
        run(folder, sorted(given.sizes), given.articles)


if __name__ == "__main__":
    main()
