"""Scoring of time expressions: TimeML as `score/moments.py` reads it."""

import json
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.evaluate.moments import TimeFile, TimeMark, evaluate, read_timeml, scored
from onrecord.records import Moment, Span
from onrecord.resolve.date_tagger import TimeExpression
from onrecord.settings import read_settings

TIMEML = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2015-01-13">20150113</TIMEX3></DCT>
<TEXT>Harwood &amp; Orlen <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2015-01-12">Monday</TIMEX3>
for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>, and will meet
<TIMEX3 tid="t3" type="DATE" value="2015-01-16">Friday</TIMEX3>.</TEXT></TimeML>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_offsets_are_of_the_text_without_tags(folder: Path) -> None:
    file = read_timeml(folder / "a.tml")
    assert file.text.startswith("Harwood & Orlen met on Monday\nfor two hours")
    assert file.made == "2015-01-13"
    assert [file.text[mark.start : mark.end] for mark in file.marks] == ["Monday", "two hours", "Friday"]


def test_a_folder_is_read_scored_and_written(folder: Path) -> None:
    scores = evaluate(folder, folder / "out.jsonl", pipeline=read_settings({}).pipeline)
    assert (scores.gold, scores.predicted) == (2, 2)
    assert scores.metrics() == {"strict": 1.0, "relaxed": 1.0, "value": 1.0}
    assert len(list(scores.lines())) == 4
    (row,) = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert row["doc"] == "a.tml"
    assert [(moment["type"], moment["value"]) for moment in row["moments"]] == [
        ("DATE", "2015-01-12"),
        ("DURATION", "PT2H"),
        ("DATE", "2015-01-16"),
    ]


def found(start: int, end: int, type_: str = "DATE", value: str = "2015") -> TimeExpression:
    return TimeExpression(Span(start, end, "x" * (end - start)), type_, value, Moment())


@pytest.mark.parametrize(
    ("times", "hits"),
    [
        ([found(10, 20)], (1, 1, 1)),
        ([found(8, 12)], (0, 1, 1)),
        ([found(10, 20, value="2016")], (1, 1, 0)),
        ([found(10, 20, "DURATION")], (0, 0, 0)),
        ([found(20, 25)], (0, 0, 0)),
        ([found(8, 12, value="2016"), found(13, 20)], (0, 1, 1)),
        ([], (0, 0, 0)),
    ],
)
def test_a_span_counts_once_and_the_longest_overlap_gives_the_value(
    times: list[TimeExpression], hits: tuple[int, int, int]
) -> None:
    file = TimeFile("a.tml", "x" * 40, None, (TimeMark(10, 20, "DATE", "2015"), TimeMark(30, 35, "SET", "P1D")))
    scores = scored([(file, tuple(times))])
    assert tuple(rate.right for rate in scores.rates.values()) == hits
    assert scores.gold == 1


def test_what_is_no_timeml_is_named(tmp_path: Path) -> None:
    pipeline = read_settings({}).pipeline
    with pytest.raises(StopRun, match=r"no \*\.tml"):
        evaluate(tmp_path, pipeline=pipeline)
    (tmp_path / "a.tml").write_text("<TimeML><TEXT>", encoding="utf-8")
    with pytest.raises(StopRun, match="no XML"):
        evaluate(tmp_path, pipeline=pipeline)
    (tmp_path / "a.tml").write_text("<TimeML/>", encoding="utf-8")
    with pytest.raises(StopRun, match="no TimeML"):
        evaluate(tmp_path, pipeline=pipeline)
