"""A server of a record in a process of its own, asked over a real socket."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from tests.serve.running import COMMAND, environment


class Answer(NamedTuple):
    """What a request came back with; names of headers are lower case."""

    status: int
    headers: Mapping[str, str]
    text: str


class Server(NamedTuple):
    """A server that runs, and the token of one that lets its record be corrected."""

    port: int
    token: str | None

    @property
    def address(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Asks it for a page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            names = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, names, answer.read().decode("utf-8"))
        finally:
            connection.close()


@contextmanager
def serving(record: Path, *options: str) -> Iterator[Server]:
    """`onrecord serve` on a free port, until the end."""
    command = [sys.executable, "-c", COMMAND, "serve", "--port", "0", "--record", str(record), *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(), text=True)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        found = re.search(r"http://[^/]+:(\d+)/", line)
        assert found, line + process.stderr.read()
        entry = re.search(r"token=(\S+)", process.stderr.readline()) if "--write" in options else None
        yield Server(int(found[1]), entry[1] if entry else None)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
        process.stderr.close()


def send(server: Server, path: str, form: Mapping[str, Sequence[str]], *, token: str | None = None) -> Answer:
    """Sends a form as the browser of somebody who has the token does."""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"onrecord-token={token or server.token}; onrecord-name=Eva",
        "Origin": server.address,
        "Sec-Fetch-Site": "same-origin",
    }
    return server.ask(path, "POST", urlencode(form, doseq=True).encode(), headers)
