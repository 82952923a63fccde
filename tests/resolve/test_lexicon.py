"""The data is whole: codes, sectors and ids are what they should be."""

import re

from onrecord.resolve.lexicon import load_lexicon
from onrecord.resolve.words import split_words

# PLOVER manual 2.0, table of sector codes; NGO and IGO are ours, for bodies that it leaves without one
SECTORS = frozenset(
    {
        *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL"),
        *("EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "NGO", "IGO"),
    }
)


def test_codes_and_sectors() -> None:
    lexicon = load_lexicon()
    known = [*lexicon.organisations.folded.values(), *lexicon.organisations.exact.values()]
    assert len(known) > 1000
    assert all(entry.country is None or re.fullmatch(r"[A-Z]{3}", entry.country) for entry in known)
    assert {sector for entry in known for sector in entry.sectors} <= SECTORS
    assert {sector for sectors in lexicon.roles.folded.values() for sector in sectors} <= SECTORS
    assert {sector for sectors in lexicon.institutions.values() for sector in sectors} <= SECTORS


def test_one_id_has_one_name() -> None:
    lexicon = load_lexicon()
    names: dict[str, set[str]] = {}
    for entry in (*lexicon.organisations.folded.values(), *lexicon.organisations.exact.values()):
        names.setdefault(entry.id, set()).add(entry.name)
    assert {id_: found for id_, found in names.items() if len(found) > 1} == {}


def test_every_state_has_a_short_name() -> None:
    states = load_lexicon().states
    for form, code, name in (
        ("Türkiye", "TUR", "Turkey"),
        ("U.S.", "USA", "United States"),
        ("Soviet Union", "RUS", "Russia"),
    ):
        entry = states.whole(split_words(form))
        assert entry is not None
        assert (entry.id, entry.name) == (code, name)
