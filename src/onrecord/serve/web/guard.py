"""What every request must pass and every answer carries, whatever the page."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing is run, shown or fetched but what this server itself serves; what an article brings is text."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # "no-referrer" would have browsers hide the origin of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

LARGEST = 64 * 1024
"""Bytes that a request may bring: a form with a correction has a few hundred."""


class Guard:
    """Refuses requests under a foreign host name, too large, or sent by another site's page.

    The host name is checked because a page elsewhere can have its own name lead to this machine (DNS rebinding) and
    would then read the record as if it were its own.
    """

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...]) -> None:
        self.app = app
        self.hosts = frozenset(map(str.casefold, hosts))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers the request, or refuses it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refused(scope)
        await (refused or self.app)(scope, receive, send_guarded)

    def _refused(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").casefold()
        if _name(host) not in self.hosts:
            return PlainTextResponse("This host name is not served: name it with `onrecord serve --name`.\n", 421)
        if scope["method"] in {"GET", "HEAD"}:
            return None
        if not _is_own(headers, host):
            return PlainTextResponse("Requests from other sites are refused.\n", 403)
        length = headers.get("content-length", "")
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST:
            return PlainTextResponse(f"A request has at most {LARGEST} bytes and says how many.\n", 413)
        return None


def _name(host: str) -> str:
    """A host without its port; an IPv6 address keeps its brackets."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _is_own(headers: Headers, host: str) -> bool:
    """Whether a page of ours sent the request, as far as a browser says; programs say neither."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    is_same = origin is None or origin.casefold() in {f"http://{host}", f"https://{host}"}
    return is_same and site in {None, "same-origin", "none"}
