"""Scoring relations: marks, quads, what the model learnt from, and the same figures as the shared scorer."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.evaluate.marked import unmarked
from onrecord.evaluate.relations import RelationScores, Row, evaluate, macro_f1, quad_of
from onrecord.events.relations import Relation

HEAD = "id\tmarked_sentence\tgold_root\tgold_penta\n"
ROWS = """0\t<s>Norland</s> attacked <t>Esk</t>.\tASSAULT\t4
1\t<t>Esk</t> was thanked by <s>Norland</s>.\tSUPPORT\t1
2\t<s>Norland</s> refuses to recognise <t>Esk</t>.\tREJECT\t3
"""


def table(folder: Path, rows: str = ROWS) -> Path:
    path = folder / "gold.tsv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


def test_marks_are_taken_out() -> None:
    assert unmarked("<s>A</s> met <t>B</t>.") == ("A met B.", ((0, 1),), ((6, 7),))
    assert unmarked("<s>A's <t>B</t></s> fell.") == ("A's B fell.", ((0, 5),), ((4, 5),))
    assert unmarked("A <t>B") == ("A B", (), ())
    assert unmarked("<s>A</s> and <s>B</s>") == ("A and B", ((0, 1), (6, 7)), ())


def test_a_rare_root_counts_as_much_as_a_frequent_one() -> None:
    assert macro_f1(["A", "A", "A", "B"], ["A", "A", "A", "A"]) == pytest.approx((6 / 7 + 0) / 2)


def test_the_quad_is_that_of_the_likeliest_sum() -> None:
    chances = {"ASSAULT": 0.3, "REJECT": 0.35, "COERCE": 0.25, "AID": 0.1}
    relation = Relation(1.0, chances)
    assert relation.root == "REJECT"
    assert quad_of(relation) == 4
    assert quad_of(Relation(1.0, {"YIELD": 1.0})) == 2


def test_rows_that_the_model_learnt_from_do_not_count() -> None:
    right, wrong = Row("0", "AID", "2", "AID", "2", known=False), Row("1", "AID", "2", "REJECT", "3", known=True)
    scores = RelationScores((right, wrong))
    assert scores.metrics()["root_macro_f1"] == 1.0
    assert any("learnt from" in line for line in scores.lines())
    assert RelationScores((wrong,)).metrics() == {}


def test_predictions_score_the_same_with_the_shared_scorer(tmp_path: Path, shared: Path) -> None:
    gold, out = table(tmp_path), tmp_path / "out.jsonl"
    figures = evaluate(gold, out).metrics()
    run = subprocess.run(
        [sys.executable, str(shared / "score" / "relations.py"), str(gold), str(out)],
        capture_output=True,
        text=True,
        check=True,
    )
    theirs = json.loads(run.stdout)
    assert theirs["missing"] == 0
    for name, value in figures.items():
        assert theirs[name] == pytest.approx(value, abs=1e-4)


def test_a_table_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(StopRun, match="gold_root"):
        evaluate(path)
