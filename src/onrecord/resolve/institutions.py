"""Bodies that each state has one of: "Pakistan's foreign ministry", "the parliament"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.entries import Entry
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import Word, slug


class Institutions:
    """Reads the names of such bodies in one article. The id of one whose state is unknown holds the article's id."""

    def __init__(self, cast: Cast, lexicon: Lexicon) -> None:
        self.cast = cast
        self.lexicon = lexicon

    def read(self, words: Sequence[Word]) -> Party | None:
        """A body that each state has one of, with its state: "Pakistan's foreign ministry"; alone, one met before."""
        low = [self.lexicon.spelling.get(word.low, word.low) for word in words]
        for start in range(len(words)):
            phrase, rest = " ".join(low[start:]), words[:start]
            if phrase in self.lexicon.institutions:
                owner = rest[:-1] if rest and rest[-1].low == "'s" else rest
                entry = self.lexicon.states.whole(owner)
                if entry and entry.form not in {"place", "people"}:
                    return self._body(phrase, entry)
                return self._alone(phrase) if not rest else None
        return self._of_state(words, low)

    def _of_state(self, words: Sequence[Word], low: list[str]) -> Party | None:
        for link in (i for i, word in enumerate(low) if word == "of"):
            entry = self.lexicon.states.whole([word for word in words[link + 1 :] if word.low != "the"])
            if entry and " ".join(low[:link]) in self.lexicon.institutions:
                return self._body(" ".join(low[:link]), entry)
        return None

    def _body(self, phrase: str, entry: Entry) -> Party:
        sectors = self.lexicon.institutions[phrase]
        name = f"{phrase.capitalize()} of {entry.name}"
        id_ = f"{entry.id.lower()}-{slug(phrase.split())}"
        return self.cast.add(Party(id_, name, "organisation", entry.country, sectors, plural=True))

    def _alone(self, phrase: str) -> Party:
        tail = f"-{slug(phrase.split())}"
        met = [
            party for party in self.cast.parties.values() if party.kind == "organisation" and party.id.endswith(tail)
        ]
        if len(met) == 1:
            return met[0]
        id_ = f"{tail[1:]}.{self.cast.article}"
        return self.cast.add(Party(id_, phrase, "organisation", None, self.lexicon.institutions[phrase], plural=True))
