from pathlib import Path

import pytest

from onrecord.evaluate.floors import MEASURES, Floor, check, data_hash, main, read_floors, shortfalls

FLOOR = Floor("attribution", "dev", "", (("attributed", 0.5), ("exact", 0.2)))


def test_every_floor_has_a_measure_and_a_figure() -> None:
    assert {floor.task for floor in read_floors()} <= MEASURES.keys()
    assert all(floor.metrics and len(floor.data) == 16 for floor in read_floors())


def test_the_floors_stand_on_the_gold_data_that_is_here(shared: Path) -> None:
    for floor in read_floors():
        assert data_hash(floor.folder(shared / "gold")) == floor.data


def test_a_figure_below_its_floor_or_missing_or_not_a_number_is_named() -> None:
    assert shortfalls(FLOOR, {"attributed": 0.5, "exact": 0.2}) == ()
    assert shortfalls(FLOOR, {"attributed": 0.49}) == (
        "attribution: attributed is 0.4900, its floor 0.5000",
        "attribution: exact is 0.0000, its floor 0.2000",
    )
    assert shortfalls(FLOOR, {"attributed": float("nan"), "exact": 1.0})


def test_other_data_are_not_compared(tmp_path: Path) -> None:
    (tmp_path / "dev").mkdir()
    before = data_hash(tmp_path / "dev")
    (tmp_path / "dev" / "a.txt").write_text("x", encoding="utf-8")
    assert data_hash(tmp_path / "dev") != before
    floor = Floor("attribution", "dev", before, FLOOR.metrics)
    assert "measured on data" in check(floor, tmp_path, lambda _: {"attributed": 1.0, "exact": 1.0})[0]


def test_without_gold_data_it_says_so_and_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none")]) == 0
    assert "not checked" in capsys.readouterr().out
