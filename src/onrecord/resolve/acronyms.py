"""Acronyms that the article introduces itself: "Northern Relief Front (NRF)"."""

from __future__ import annotations

import re

from onrecord.resolve.entries import Entry
from onrecord.resolve.forms import Forms
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import Word, slug, split_words

_INTRODUCED = re.compile(r"\(([A-Z][A-Za-z]{1,5}[A-Z]|[A-Z]{2,7})\)")
_BEFORE = 80  # characters before the bracket that may hold the name
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "e", "al"})


def introduced(text: str, lexicon: Lexicon) -> Forms[Entry]:
    """The acronyms with the organisation that each stands for, where its letters begin the words before the bracket."""
    items = []
    for match in _INTRODUCED.finditer(text):
        start = max(text.rfind("\n", 0, match.start()), match.start() - _BEFORE, 0)
        name = _long_form(split_words(text[start : match.start()], start), match.group(1).lower())
        if name:
            known = lexicon.organisations.whole(name)
            printed = " ".join(text[name[0].start : name[-1].end].split())
            entry = known or Entry(slug(word.low for word in name), printed, "organisation")
            items += [(match.group(1), entry), (printed, entry)]
    return Forms(items)


def _long_form(words: tuple[Word, ...], letters: str) -> tuple[Word, ...]:
    """The shortest run of words at the end whose initials are the letters; small words may be passed over."""
    for start in range(len(words) - 2, -1, -1):
        run = words[start:]
        if not run[0].capital or len(run) > len(letters) + 4:
            continue
        initials = "".join(word.low[0] for word in run if word.low not in _SMALL)
        if letters in {initials, "".join(word.low[0] for word in run)}:
            return run
    return ()
