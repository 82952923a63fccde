"""F1 of textacy's quotation extractor on PolNeAR articles, the peer of `onrecord evaluate attribution`.

usage: python benchmarks/attribution.py GOLD_DIR    (in an environment that also has textacy: pip install textacy)
"""

import sys
from pathlib import Path

import spacy
from spacy.tokens import Doc
from textacy.extract import direct_quotations

from onrecord.evaluate.scoring import Words, score
from onrecord.evaluate.standoff import annotation_files, read_annotation, read_text, text_files
from onrecord.settings import read_settings

Range = tuple[int, int]
Found = tuple[tuple[Range, ...], tuple[Range, ...], tuple[Range, ...]]


def extents(part: object) -> tuple[Range, ...]:
    """Character spans of a textacy part: a spaCy span, or a list of tokens."""
    tokens = list(part)  # type: ignore[call-overload]
    return ((tokens[0].idx, tokens[-1].idx + len(tokens[-1])),) if tokens else ()


def quotations(doc: Doc) -> list[Found]:
    """Speaker, cue and content of each quotation; none where textacy refuses an article whose marks do not pair."""
    try:
        found = list(direct_quotations(doc))
    except ValueError:
        return []
    return [(extents(one.speaker), extents(one.cue), extents(one.content)) for one in found]


def main() -> None:
    """Print F1 by metric."""
    gold_dir = Path(sys.argv[1])
    nlp = spacy.load(read_settings({}).pipeline)
    pairs = []
    for path in text_files(gold_dir):
        text = read_text(path)
        words = Words(text)
        gold = read_annotation(annotation_files(gold_dir, path.stem)[0])
        theirs = [words.worded(*found) for found in quotations(nlp(text))]
        pairs.append(([words.worded(one.source, one.cue, one.content) for one in gold], theirs))
    for name, rate in score(pairs).items():
        print(f"{name:16} P {rate.precision:.4f}  R {rate.recall:.4f}  F1 {rate.f1:.4f}")


if __name__ == "__main__":
    main()
