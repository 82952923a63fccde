"""Writes `src/onrecord/events/cameo.toml`: what verbs mean with an object, from the CAMEO dictionary.

    python training/events/compile.py ../shared > src/onrecord/events/cameo.toml

CAMEO's codes become PLOVER types by the table of the PLOVER manual's authors; `curation.toml` says which are safe.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from cameo import Fact, read_facts

HEAD = """\
# What verbs say in PLOVER's terms of one of these objects; the fields are explained in verbs.toml.
# Made by training/events/compile.py from the CAMEO verb dictionary 2.0 (Open Event Data Alliance, MIT: see
# data/LICENSE-phoenix.txt) and the CAMEO to PLOVER table of the PLOVER manual; do not edit: facts of language.
"""


def read_codes(table: Path) -> dict[str, str]:
    """PLOVER type of each CAMEO code."""
    rows = (re.match(r"(\d+): (\w+)", line) for line in table.read_text(encoding="utf-8").splitlines())
    codes: dict[str, str] = {}
    for row in rows:
        if row:
            codes.setdefault(row[1], row[2])
    return codes


def frames(facts: list[Fact], codes: dict[str, str], take: dict[str, Any]) -> list[str]:
    """The frames of one row of the curation: verbs that have the same objects stand together."""
    nouns, without = set(take["nouns"].split()), set(take["without"].split())
    objects: dict[str, set[str]] = {}
    for fact in facts:
        if codes.get(fact.code) == take["event"] and fact.noun in nouns and fact.verb not in without:
            objects.setdefault(fact.verb, set()).add(fact.noun)
    verbs: dict[str, list[str]] = {}
    for verb in sorted(objects):
        verbs.setdefault(" ".join(sorted(objects[verb])), []).append(verb)
    kept = {key: value for key, value in take.items() if key not in {"nouns", "without"}}
    return [_frame({"verbs": " ".join(together), "theme": theme, **kept}) for theme, together in verbs.items()]


def _frame(row: dict[str, Any]) -> str:
    return "\n".join(["[[frame]]", *(f"{key} = {json.dumps(value)}" for key, value in row.items()), ""])


def main(shared: Path) -> None:
    """Prints the table."""
    takes = tomllib.loads(Path(__file__).with_name("curation.toml").read_text(encoding="utf-8"))["take"]
    facts = list(read_facts(shared / "sources/phoenix/CAMEO.2.0.txt"))
    codes = read_codes(shared / "gold/plover/CAMEO2PLOVER-2021.txt")
    written = [frame for take in takes for frame in frames(facts, codes, take)]
    sys.stdout.write("\n".join([HEAD, *written]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
