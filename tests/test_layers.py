"""The arrows between the rooms: stages do not know one another, and no import runs in a circle."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "onrecord"
STAGES = {"read", "clean", "attribute", "events", "resolve", "link"}
GROUND = {"records", "errors", "settings", "ids", "plover", "date_order", "pieces", "meaning", "vectors", ""}
ALLOWED = {
    **{stage: GROUND | {stage, "parse"} for stage in STAGES},
    **dict.fromkeys(GROUND, GROUND),
    "records": set[str](),
    "parse": GROUND,
    "record": GROUND | {"record"},
    "pipeline": GROUND | STAGES | {"parse", "record", "pipeline"},
    "serve": GROUND | {"serve", "record", "pipeline", "read", "evaluate"},
    "evaluate": GROUND | STAGES | {"parse", "record", "pipeline", "evaluate"},
}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name below `onrecord`."""
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix("__init__").removesuffix("."): path
        for path in SOURCE.rglob("*.py")
    }


def imports(path: Path) -> set[str]:
    """What a module imports of ours, dotted, below `onrecord`; imports inside functions count too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    known = modules()
    ours = set()
    for name in found:
        if name == "onrecord" or name.startswith("onrecord."):
            below = name.removeprefix("onrecord").removeprefix(".")
            ours.add(below if below in known else below.rpartition(".")[0])
    return ours


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_room_imports_only_what_it_may_know(name: str) -> None:
    room = name.split(".", maxsplit=1)[0]
    reached = {target.split(".")[0] for target in imports(modules()[name])}
    assert reached <= ALLOWED[room], f"onrecord.{name} may not import {sorted(reached - ALLOWED[room])}"


def test_no_import_runs_in_a_circle() -> None:
    arrows = {name: imports(path) - {name} for name, path in modules().items()}
    while leaves := {name for name, targets in arrows.items() if not targets & arrows.keys()}:
        arrows = {name: targets for name, targets in arrows.items() if name not in leaves}
    assert not arrows, f"modules in or behind a circle: {sorted(arrows)}"
