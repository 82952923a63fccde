"""Which outlets write the day first."""

import pytest

from onrecord.date_order import day_first


@pytest.mark.parametrize(
    ("uri", "outlet", "expected"),
    [
        ("https://www.veskor.co.uk/a", None, True),
        ("https://news.veskor.us/a", None, False),
        ("https://www.nytimes.com/2015/a.html", None, False),
        ("https://veskor.com/a", "The Hindu", True),
        ("file:///home/veskor/a.txt", "CNN", False),
        ("file:///home/veskor/a.txt", "Veskor Post", None),
        ("a.txt", None, None),
        ("", "", None),
        ("http://[veskor", None, None),
    ],
)
def test_the_order_is_that_of_the_outlet_or_its_country(uri: str, outlet: str | None, expected: bool | None) -> None:
    assert day_first(uri, outlet) is expected
