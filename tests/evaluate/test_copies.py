from pathlib import Path
from random import Random

import pytest

from onrecord.errors import StopRun
from onrecord.evaluate.copies import evaluate
from onrecord.evaluate.editing import COPYING, NOT_COPYING
from tests.link.test_copies import OTHER, QUOTATION, REPORT


@pytest.mark.parametrize("name", COPYING)
def test_every_operation_changes_the_text_and_keeps_part_of_it(name: str) -> None:
    text = [*REPORT.split("\n\n"), 'The master said Reuters had asked him, and "nobody else," Ana Petrov said.']
    edited = COPYING[name](list(text), OTHER.split("\n\n"), Random(4))
    assert edited != text
    assert set(" ".join(edited).split()) & set(" ".join(text).split())


def test_a_report_that_quotes_another_keeps_only_its_quotations() -> None:
    edited = NOT_COPYING["quoting"]([REPORT, QUOTATION], OTHER.split("\n\n"), Random(4))
    assert any(QUOTATION in paragraph for paragraph in edited)
    assert REPORT not in edited


def test_what_was_made_of_a_text_is_found_again(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    for name, text in (("post_2016-01-01_pier", REPORT), ("post_2016-01-02_gate", OTHER)):
        (tmp_path / "text" / f"{name}.txt").write_text(text, encoding="utf-8")
    scores = evaluate(tmp_path)
    assert scores.texts == 2 * (1 + len(COPYING) + len(NOT_COPYING))
    assert scores.found == dict.fromkeys([*COPYING, *NOT_COPYING], 1.0)
    assert scores.pairs.recall == 1.0


def test_a_folder_without_texts_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="text"):
        evaluate(tmp_path)
