"""Compiles src/onrecord/data/agents.tsv, the role nouns, from the Phoenix dictionaries.

Run: python training/actors/agents.py ../shared/sources/phoenix
Source: PLOVER_agents.txt (Open Event Data Alliance, MIT).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parents[2] / "src/onrecord/data"
SECTORS = {
    *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI"),
    *("JRN", "LAB", "MED", "OPP", "PRE", "REF", "REL", "SOC", "NGO", "IGO"),
}
# places, things and words too common in other senses
NOT_PARTIES = {
    *("actor", "capital", "capital_city", "city", "community", "deputy", "individuals", "neighborhood"),
    "neighbourhood",
    *("ordinary", "population", "province", "settlement", "small_town", "town", "village", "industry", "school"),
    *("prison", "police_post", "police_station", "security_check", "commercial_jet", "state", "kingdom", "native"),
    *("girl", "family"),
}
SETS = {
    "!PERSON!": ("MAN", "MEN", "WOMAN", "WOMEN", "PERSON"),
    "!MINIST!": ("MINISTER", "MINISTERS", "MINISTRY", "MINISTRIES"),
}


def expanded(form: str) -> list[str]:
    """A form with its substitution set written out: "police!PERSON!" is one word, "!MINIST! FOR_X" two."""
    for mark, words in SETS.items():
        if mark in form:
            return [other for word in words for other in expanded(form.replace(mark, word, 1))]
    return [re.sub(r"[_\s]+", " ", form).strip().lower()]


def agents(path: Path) -> Iterator[tuple[str, str]]:
    """Noun phrases with their sectors, primary first, joined by commas."""
    for line in path.read_text("latin-1").splitlines():
        match = re.match(r"([^#\[{]+?)\s*(?:\{([^}]*)\})?\s*\[~([A-Z]+)\]", line)
        if not match or "=" in line:
            continue
        forms = [match.group(1), *(match.group(2) or "").split(",")]
        codes = [code for code in re.findall("...", match.group(3)) if code in SECTORS]
        for form in (each for raw in forms if raw.strip() for each in expanded(raw)):
            hanging = form.split()[-1:] in (["to"], ["at"], ["for"], ["in"], ["of"])
            if codes and not hanging and form.isascii() and form.replace(" ", "_") not in NOT_PARTIES:
                yield form, ",".join(codes)


def main(phoenix: Path) -> None:
    """Write the file."""
    rows = sorted(dict(agents(phoenix / "PLOVER_agents.txt")).items())
    head = "# form<TAB>PLOVER sectors. Made by training/actors/agents.py from PLOVER_agents.txt (Phoenix, MIT).\n"
    (DATA / "agents.tsv").write_text(head + "".join(f"{form}\t{sectors}\n" for form, sectors in rows), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
