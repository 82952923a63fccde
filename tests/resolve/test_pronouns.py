"""Pronouns lead to the one who can be meant, or to nobody."""

from dataclasses import replace

from onrecord.parse import Parser
from onrecord.records import Actor, Mention
from tests.building import span_of
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


def test_the_network_is_no_she(parser: Parser) -> None:
    text = "The network said it would send a crew to Lahore. She declined the offer."
    result = resolve(parser, text, "The network", "She")
    assert result.speaker(0) is not None
    assert result.speaker() is None


def test_what_cannot_speak_hides_nobody(parser: Parser) -> None:
    text = (
        "To the next envoy, Mr. Daniel Harwood leaves a raft of rules that promise much.\n\nAll of it, he said, may go."
    )
    promise = statement(text, "a raft of rules that")
    assert (
        _id(resolve(parser, text, promise, statement(text, "he", after=text.index("All"))).speaker())
        == "daniel-harwood"
    )


def test_a_crowd_that_is_left_open_is_not_he(parser: Parser) -> None:
    text = "The Europeans mocked the deal, but Mr. Daniel Harwood learned from it. A pact has to be wide, he said."
    result = resolve(parser, text, "The Europeans", statement(text, "he", after=text.index("wide")))
    assert _id(result.speaker()) == "daniel-harwood"


def test_who_acts_in_a_clause_nearer_by_is_not_passed_over(parser: Parser) -> None:
    text = (
        "Said Daniel Harwood: the bridge is safe.\n\nSome note that Paul Osborne, even as he says he is poor, owns it."
    )
    result = resolve(parser, text, "Daniel Harwood", statement(text, "he", after=text.index("even")))
    assert _id(result.speaker()) != "daniel-harwood"


def test_whose_roots_the_last_sentence_speaks_of_may_be_meant_too(parser: Parser) -> None:
    text = (
        "President Daniel Harwood swam.\n\nPaul Osborne, an aide, recalled the swim. The president's roots"
        " came into play. In Lahore last week he said the sea was warm."
    )
    result = resolve(parser, text, "Paul Osborne", statement(text, "he", after=text.index("week")))
    assert _id(result.speaker()) != "paul-osborne"


def test_of_two_the_one_whose_gender_fits_is_not_passed_over(parser: Parser) -> None:
    text = "Robin Harwood called Mrs. Karen Whitfield a disgrace after she blamed the police."
    result = resolve(parser, text, "Robin Harwood", statement(text, "she"))
    assert _id(result.speaker()) != "robin-harwood"


def test_they_may_be_things_nearer_by(parser: Parser) -> None:
    text = "Pakistani officials spoke late. Daniel Harwood released his letters, even though they revealed much."
    assert resolve(parser, text, "Pakistani officials", "they").speaker() is None


def test_a_clause_before_the_subject_leads_up_to_it(parser: Parser) -> None:
    text = "Before leaving Lahore for Oslo, where he is due to meet Paul Osborne, Daniel Harwood said much."
    result = resolve(parser, text, statement(text, "he"), statement(text, "Daniel Harwood"))
    assert _id(result.speaker(0)) == "daniel-harwood"


def test_who_acts_aside_is_not_he_where_another_is_named(parser: Parser) -> None:
    text = "While Daniel Harwood had his songs, that is over now, which worries Paul Osborne. “It is sad,” he said."
    assert resolve(parser, text, statement(text, "he", after=text.index("sad"))).speaker() is None


def test_a_surname_that_the_parser_missed_acts_too(parser: Parser) -> None:
    text = "Daniel Trump said much.\n\n“It is sad,” added Paul Osborne.\n\nTrump has low support. He spoke late."
    result = resolve(parser, text, "Daniel Trump", "Paul Osborne", statement(text, "He", after=text.index("support")))
    assert _id(result.speaker()) == "daniel-trump"


def _id(actor: Actor | None) -> str | None:
    return actor.id if actor else None


def test_nobody_tells_himself_but_by_that_word(parser: Parser) -> None:
    text = "Margalit Worrall left the hall. Worrall turned to the rabbi and told him that the talks had failed."
    told = statement(text, "Worrall", after=text.index("Worrall turned"))
    result = resolve(parser, text, replace(told, addressees=(Mention(span_of(text, "him")),)))
    speaker = result.speaker()
    assert speaker is not None
    assert speaker.id == "margalit-worrall"
    assert result.statements[0].addressees[0].actor is None
