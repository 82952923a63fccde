"""Copies, stories and their differences, as the command line and the export show them."""

import json
from pathlib import Path

import pytest

from onrecord.pipeline import link
from onrecord.record import Filters, Record
from onrecord.serve import queries
from onrecord.serve.export import lines
from tests.link.test_copies import REPORT
from tests.link.test_stories import AGENCY, FIRE, STRIKE
from tests.pipeline.linked import add, reading
from tests.serve.running import onrecord


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("groups") / "record.db"
    with Record(path) as record:
        add(
            record,
            reading(FIRE, "fire", day="2015-01-13", outlet="Fjord Post"),
            reading(AGENCY, "agency", day="2015-01-14", outlet="Wirepost", agency="Wirepost"),
            reading(f"{AGENCY}\n\nThe paper goes on.", "copy", day="2015-01-15", outlet="Gazette", agency="Wirepost"),
            reading(STRIKE, "strike", day="2015-02-13"),
            reading(REPORT, "undated", day=None),
        )
        link(record)
    return path


def test_copies_have_their_original_first_and_say_why(path: Path) -> None:
    with Record(path, read_only=True) as record:
        (copies,) = queries.copies(record, Filters()).rows
        assert [member.heading.outlet for member in copies.members] == ["Wirepost", "Gazette"]
        assert copies.id == copies.original.heading.id
        assert copies.members[1].why is not None
        assert copies.members[1].why.endswith("in the same order; it credits Wirepost")
        assert queries.copies(record, Filters(), least=3).rows == ()


def test_stories_count_texts_and_say_why(path: Path) -> None:
    with Record(path, read_only=True) as record:
        found = queries.stories(record, Filters()).rows
        assert [(len(story.texts), len(story.members)) for story in found] == [(2, 3), (1, 1), (1, 1)]
        story = found[0]
        assert story.texts[1].why is not None
        assert story.texts[1].why.startswith("the next day; both tell of")
        assert queries.story_of(record, story.members[2].heading.id) == story.id


@pytest.mark.parametrize(
    ("filters", "stories", "undated"),
    [
        (Filters(since="2015-01-15", until="2015-01"), 1, 1),
        (Filters(outlet="Gazette"), 1, 0),
        (Filters(about="strike"), 1, 0),
        (Filters(about="unheard"), 0, 0),
        (Filters(limit=2), 2, 0),
    ],
)
def test_a_story_is_found_by_any_of_its_articles(path: Path, filters: Filters, stories: int, undated: int) -> None:
    with Record(path, read_only=True) as record:
        found = queries.stories(record, filters)
    assert (len(found.rows), found.undated) == (stories, undated)


def test_the_export_has_every_article_in_one_story(path: Path) -> None:
    with Record(path, read_only=True) as record:
        rows = list(map(json.loads, lines(record)))
    told = {row["id"]: row["story"] for row in rows if row["type"] == "article"}
    stories = {row["id"]: row for row in rows if row["type"] == "story"}
    assert sorted(told) == sorted(article for story in stories.values() for article in story["articles"])
    assert all(article in stories[story]["articles"] for article, story in told.items())
    (largest,) = (story for story in stories.values() if len(story["articles"]) == 3)
    assert largest["copies"] == [largest["articles"][:2]]
    assert largest["title"] is None
    assert [text["score"] is None for text in largest["texts"]] == [True, False]


def test_an_article_that_awaits_linking_is_in_no_story(tmp_path: Path) -> None:
    with Record(tmp_path / "record.db") as record:
        add(record, reading(FIRE, "fire"))
        assert [json.loads(line)["story"] for line in lines(record)] == [None]
        assert queries.stories(record, Filters()).rows == ()


def test_the_lists_on_the_command_line(path: Path) -> None:
    stories = onrecord("list", "stories", "--least", "2", "--record", path).stdout.decode()
    assert "2015-01-13..2015-01-15" in stories.replace("\n", "") or "both tell of" in stories
    (copies,) = json.loads(onrecord("list", "copies", "--format", "json", "--record", path).stdout)
    assert (copies["type"], len(copies["articles"])) == ("copies", 2)
    none = onrecord("list", "copies", "--about", "unheard", "--record", path)
    assert (none.returncode, none.stdout) == (0, b"")
    assert b"no copies" in none.stderr


def test_diff_shows_what_the_paper_put_in(path: Path) -> None:
    shown = onrecord("diff", "agency", "copy", "--record", path).stdout.decode().splitlines()
    assert shown[2].strip() == "copies of one text; the original is A"
    assert [line.split()[-4:] for line in shown if line.startswith("+")] == [["The", "paper", "goes", "on."]]
    assert shown[-1] == "4 same, 0 changed, 0 removed, 1 added"
    full = onrecord("diff", "agency", "copy", "--full", "--record", path).stdout.decode()
    assert "Captain Odd Berg was the last to leave the ferry" in full


def test_diff_as_json_has_spans_into_both_texts(path: Path) -> None:
    found = json.loads(onrecord("diff", "fire", "agency", "--format", "json", "--record", path).stdout)
    assert found["copies"] is None
    with Record(path, read_only=True) as record:
        for side in ("first", "second"):
            article = record.article(found[side])
            assert article is not None
            for change in found["changes"]:
                if change[side]:
                    assert article.text[change[side]["start"] : change[side]["end"]] == change[side]["text"]


def test_link_does_what_is_left_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Record(path) as record:
        add(record, reading(FIRE, "fire"))
    for asked, least in ((), 1), ((), 0), (("--all",), 1):
        ran = onrecord("link", *asked, "--record", path)
        assert ran.returncode == 0
        steps = int(ran.stderr.decode().split(": ")[1].split()[0])
        assert steps >= least
        assert (steps == 0) is (least == 0)
    with Record(path, read_only=True) as record:
        assert record.awaiting() == {}


def test_link_and_diff_name_what_is_not_there(tmp_path: Path, path: Path) -> None:
    assert onrecord("link", "--record", tmp_path / "none.db").returncode == 2
    assert not (tmp_path / "none.db").exists()
    missing = onrecord("diff", "fire", "nowhere", "--record", path)
    assert missing.returncode == 2
    assert b"nowhere" in missing.stderr
