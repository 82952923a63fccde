"""Checks pairs.jsonl: fields, dates, labels, ids, the split; prints the counts and how far the two passes agree.

    python training/links/check.py [FILE ...]

Without a file: the pairs to learn from, and those held out that ship with the package.
Says what is wrong, a line each, and returns 1 if anything is.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

Pair = dict[str, Any]

SPLITS = ("train", "dev", "test")
ACTS = frozenset(
    [
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "COMMENT",
    ]
)
ANSWERS = frozenset({"accepts", "promises", "denies", "refuses", "deflects"})
LABELS = frozenset({"repeats", "disputes", "fulfils", "breaks", "none"}) | {f"answers/{kind}" for kind in ANSWERS}
STATUS = frozenset({"reported", "claimed", "denied", "planned"})
TRAPS = frozenset(
    [
        "other-matter",
        "third-party",
        "backwards",
        "other-incident",
        "act-differs",
        "old-quote",
        "no-clash",
        "other-figures",
        "negated",
        "hedged",
        "planned",
    ]
)
PAIR = frozenset(["id", "split", "matter", "earlier", "later", "label", "kind", "first", "second", "settled", "trap"])
ENTRY = frozenset(["kind", "speaker", "party", "addressee", "act", "status", "date", "cue", "words"])


def joined(pair: Pair) -> str:
    """The label with its kind, as the two passes write it."""
    return f"{pair['label']}/{pair['kind']}" if pair["kind"] else str(pair["label"])


def is_date(value: str) -> bool:
    """Whether it is YYYY-MM-DD, or empty where the date is unknown."""
    try:
        return not value or date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def backwards(pair: Pair) -> bool:
    """Whether the later entry is dated before the earlier."""
    first, second = pair["earlier"]["date"], pair["later"]["date"]
    return bool(first and second and second < first)


def wrong_in_entry(entry: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a statement or event."""
    if entry.keys() != ENTRY:
        yield f"fields {sorted(entry.keys() ^ ENTRY)}"
        return
    event = entry["kind"] == "event"
    if not event and entry["kind"] != "statement":
        yield f"kind {entry['kind']}"
    if event != (entry["speaker"] is None) or (entry["status"] in STATUS) != event:
        yield "a statement has a speaker, an event a status"
    if entry["act"] not in ACTS:
        yield f"act {entry['act']}"
    if not is_date(entry["date"]):
        yield f"date {entry['date']}"
    if not all(entry[field] for field in ("party", "cue", "words")):
        yield "party, cue or words are empty"


def wrong_in_label(pair: Pair) -> Iterator[str]:
    """What the guidelines of README.md do not allow."""
    label, earlier, later = pair["label"], pair["earlier"], pair["later"]
    if unknown := {joined(pair), pair["first"], pair["second"]} - LABELS:
        yield f"labels {sorted(unknown)}"
    if (label == "none") != (pair["trap"] in TRAPS):
        yield "a pair that is none has a trap, and no other has"
    if backwards(pair) != (pair["trap"] == "backwards"):
        yield "backwards in time"
    if label == "repeats" and (earlier["party"], earlier["act"]) != (later["party"], later["act"]):
        yield "repeats: another party or act"
    if label == "repeats" and earlier["date"] and earlier["date"] == later["date"]:
        yield "repeats on one day"
    if label == "answers" and "event" in {earlier["kind"], later["kind"]}:
        yield "answers stand between statements"
    if label in {"fulfils", "breaks"} and (earlier["kind"], later["kind"]) != ("statement", "event"):
        yield "what fulfils or breaks is an event"
    if (pair["first"] != pair["second"]) != bool(pair["settled"]):
        yield "a disagreement needs its reason, and an agreement none"
    if pair["first"] == pair["second"] != joined(pair):
        yield "both passes say otherwise"


def wrong_in(pair: Pair) -> Iterator[str]:
    """What is wrong with one pair."""
    if pair.keys() != PAIR:
        yield f"fields {sorted(pair.keys() ^ PAIR)}"
        return
    if pair["split"] not in SPLITS:
        yield f"split {pair['split']}"
    if not pair["id"].startswith(f"{pair['matter']}/"):
        yield "the id does not begin with the matter"
    entries = [*wrong_in_entry(pair["earlier"]), *wrong_in_entry(pair["later"])]
    yield from entries or wrong_in_label(pair)


def wrong_in_all(pairs: list[Pair]) -> Iterator[str]:
    """Ids twice; matters, speakers and words that stand in two parts of the split."""
    for name, times in Counter(pair["id"] for pair in pairs).items():
        if times > 1:
            yield f"{name}: {times} times"
    parts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair in pairs:
        parts["matter", pair["matter"]].add(pair["split"])
        for entry in (pair["earlier"], pair["later"]):
            parts["words", entry["words"]].add(pair["split"])
            parts["speaker", entry["speaker"] or ""].add(pair["split"])
    for (what, name), where in parts.items():
        if name and len(where) > 1:
            yield f"{what} in {sorted(where)}: {name}"


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa of two passes."""
    first, second = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(first[label] * second[label] for label in first) / len(pairs) ** 2
    share = sum(one == two for one, two in pairs) / len(pairs)
    return (share - chance) / (1 - chance) if chance < 1 else 1.0


def print_counts(pairs: list[Pair]) -> None:
    """Labels and traps by part of the split."""
    print(f"{'':20}" + "".join(f"{part:>7}" for part in (*SPLITS, "all")))
    rows: dict[str, Counter[str]] = {"pairs": Counter(), "matters": Counter()}
    rows["matters"].update(split for split, _ in {(pair["split"], pair["matter"]) for pair in pairs})
    for pair in sorted(pairs, key=lambda pair: (bool(pair["trap"]), joined(pair), pair["trap"] or "")):
        for row in ("pairs", joined(pair), f"  {pair['trap']}" if pair["trap"] else None):
            if row:
                rows.setdefault(row, Counter())[pair["split"]] += 1
    for row, counts in rows.items():
        print(f"{row:20}" + "".join(f"{counts[part]:7}" for part in SPLITS) + f"{counts.total():7}")


def print_agreement(pairs: list[Pair]) -> None:
    """Share, kappa, and for each label kappa of that label against the rest."""
    passes = [(pair["first"], pair["second"]) for pair in pairs]
    same = sum(one == two for one, two in passes)
    print(f"\nagreement {same} of {len(passes)} ({same / len(passes):.3f}), kappa {kappa(passes):.3f}")
    for label in sorted(LABELS):
        either = [(one, two) for one, two in passes if label in {one, two}]
        both = sum(one == two for one, two in either)
        against = kappa([(str(one == label), str(two == label)) for one, two in passes])
        print(f"{label:20}{both:5} of {len(either):3} {against:7.3f}")


def main(paths: list[Path]) -> int:
    """Checks the files as one; 1 if anything is wrong."""
    pairs = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    wrong = [f"{pair.get('id')}: {what}" for pair in pairs for what in wrong_in(pair)]
    wrong += [] if wrong else wrong_in_all(pairs)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    if not wrong:
        print_counts(pairs)
        print_agreement(pairs)
    return int(bool(wrong))


if __name__ == "__main__":
    here = Path(__file__).with_name("pairs.jsonl")
    held_out = Path(__file__).parents[2] / "src/onrecord/evaluate/held_out_links/pairs.jsonl"
    sys.exit(main([Path(name) for name in sys.argv[1:]] or [here, held_out]))
