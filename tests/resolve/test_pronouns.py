"""Pronouns lead to the one who can be meant, or to nobody."""

from dataclasses import replace

from onrecord.parse import Parser
from tests.resolve.resolving import resolve, statement


def test_the_last_speaker_goes_on(parser: Parser) -> None:
    text = "Daniel Harwood said the bridge was safe.\n\n“Nobody was hurt,” he said."
    actor = resolve(parser, text, "Daniel Harwood", "he said".removesuffix(" said")).speaker()
    assert actor is not None
    assert actor.id == "daniel-harwood"


def test_gender_excludes(parser: Parser) -> None:
    text = "Mr. Daniel Harwood met Mrs. Karen Whitfield. The two shook hands. She said that the bridge was safe."
    result = resolve(parser, text, "Mr. Daniel Harwood", "She")
    assert result.speaker() is None or result.speaker().id == "karen-whitfield"  # type: ignore[union-attr]


def test_two_candidates_are_nobody(parser: Parser) -> None:
    text = "Daniel Harwood said yes and Paul Osborne said no. He added that time was short."
    assert resolve(parser, text, "Daniel Harwood", "Paul Osborne", "He").speaker() is None


def test_who_is_named_in_the_content_does_not_say_it(parser: Parser) -> None:
    text = "Daniel Harwood said much. If Paul Osborne wins, he said, prices will rise."
    first = statement(text, "Daniel Harwood")
    second = statement(text, "he", after=text.index("wins"), content="If Paul Osborne wins")
    actor = resolve(parser, text, first, second).speaker()
    assert actor is not None
    assert actor.id == "daniel-harwood"


def test_quoted_names_do_not_count(parser: Parser) -> None:
    text = "Daniel Harwood said much.\n\n“Paul Osborne is late. Karen Whitfield is ill,” he said."
    actor = resolve(parser, text, "Daniel Harwood", "he").speaker()
    assert actor is not None
    assert actor.id == "daniel-harwood"


def test_an_unnamed_official_is_he(parser: Parser) -> None:
    text = "A senior Pakistani military official said the bridge was safe. He said that nobody was hurt."
    result = resolve(parser, text, "A senior Pakistani military official", "He")
    assert result.speaker() == result.speaker(0)
    assert result.speaker() is not None


def test_they_are_many(parser: Parser) -> None:
    text = "Pakistani officials denied the report. They said that Daniel Harwood was wrong."
    result = resolve(parser, text, "Pakistani officials", "They")
    assert result.speaker() == result.speaker(0)
    assert result.speaker() is not None


def test_missing_words_between_leave_it_unknown(parser: Parser) -> None:
    text = "Daniel Harwood met in Lahore. He said that the bridge was safe."
    assert resolve(parser, text, "Daniel Harwood", "He").speaker() is not None
    assert resolve(parser, text, "Daniel Harwood", "He", gaps=(text.index("in Lahore"),)).speaker() is None


def test_far_away_is_unknown(parser: Parser) -> None:
    text = "Daniel Harwood spoke.\n\nIt rained.\n\nThe river rose.\n\nHe said that the bridge was safe."
    assert resolve(parser, text, "He").speaker() is None


def test_who_stands_for_the_noun_before_it(parser: Parser) -> None:
    text = "Daniel Harwood, who said that the bridge was safe, left early."
    actor = resolve(parser, text, "who").speaker()
    assert actor is not None
    assert actor.id == "daniel-harwood"


def test_many_are_never_he(parser: Parser) -> None:
    text = "The children were taken to safety. Before leaving for the coast, he said that the road was closed."
    assert resolve(parser, text, "he").speaker() is None


def test_a_pronoun_is_sourced_as_the_one_it_means(parser: Parser) -> None:
    text = "A senior Danish official spoke first. Later Daniel Harwood said much.\n\n“Nobody was hurt,” he said."
    he = replace(statement(text, "he", after=text.index("hurt")), sourcing="unnamed")
    result = resolve(parser, text, "Daniel Harwood", he)
    assert result.speaker() is not None
    assert result.statements[-1].sourcing == "named"


def test_who_is_the_one_before_it_and_nobody_new(parser: Parser) -> None:
    text = "“It is over,” said a senior Danish official who asked not to be named."
    official = statement(text, "a senior Danish official who asked not to be named")
    result = resolve(parser, text, official, statement(text, "who"))
    assert result.speaker(0) is not None
    assert result.speaker(0) == result.speaker(1)


def test_who_is_never_a_state_or_an_institution(parser: Parser) -> None:
    text = "The reform may please anxious deputies in the assembly, who have argued that it helps."
    speaker = resolve(parser, text, "who").speaker()
    assert speaker is None or speaker.kind in {"person", "role"}
