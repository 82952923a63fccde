"""What the documents promise stands in the code."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from onrecord.records import BlockKind
from onrecord.serve.cli.app import app
from onrecord.settings import TABLE, Setting

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_readme_has_every_setting(setting: Setting) -> None:
    default = f"`{setting.default}`" if setting.default else "none"
    row = f"| `{setting.variable}` | {default} | {setting.help} |"
    assert row in (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_shows_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert not [name for name in commands if not re.search(rf"(onrecord|make) {name}\b", readme)]


def test_readme_links_lead_somewhere() -> None:
    for document in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for link in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert "://" in link or (document.parent / link).exists(), f"{document.name}: {link}"


def test_the_export_page_names_every_field() -> None:
    from onrecord.serve import export  # noqa: PLC0415

    modules = (Path(export.__file__).with_name(name) for name in ("objects.py", "groups.py"))
    source = "\n".join(module.read_text(encoding="utf-8") for module in modules)
    page = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    fields = set(re.findall(r'^\s+"([a-z_]+)":', source, re.MULTILINE))
    assert fields
    assert not [field for field in sorted(fields - {"type"}) if not re.search(rf"\b{field}\b", page)]


def test_readme_names_every_block_kind_that_is_read() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    names = {"quote": "pull-quote", "promo": "promotion"}
    assert not [kind for kind in BlockKind if names.get(kind.value, kind.value) not in readme]
