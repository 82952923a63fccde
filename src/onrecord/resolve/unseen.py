"""Names of persons that spaCy missed: a given name, a surname, and a mention that begins with one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import Name, as_name
from onrecord.resolve.role_nouns import role_at, singular
from onrecord.resolve.words import Word, split_words

_LONGEST = 4  # words of a name
_NO_PERSONS = frozenset({"PERSON", "NORP", "LOC", "EVENT", "LAW", "DATE"})  # seen already, or something else


def unseen_names(parsed: Parsed, words: tuple[Word, ...], spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Name]:
    """Names of two or three words, where a mention begins with the name or the surname.

    They begin with a given name or follow what one person is. `words` are all words of the article.
    """
    starts = {first[0].text for span in spans if (first := split_words(span.text)) and first[0].capital}
    labelled = {token.idx for entity in parsed.doc.ents if entity.label_ in _NO_PERSONS for token in entity}
    for index, word in enumerate(words):
        if not word.capital or word.start in labelled or not _is_read(parsed, word):
            continue
        if word.low in lexicon.given or _is_titled(words, index, lexicon):
            run = _name_run(words, index)
            name = as_name(run, lexicon) if len(run) > 1 else None
            if name and {name.words[0].text, name.words[-1].text} & starts and _is_plain(name, lexicon):
                yield name


def _is_titled(words: tuple[Word, ...], index: int, lexicon: Lexicon) -> bool:
    """Whether what one person is stands right before: "the astronaut Bertalan Farkas"."""
    before = words[index - 1] if index else None
    if before is None or before.capital or words[index].start != before.end + 1:
        return False
    role = role_at(words, index - 1, lexicon)
    many = before.low in lexicon.bodies | lexicon.collectives | lexicon.staffs | lexicon.governments
    return role is not None and role[1] == index and singular(before.low) == before.low and not many


def _is_read(parsed: Parsed, word: Word) -> bool:
    return any(block.start <= word.start < block.end for block in parsed.blocks())


def _name_run(words: tuple[Word, ...], start: int) -> tuple[Word, ...]:
    """The capitalised words from a place where they are a few; more are a headline."""
    end = start + 1
    while end < len(words) and words[end].capital and words[end].text[0].isalpha():
        end += 1
    return words[start:end] if end - start <= _LONGEST else ()


def _is_plain(name: Name, lexicon: Lexicon) -> bool:
    """Whether no word of a name is common in the names of bodies, or a role noun."""
    others = lexicon.common | lexicon.endings.keys() | lexicon.things
    return not any(
        word.low in others or role_at(name.words, index, lexicon) or (len(word.text) > 1 and word.text.isupper())
        for index, word in enumerate(name.words)
    )
