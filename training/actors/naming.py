"""The forms by which a person is called: the whole name, shorter ones, the surname."""

from __future__ import annotations

import re
from collections.abc import Iterator

FAMILY_FIRST = {"CHN", "KOR", "PRK", "TWN", "HKG", "KHM"}
SPANISH = {
    *("ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "SLV", "ESP", "GTM", "HND", "MEX", "NIC"),
    *("PAN", "PRY", "PER", "URY", "VEN"),
}
PARTICLES = {
    "al",
    "bin",
    "ibn",
    "ben",
    "de",
    "del",
    "della",
    "da",
    "di",
    "dos",
    "du",
    "la",
    "le",
    "von",
    "van",
    "der",
    "den",
    "ter",
    "el",
}
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


def shorter(name: str) -> Iterator[str]:
    """A name without initials, nicknames in quotation marks, middle names, a suffix, the Arabic article."""
    plain = re.sub(r'["“(][^"”)]*["”)]', " ", name)
    words = plain.split()
    while words and words[-1].strip(".,").lower() in SUFFIXES:
        words.pop()
    full = [word for word in words if len(word.strip(".")) > 1]
    if len(full) < 2:
        return
    yield " ".join(full)
    if len(full) == 3 and not {word.lower() for word in full} & PARTICLES:
        yield f"{full[0]} {full[2]}"
    if len(full) > 3 and full[1].lower() not in PARTICLES:
        last = _surname_words(full)
        yield f"{full[0]} {' '.join(last)}"
    if without_article(name) != name:
        yield without_article(" ".join(full))
    hyphens = re.sub(r"(?<=\w)-(?=[a-z])", "", " ".join(full))  # Ki-moon, Ho-jen
    if hyphens != " ".join(full):
        yield hyphens


def without_article(name: str) -> str:
    """A name without the Arabic article, as much of the press prints it: Bashar Assad."""
    return re.sub(r"(?<=\s)(?:al|el|Al|El|ul)[- ](?=\w)", "", f" {name}").strip()


def surname(name: str, country: str | None) -> str | None:
    """The family name as news gives it alone; None where the name has one word."""
    words = [word for word in re.sub(r'["“(][^"”)]*["”)]', " ", name).split() if len(word.strip(".")) > 1]
    while words and words[-1].strip(".,").lower() in SUFFIXES:
        words.pop()
    if len(words) < 2:
        return None
    if country in FAMILY_FIRST and re.fullmatch(r"[^\W\d_]{1,8}", words[0]) and len(words) <= 3:
        return words[0]
    return " ".join(_surname_words(words))


def two_surnames(name: str, country: str | None) -> str | None:
    """The two surnames of the Spanish custom, by which much of the press calls a person: Peña Nieto."""
    words = name.split()
    return " ".join(words[-2:]) if country in SPANISH and len(words) > 2 else None


def _surname_words(words: list[str]) -> list[str]:
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return words[start:]
