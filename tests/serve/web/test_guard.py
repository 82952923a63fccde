"""What the server refuses, and what every answer carries."""

from pathlib import Path

import pytest

from tests.serve.running import onrecord
from tests.serve.web.serving import Server


def test_every_answer_forbids_what_is_not_its_own(server: Server) -> None:
    for path in ("/", "/nothing", "/static/style.css"):
        answer = server.ask(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:80"])
def test_a_foreign_host_name_is_refused(server: Server, host: str) -> None:
    answer = server.ask("/", headers={"Host": host})
    assert answer.status == 421
    assert "Overview" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "LOCALHOST:8000", "[::1]:80"])
def test_names_of_this_machine_are_served(server: Server, host: str) -> None:
    assert server.ask("/", headers={"Host": host}).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:1"},
    ],
)
def test_what_another_site_sends_is_refused(server: Server, headers: dict[str, str]) -> None:
    assert server.ask("/", "POST", b"a=b", headers).status == 403


def test_what_is_too_large_is_refused(server: Server) -> None:
    assert server.ask("/", "POST", b"a" * 70_000).status == 413
    assert server.ask("/", "POST", headers={"Transfer-Encoding": "chunked"}).status == 413


def test_a_page_that_is_not_there_says_so(server: Server) -> None:
    answer = server.ask("/nothing")
    assert answer.status == 404
    assert "There is no such page" in answer.text


def test_no_record_no_server(tmp_path: Path) -> None:
    ran = onrecord("serve", "--record", tmp_path / "none.db", "--port", "0")
    assert ran.returncode == 2
    assert b"there is no record at" in ran.stderr
