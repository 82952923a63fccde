"""Pages as they come, read as a build reads them, with the model that ships: marks missing, mixed, nested."""

from dataclasses import dataclass

import pytest

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.parse import Parser
from onrecord.records import Page, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """A page and what must be found in it: (words of the speaker, words of the content)."""

    text: str
    found: tuple[tuple[str, str], ...]


PAGES = {
    "no marks": Reading(
        """Bridge to reopen in spring

The harbour bridge will reopen in April, Mayor Ilse Brandt said on Tuesday. She told reporters that the \
repairs had cost more than planned. Her opponent, Oskar Lund, believes the sum could have been halved.
""",
        (
            ("Ilse Brandt", "reopen in April"),
            ("She", "cost more than planned"),
            ("Oskar Lund", "could have been halved"),
        ),
    ),
    "unbalanced": Reading(
        """Harbour talks stall

"We will not sign, said Dorit Kessel, the union's leader. "They know why.

A spokesman for the port authority said: “It is too much.

The talks go on on Monday.
""",
        (("spokesman", "It is too much"),),
    ),
    "nested": Reading(
        """Envoy speaks of the general

"The general told me, 'We leave by May,' and I believe him," the envoy, Rana Holt, said. “He said: ‘Nobody \
stays.’ Those were his words,” she added.
""",
        (("Rana Holt", "and I believe him"), ("she", "Those were his words")),
    ),
    "mixed": Reading(
        """Minister answers

“We have acted", said Minister Paulo Reis. "And we will act again,” he added. ''Nobody doubts it,'' his \
deputy, Ana Lobo, said.
""",
        (("Paulo Reis", "We have acted"), ("he", "we will act again"), ("Ana Lobo", "Nobody doubts it")),
    ),
    "guillemets": Reading(
        """Farmers protest

«The prices are too low», said Jules Marchand, who keeps forty cows. »We cannot go on«, his neighbour Piet \
Mulder said. « Nobody listens », he added.
""",
        (("Jules Marchand", "prices are too low"), ("Piet Mulder", "We cannot go on"), ("he", "Nobody listens")),
    ),
    "capitals": Reading(
        """MINISTER SPEAKS

THE ROAD IS OPEN, FOREIGN MINISTER LENA ORBAN SAID ON FRIDAY. "THERE WERE NO TALKS," SHE SAID. OFFICIALS SAID \
THE BORDER WOULD STAY SHUT.
""",
        (("SHE", "THERE WERE NO TALKS"), ("OFFICIALS", "THE BORDER WOULD STAY SHUT")),
    ),
    "list": Reading(
        """What is known of the dam

- The mayor said the gates would be opened.
- Gita Rao, a farmer, said: "We lost two harvests."
- The ministry: no comment
""",
        (("The mayor", "the gates would be opened"), ("Gita Rao", "We lost two harvests")),
    ),
    "menus": Reading(
        """Port strike ends

"We have a deal," said Ivo Brenner, who speaks for the dockers.

Advertisement

Read more: Ten ports to see before you die

"It is a good deal and everyone gains," he said.

Share this article on Facebook
""",
        (("Ivo Brenner", "We have a deal"), ("he", "everyone gains")),
    ),
    "not English": Reading(
        """Der Minister weist die Vorwürfe zurück

Der Verkehrsminister sagte am Dienstag, die Brücke sei sicher. „Wir haben alles geprüft“, sagte er vor \
Journalisten. Die Opposition bezweifelt das und fordert eine Untersuchung.
""",
        (),
    ),
}


def is_of(statement: Statement, speaker: str, content: str) -> bool:
    said = statement.speaker is not None and speaker in statement.speaker.span.text
    return said and any(content in span.text for span in statement.content)


@pytest.fixture(scope="module")
def attributor() -> Attributor:
    return Attributor()


@pytest.mark.parametrize("name", PAGES)
def test_who_said_what_is_found(parser: Parser, attributor: Attributor, name: str) -> None:
    page = Page("", name, PAGES[name].text.encode(), "text/plain", "", "utf-8")
    parsed = parser(clean(page))
    statements = attributor(parsed)
    for speaker, content in PAGES[name].found:
        assert any(is_of(statement, speaker, content) for statement in statements), (speaker, content)
    assert bool(statements) == bool(PAGES[name].found)
    for statement in statements:
        spans = [*statement.content, *([statement.cue] if statement.cue else [])]
        assert all(parsed.article.text[span.start : span.end] == span.text for span in spans)
        assert all(any(b.start <= span.start and span.end <= b.end for b in parsed.blocks()) for span in spans)
