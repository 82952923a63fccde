"""The floors that CI holds: `python -m onrecord.evaluate.floors GOLD` fails where a figure lies below its floor.

GOLD is the folder of all gold data (`../shared/gold`). The floors and the hash of the data are in `floors.toml`.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from onrecord.errors import StopRun
from onrecord.evaluate import actors, acts, attribution, copies, events, links, moments, relations, speakers
from onrecord.settings import read_settings

Measure = Callable[[Path], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Floor:
    """What a task must reach, on which data: a folder below the gold data and the hash of its files.

    Where `shipped`, the folder is one of this package's own.
    """

    task: str
    gold: str
    data: str
    metrics: tuple[tuple[str, float], ...]
    shipped: bool = False

    def folder(self, gold: Path) -> Path:
        """Where its data is."""
        return (Path(__file__).parent if self.shipped else gold) / self.gold


def read_floors() -> tuple[Floor, ...]:
    """The floors of all tasks."""
    tables = tomllib.loads(files("onrecord.evaluate").joinpath("floors.toml").read_text(encoding="utf-8"))
    return tuple(
        Floor(
            task,
            row["gold"],
            row["data"],
            tuple((name, float(value)) for name, value in row["floors"].items()),
            row.get("shipped", False),
        )
        for task, row in tables.items()
    )


def data_hash(folder: Path) -> str:
    """16 hex digits of SHA-256 over the names and bytes of a folder's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes()):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()[:16]


def shortfalls(floor: Floor, figures: Mapping[str, float]) -> tuple[str, ...]:
    """A sentence for each figure that is missing or below its floor."""
    return tuple(
        f"{floor.task}: {name} is {figures.get(name, 0.0):.4f}, its floor {least:.4f}"
        for name, least in floor.metrics
        if not figures.get(name, 0.0) >= least
    )


def check(floor: Floor, gold: Path, measure: Measure) -> tuple[str, ...]:
    """What is wrong with one task's figures on the gold data; nothing where they hold."""
    folder = floor.folder(gold)
    found = data_hash(folder)
    if found != floor.data:
        return (f"{floor.task}: the floors were measured on data {floor.data}, {folder} is {found}",)
    return shortfalls(floor, measure(folder))


def _acts(held_out: Path) -> Mapping[str, float]:
    return acts.evaluate(acts.read_examples(held_out / "acts.tsv"), pipeline=read_settings({}).pipeline).metrics()


def _attribution(gold: Path) -> Mapping[str, float]:
    return attribution.evaluate(gold, pipeline=read_settings({}).pipeline).metrics()


def _copies(gold: Path) -> Mapping[str, float]:
    return copies.evaluate(gold).metrics()


def _speakers(gold: Path) -> Mapping[str, float]:
    return speakers.evaluate(gold, pipeline=read_settings({}).pipeline, gold_spans=True).metrics()


def _moments(gold: Path) -> Mapping[str, float]:
    return moments.evaluate(gold, pipeline=read_settings({}).pipeline).metrics()


def _events(gold: Path) -> Mapping[str, float]:
    return events.evaluate(gold, pipeline=read_settings({}).pipeline).metrics()


def _links(held_out: Path) -> Mapping[str, float]:
    return links.evaluate(links.read_pairs(held_out / "pairs.jsonl")).metrics()


def _actors(gold: Path) -> Mapping[str, float]:
    return actors.evaluate(gold / "cases.jsonl").metrics()


def _relations(gold: Path) -> Mapping[str, float]:
    return relations.evaluate(gold / "plv_train.tsv").metrics()


MEASURES: Mapping[str, Measure] = {
    "actor_cases": _actors,
    "actors": _actors,
    "acts": _acts,
    "attribution": _attribution,
    "copies": _copies,
    "events": _events,
    "links": _links,
    "moments": _moments,
    "relations": _relations,
    "speakers": _speakers,
}


def main(arguments: list[str]) -> int:
    """Checks every floor; 1 where one does not hold, 0 otherwise and where there is no gold data here."""
    gold = Path(arguments[0]) if arguments else Path("../shared/gold")
    if not gold.is_dir():
        sys.stdout.write(f"{gold} is not here: the floors were not checked\n")
        return 0
    wrong = [line for floor in read_floors() for line in check(floor, gold, MEASURES[floor.task])]
    sys.stdout.write("\n".join(wrong or ["every floor holds"]) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except StopRun as reason:
        sys.exit(str(reason))
