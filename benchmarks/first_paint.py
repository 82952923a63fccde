"""How long a browser takes until it first paints an article in which much is marked."""

from __future__ import annotations

import shutil
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from asking import p95

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
TIMES = 10
PAINTED = """
() => new Promise(done => new PerformanceObserver(list => {
  const found = list.getEntries().find(entry => entry.name === "first-contentful-paint")
  if (found) done([found.startTime, performance.getEntriesByType("navigation")[0].responseEnd])
}).observe({type: "paint", buffered: true}))
"""


def measure_paint(port: int, article: str) -> None:
    """Prints when the article's page first paints, from asking for it, in a browser that has nothing kept."""
    if CHROMIUM is None:
        print("chromium is not installed: first paint is not measured")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        paints = [_paint(browser, f"http://127.0.0.1:{port}/articles/{article}") for _ in range(TIMES)]
        browser.close()
    times, answered, marks = zip(*paints, strict=True)
    print(
        f"first contentful paint of an article, {marks[0]} stretches marked, of {TIMES}: median {median(times):.0f} "
        f"ms, p95 {p95(times):.0f} ms, longest {max(times):.0f} ms; until the whole answer has come: "
        f"median {median(answered):.0f} ms"
    )


def _paint(browser: Browser, address: str) -> tuple[float, float, int]:
    """Milliseconds until the first paint and until the whole answer has come, and how much is marked on the page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    painted, answered = page.evaluate(PAINTED)
    marks = page.locator("[data-keys]").count()
    context.close()
    return float(painted), float(answered), marks
