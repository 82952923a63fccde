"""A thread as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.record import DatedEvent, DatedStatement, Days, ThreadEntry
from onrecord.serve.cli import cells
from onrecord.serve.threads import Line, Thread

DID = {
    "answers": "answers",
    "repeats": "says again",
    "disputes": "disputes",
    "fulfils": "carries out",
    "breaks": "goes against",
}


def as_markdown(thread: Thread) -> str:
    """The thread as a timeline, one paragraph a line, with what each answers."""
    return "\n".join(_lines(thread)) + "\n"


def _lines(thread: Thread) -> Iterator[str]:
    yield f"# {thread.summary.title}"
    yield ""
    year = ""
    for line in thread.lines:
        day = line.entries[0].matter.day or ""
        if day[:4] != year:
            year = day[:4]
            yield f"## {year or 'No date'}"
            yield ""
        yield from _line(line, thread.summary.row.topic)
    if thread.remarks:
        yield f"{thread.remarks} remarks and uncertain entries are left out; `--every` has them."


def _line(line: Line, topic: str) -> Iterator[str]:
    entry = line.entries[0]
    shift = f" (before: {line.shift})" if line.shift else ""
    aside = f" ({entry.matter.topic.replace('-', ' ')})" if entry.matter.topic != topic else ""
    marks = f"{status(line)}{shift}{aside}"
    yield f"{line.number}. **{when(entry)}** {who(line)} **{line.stance}**{marks}: {entry.dated.words}  "
    backs = [f"{did(back.link.relation, back.link.kind)} {back.line}" for back in line.back]
    several = f" and {line.sources - 1} more independent texts" if line.sources > 1 else ""
    yield f"   {'; '.join([*backs, cells.source(entry.dated.heading) + several])}"
    yield ""


def status(line: Line) -> str:
    """How an event is told, where the outlet does not report it itself: claimed, planned, denied."""
    dated = line.entries[0].dated
    if isinstance(dated, DatedStatement) or dated.event.status == "reported":
        return ""
    return f" ({dated.event.status})"


def did(relation: str, kind: str | None) -> str:
    """How a line stands to an earlier one, in words."""
    if kind == "deflects":
        return "speaks to"
    return f"{DID[relation]} ({kind})" if kind else DID[relation]


def when(entry: ThreadEntry) -> str:
    """When an entry was said or happened: in parentheses the date of publication, `by` where that is a bound."""
    if entry.dated.days == Days():
        return f"by {entry.matter.day}" if entry.matter.day else cells.UNKNOWN
    if isinstance(entry.dated, DatedStatement):
        return cells.when(entry.dated)
    return cells.happened(entry.dated.event, entry.dated.days)


def who(line: Line) -> str:
    """The party, and in parentheses who speaks for it."""
    dated = line.entries[0].dated
    if isinstance(dated, DatedEvent):
        actors, recipients = cells.parties(dated.event.actors), cells.parties(dated.event.recipients)
        alone = len(dated.event.actors) == 1  # of several, each may stand for another
        return " to ".join(filter(None, (_for_party(line, actors) if alone else actors, recipients)))
    return _for_party(line, cells.speaker(dated.statement))


def _for_party(line: Line, name: str) -> str:
    return name if not name or line.party in {None, name} else f"{line.party} ({name})"
