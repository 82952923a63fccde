"""Takes a picture of each page of the demo, light, dark and on a phone, and prints a thread: `make screenshots`."""

import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright

from tests.serve.running import onrecord
from tests.serve.web.browsing import CHROMIUM, OPTIONS
from tests.serve.web.serving import Server, serving
from tests.serve.web.test_browser import addresses

SCREENS: tuple[tuple[Literal["light", "dark"], int], ...] = (
    ("light", 1280),
    ("dark", 1280),
    ("light", 390),
    ("dark", 390),
)


def main(folder: Path) -> None:
    """Builds the demo, serves it, and takes the pictures."""
    with tempfile.TemporaryDirectory() as made:
        ran = onrecord("demo", "--folder", made)
        assert ran.returncode == 0, ran.stderr
        path = Path(made) / "onrecord-demo.db"
        with serving(path, "--write") as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
            for scheme, width in SCREENS:
                context = browser.new_context(
                    base_url=server.address, color_scheme=scheme, viewport={"width": width, "height": 900}
                )
                take(context.new_page(), server, addresses(path), folder / f"{scheme}-{width}")
                context.close()
            page = browser.new_page(base_url=server.address)
            page.goto(next(address for address in addresses(path) if address.startswith("/threads/")))
            page.pdf(path=folder / "thread.pdf", format="A4")
            browser.close()


def take(page: Page, server: Server, paths: list[str], folder: Path) -> None:
    """The pictures of one kind of screen, as somebody sees them who may write."""
    page.goto(f"/enter?token={server.token}")
    page.fill("#who", "Eva")
    page.click("main button")
    for number, path in enumerate(paths):
        page.goto(path)
        page.screenshot(path=folder / f"{number:02}.png", full_page=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
