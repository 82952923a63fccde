import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.attribute import Attributor
from onrecord.attribute.attribution import Attribution
from onrecord.errors import StopRun
from onrecord.evaluate.attribution import attributed, evaluate, scored
from onrecord.evaluate.standoff import annotation_files, read_annotation, text_files
from onrecord.parse import Parser
from onrecord.settings import read_settings
from tests.attribute.saying import Given, Range

TEXT = "The road was shut on Monday.\n\nOren Falk said that the road would open again within a week.\n"
ANN = """\
T1\tSource 30 39\tOren Falk
T2\tCue 40 44\tsaid
T3\tContent 45 61;62 90\tthat the road
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
E2\tAttribution:T2 Cue:T2
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "text" / "two.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "attributions" / "one_ab.ann").write_text(ANN, encoding="utf-8")
    return tmp_path


def test_stand_off_files_are_read_with_discontinuous_spans_and_without_empty_content(gold: Path) -> None:
    (path,) = annotation_files(gold, "one")
    assert read_annotation(path) == (Attribution(((30, 39),), ((40, 44),), ((45, 61), (62, 90)), 1.0),)


def test_every_text_file_has_a_line_of_predictions_and_gold_scores_itself_full(gold: Path, parser: Parser) -> None:
    found = read_annotation(annotation_files(gold, "one")[0])
    out = gold / "predictions.jsonl"
    scores = scored(gold, attributed(text_files(gold), parser, Attributor(Given(*found))), out)
    rows = [json.loads(row) for row in out.read_text(encoding="utf-8").splitlines()]
    assert [row["doc"] for row in rows] == ["one", "two"]
    assert rows[1]["statements"] == []
    assert rows[0]["statements"][0]["source"] == [[30, 39]]
    assert (scores.articles, scores.metrics()["exact"]) == (1, 1.0)


def test_a_folder_without_gold_gives_predictions_alone(gold: Path, parser: Parser) -> None:
    (gold / "attributions" / "one_ab.ann").unlink()
    (gold / "attributions").rmdir()
    scores = scored(gold, attributed(text_files(gold), parser, Attributor(Given())), gold / "out.jsonl")
    assert scores.articles == 0
    assert len((gold / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_a_folder_without_texts_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="holds no text"):
        evaluate(tmp_path, pipeline=read_settings({}).pipeline)


def test_the_shared_scorer_prints_the_same_numbers(shared: Path, tmp_path: Path, parser: Parser) -> None:
    gold_dir = _part(shared / "gold" / "polnear" / "train", tmp_path)
    files = text_files(gold_dir)
    out = tmp_path / "out.jsonl"
    spoilt = Attributor(_Spoilt(gold_dir, files))
    scores = scored(gold_dir, attributed(files, parser, spoilt), out)
    command = [sys.executable, str(shared / "score" / "attribution.py"), str(gold_dir), str(out), "--json"]
    printed = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert printed["articles"] == scores.articles
    for name, rate in scores.rates.items():
        assert [printed[name][key] for key in ("p", "r", "f1")] == [
            round(value, 4) for value in (rate.precision, rate.recall, rate.f1)
        ]
    assert 0.0 < printed["attributed"]["f1"] < printed["statements"]["f1"] < 1.0
    for name, rate in scores.human.items():
        assert printed["human"][name]["f1"] == round(rate.f1, 4)
    assert scores.human


def _part(gold_dir: Path, here: Path) -> Path:
    """Links to six articles, two of them annotated twice."""
    (here / "text").mkdir()
    (here / "attributions").mkdir()
    several = [path for path in text_files(gold_dir) if len(annotation_files(gold_dir, path.stem)) > 1]
    for path in [*several[:2], *text_files(gold_dir)[:4]]:
        for file in (path, *annotation_files(gold_dir, path.stem)):
            link = here / file.parent.name / file.name
            if not link.exists():
                link.symlink_to(file)
    return here


class _Spoilt:
    """The gold as a tagger, with every fourth attribution lost and every third source lost."""

    def __init__(self, gold_dir: Path, files: list[Path]) -> None:
        self.gold = {
            path.read_bytes().decode("utf-8"): read_annotation(annotation_files(gold_dir, path.stem)[0])
            for path in files
            if annotation_files(gold_dir, path.stem)
        }

    def __call__(self, text: str, blocks: Sequence[Range]) -> tuple[Attribution, ...]:
        del blocks
        return tuple(
            Attribution(() if number % 3 == 1 else one.source, one.cue, one.content, 1.0)
            for number, one in enumerate(self.gold.get(text, ()))
            if number % 4
        )
