"""What comes out of files, folders and standard input, and what is skipped and why."""

import gzip
import io
import json
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.read import read_pages
from onrecord.read import source as source_module
from onrecord.records import Page, Skipped


def read(*sources: Path | str) -> tuple[list[Page], list[Skipped]]:
    found = list(read_pages(str(source) for source in sources))
    return [page for page in found if isinstance(page, Page)], [page for page in found if isinstance(page, Skipped)]


def reason(*sources: Path | str) -> str:
    pages, skipped = read(*sources)
    assert not pages
    return skipped[0].reason


def test_a_text_file_is_a_page_with_its_bytes_and_absolute_uri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "talks in Tarvia.txt").write_bytes("Talks fail\r\n\r\nThey ended at “noon”.\r\n".encode())
    monkeypatch.chdir(tmp_path)
    (page,), skipped = read("talks in Tarvia.txt")
    assert not skipped
    assert page.data == "Talks fail\r\n\r\nThey ended at “noon”.\r\n".encode()
    assert page.uri == (tmp_path / "talks in Tarvia.txt").as_uri()
    assert page.name == "talks in Tarvia.txt"
    assert (page.media_type, page.encoding) == ("text/plain", "utf-8")
    assert page.received_at.endswith("+00:00")
    assert pickle.loads(pickle.dumps(page)) == page


def test_a_folder_is_read_below_in_order_of_name_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/.draft.txt", ".git/x.txt", "c/deep/er.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<html><p>One line.</p></html>" if name.endswith("html") else "One line.")
    pages, skipped = read(tmp_path)
    assert [page.name for page in pages] == ["a/z.html", "b.txt", "c/deep/er.txt"]
    assert [page.media_type for page in pages] == ["text/html", "text/plain", "text/plain"]
    assert not skipped


def test_a_folder_that_is_moved_keeps_its_names(tmp_path: Path) -> None:
    (tmp_path / "one" / "x").mkdir(parents=True)
    (tmp_path / "one" / "x" / "a.txt").write_text("A line.")
    before = [page.name for page in read(tmp_path / "one")[0]]
    (tmp_path / "one").rename(tmp_path / "two")
    assert [page.name for page in read(tmp_path / "two")[0]] == before


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A line.")
    (tmp_path / "in" / "back").symlink_to(tmp_path)
    assert [page.name for page in read(tmp_path)[0]] == ["in/a.txt"]


def test_sources_come_in_the_order_named_and_lazily(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).write_text("A line.")

    def sources() -> Iterator[str]:
        yield str(tmp_path / "b")
        yield str(tmp_path / "a")
        pytest.fail("the third source was asked for before the second was used up")

    pages = read_pages(sources())
    assert [next(pages).uri[-1], next(pages).uri[-1]] == ["b", "a"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.html", b" \n\t\n", "empty"),
        ("a.txt", b"text\0text", "NUL"),
        ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("a", b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        ("a.html", b"\xff\xd8\xff\xe0\0", "JPEG"),
        ("a.docx", b"PK\x03\x04\0", "zip"),
        ("a.csv", b"a,b\n1,2\n", "text/csv"),
        ("a.txt", b"\xff\xfeA", "utf-16"),
        ("a.jsonl.gz", b"not packed", "gzip"),
        ("a.txt.gz", gzip.compress(b"A line that is long enough to be cut.", mtime=0)[:-9], "end"),
    ],
)
def test_what_is_no_page_is_skipped_with_the_reason(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text("The rest goes on.")
    pages, (skipped,) = read(tmp_path)
    assert words.lower() in skipped.reason.lower()
    assert skipped.uri == (tmp_path / name).as_uri()
    assert [page.name for page in pages] == ["z.txt"]


def test_a_path_that_is_not_there_a_broken_link_and_a_pipe_are_skipped(tmp_path: Path) -> None:
    assert "no such file" in reason(tmp_path / "gone")
    assert reason("a\0b")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone")
    assert reason(tmp_path) == "a link to nothing"
    (tmp_path / "link.txt").unlink()
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path) == "not a regular file"


def test_a_folder_that_vanishes_while_it_is_read_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("A line.")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x").write_text("A line.")
    (tmp_path / "c").write_text("A line.")
    pages = read_pages([str(tmp_path)])
    assert isinstance(next(pages), Page)
    (tmp_path / "b" / "x").unlink()
    (tmp_path / "b").rmdir()
    (tmp_path / "c").unlink()
    assert all(isinstance(rest, Skipped) for rest in pages)


def test_a_folder_that_may_not_be_listed_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text("A line.")
    listing = os.listdir

    def listdir(path: Path) -> list[str]:
        if path == tmp_path / "a":
            raise PermissionError(13, "Permission denied")  # the tests may run as root, who may read everything
        return listing(path)

    monkeypatch.setattr("onrecord.read.find.os.listdir", listdir)
    pages, (skipped,) = read(tmp_path)
    assert skipped == Skipped((tmp_path / "a").as_uri(), "the folder cannot be read: Permission denied")
    assert [page.name for page in pages] == ["b.txt"]


