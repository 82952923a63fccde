"""Answers that need not be sent again: while the record is what it was, so is what it answers (RFC 9110, 13.1.2)."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord import __version__
from onrecord.ids import content_id
from onrecord.record import state_of
from onrecord.serve.site import Site


class Unchanged:
    """Tags answers with the state of the record, and answers 304 to who has the answer of this state.

    The tag is made of the address too, so only who was answered there before can have it. The state is looked at before
    the record is asked: what is written meanwhile makes the tag too old, never too new. What the server answers from
    memory, while it finds out anew, has no tag.
    """

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers the request."""
        state = state_of(self.site.path) if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} else None
        if state is None:
            await self.app(scope, receive, send)
            return
        tag = f'"{content_id(__version__, state, scope["path"], scope["query_string"])}"'
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if tag in _known(Headers(scope=scope).get("if-none-match", "")):
            await Response(status_code=304, headers=headers)(scope, receive, send)
            return

        behind = self.site.memory.behind

        async def send_tagged(message: Message) -> None:
            is_found = message["type"] == "http.response.start" and message["status"] == 200
            if is_found and self.site.memory.behind == behind:
                MutableHeaders(scope=message).update(headers)
            await send(message)

        await self.app(scope, receive, send_tagged)


def _known(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
