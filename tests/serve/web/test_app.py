"""How the application works on requests."""

from __future__ import annotations

from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from starlette.testclient import TestClient

from onrecord.record import Record
from onrecord.serve.web import Site, create_app
from onrecord.serve.web.app import AT_ONCE


def test_few_requests_are_worked_on_at_once(tmp_path: Path) -> None:
    Record(tmp_path / "a.db").close()

    async def threads() -> float:
        return current_default_thread_limiter().total_tokens

    with TestClient(create_app(Site(str(tmp_path / "a.db"))), base_url="http://127.0.0.1") as client:
        assert client.portal is not None
        assert client.portal.call(threads) == AT_ONCE
        assert client.get("/").status_code == 200
