"""What words of a quotation mean by who says them."""

from dataclasses import replace

from onrecord.parse import Parser
from onrecord.records import Event, Mention, Span
from tests.building import span_of
from tests.resolve.resolving import Result, resolve, statement

QUOTED = "“We urged the Danes to wait, and we asked them again,” {}. Nobody answered."


def _urged(parser: Parser, said_by: str, speaker: str, text: str = QUOTED) -> Result:
    text = text.format(said_by)
    event = Event(
        "e",
        "a" * 16,
        "REQUEST",
        (Mention(span_of(text, "We")),),
        (Mention(span_of(text, "the Danes")),),
        Span(0, len(text), text),
        span_of(text, "urged"),
        "claimed",
    )
    return resolve(parser, text, statement(text, speaker, content=text[1 : text.index("again") + 5]), events=(event,))


def _parties(result: Result) -> tuple[list[str | None], list[str | None]]:
    (event,) = result.events
    return [mention.actor for mention in event.actors], [mention.actor for mention in event.recipients]


def test_we_are_the_state_that_the_speaker_stands_for(parser: Parser) -> None:
    result = _urged(
        parser, "said Norwegian Foreign Minister Ingrid Solvang", "Norwegian Foreign Minister Ingrid Solvang"
    )
    assert _parties(result) == (["NOR"], ["DNK"])
    assert result.actors["NOR"].why == "Ingrid Solvang speaks for it"


def test_unnamed_officials_stand_for_their_state(parser: Parser) -> None:
    assert _parties(_urged(parser, "said Swedish officials", "Swedish officials"))[0] == ["SWE"]


def test_a_private_person_stands_for_nobody_known(parser: Parser) -> None:
    actors, recipients = _parties(_urged(parser, "said Ingrid Solvang, a baker", "Ingrid Solvang"))
    assert actors == [None]
    assert recipients != ["DNK"]


def test_outside_quotation_marks_we_are_the_paper(parser: Parser) -> None:
    text = "We urged the Danes to wait, and we asked them again, {}. Nobody answered."
    assert _parties(_urged(parser, "said Swedish officials", "Swedish officials", text))[0] == [None]


def test_we_who_are_named_beside_are_left_out_and_never_the_other_side(parser: Parser) -> None:
    text = "“We, Sweden, urged Denmark to wait,” said Swedish officials."
    said = statement(text, "Swedish officials", content=text[1 : text.index("wait") + 4])
    we, sweden, denmark = (Mention(span_of(text, words)) for words in ("We", "Sweden", "Denmark"))
    event = Event(
        "e", "a" * 16, "REQUEST", (we, sweden), (denmark,), said.content[0], span_of(text, "urged"), "claimed"
    )
    (found,) = resolve(parser, text, said, events=(event,)).events
    assert [mention.actor for mention in found.actors] == ["SWE"]
    crossed = replace(event, actors=(we,), recipients=(sweden,))
    (found,) = resolve(parser, text, said, events=(crossed,)).events
    assert [mention.actor for mention in found.actors] == [None]
