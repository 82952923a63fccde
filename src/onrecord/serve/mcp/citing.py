"""Entries of the record as an assistant is given them."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import records
from onrecord.record import DatedEvent, DatedStatement, Heading, ThreadEntry
from onrecord.record.dates import days_of
from onrecord.records import Mention, Moment, Reading, Span
from onrecord.serve.mcp.answers import Article, Entry, Hit, Line, Party, Relation, Source, Thread, Whole, Words
from onrecord.serve.queries import Linked
from onrecord.serve.queries import Thread as Told
from onrecord.serve.threads import Line as ToldLine

AROUND = 400
"""Characters of text on either side of an entry."""

MANNERS = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted, partly paraphrased"}


def entry(row: DatedStatement | DatedEvent) -> Entry:
    """An entry with its words, its source and what to cite it by."""
    return _statement(row) if isinstance(row, DatedStatement) else _event(row)


def hit(row: DatedStatement | DatedEvent, likeness: float | None = None) -> Hit:
    """The same, found by a search; how near in meaning it is, where it was asked by meaning."""
    return Hit(**dict(entry(row)), likeness=None if likeness is None else round(likeness, 2))


def whole(row: Linked, reading: Reading) -> Whole:
    """An entry with the text around it and how it stands to others."""
    cited, text = entry(row.dated), reading.article.text
    start, end = (cited.words[0].start, cited.words[-1].end) if cited.words else (0, 0)
    relations = [
        Relation(
            relation=f"{link.relation} ({link.kind})" if link.kind else link.relation,
            way="to earlier" if link.later == cited.id else "from later",
            other=link.earlier if link.later == cited.id else link.later,
            confidence=round(link.confidence, 2),
            reason=link.reason,
        )
        for link in row.links
    ]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Whole(entry=cited, before=before, after=after, relations=relations)


def thread(told: Told, first: int, most: int) -> Thread:
    """A thread from a line on, so many lines at most."""
    shown = [line for line in told.lines if line.number >= first]
    return Thread(
        id=told.summary.row.id,
        title=told.summary.title,
        parties=list(told.summary.parties),
        lines=list(map(_line, shown[:most])),
        total=len(told.lines),
        next_line=shown[most].number if len(shown) > most else None,
    )


def article(read: records.Article, entries: Iterable[Entry], start: int, length: int) -> Article:
    """A part of an article, with the entries whose first words stand in it."""
    text = read.text
    end = min(len(text), start + length)
    return Article(
        source=_source(_heading(read)),
        flags=list(read.flags),
        text=text[start:end],
        start=start,
        end=end,
        length=len(text),
        entries=[each for each in entries if each.words and start <= each.words[0].start < end],
    )


def _source(heading: Heading) -> Source:
    return Source(
        article=heading.id,
        title=heading.title,
        outlet=heading.outlet or heading.agency,
        published=_date(heading.published),
        uri=heading.uri,
    )


def _heading(read: records.Article) -> Heading:
    title, outlet, agency = (noted.value if noted else None for noted in (read.title, read.outlet, read.agency))
    return Heading(read.id, read.uri, title, outlet, agency, read.published, read.flags)


def _statement(row: DatedStatement) -> Entry:
    statement = row.statement
    marks = (MANNERS[statement.manner], "denied" if statement.negated else "", "hedged" if statement.hedged else "")
    return Entry(
        id=statement.id,
        kind="statement",
        words=_words(statement.content or ((statement.cue,) if statement.cue else ())),
        by=_parties((statement.speaker,) if statement.speaker else ()),
        to=_parties(statement.recipients or statement.addressees),
        act=_act(statement.act, statement.mode),
        status="; ".join(filter(None, marks)),
        cue=statement.cue.text if statement.cue else None,
        date=_date(statement.said),
        confidence=round(statement.confidence, 2),
        source=_source(row.heading),
        cite=_cite(row.heading, statement.id),
    )


def _event(row: DatedEvent) -> Entry:
    event = row.event
    return Entry(
        id=event.id,
        kind="event",
        words=_words((event.span, *event.mentions)),
        by=_parties(event.actors),
        to=_parties(event.recipients),
        act=_act(event.event, event.mode),
        status=event.status,
        cue=event.trigger.text,
        date=_date(event.moment),
        confidence=round(event.confidence, 2),
        source=_source(row.heading),
        cite=_cite(row.heading, event.id),
    )


def _line(line: ToldLine) -> Line:
    first = line.entries[0]
    return Line(
        number=line.number,
        day=first.matter.day,
        party=line.party,
        stance=line.stance,
        shift=line.shift,
        sources=line.sources,
        back=[
            f"{back.link.relation} line {back.line}" + (f" ({back.link.kind})" if back.link.kind else "")
            for back in line.back
        ],
        entry=entry(first.dated),
        also=list(map(_also, line.entries[1:])),
    )


def _also(told: ThreadEntry) -> str:
    return entry(told.dated).cite


def _words(spans: Iterable[Span]) -> list[Words]:
    return [Words(text=span.text, start=span.start, end=span.end) for span in spans]


def _parties(mentions: Iterable[Mention]) -> list[Party]:
    return [Party(words=mention.span.text, actor=mention.actor, name=mention.name) for mention in mentions]


def _act(what: str, mode: str | None) -> str:
    return f"{what} ({mode})" if mode else what


def _date(moment: Moment | None) -> str | None:
    return moment.value if moment and days_of(moment).sure else None


def _cite(heading: Heading, identity: str) -> str:
    """`[The Daily Fjord, 2015-01-13, entry 92f52fe7e729d361]`."""
    where = heading.outlet or heading.agency or heading.title or heading.uri
    day = (_date(heading.published) or "undated")[:10]
    return f"[{where}, {day}, entry {identity}]"