def test_a_file_that_is_too_large_is_skipped_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "dump.txt").open("wb") as stream:
        stream.write(b"A line.\n")
        stream.truncate(5_000_000_000)  # sparse: reading it whole would take the memory of the machine
    assert "20 MB" in reason(tmp_path)


def test_json_lines_give_a_page_each(tmp_path: Path) -> None:
    lines = [
        {"text": "Envoy leaves\n\nHe left.", "uri": "https://news.example/1", "title": "Envoy leaves", "other": [1]},
        {"html": "<p>He came back.</p>", "published": "2014-05-03", "outlet": " Tarvia Times ", "title": ""},
    ]
    (tmp_path / "feed.jsonl").write_text("\n\n".join(map(json.dumps, lines)), encoding="utf-8")
    (first, second), skipped = read(tmp_path)
    assert not skipped
    assert (first.uri, first.name, first.media_type) == (
        "https://news.example/1",
        "https://news.example/1",
        "text/plain",
    )
    assert first.data == b"Envoy leaves\n\nHe left."
    assert first.given == (("title", "Envoy leaves"),)
    assert second.uri == (tmp_path / "feed.jsonl").as_uri() + "#L3"
    assert second.name.startswith("feed.jsonl#")
    assert second.media_type == "text/html"
    assert second.given == (("published", "2014-05-03"), ("outlet", "Tarvia Times"))


def test_the_order_of_lines_does_not_change_their_names(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"Line {number}."}) for number in range(4)]
    feed = tmp_path / "feed.ndjson"
    feed.write_text("\n".join(lines))
    names = {page.data: page.name for page in read(feed)[0]}
    feed.write_text("\n".join(reversed(lines)))
    assert {page.data: page.name for page in read(feed)[0]} == names
    assert len(set(names.values())) == 4


@pytest.mark.parametrize(
    "line",
    [
        b'{"text": "half a li',
        b'{"uri": "https://news.example/1"}',
        b'{"text": "  ", "html": ""}',
        b'{"text": ["a", "list"]}',
        b'"a string"',
        b'{"text": "half a character: \\ud800"}',
        b'{"text": "wrong bytes: \xff"}',
        b'{"text": "nul: \\u0000"}',
        b"no json",
    ],
)
def test_a_bad_line_is_one_skipped_page_and_the_rest_goes_on(tmp_path: Path, line: bytes) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes(b'{"text": "Before."}\n' + line + b'\n{"text": "After."}\n')
    pages, (skipped,) = read(feed)
    assert [page.data for page in pages] == [b"Before.", b"After."]
    assert skipped.uri == feed.as_uri() + "#L2"
    assert skipped.reason.startswith("line 2: ")


def test_a_line_beyond_the_limit_is_skipped_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_module, "PAGE_LIMIT", 100)
    feed = tmp_path / "feed.jsonl"
    feed.write_text(f'{{"text": "{"long " * 100}"}}\n{{"text": "After."}}')
    pages, (skipped,) = read(feed)
    assert [page.data for page in pages] == [b"After."]
    assert skipped.reason.startswith("line 1: larger")


def test_packed_json_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl.gz").write_bytes(gzip.compress(b'{"text": "One."}\n{"text": "Two."}\n', mtime=0))
    assert [page.data for page in read(tmp_path)[0]] == [b"One.", b"Two."]


@pytest.mark.parametrize(
    ("data", "media_types"),
    [
        (b"A line of text.", ["text/plain"]),
        (b"<!DOCTYPE html><p>A line.</p>", ["text/html"]),
        (b'{"text": "One."}\n{"html": "<p>Two.</p>"}\n', ["text/plain", "text/html"]),
    ],
)
def test_standard_input_is_told_by_its_content(
    monkeypatch: pytest.MonkeyPatch, data: bytes, media_types: list[str]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(data))
    monkeypatch.setattr(sys, "stdin", stdin)
    pages, skipped = read("-")
    assert [page.media_type for page in pages] == media_types
    assert not skipped
    assert not stdin.buffer.closed


def test_pages_of_standard_input_do_not_replace_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    uris = []
    for data in (b"A line of text.", b"Another line.", b'{"text": "One."}\n{"text": "Two."}\n'):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        uris += [page.uri for page in read("-")[0]]
    assert len(set(uris)) == 4
    assert all(uri.startswith("stdin:") for uri in uris)


def test_a_file_is_told_by_its_content_where_its_name_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("<html><body><p>A line.</p></body></html>")
    (tmp_path / "page.txt").write_text("<!doctype html>\n<title>A line</title>")
    assert [page.media_type for page in read(tmp_path)[0]] == ["text/html", "text/html"]
