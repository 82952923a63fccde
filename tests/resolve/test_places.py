"""Where an event happened: the locative phrase of its own clause."""

import pytest

from onrecord.parse import Parser
from tests.resolve.resolving import event, resolve


@pytest.mark.parametrize(
    ("text", "trigger", "name", "country"),
    [
        ("Rebels attacked a convoy in Kabul.", "attacked", "Kabul", "AFG"),
        ("A bomb killed two men in Jammu and Kashmir.", "killed", "Jammu and Kashmir", "IND"),
        ("The jets carried out strikes at a camp in Peshawar.", "strikes", "Peshawar", "PAK"),
        ("The ministers met in Geneva on Monday.", "met", "Geneva", "CHE"),
        ("A raid killed the rebel in a Kenyan town in May.", "killed", "Kenyan town", "KEN"),
        ("Rebels attacked a convoy in the Philippines.", "attacked", "Philippines", "PHL"),
    ],
)
def test_places(parser: Parser, text: str, trigger: str, name: str, country: str) -> None:
    place = resolve(parser, text, events=(event(text, trigger),)).place()
    assert place is not None
    assert (place.name, place.country, place.geonames) == (name, country, None)
    assert text[place.span.start : place.span.end] == place.span.text


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels attacked a convoy.", "attacked"),
        ("Rebels attacked a convoy in May.", "attacked"),
        ("Rebels attacked a convoy, a minister said in Kabul.", "attacked"),
        ("The men who met in Kabul attacked a convoy.", "attacked"),
    ],
)
def test_other_clauses_and_dates_give_no_place(parser: Parser, text: str, trigger: str) -> None:
    assert resolve(parser, text, events=(event(text, trigger),)).place() is None


def test_missing_words_leave_the_place_open(parser: Parser) -> None:
    text = "A bomb killed two men in district in May."
    gap = text.index("district")
    assert resolve(parser, text, events=(event(text, "killed"),), gaps=(gap,)).place() is None
