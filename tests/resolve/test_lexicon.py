"""The data is whole: codes, sectors and ids are what they should be."""

from onrecord.resolve.lexicon import load_lexicon
from onrecord.resolve.words import split_words

# PLOVER manual 2.0, table of sector codes; NGO and IGO are ours, for bodies that it leaves without one
SECTORS = frozenset(
    {
        *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL"),
        *("EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "NGO", "IGO"),
    }
)


def test_sectors() -> None:
    lexicon = load_lexicon()
    tables = (lexicon.institutions, lexicon.topics, lexicon.adjectives, lexicon.endings, lexicon.roles.folded)
    assert len(lexicon.roles.folded) > 3000
    assert {sector for table in tables for sectors in table.values() for sector in sectors} <= SECTORS


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
