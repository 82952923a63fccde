"""An article's text with the marks of its entries, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from onrecord.record.dates import days_of
from onrecord.records import Article, Block, BlockKind, Event, Reading, Statement
from onrecord.serve.cli import cells
from onrecord.serve.cli.screen import one_line, printable

MARGIN = 10
"""Columns for the kind of what is not read."""

ENDS, BEGINS = 0, 1
Marks = list[tuple[int, int, str]]
"""Offset, whether something ends or begins there, and the mark."""


def print_article(console: Console, reading: Reading) -> None:
    """Prints metadata, the text with its marks, and the entries."""
    article = reading.article
    for line in _metadata(article):
        console.print(Text(line, style="bold" if line.startswith("title") else "", overflow="fold"))
    marks = _marks(reading)
    for block in article.blocks:
        _print_block(console, article, block, marks)
    console.print()
    numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
    for statement in reading.statements:
        _print_entry(console, str(numbers[statement.id]), _statement_line(statement, numbers))
    for number, event in enumerate(reading.events, 1):
        _print_entry(console, f"e{number}", _event_line(event, numbers))


def _print_entry(console: Console, number: str, line: str) -> None:
    console.print(Text(f"{number:>4}  {line}", overflow="fold"))


def _metadata(article: Article) -> Iterator[str]:
    published = article.published
    date = cells.day(days_of(published), published.value if published else None)
    reason = f" ({published.why})" if published and published.why else ""
    rows = {
        "title": article.title.value if article.title else cells.UNKNOWN,
        "published": date + reason,
        "outlet": article.outlet.value if article.outlet else "",
        "agency": article.agency.value if article.agency else "",
        "dateline": article.dateline.place if article.dateline else "",
        "by": ", ".join(noted.value for noted in article.byline),
        "credits": "; ".join(f"{credit.role} {credit.name}" for credit in article.credits),
        "flags": ", ".join(article.flags),
        "id": article.id,
        "uri": article.uri,
    }
    return (f"{name:<{MARGIN}}{one_line(value)}" for name, value in rows.items() if value)


def _marks(reading: Reading) -> Marks:
    """Every mark; at one offset what ends comes before what begins."""
    marks: Marks = [(gap.start, BEGINS, "^") for gap in reading.article.gaps]
    for number, statement in enumerate(reading.statements, 1):
        for span in statement.content:
            marks += [(span.start, BEGINS, f"[{number} "), (span.end, ENDS, f" {number}]")]
    for number, event in enumerate(reading.events, 1):
        marks += [(event.trigger.start, BEGINS, f"{{e{number} "), (event.trigger.end, ENDS, "}")]
    return sorted(marks)


def _print_block(console: Console, article: Article, block: Block, marks: Marks) -> None:
    is_read = block.kind in {BlockKind.TITLE, BlockKind.BODY}
    margin = " " * MARGIN if is_read else f"{block.kind.value:<{MARGIN}}| "
    text = _marked(article.text, block, marks if is_read else [])
    if not is_read:
        text.stylize("dim")
    for line in text.split("\n"):
        if line.plain.strip():
            for part in line.wrap(console, max(console.width - len(margin), MARGIN), overflow="fold"):
                part.rstrip()
                console.print(Text.assemble((margin, "dim"), part))
    if is_read:
        console.print()


def _marked(text: str, block: Block, marks: Marks) -> Text:
    marked, at = Text(style="bold" if block.kind is BlockKind.TITLE else ""), block.start
    for offset, side, mark in marks:
        if block.start + (side == ENDS) <= offset < block.end + (side == ENDS):
            marked.append(printable(text[at:offset])).append(mark, "cyan")
            at = offset
    return marked.append(printable(text[at : block.end]))


def _statement_line(statement: Statement, numbers: dict[str, int]) -> str:
    parts = [cells.speaker(statement), cells.act(statement)]
    if statement.recipients or statement.addressees:
        parts.append(cells.directed_at(statement))
    said = cells.day(days_of(statement.said), statement.said.value if statement.said else None)
    thought = [statement.cue_class] if statement.cue_class in {"thought", "perception"} else []
    notes = [statement.manner, *thought, f"said {said}", *(["hedged"] if statement.hedged else [])]
    notes += [f"told in {numbers[statement.via]}"] if statement.via in numbers else []
    notes.append(f"{statement.confidence:.2f}")
    return one_line(f"{' → '.join(parts)}  ({', '.join(notes)})")


def _event_line(event: Event, numbers: dict[str, int]) -> str:
    parts = [cells.parties(event.actors) or cells.UNKNOWN, cells.kind(event), cells.parties(event.recipients)]
    moment = cells.day(days_of(event.moment), event.moment.value if event.moment else None)
    place = [f"in {event.place.name}"] if event.place else []
    status = f"{event.status} in {numbers[event.statement]}" if event.statement in numbers else event.status
    notes = [status, moment, *place, *map(cells.amount, event.amounts), f"{event.confidence:.2f}"]
    return one_line(f"{' → '.join(filter(None, parts))}  ({', '.join(notes)})")
