from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.copies import STRETCH, WORDS, likeness, shingles
from tests.building import make_article

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
REPORT = "\n\n".join(
    f"On day {first} the harbour master counted {second} boats at the northern pier and wrote {first} names into the "
    f"log that the council of district {second} had asked him to keep after storm {first} took the old one away."
    for first, second in pairwise(NUMBERS)
)
OTHER = "\n\n".join(
    f"The minister met delegation {first} in the capital, heard what it wanted for valley {second}, and left without a "
    f"word to the {second} reporters who had waited by gate {first} since the early morning."
    for first, second in pairwise(NUMBERS)
)
QUOTATION = (
    '"We asked for the road to be opened, we were told to wait, and we have waited for as long as anybody could ask. '
    'Our people have no salt and no flour, and the winter is three weeks away from the highest of our villages now."'
)


def alike(first: str, second: str) -> bool:
    return likeness(shingles(make_article(first)), shingles(make_article(second))).is_copy


def test_a_text_cut_to_its_first_third_and_given_a_new_lead_is_a_copy() -> None:
    paragraphs = REPORT.split("\n\n")
    assert alike(REPORT, "\n\n".join(["Nobody had seen such a year at the pier.", *paragraphs[1:5]]))


def test_paragraphs_that_are_put_in_do_not_hide_the_copy() -> None:
    mixed = [part for pair in zip(REPORT.split("\n\n"), OTHER.split("\n\n"), strict=True) for part in pair]
    assert alike(REPORT, "\n\n".join(mixed))


def test_two_reports_that_quote_the_same_words_are_no_copies() -> None:
    quoted = "\n\n".join([QUOTATION, QUOTATION.replace("salt", "bread")])
    assert not alike(f"{REPORT}\n\n{quoted}", f"{OTHER}\n\n{quoted}")


def test_texts_of_little_else_are_known_by_their_quotations() -> None:
    assert alike(f"The elder spoke.\n\n{QUOTATION}", f"An elder from the valley said on the phone:\n\n{QUOTATION}")


def test_a_mark_that_is_left_open_hides_one_paragraph_at_most() -> None:
    assert alike(REPORT, '"' + REPORT)


def test_a_line_that_an_outlet_repeats_makes_no_copy() -> None:
    line = "Our paper is made by its readers: write to the desk if you saw something that we should know of."
    assert not alike(f"{REPORT}\n\n{line}", f"{OTHER}\n\n{line}")


def test_an_article_without_words_is_a_copy_of_nothing() -> None:
    assert not alike("", "")
    assert not alike("", REPORT)


@given(st.sampled_from([REPORT, OTHER]), st.integers(0, 200), st.integers(STRETCH + WORDS, 200))
def test_a_text_and_a_part_of_it_are_found_by_the_same(text: str, start: int, length: int) -> None:
    words = text.split(" ")
    part = shingles(make_article(" ".join(words[start : start + length])))
    whole = shingles(make_article(text))
    assert len(whole.kept) < len(whole.every) / 5
    if len(words[start : start + length]) >= STRETCH + 2 * WORDS:
        assert part.kept & whole.kept


def test_a_short_text_is_found_by_all_of_it() -> None:
    short = shingles(make_article("The elder of the valley spoke to two reporters who had come by boat."))
    assert short.kept == short.every
