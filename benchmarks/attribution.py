"""Attributed F1 of textacy's quotation extractor on PolNeAR articles, the peer of `onrecord evaluate attribution`.

usage: python benchmarks/attribution.py GOLD_DIR OUT.jsonl    (needs `pip install textacy`)

Writes predictions in the form that `onrecord evaluate attribution` writes, so one scorer scores both:
    python -m onrecord.evaluate.attribution GOLD_DIR OUT.jsonl
"""

import json
import sys
from pathlib import Path

import spacy
from textacy.extract import direct_quotations

from onrecord.settings import read_settings


def extents(part: object) -> list[list[int]]:
    """Character spans of a textacy part: a spaCy span, or a list of tokens."""
    tokens = list(part)  # type: ignore[call-overload]
    return [[tokens[0].idx, tokens[-1].idx + len(tokens[-1])]] if tokens else []


def main() -> None:
    """Write one line of predictions an article."""
    gold_dir, out = Path(sys.argv[1]), Path(sys.argv[2])
    nlp = spacy.load(read_settings({}).pipeline)
    with out.open("w", encoding="utf-8") as lines:
        for path in sorted((gold_dir / "text").glob("*.txt")):
            doc = nlp(path.read_bytes().decode("utf-8"))
            try:
                quotations = list(direct_quotations(doc))
            except ValueError:  # textacy refuses an article whose quotation marks do not pair
                quotations = []
            statements = [
                {"source": extents(found.speaker), "cue": extents(found.cue), "content": extents(found.content)}
                for found in quotations
            ]
            lines.write(json.dumps({"doc": path.stem, "statements": statements}) + "\n")


if __name__ == "__main__":
    main()
