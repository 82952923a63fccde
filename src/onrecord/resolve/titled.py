"""Names that spaCy did not see as persons, but that a title or an apposition shows to be: "Admiral Mullen"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.describe import describe
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import SUFFIXES, Name, as_name, title_end
from onrecord.resolve.role_nouns import role_at, singular
from onrecord.resolve.segments import strip_determiners
from onrecord.resolve.titles import Titles
from onrecord.resolve.words import Word, split_words

_THINGS = frozenset({"NORP", "FAC", "LOC", "EVENT", "LAW", "PRODUCT", "DATE"})


def titled_names(parsed: Parsed, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Name]:
    """The names in the mentions that stand behind a title or before "director of ..."; a wrong label is overruled."""
    titles = Titles(parsed)
    for span in spans:
        analysed = parsed.doc.has_annotation("TAG")
        words = split_words(span.text, span.start)
        words = words if analysed else strip_determiners(words)[1]
        stop = next((i for i, word in enumerate(words) if not word.text[0].isalnum()), len(words))
        name = as_name(words[:stop], lexicon) if stop else None
        if name is None or lexicon.names.whole(words[:stop]) or _are_things(name, lexicon):
            continue
        if not analysed:
            if _alone(words[:stop], name, lexicon):
                yield name
            continue
        titled = title_end(words[:stop], lexicon) > 0
        office = len(name.words) == stop and _is_of_a_person(titles.after(name), lexicon)
        apposed = 1 < len(name.words) == stop and describe(titles.after(name), lexicon).head
        if (titled or apposed or office) and _may_be_name(parsed, name, office=office):
            yield name


def _are_things(name: Name, lexicon: Lexicon) -> bool:
    """Whether a word alone is the plural of a thing: "Media Reports"."""
    word = name.key[-1]
    return len(name.key) == 1 and singular(word) != word and singular(word) in lexicon.things


def _alone(words: tuple[Word, ...], name: Name, lexicon: Lexicon) -> bool:
    """Whether a mention without an analysis may end with a person's name: capitals, and nothing else that is known."""
    others = lexicon.common | lexicon.endings.keys() | lexicon.adjectives.keys()
    loud = len(words) > 1 and all(word.text.isupper() for word in words)  # a text in capitals has no acronyms
    state = lexicon.states.at(name.words, 0)
    if words[-1] != name.words[-1] or (state and state[0].form not in {"place", "careful"}):
        return False
    known = len(name.words) > 1 and any(each.form_kind == "full" for each in lexicon.names.base.named(name.text))
    return not any(
        (word.text.isupper() and len(word.low) > 1 and "." not in word.text and not loud)
        or word.low in others
        or (role_at(name.words, index, lexicon) and not known)
        for index, word in enumerate(name.words)
        if word.low not in SUFFIXES
    )


def _is_of_a_person(phrase: tuple[Word, ...], lexicon: Lexicon) -> bool:
    """Whether an apposition says what only a person can be: "the former foreign minister"."""
    role = describe(phrase, lexicon)
    return bool(role.head) and role.head[-1] in lexicon.persons


def _may_be_name(parsed: Parsed, name: Name, *, office: bool) -> bool:
    found = parsed.doc.char_span(name.start, name.end, alignment_mode="expand")
    if found is None:
        return False
    labels = {token.ent_type_ for token in found} - {"", "PERSON"}
    proper = all(token.pos_ == "PROPN" or token.is_punct for token in found)
    return proper and (not labels or ((len(name.words) > 1 or office) and not labels & _THINGS))
