"""How a text falls into lines and hard-wrapped paragraphs."""

from onrecord.clean.units import split_units


def units(text: str) -> list[str]:
    return [" ".join(unit.text.split()) for unit in split_units(text)]


WRAPPED = """\
TALKS BETWEEN TARVIA AND ORLENIA BREAK DOWN

The foreign minister of Tarvia said on Monday that talks with the
neighbouring republic had broken down after two days and that no date
had been set for another round, though both sides wished for one.
A spokesman said that the delegation would come home at once and that
it would report to parliament, which meets again in the first week of
the month.

The republic had asked for a delay. Nobody in the capital knew what it
wanted the time for.
"""


def test_a_wrapped_paragraph_is_one_unit() -> None:
    found = units(WRAPPED)
    assert len(found) == 3
    assert found[1].startswith("The foreign minister")
    assert found[1].endswith("of the month.")


def test_lines_that_are_paragraphs_are_units() -> None:
    text = (
        "A title\nBy Ann Orlen\n"
        + "This line is a paragraph of its own and it is rather long, as they are. " * 2
        + "\nAnother one.\n"
    )
    assert len(units(text)) == 4


def test_short_lines_of_one_paragraph_stay_apart() -> None:
    assert units("'No one can stop this alone'.\nMinister Ann Orlen.\nJo Vesk/Tarvia Press\n") == [
        "'No one can stop this alone'.",
        "Minister Ann Orlen.",
        "Jo Vesk/Tarvia Press",
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = WRAPPED.replace("\nA spokesman", "\n    A spokesman")
    assert [unit[:11] for unit in units(text)][1:3] == ["The foreign", "A spokesman"]


def test_every_kind_of_line_end() -> None:
    assert units("One line.\r\n\r\nTwo lines.\rThree lines.\n") == ["One line.", "Two lines.", "Three lines."]


def test_blank_text_has_no_units() -> None:
    assert units(" \n\xa0\n\t") == []
