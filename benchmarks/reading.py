"""Time and memory of reading a folder of articles, beside bare spaCy on the same text in the same run.

usage: python benchmarks/reading.py FOLDER [--articles N] [--rounds N]

Every figure comes from a process of its own, with one thread for its arithmetic; the ways are run in turn, and the
ratio is taken within a round, so that a machine that slows down slows them alike. Loading the models is not counted,
but for `build`, whose processes load them within the time.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord import pipeline
from onrecord.clean import clean
from onrecord.parse import Parser
from onrecord.read import read_pages
from onrecord.record import Record
from onrecord.records import Page
from onrecord.settings import read_settings

WAYS = ("spacy", "parse", "read", "build")
NAMES = {
    "spacy": "bare spaCy, one process",
    "parse": "onrecord: clean and parse only",
    "read": "onrecord: whole reading, one process",
    "build": f"onrecord: build with {os.cpu_count()} processes",
}


def measure(way: str, files: list[str]) -> dict[str, float]:
    """Seconds for the files, and the peak memory (MB) of the largest process."""
    settings = read_settings({})
    pages = [page for page in read_pages(files) if isinstance(page, Page)]
    texts = [page.data.decode("utf-8", "replace") for page in pages]
    parser = Parser(settings.pipeline)
    reader = pipeline.Reader(settings)
    with tempfile.TemporaryDirectory() as folder:
        ways = {
            "spacy": lambda few: [len(doc) for doc in parser.nlp.pipe(texts[:few])],
            "parse": lambda few: [len(parsed.doc) for parsed in parser.pipe(clean(page) for page in pages[:few])],
            "read": lambda few: [len(reading.statements) for reading in map(reader, pages[:few])],
        }
        if way == "build":
            began = time.perf_counter()
            with Record(Path(folder) / "benchmark.db") as record:
                pipeline.build(files, record, settings, jobs=os.cpu_count() or 1)
        else:
            ways[way](2)  # models load at first use
            began = time.perf_counter()
            ways[way](len(pages))
        seconds = time.perf_counter() - began
    who = resource.RUSAGE_CHILDREN if way == "build" else resource.RUSAGE_SELF
    return {
        "seconds": seconds,
        "words": sum(len(text.split()) for text in texts),
        "articles": len(pages),
        "megabytes": resource.getrusage(who).ru_maxrss / 1024,
    }


def in_own_process(way: str, files: list[str]) -> dict[str, float]:
    """The measurement of one way, taken in a new process."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    done = subprocess.run(
        [sys.executable, __file__, "--measure", way, *files],
        env=os.environ | threads,
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Print a row a way: words and articles a second, time beside bare spaCy, peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--measure", choices=WAYS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        print(json.dumps(measure(args.measure, args.paths)))
        return
    files = [str(path) for path in sorted(Path(args.paths[0]).glob("*.txt"))[: args.articles]]
    rounds = [{way: in_own_process(way, files) for way in WAYS} for _ in range(args.rounds)]
    print(f"{rounds[0]['spacy']['articles']} articles, {rounds[0]['spacy']['words']} words, {os.cpu_count()} cores")
    for way in WAYS:
        seconds = statistics.median(each[way]["seconds"] for each in rounds)
        ratio = statistics.median(each[way]["seconds"] / each["spacy"]["seconds"] for each in rounds)
        words, articles = (rounds[0][way][unit] / seconds for unit in ("words", "articles"))
        peak = max(each[way]["megabytes"] for each in rounds)
        print(
            f"{NAMES[way]:38} {words:6.0f} words/s {articles:6.1f} articles/s {ratio:6.2f} x spaCy {peak:5.0f} MB peak"
        )


if __name__ == "__main__":
    main()
