"""How events are scored against labels; sentences of our own."""

from onrecord.evaluate.event_labels import EventLabel, Party, agree, read_event_labels
from onrecord.evaluate.events import EventScores, scored
from onrecord.plover import load_plover
from onrecord.records import Event, Mention, Span, Statement
from tests.building import span_of

TEXT = "Norway condemned Sudan. Rebels met Sudan."
FIRST, SECOND = (0, 23), (24, 41)


def party(words: str, after: int = 0, *, optional: bool = False) -> Party:
    span = span_of(TEXT, words, after)
    return Party(((span.start, span.end),), optional)


def label(
    event: str,
    sentence: tuple[int, int],
    actors: tuple[Party, ...] | None,
    recipients: tuple[Party, ...] | None = (),
    *,
    required: bool = True,
) -> EventLabel:
    return EventLabel("a", sentence, "tune", required, (event,), actors, recipients)


def event(kind: str, trigger: str, actors: tuple[str, ...], recipients: tuple[str, ...] = (), after: int = 0) -> Event:
    span = Span(0, len(TEXT), TEXT)
    mentions = [tuple(Mention(span_of(TEXT, name, after)) for name in names) for names in (actors, recipients)]
    return Event(trigger, "a", kind, mentions[0], mentions[1], span, span_of(TEXT, trigger), "reported")


def scores(labels: list[EventLabel], events: tuple[Event, ...], statements: tuple[Statement, ...] = ()) -> EventScores:
    return scored("all", labels, {"a": (TEXT, statements, events)})


ACCUSE = label("ACCUSE", FIRST, (party("Norway"),), (party("Sudan"),))
CONSULT = label("CONSULT", SECOND, (party("Rebels"), party("Sudan", 24)))


def test_the_right_type_and_parties_count_in_both_figures() -> None:
    found = scores([ACCUSE, CONSULT], (event("ACCUSE", "condemned", ("Norway",), ("Sudan",)),))
    assert (found.type.right, found.type.predicted, found.type.actual) == (1, 1, 2)
    assert (found.parties.precision, found.parties.recall) == (1.0, 0.5)


def test_a_missing_or_further_party_is_wrong() -> None:
    for actors in (("Rebels",), ("Rebels", "Sudan", "met")):
        found = scores([CONSULT], (event("CONSULT", "met", actors, after=24),))
        assert (found.type.right, found.parties.right) == (1, 0)


def test_one_event_answers_one_label_of_its_own_sentence() -> None:
    twice = event("CONSULT", "met", ("Rebels", "Sudan"), after=24)
    assert scores([CONSULT, CONSULT], (twice,)).type.recall == 0.5
    assert scores([CONSULT], (twice, twice)).type.precision == 0.5
    assert scores([label("CONSULT", FIRST, None)], (twice,)).type.right == 0


def test_what_a_sentence_only_touches_on_is_neither_missed_nor_wrong() -> None:
    touched = label("CONSULT", SECOND, None, None, required=False)
    assert scores([ACCUSE, touched], ()).type.actual == 1
    assert scores([ACCUSE, touched], (event("CONSULT", "met", ("Rebels",), after=24),)).type.predicted == 0


def test_the_act_of_a_statement_says_what_no_event_tells() -> None:
    content = span_of(TEXT, "Sudan")
    statement = Statement("s", "a", None, "none", None, (content,), "indirect", act="ACCUSE")
    found = scores([ACCUSE, CONSULT], (), (statement,))
    assert (found.type.right, found.said) == (0, 0.5)


def test_a_party_told_in_another_sentence_is_known_by_its_words() -> None:
    assert agree((party("Sudan"),), [span_of(TEXT, "Sudan", 24)], TEXT)
    assert not agree((party("Sudan"),), [span_of(TEXT, "Norway")], TEXT)
    assert agree((party("Sudan", optional=True),), [], TEXT)


def test_the_labels_speak_plover_and_stand_in_their_sentences() -> None:
    labels = read_event_labels()
    assert len({(one.doc, one.sentence) for one in labels}) == 107
    assert {one.part for one in labels} == {"tune", "held"}
    for one in labels:
        assert set(one.types) <= load_plover().types.keys()
        spans = [span for side in (one.actors, one.recipients) for each in side or () for span in each.spans]
        assert all(one.sentence[0] <= start < end <= one.sentence[1] for start, end in spans)
