"""Bounds for an article without a date: offices that its speakers hold, dates it tells of, notices it carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.parse import Parsed
from onrecord.records import Actor, Moment, Office, Span, Statement
from onrecord.resolve.date_tagger import TimeExpression, head_of, tag_times
from onrecord.resolve.date_tense import direction, hangs_on_verb, is_scheduled

_SURE = 0.9  # confidence in who an office-holder is
_EXACT = frozenset({"day", "month", "year"})
_FIRST, _LAST = "0000", "9999"
Term = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Clue:
    """One piece of evidence: not before, not after, in words, and where it stands."""

    earliest: str
    latest: str
    why: str
    span: Span | None


def publication(parsed: Parsed, statements: Iterable[Statement], actors: Iterable[Actor]) -> Moment | None:
    """When the article was published: as the page says, else bounds with the reasons for them, or nothing.

    `statements` have their speakers resolved to `actors`. Bounds that contradict each other are left out.
    """
    published = parsed.article.published
    if published is not None and (published.value or published.earliest):
        return published
    times = tag_times(parsed)
    clues = [*_printed(published), *_offices(parsed, statements, actors, times), *_told(parsed, times)]
    earliest = max((clue for clue in clues if clue.earliest > _FIRST), key=lambda clue: clue.earliest, default=None)
    latest = min((clue for clue in clues if clue.latest < _LAST), key=lambda clue: clue.latest, default=None)
    used = list(dict.fromkeys(clue for clue in (earliest, latest) if clue))
    if not used or (earliest and latest and earliest.earliest > latest.latest):
        return published
    why = "; ".join(clue.why for clue in used)
    span = next((clue.span for clue in used if clue.span), None)
    return Moment(
        earliest=earliest.earliest if earliest else None, latest=latest.latest if latest else None, why=why, span=span
    )


def _printed(published: Moment | None) -> Iterator[_Clue]:
    if published is not None and published.latest:
        yield _Clue(_FIRST, published.latest, published.why or "", published.span)


def _offices(
    parsed: Parsed, statements: Iterable[Statement], actors: Iterable[Actor], times: tuple[TimeExpression, ...]
) -> Iterator[_Clue]:
    """The time in which all the speakers held the offices that the text gives them, if they ever did together."""
    known = {actor.id: actor for actor in actors if actor.kind == "person" and actor.confidence >= _SURE}
    terms: list[Term] = [(_FIRST, _LAST)]
    spoke: dict[str, Span] = {}
    for statement in statements:
        speaker = statement.speaker
        if (
            speaker
            and speaker.actor in known
            and known[speaker.actor].offices
            and not _dated(parsed, speaker.span, times)
        ):
            spoke.setdefault(speaker.actor, speaker.span)
    for actor in spoke:
        terms = [both for term in terms for office in known[actor].offices if (both := _common(term, office))]
    if spoke and terms:
        why = ", ".join(f"{known[actor].name} speaks as {known[actor].offices[0].title}" for actor in spoke)
        earliest, latest = min(first for first, _ in terms), max(last for _, last in terms)
        yield _Clue(
            earliest,
            latest,
            f"{why}: {earliest} to {latest}".replace(f" to {_LAST}", " on"),
            next(iter(spoke.values())),
        )


def _common(term: Term, office: Office) -> Term | None:
    first, last = max(term[0], office.since or _FIRST), min(term[1], office.until or _LAST)
    return (first, last) if first <= last else None


def _dated(parsed: Parsed, span: Span, times: tuple[TimeExpression, ...]) -> bool:
    """Whether the sentence of a speaker has a date of its own, which may be long before publication."""
    token = head_of(parsed.doc, span)
    sentence = token.sent if token is not None else None
    return sentence is None or any(
        sentence.start_char <= time.span.start < sentence.end_char and time.moment.value for time in times
    )


def _told(parsed: Parsed, times: tuple[TimeExpression, ...]) -> Iterator[_Clue]:
    """The dates, printed with their year, of what the text tells in the past: it was published no earlier."""
    for time in times:
        token = head_of(parsed.doc, time.span)
        value = time.moment.value
        if token is None or value is None or time.moment.precision not in _EXACT:
            continue
        if hangs_on_verb(token) and direction(token) < 0 and not is_scheduled(token):
            yield _Clue(value, _LAST, f"the text tells of {time.span.text} as past", time.span)
