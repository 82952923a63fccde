"""A mention by itself, outside any article: the words, what is known of their surroundings, and the date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.parse import Parsed
from onrecord.records import Actor, Article, Block, BlockKind, Mention, Moment, Span, Statement
from onrecord.resolve.describe import describe
from onrecord.resolve.entries import Entry
from onrecord.resolve.lexicon import Lexicon, load_lexicon
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.places_gazetteer import Known, load_gazetteer
from onrecord.resolve.resolver import Resolver
from onrecord.resolve.segments import counted, strip_determiners
from onrecord.resolve.words import Word, slug, split_words

_NAMED_ONLY = 0.8  # confidence up to which a name may be a town's
_FAR = 4  # times the people of any namesake in another country
_DESCRIBED = 0.3  # confidence in an actor that words only describe


def resolve_mention(
    text: str, *, context: str = "", country: str | None = None, on: str | None = None, own: tuple[OwnActor, ...] = ()
) -> Actor | None:
    """The actor that a mention names, read as the only mention of an article that consists of it and its context.

    `country` (ISO 3166-1 alpha-3) is the one that the article is about, `on` its date (ISO 8601); None where unknown.
    No model parses the words. None where they name nobody.
    """
    words = text.strip()
    if not words:
        return None
    parsed = _as_article(words, context, on)
    speaker = Mention(Span(0, len(words), words))
    statement = Statement("mention", parsed.article.id, speaker, "named", None, (), "indirect")
    lexicon = load_lexicon()
    place = lexicon.names.whole(strip_determiners(split_words(words))[1])
    if place and place.kind == "state" and place.form != "people":
        return Actor(place.id, place.name, "state", place.country, _of_place(place))
    actors = Resolver(own=own, about=(country,) if country else ()).speakers(parsed, (statement,))
    actor = actors[0] if actors else _described(words, lexicon)
    if actor and actor.kind == "state" and {word.low for word in split_words(words)} & lexicon.governments:
        return replace(actor, sectors=("GOV",))
    if actor and (actor.country or _is_known(actor, lexicon)):
        return actor
    return _local(actor, split_words(words), lexicon)


def _is_known(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether it is one of the base, or a person by more than the name."""
    sure = actor.kind == "person" and actor.confidence > _NAMED_ONLY
    return sure or lexicon.names.base.actor(actor.id) is not None


def _local(actor: Actor | None, words: tuple[Word, ...], lexicon: Lexicon) -> Actor | None:
    """The actor with the country of the town that the words name; the town's people where it is all the words."""
    found = ((_town(words, start, lexicon), start) for start in _places(words))
    (first, end), start = next(((town, start) for town, start in found if town), ((None, 0), 0))
    if first is None:
        return actor
    if (start, end) == (0, len(words)):
        id_ = slug(word.low for word in words)
        return Actor(id_, first.name, "place", first.country, ("CVL",), confidence=_DESCRIBED)
    return replace(actor, country=first.country) if actor and actor.kind != "person" else actor


def _places(words: tuple[Word, ...]) -> Iterator[int]:
    """Where a town's name may begin: first, or behind the first preposition."""
    yield 0
    link = next((index for index, word in enumerate(words) if word.low in {"of", "in", "from", "near"}), None)
    if link is not None:
        yield link + 1


def _town(words: tuple[Word, ...], start: int, lexicon: Lexicon) -> tuple[Known, int] | None:
    """The place that a name means where it is far the largest of that name, and where the name ends."""
    body = lexicon.names.at(words, start) if start < len(words) else None
    found, end = load_gazetteer().longest(words, start)
    if not found or (body and body[0].kind != "state"):
        return None
    first, *others = found
    rivals = [each.population for each in others if each.country != first.country]
    sure = first.country and first.kind != "country" and first.population > _FAR * max(rivals, default=-1)
    return (first, end) if sure else None


def _of_place(place: Entry) -> tuple[str, ...]:
    """Whom a state's or place's name means: a capital its government, another town its people."""
    if place.form in {"capital", "metonym"}:
        return ("GOV",)
    return ("CVL",) if place.form == "place" else place.sectors


def _described(words: str, lexicon: Lexicon) -> Actor | None:
    """What the words say where they name nobody: the country and sector of "targets in Syria", "army accountant"."""
    rest = counted(strip_determiners(split_words(words))[1], lexicon)
    role = describe(rest, lexicon)
    if not role.country and not role.sectors:
        return None
    id_ = slug(word.low for word in rest)
    return Actor(id_, words, "place" if not role.sectors else "role", role.country, role.sectors, confidence=_DESCRIBED)


def _as_article(words: str, context: str, on: str | None) -> Parsed:
    text = "\n\n".join(part for part in (words, context.strip()) if part)
    split = len(words) if context.strip() else len(text)
    blocks = [Block(BlockKind.BODY, 0, split), Block(BlockKind.BODY, split, len(text))]
    article = Article(
        "mention",
        "",
        text,
        "text/plain",
        "utf-8",
        "en",
        tuple(block for block in blocks if block.end > block.start),
        published=Moment(on, "day") if on else None,
    )
    return Parsed(article, _unparsed(text))


@lru_cache(maxsize=1)
def _blank() -> Language:
    return spacy.blank("en")


def _unparsed(text: str) -> Doc:
    """Tokens without tags, entities or dependencies; the text is one sentence."""
    tokens = _blank().make_doc(text)
    return Doc(
        tokens.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        heads=[0] * len(tokens),
        deps=["ROOT", *["dep"] * (len(tokens) - 1)],
    )
