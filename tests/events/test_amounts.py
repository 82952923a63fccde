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
        ("between 10 and 15 men", 10, 15, "between"),
        ("2 to 3 million people", 2e6, 3e6, "between"),
        ("more than a thousand", 1000, None, "more than"),
        ("just over 300", 300, None, "just over"),
        ("12 or more", 12, None, "or more"),
        ("134 people, most of them children", 134, 134, None),
        ("tens of thousands of people", 20000, None, "tens of thousands"),
        ("several hundred soldiers", 300, None, "several"),
        ("a couple of dozen", 24, None, "couple"),
        ("half a million people", 5e5, 5e5, None),
        ("two hundred thousand", 200000, 200000, None),
        ("1,50,000", 150000, 150000, None),
        ("2 lakh people", 200000, 200000, None),
        ("a 12-year-old boy and 9 men", 9, 9, None),
        ("40 percent of 300 soldiers", 300, 300, None),
        ("an F-16 and 2 tanks", 2, 2, None),
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


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("$250 million", 250e6, 250e6, "USD"),
        ("EUR 200 million", 200e6, 200e6, "EUR"),
        ("200 million euros", 200e6, 200e6, "EUR"),
        ("£3m", 3e6, 3e6, "GBP"),
        ("C$5m", 5e6, 5e6, "CAD"),
        ("₹500 crore", 5e9, 5e9, "INR"),
        ("Rs 5 crore", 5e7, 5e7, None),  # of India, Pakistan, Nepal or Sri Lanka: unknown
        ("3,000 Pakistani rupees", 3000, 3000, "PKR"),
        ("1.5bn yen", 1.5e9, 1.5e9, "JPY"),
        ("$200-250 million", 200e6, 250e6, "USD"),
        ("between $2 billion and $3 billion", 2e9, 3e9, "USD"),
        ("more than $40k", 40e3, None, "USD"),
    ],
)
def test_money_has_a_currency_where_it_is_known(words: str, low: float, high: float | None, unit: str | None) -> None:
    text = f"It gave {words} to Sudan"
    money = amount(text, 0, len(text), "money")
    assert money is not None
    assert (money.low, money.high, money.unit) == (low, high, unit)
    assert amount(text, 0, len(text), "killed") is None


@pytest.mark.parametrize("words", ["try 500 of them", "30 tents", "5 m away", "a 12-year sentence", "no money"])
def test_what_is_no_money(words: str) -> None:
    assert amount(words, 0, len(words), "money") is None


@given(st.integers(0, 10**9), st.sampled_from(["", "at least ", "about ", "up to "]))
def test_figures_are_read_as_they_are_written(value: int, qualifier: str) -> None:
    for written in (str(value), f"{value:,}"):
        number = read_number(f"{qualifier}{written} people")
        assert number is not None
        assert value in {number.low, number.high}
        assert number.qualifier == (qualifier.strip() or None)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_range_is_read_from_the_lower_end(one: int, other: int) -> None:
    low, high = sorted((one, other))
    for words in (f"between {low} and {high}", f"from {low} to {high}", f"{low} to {high} people", f"{low}-{high}"):
        number = read_number(words)
        assert number is not None
        assert (number.low, number.high) == (low, high)


@given(st.text(alphabet="0123456789,.-+ $€£₹andtovermillioneasthousdozencrofblk%", max_size=40), st.integers(0, 10))
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
        ("The raid killed 9/11 plotter Omar Harwood.", []),
        ("A truck bomb wounded 77 soldiers.", [("injured", 77, 77)]),
        ("Police arrested more than 40 protesters.", [("arrested", 40, None)]),
        ("The attack on the barracks left 9 dead and 20 wounded.", [("killed", 9, 9), ("injured", 20, 20)]),
        ("Sweden gave $30 million in aid to Somalia.", [("money", 30e6, 30e6)]),
        ("Rebels killed 134 people, most of them children.", [("killed", 134, 134)]),
        ("Rebels killed between 10 and 15 soldiers.", [("killed", 10, 15)]),
        (
            "The fighting killed dozens of civilians and displaced half a million people.",
            [("killed", 24, None), ("displaced", 5e5, 5e5)],
        ),
        ("Norway sent 5,000 troops to the border.", [("troops", 5000, 5000)]),
        ("France withdrew about 300 soldiers from Mali.", [("troops", 300, 300)]),
        ("Sweden gave Somalia 200 million euros in aid.", [("money", 200e6, 200e6)]),
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
