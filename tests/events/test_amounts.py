"""Numbers of people and money; sentences of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events import Coder
from onrecord.events.amounts import amount, read_number
from onrecord.parse import Parser
from tests.building import make_article

CODER = Coder()


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier"),
    [
        ("12", 12, 12, None),
        ("1,200 people", 1200, 1200, None),
        ("twelve soldiers", 12, 12, None),
        ("twenty-five civilians", 25, 25, None),
        ("two dozen", 24, 24, None),
        ("three hundred and five", 305, 305, None),
        ("9 killed and 20 wounded", 9, 9, None),
        ("a hundred", 100, 100, None),
        ("1.5 million refugees", 1.5e6, 1.5e6, None),
        ("at least 12", 12, None, "at least"),
        ("more than two hundred", 200, None, "more than"),
        ("up to 40 people", 0, 40, "up to"),
        ("about 30", 30, 30, "about"),
        ("dozens of people", 24, None, "dozens"),
        ("between 20 and 30", 20, 30, "between"),
        ("20 to 30 people", 20, 30, "between"),
        ("20-30", 20, 30, "between"),
    ],
)
def test_a_number_has_bounds_and_a_qualifier(words: str, low: float, high: float | None, qualifier: str | None) -> None:
    number = read_number(words)
    assert number is not None
    assert (number.low, number.high, number.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize("words", ["", "people", "the soldiers", "$", "-", "million", "hundred percent sure"])
def test_no_number_is_none(words: str) -> None:
    assert read_number(words) is None


def test_money_has_a_currency_and_people_have_none() -> None:
    text = "It gave $250 million and 30 tents"
    money = amount(text, 8, 20, "money")
    assert money is not None
    assert (money.low, money.unit, money.span.text) == (250e6, "USD", "$250 million")
    assert amount(text, 8, 20, "killed") is None
    assert amount(text, 25, 33, "money") is None


@given(st.text(alphabet="0123456789,.- $€andtovermillioneasthousdozen", max_size=40), st.integers(0, 10))
def test_the_span_of_an_amount_is_its_text(words: str, before: int) -> None:
    text = "x" * before + " " + words
    for what in ("killed", "money"):
        found = amount(text, before + 1, len(text), what)
        if found is not None:
            assert text[found.span.start : found.span.end] == found.span.text
            assert any(char.isalnum() for char in found.span.text)
            assert found.high is None or found.low <= found.high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed at least 12 soldiers.", [("killed", 12, None)]),
        ("A truck bomb wounded 77 soldiers.", [("injured", 77, 77)]),
        ("Police arrested more than 40 protesters.", [("arrested", 40, None)]),
        ("The attack on the barracks left 9 dead and 20 wounded.", [("killed", 9, 9), ("injured", 20, 20)]),
        ("Sweden gave $30 million in aid to Somalia.", [("money", 30e6, 30e6)]),
        ("Rebels attacked the 5th Brigade.", []),
        ("Rebels killed soldiers in 2015.", []),
        ("Rebels killed 12 soldiers a day after 300 people fled.", [("killed", 12, 12)]),
    ],
)
def test_amounts_belong_to_their_own_predicate(
    parser: Parser, text: str, expected: list[tuple[str, float, float | None]]
) -> None:
    (event, *_) = CODER(parser(make_article(text)), ())[1]
    assert [(found.what, found.low, found.high) for found in event.amounts] == expected


def test_a_range_of_nothing_is_no_error() -> None:
    number = read_number("0-0")
    assert number is not None
    assert (number.low, number.high) == (0, 0)
