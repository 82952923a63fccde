"""In how many articles each word stands, as `src/onrecord/link/rarity.tsv`: run it with the folder of gold data.

python training/stories/rarity.py ../shared/gold
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from onrecord.link.words import plain_words

PACKAGE = Path(__file__).parent.parent.parent / "src" / "onrecord"
LEAST = 3
"""Words of fewer articles are counted as rare ones are that the table does not know."""

NATIONS = 0.05
"""Share of articles that a nation's name is taken to stand in: among the news of that nation it tells nothing."""


def texts(gold: Path) -> Iterator[str]:
    """PolNeAR train (US political news of 2015 and 2016) and TimeBank (news of the 1990s)."""
    for path in sorted((gold / "polnear/train/text").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((gold / "time/timebank").glob("*.tml")):
        yield re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8"))


def nations() -> set[str]:
    """The words of names of states and their people."""
    rows = (PACKAGE / "data" / "states.tsv").read_text(encoding="utf-8").splitlines()
    return {word for row in rows if not row.startswith("#") for word in plain_words(row.split("\t")[0])}


def main(gold: Path) -> None:
    """Writes the table: the number of articles, then the words."""
    counts: Counter[str] = Counter()
    articles = 0
    for text in texts(gold):
        counts.update(set(plain_words(text)))
        articles += 1
    for word in nations():
        counts[word] = max(counts[word], round(NATIONS * articles))
    kept = sorted((word, count) for word, count in counts.items() if count >= LEAST)
    lines = ["# word<TAB>articles that it stands in. Made by training/stories/rarity.py", f"\t{articles}"]
    lines += [f"{word}\t{count}" for word, count in kept]
    (PACKAGE / "link" / "rarity.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept)} words of {articles} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
