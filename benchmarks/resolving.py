"""What resolving costs beside bare spaCy on the same text, and what opening the base does: one process, one thread.

usage: python benchmarks/resolving.py FOLDER [--articles N]
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import argparse
from collections.abc import Callable
from pathlib import Path
from time import process_time

import spacy

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.parse import Parser
from onrecord.read import read_pages
from onrecord.records import Skipped
from onrecord.resolve import Resolver, resolve_mention
from onrecord.settings import read_settings

ROUNDS = 3


def main() -> None:
    """Prints seconds of processor time, the least of three rounds."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--articles", type=int, default=40)
    given = arguments.parse_args()
    opening = seconds(lambda: resolve_mention("Angela Merkel", on="2015-01-01"), rounds=1)
    pipeline, attributor, resolver = read_settings({}).pipeline, Attributor(), Resolver()
    files = sorted(map(str, given.folder.glob("*.txt")))[: given.articles]
    parser, nlp = Parser(pipeline), spacy.load(pipeline)
    articles = [parser(clean(page)) for page in read_pages(files) if not isinstance(page, Skipped)]
    statements = [attributor(parsed) for parsed in articles]
    texts = [parsed.article.text for parsed in articles]
    bare = seconds(lambda: [nlp(text) for text in texts])
    resolving = seconds(lambda: [resolver(*read, ()) for read in zip(articles, statements, strict=True)])
    print(f"the first name, base and lists opened  {opening:6.2f} s")
    print(f"bare spaCy, {len(texts)} articles          {bare:6.2f} s")
    print(f"resolving                              {resolving:6.2f} s, {resolving / bare:.2f} of it")


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least processor time of some rounds."""
    times = []
    for _ in range(rounds):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return min(times)


if __name__ == "__main__":
    main()
