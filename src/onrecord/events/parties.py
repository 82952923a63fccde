"""What kind of party the head word of a noun phrase names."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc, Token

from onrecord.events.countries import countries_in
from onrecord.events.dependents import NAMED, SUBJECTS, children
from onrecord.events.lexicon import Lexicon
from onrecord.events.phrases import TIMES, core, noun_phrase

TELLING = ((3, 0.01), (8, 0.006))  # different political words of a political text, and their share of all words
PEOPLE = frozenset({"armed", "office", "civil", "person", "pronoun", "group", "number"})
POLITICAL = frozenset({"armed", "state", "office", "body", "group", "leader"})


def leaders(doc: Doc, lexicon: Lexicon) -> frozenset[str]:
    """Last names of the persons that the text gives an office: "Secretary of State Jane Roe", "Roe, a senator"."""
    names = set()
    for token in doc:
        if token.pos_ != "PROPN":
            continue
        titles = [*children(token, "compound", "nmod", "appos", "amod"), token.head if token.dep_ == "appos" else token]
        if any(title.lower_.rstrip(".") in lexicon.words["office"] for title in titles if title != token):
            names.add(token.lower_)
    return frozenset(names)


def persons(doc: Doc) -> frozenset[str]:
    """Names, by their last words in lower case, that are mostly read as those of persons in the text."""
    names = [token for token in doc if token.pos_ == "PROPN" and token.ent_type_ and token.ent_iob_ != "O"]
    counts = Counter(token.lower_ for token in names if token.ent_type_ == "PERSON")
    others = Counter(token.lower_ for token in names if token.ent_type_ != "PERSON")
    return frozenset(name for name, count in counts.items() if count > others[name])


def is_political(doc: Doc, lexicon: Lexicon) -> bool:
    """Whether a text is about politics, so that the persons whom it names without an office are politicians."""
    words = Counter(token.lower_ for token in doc if token.is_alpha)
    telling = [word for word in words if word in lexicon.words["politics"]]
    other = sum(words[word] for veto in ("sport", "business") for word in lexicon.vetoes[veto])
    share = sum(words[word] for word in telling) / max(words.total(), 1)
    enough = any(len(telling) >= kinds and share >= least for kinds, least in TELLING)
    return enough and other < words.total() * share


class Parties:
    """Tells what kinds of party the noun phrases of one text are."""

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self.words = lexicon.words
        self.lexicon = lexicon
        self.doc = doc
        self.leaders = leaders(doc, lexicon)
        self.named: dict[str, list[Token]] = {}  # proper nouns by their small letters
        for token in doc:
            if token.pos_ == "PROPN":
                self.named.setdefault(token.lower_, []).append(token)
        self.persons = persons(doc)
        self._kinds: dict[int, str | None] = {}  # by the number of the head word: acts and events ask again and again
        self.political = is_political(doc, lexicon)
        self.places = frozenset(token.lower_ for token in doc if token.ent_type_ == "GPE" and token.pos_ == "PROPN")

    def kind(self, head: Token) -> str | None:
        """armed, group, state, office, body, leader, person, civil, site, pronoun, number, organisation, or None."""
        if head.i not in self._kinds:
            self._kinds[head.i] = self._read_kind(head)
        return self._kinds[head.i]

    def _read_kind(self, head: Token) -> str | None:
        noun = core(head, self.lexicon)
        if noun.ent_type_ in TIMES or noun.lower_ in {"other", "another"}:
            return None  # "each other", "one another"
        if noun.pos_ == "PRON" or noun.tag_ in {"PRP", "WP"}:
            thing = noun.lower_ == "it" and noun.dep_ not in SUBJECTS
            return "pronoun" if noun.lower_ in self.words["pronoun"] and not thing else None
        return self._by_word(noun) or self._by_name(noun)

    def speaks(self, noun: Token) -> bool:
        """Whether the noun names words or deeds that stand for whose they are: "the minister's letter"."""
        return noun.lemma_.lower() in self.words["voice"]

    def _by_word(self, noun: Token) -> str | None:
        lower, lemma = noun.lower_, _lemma(noun)
        phrase = {token.lower_ for token in noun_phrase(noun)}
        if self._is_group(noun) or (noun.ent_type_ != "PERSON" and phrase & self.words["group"]):
            return "group"
        if noun.ent_type_ == "PERSON" and lower != "police":
            return None
        if lower in self.words["civil"] and phrase & self.words["in_arms"]:
            return "armed"
        for kind in ("armed", "office", "civil", "site"):
            if lower in self.words[kind] or lemma in self.words[kind]:
                return "state" if kind == "site" and self._is_place(noun) else kind
        if lower in self.words["organ"]:
            return self._organ(noun)
        return self._role(noun) if noun.pos_ == "NOUN" else None

    def _organ(self, noun: Token) -> str:
        """What a group is made of: "militia groups" are armed, "Iranian companies" an organisation."""
        if noun_phrase(noun).text.lower().removeprefix("the ").removesuffix(f" {noun.lower_}") in self.lexicon.armies:
            return "group"
        told = self.words["armed"] | self.words["in_arms"]
        made = [word for word in children(noun, "compound", "amod") if word.lower_ in told]
        return "armed" if made else "organisation"

    def _role(self, noun: Token) -> str | None:
        """The kind of a role noun, with the word before it if both are one: "cargo ship captain", "news editor"."""
        before = f"{noun.nbor(-1).lower_} " if noun.i > noun.sent.start else ""
        people = self.lexicon.people
        lemma = noun.lemma_.lower().removeprefix("ex-")
        return people.get(before + lemma) or people.get(lemma) or self._people(noun)

    def _people(self, noun: Token) -> str | None:
        """People at large, where a noun with the ending of those who do something is counted or of a nation."""
        before = children(noun, "nummod", "amod", "compound")
        nation = any(word.ent_type_ == "NORP" for word in before)
        told = nation or any(word.like_num or word.ent_type_ in NAMED for word in before)
        ending = any(noun.lower_.endswith(ending) for ending in self.words["person_endings"])
        return "civil" if ending and (told if noun.tag_ == "NNS" else nation) else None

    def _is_group(self, noun: Token) -> bool:
        """Whether it is the name of a known armed group."""
        if noun.pos_ != "PROPN":
            return False
        name = noun_phrase(noun).text.lower().removeprefix("the ")
        return name in self.lexicon.armies or (noun.ent_type_ != "PERSON" and noun.lower_ in self.lexicon.armies)

    def _is_place(self, noun: Token) -> bool:
        """A place with its name: "the northern city of Asken"."""
        return noun.lemma_.lower() in self.words["settlement"] and any(
            token.ent_type_ == "GPE" for token in noun_phrase(noun)
        )

    def _is_network(self, noun: Token) -> bool:
        """A network or ring with a name of its own, unless it broadcasts: "the Red Heron network"."""
        phrase = noun_phrase(noun)
        named = any(token.pos_ == "PROPN" for token in phrase if token != noun)
        media = any(token.lower_ in self.words["media"] for token in phrase)
        return noun.lower_ in self.words["network"] and named and not media

    def _titled(self, noun: Token) -> str | None:
        """What the words before a person's name make of them: "militant commander Roe", "Judge Roe"."""
        start = noun_phrase(noun).start
        before = [token.lemma_.lower() for token in noun.doc[max(noun.sent.start, start - 2) : noun.i]]
        kinds = [kind for kind in ("office", "armed") if any(word in self.words[kind] for word in before)]
        return {"office": "leader", "armed": "armed"}[kinds[0]] if kinds else None

    def _by_name(self, noun: Token) -> str | None:
        if noun.lower_ in self.leaders:
            return "leader"
        label = noun.ent_type_ or ("GPE" if noun.lower_ in self.places and noun.pos_ == "PROPN" else "")
        if label == "PERSON" or (label == "ORG" and len(noun_phrase(noun)) == 1 and noun.lower_ in self.persons):
            return self._titled(noun) or ("leader" if self.political else "person")
        if noun.text[:1].isupper() and countries_in([noun.text]):
            return "state"
        institution = bool({token.lower_ for token in noun_phrase(noun)} & self.words["body"])
        if institution and (label in {"ORG", "NORP"} or noun.pos_ == "PROPN"):
            return "body"
        if self._is_network(noun):
            return "organisation"
        kind = {"GPE": "state", "NORP": "state", "FAC": "site", "ORG": "organisation", "CARDINAL": "number"}.get(label)
        return kind or ("name" if noun.pos_ == "PROPN" else None)


def _lemma(noun: Token) -> str:
    """The lemma, also where the parser takes a first noun for a name ("Rebels shelled"), or bases for a basis."""
    lemma = noun.lemma_.lower()
    if noun.tag_ == "NNPS" and noun.is_sent_start:
        return lemma.removesuffix("s")
    return "base" if noun.lower_ == "bases" else lemma
