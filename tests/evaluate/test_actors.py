import json
from collections import Counter
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.evaluate.actors import evaluate, plover_codes, scored
from onrecord.records import Actor

CASES = [
    {"text": "an Icelandic trawler captain", "expect": {"country": ["ISL"]}},
    {"text": "savage beasts", "context": "", "date": None, "expect": {"country": [""], "code_1": ["UNK"]}},
    {"text": "Peru's defence ministry", "date": "3 May 2012", "expect": {"code_1": ["GOV"], "code_2": ["MIL", "COP"]}},
    {"text": "OTTAWA", "date": None, "expect": {"country": ["CAN"], "code_1": ["BUS"]}},
]


def test_the_file_is_scored_and_predictions_written(tmp_path: Path) -> None:
    path, out = tmp_path / "cases.jsonl", tmp_path / "out.jsonl"
    path.write_text("".join(f"{json.dumps(case)}\n" for case in CASES), "utf-8")
    scores = evaluate(path, out)
    assert (scores.cases, scores.passed) == (4, 3)
    assert scores.right == Counter(country=3, code_1=2, code_2=1)
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert rows[3] == {"i": 3, "country": "CAN", "sectors": ["GOV"]}
    assert scores.metrics()["passed"] == 0.75


def test_a_key_that_is_not_expected_is_not_compared() -> None:
    scores = scored([{"expect": {"code_1": ["GOV"]}}], [("XXX", ("GOV", "MIL"))])
    assert scores.passed == 1
    assert scores.expected == Counter(code_1=1)


def test_a_line_that_is_no_case_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"text": "a", "expect": {}}\n{"words": "b"}\n', "utf-8")
    with pytest.raises(StopRun, match="line 2"):
        evaluate(path)


def test_plover_has_names_for_what_we_leave_open() -> None:
    nobody = Actor("p", "Oren Falk", "person")
    assert plover_codes(nobody, "Oren Falk", "2022-11-01") == ("", ("CVL",))
    assert plover_codes(Actor("r", "men", "role"), "men", "2022-11-01") == ("", ("UNK",))
    assert plover_codes(Actor("r", "Chadian men", "role", "TCD"), "Chadian men", "2022-11-01") == ("TCD", ("CVL",))
    fund = Actor("imf", "International Monetary Fund", "organisation")
    assert plover_codes(fund, "the IMF", "2022-11-01")[0] == "IGO"
    assert plover_codes(None, "DXQ", "2022-11-01") == ("", ())
