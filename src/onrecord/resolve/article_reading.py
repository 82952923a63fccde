"""The mentions of one article and the parties that they mean."""

from __future__ import annotations

from itertools import chain

from onrecord.parse import Parsed
from onrecord.records import Event, Span, Statement
from onrecord.resolve.antecedents import GENDERS, PLURAL, Antecedents
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.genders import pronoun_genders
from onrecord.resolve.lexicon import load_lexicon
from onrecord.resolve.mentions import MentionReader
from onrecord.resolve.named_forms import Setting, countries_in, day_of
from onrecord.resolve.own_names import OwnNames
from onrecord.resolve.people import People
from onrecord.resolve.plausible import Plausible
from onrecord.resolve.quotations import Quotations
from onrecord.resolve.recognising import Recogniser
from onrecord.resolve.subjects import Subjects
from onrecord.resolve.titled import titled_names
from onrecord.resolve.unseen import unseen_names
from onrecord.resolve.words import split_words


class ArticleReading:
    """The mentions of one article, read in the order of the text.

    `own` are the actors that the user makes known, `about` countries (ISO 3166-1 alpha-3) that the article is about.
    """

    def __init__(
        self,
        parsed: Parsed,
        statements: tuple[Statement, ...],
        events: tuple[Event, ...],
        *,
        own: OwnNames,
        about: frozenset[str] = frozenset(),
    ) -> None:
        words = split_words(parsed.article.text)
        self.doc = parsed.doc
        base = load_lexicon().names.base
        setting = Setting(day_of(parsed.article), countries_in(words, base) | about)
        self.lexicon = lexicon = load_lexicon().within(setting, own.entries)
        self.speakers = {statement.speaker.span for statement in statements if statement.speaker}
        self.said = {statement.speaker.span: statement.content for statement in statements if statement.speaker}
        others = [mention.span for statement in statements for mention in statement.addressees]
        others += [mention.span for event in events for mention in (*event.actors, *event.recipients)]
        self.spans = sorted(self.speakers | set(others), key=lambda span: (span.start, span.end))
        names = chain(titled_names(parsed, self.spans, lexicon), unseen_names(parsed, words, self.spans, lexicon))
        self.people = People(parsed, lexicon, Plausible(parsed, self.spans, lexicon), names)
        genders = pronoun_genders(parsed, self.people)
        for person in self.people.persons:
            person.gender = person.gender or genders.get(id(person), "")
        self.cast = Cast(parsed.article.id, Recogniser(parsed.article.id, lexicon, own))
        self.mentions = MentionReader(parsed, lexicon, self.people, self.cast)
        self.subjects = Subjects(parsed, self.people, self.cast, self.mentions.roles)
        self.antecedents = Antecedents(parsed, self.subjects)
        self.quotations = Quotations(statements, self.cast, lexicon, self.antecedents.is_quoted)

    def read(self) -> dict[Span, Party]:
        """The parties of the mentions that could be read."""
        found: dict[Span, Party] = {}
        for span in self.spans:
            party = self.party(span)
            self.subjects.note(span, party, speaks=span in self.speakers)
            if party is not None:
                found[span] = party
        return found | self.quotations.read(self.spans, found)

    @staticmethod
    def is_pronoun(span: Span) -> bool:
        """Whether the words are a pronoun that stands for somebody named before."""
        low = span.text.lower()
        return low in GENDERS or low in PLURAL

    def party(self, span: Span) -> Party | None:
        """The party that a mention names, None where it cannot be read."""
        low = span.text.lower()
        if self.is_pronoun(span):
            return self.antecedents.find(span, self.said.get(span, ()))
        if low == "who":
            behind = self.antecedents.behind_relative(span)
            party = (self.subjects.noted.get(behind.start) or self.mentions.read(behind)) if behind else None
            return party if party and party.kind in {"person", "role"} else None  # "Democrats on the Hill, who ..."
        party = self.mentions.read(span)
        if party and party.kind == "role" and span not in self.speakers:
            return self.mentions.group_of(span) or party
        return party
