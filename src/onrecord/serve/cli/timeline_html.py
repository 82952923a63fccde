"""A thread as a page that stands alone: no script, nothing fetched, fit to print or to send."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from onrecord.serve.cli import cells
from onrecord.serve.cli.timeline import did, status, when, who
from onrecord.serve.threads import Line, Thread

STYLE = """
:root { color-scheme: light dark }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
ol { list-style: none; padding: 0 }
li { margin: 0 0 1.2rem; padding-left: 1rem; border-left: 3px solid currentColor }
.second { border-left-style: double }
.third { border-left-style: dotted }
blockquote { margin: .2rem 0 }
small { font-family: system-ui, sans-serif }
"""


def as_html(thread: Thread) -> str:
    """The thread as one HTML page; every word of an article is escaped."""
    return "\n".join(_page(thread)) + "\n"


def _page(thread: Thread) -> Iterator[str]:
    title = escape(thread.summary.title)
    yield f'<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>'
    yield '<meta name="viewport" content="width=device-width">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<style>{STYLE}</style>\n<h1>{title}</h1>\n<ol>"
    for line in thread.lines:
        yield _line(line, thread)
    yield "</ol>"
    if thread.remarks:
        yield f"<p><small>{thread.remarks} remarks and uncertain entries are left out.</small></p>"


def _line(line: Line, thread: Thread) -> str:
    entry = line.entries[0]
    side = "third" if line.third else "second" if entry.matter.party == thread.summary.row.second else "first"
    shift = f" <small>(before: {escape(line.shift)})</small>" if line.shift else ""
    backs = "; ".join(
        f'{escape(did(back.link.relation, back.link.kind))} <a href="#line-{back.line}">{back.line}</a>'
        for back in line.back
    )
    sources = f", {line.sources} independent texts" if line.sources > 1 else ""
    return (
        f'<li id="line-{line.number}" class="{side}"><small>{line.number}. {escape(when(entry))}</small> '
        f"{escape(who(line))} <b>{escape(line.stance)}</b>{escape(status(line))}{shift}"
        f"<blockquote>{escape(entry.dated.words)}</blockquote>"
        f"<small>{backs + '. ' if backs else ''}{escape(cells.source(entry.dated.heading))}{sources}</small></li>"
    )
