"""A real browser for the tests: Debian's Chromium, with everything off that would talk to others."""

import shutil

from playwright.sync_api import Dialog, Page, Request

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

OPTIONS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Watch:
    """What a page does that none of ours does: messages of the console, dialogs, requests to others."""

    def __init__(self, page: Page, address: str) -> None:
        self.seen: list[str] = []
        self.address = address
        page.on("console", lambda message: self.seen.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.seen.append(f"error: {error}"))
        page.on("dialog", self._note_dialog)
        page.on("request", self._note_request)

    def _note_dialog(self, dialog: Dialog) -> None:
        self.seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith(self.address):
            self.seen.append(f"asked for {request.url}")
