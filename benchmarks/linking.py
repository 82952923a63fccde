"""What it costs to link one article into records of 1,000, 10,000 and 100,000, in one run.

    python benchmarks/linking.py [--sizes 1000 10000 100000] [--articles 200] [--folder FOLDER]

The record is that of `records.py`, filled and linked up to each size; then articles come one by one, and of each the
linking is timed: all steps, for itself and for those of the record that await their turn because of it. Asked: the time
at the largest at most twice that at the smallest, and memory bounded.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from onrecord.pipeline import link
from onrecord.record import Record
from records import fill


@dataclass(frozen=True, slots=True)
class Cost:
    """Of linking one article: wall-clock seconds and seconds of this process, one for each article timed."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]


def grow(record: Record, size: int) -> None:
    """Fills the record up to a size and links it."""
    start = time.perf_counter()
    held = record.counts().articles
    for first in range(held, size, 1000):
        fill(record, range(first, min(first + 1000, size)))
        link(record)
    print(f"  filled from {held} to {size} in {time.perf_counter() - start:.0f} s", flush=True)


def measured(record: Record, size: int, articles: int) -> Cost:
    """Links so many articles more, one by one."""
    wall, cpu = [], []
    for number in range(size, size + articles):
        fill(record, [number])
        began, busy = time.perf_counter(), time.process_time()
        link(record)
        wall.append(time.perf_counter() - began)
        cpu.append(time.process_time() - busy)
    return Cost(tuple(wall), tuple(cpu))


def described(cost: Cost, first: Cost) -> str:
    """Medians and means in milliseconds, and how many times those of the smallest record that is."""
    cells = []
    for times, least in ((cost.wall, first.wall), (cost.cpu, first.cpu)):
        mean, of = sum(times) / len(times), sum(least) / len(least)
        worst = quantiles(times, n=20)[-1]
        cells.append(
            f"median {median(times) * 1000:6.2f} ({median(times) / median(least):.2f}x)  "
            f"mean {mean * 1000:6.2f} ({mean / of:.2f}x)  19 of 20 below {worst * 1000:6.2f}"
        )
    return f"wall ms: {cells[0]}   cpu ms: {cells[1]}"


def run(folder: Path, sizes: list[int], articles: int) -> None:
    """Measures at each size and prints a line."""
    costs: list[Cost] = []
    with Record(folder / "record.db") as record:
        for size in sizes:
            grow(record, size)
            costs.append(measured(record, size, articles))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{size:7} articles  {described(costs[-1], costs[0])}   peak memory {peak:.0f} MB", flush=True)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="Where to keep the record [default: a new one, deleted].")
    given = parser.parse_args()
    if given.folder:
        run(given.folder, given.sizes, given.articles)
    else:
        with tempfile.TemporaryDirectory() as folder:
            run(Path(folder), given.sizes, given.articles)


if __name__ == "__main__":
    main()
