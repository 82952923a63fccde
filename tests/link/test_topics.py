import pytest

from onrecord.link.topics import load_topics, topics_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The raiders must leave their safe havens.", {"armed-groups": "raiders"}),
        ("She spoke of safe havens along the coast.", {"armed-groups": "safe havens"}),
        ("No more terror attacks from there.", {"armed-groups": "terror attacks"}),
        ("The IAEA found no enriched uranium.", {"nuclear": "IAEA"}),
        ("Tariffs on steel and new SANCTIONS", {"trade": "tariffs", "sanctions": "SANCTIONS"}),
        ("The president's tax plan", {"taxes": "tax"}),
        ("An important meeting took place.", {}),
        ("", {}),
    ],
)
def test_plain_words_tell_the_subject(text: str, told: dict[str, str]) -> None:
    assert topics_in(text) == told


def test_a_phrase_is_found_across_a_line_break() -> None:
    assert topics_in("the peace\ntalks") == {"peace": "peace\ntalks"}


def test_every_word_tells_one_topic_alone() -> None:
    topics = load_topics()
    assert not set(topics.words) & set(topics.beginnings)
    assert {topic.title for topic in topics.named.values()}
