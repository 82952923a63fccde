"""Which names that the parser took for persons may be some: it takes shows, bodies and words of headlines too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.describe import describe
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import Name
from onrecord.resolve.role_nouns import role_at
from onrecord.resolve.titles import Titles
from onrecord.resolve.words import fold


class Plausible:
    """Tells them in one article; `spans` are its mentions of who speaks, acts or is spoken to."""

    def __init__(self, parsed: Parsed, spans: Iterable[Span], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.titles = Titles(parsed)
        self.starts = {span.start for span in spans}
        self.nouns = {fold(token.text) for token in parsed.doc if token.pos_ == "NOUN" and token.text.islower()}

    def __call__(self, names: Iterable[Name]) -> list[Name]:
        """The names without those that are no person's, or of which nothing says that they are."""
        names = list(names)
        printed = Counter(key for name in names for key in {name.key, name.key[-1:]})
        return [name for name in names if self._is_titled(name) or self._is_known(name) or self._may_be(name, printed)]

    def _is_titled(self, name: Name) -> bool:
        phrases = (self.titles.before(name), self.titles.after(name))
        return any(describe(phrase, self.lexicon).head for phrase in phrases if phrase) or bool(
            phrases[0] and phrases[0][-1].low in self.lexicon.honorifics
        )

    def _is_known(self, name: Name) -> bool:
        """Whether the base has it, in full or by surname alone; those it has by a careful word are not told."""
        kinds = {each.form_kind for each in self.lexicon.names.base.named(name.text) if each.kind == "person"}
        return bool(kinds - {"careful"})

    def _may_be(self, name: Name, printed: Counter[tuple[str, ...]]) -> bool:
        given, last = name.key[0] in self.lexicon.given, name.key[-1]
        if last in self.lexicon.things or (len(name.key) > 1 and self._is_office_of_a_body(name)):
            return False
        if given and (len(name.key) > 1 or last not in self.nouns):
            return True
        if len(name.key) > 1:
            return last not in self.nouns or printed[name.key] > 1
        alone = printed[name.key] == 1 and name.start not in self.starts
        return not alone and last not in self.nouns

    def _is_office_of_a_body(self, name: Name) -> bool:
        """Whether the words are the name of a state or body and a role noun: "White House Doctor"."""
        body = self.lexicon.names.at(name.words, 0)
        role = role_at(name.words, body[1], self.lexicon) if body and body[1] < len(name.words) else None
        return role is not None and role[1] == len(name.words)
