"""Articles out of which words were cut."""
# ruff: noqa: E501  a line of a page is a line here

from pathlib import Path

import pytest

from onrecord.clean.damage import find_gaps
from tests.clean.pages import article_of

CUT = (
    "The has asked to close the bridge, a senior official of the said on Friday. Relations between and grew worse this year.\n\n"
    "The envoy stood firmly with in its answer. He told the that nothing would change, and both and have agreed to wait.\n"
)
SOUND = (
    "The government has asked Tarvia to close the bridge, a senior official of the ministry said on Friday. Relations between "
    "Tarvia and Orlenia grew worse this year, and the accused said so.\n\nThe envoy stood firmly with Tarvia in its answer.\n"
) * 3


def test_a_cut_article_is_flagged_and_its_gaps_are_empty_spans() -> None:
    article = article_of("Tarvia told to close bridge\n\n" + CUT)
    assert "words-missing" in article.flags
    assert len(article.gaps) >= 5
    for gap in article.gaps:
        assert (gap.start, gap.text) == (gap.end, "")
    after = [article.text[gap.start :].split()[0] for gap in article.gaps]
    assert after[0] == "has"
    assert "and" in after


def test_a_sound_article_is_not() -> None:
    article = article_of("Tarvia told to close bridge\n\n" + SOUND)
    assert article.gaps == ()
    assert article.flags == ()


def test_a_slip_of_the_pen_is_no_damage() -> None:
    assert find_gaps([(0, "The is a slip of the pen. " + SOUND)]) == ()


def test_few_gaps_in_a_long_text_are_no_damage() -> None:
    assert find_gaps([(0, CUT + SOUND * 40)]) == ()


@pytest.mark.parametrize("part", ["train", "dev"])
def test_no_article_of_polnear_is_called_damaged(shared: Path, part: str) -> None:
    for path in sorted((shared / "gold" / "polnear" / part / "text").glob("*.txt")):
        assert find_gaps([(0, path.read_text(encoding="utf-8"))]) == (), path.name
