"""The columns of the Parquet tables: the objects of the JSON lines, nested as they are there."""

from __future__ import annotations

import pyarrow as pa

TEXT = pa.string()
NUMBER = pa.int64()
SPAN = [("text", TEXT), ("start", NUMBER), ("end", NUMBER)]
SPANS = pa.list_(pa.struct(SPAN))
MENTION = pa.struct([("actor", TEXT), ("name", TEXT), *SPAN, ("read", TEXT)])
MOMENT = pa.struct(
    [
        ("value", TEXT),
        ("precision", TEXT),
        ("zone", TEXT),
        ("start", NUMBER),
        ("end", NUMBER),
        ("earliest", TEXT),
        ("latest", TEXT),
        ("why", TEXT),
    ]
)
PLACE = pa.struct(
    [
        ("name", TEXT),
        ("country", TEXT),
        ("geonames", NUMBER),
        *SPAN,
        ("kind", TEXT),
        ("province", TEXT),
        ("latitude", pa.float64()),
        ("longitude", pa.float64()),
    ]
)
AMOUNT = pa.struct(
    [
        ("what", TEXT),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("unit", TEXT),
        ("qualifier", TEXT),
        *SPAN,
    ]
)
MONEY = pa.struct([("amount", pa.float64()), ("currency", TEXT)])

ARTICLES = pa.schema(
    [
        ("id", TEXT),
        ("uri", TEXT),
        ("title", TEXT),
        ("outlet", TEXT),
        ("agency", TEXT),
        ("language", TEXT),
        ("text", TEXT),
        ("published", MOMENT),
        ("dateline", pa.struct([("place", TEXT), *SPAN])),
        ("byline", pa.list_(TEXT)),
        ("credits", pa.list_(pa.struct([("role", TEXT), ("name", TEXT)]))),
        ("blocks", pa.list_(pa.struct([("kind", TEXT), ("start", NUMBER), ("end", NUMBER)]))),
        ("flags", pa.list_(TEXT)),
        ("gaps", pa.list_(pa.struct([("start", NUMBER), ("end", NUMBER)]))),
        ("story", TEXT),
    ]
)
STATEMENTS = pa.schema(
    [
        ("id", TEXT),
        ("article", TEXT),
        ("speaker", MENTION),
        ("sourcing", TEXT),
        ("addressees", pa.list_(MENTION)),
        ("recipients", pa.list_(MENTION)),
        ("about", pa.list_(MENTION)),
        ("cue", pa.struct(SPAN)),
        ("content", SPANS),
        ("manner", TEXT),
        ("cue_class", TEXT),
        ("act", TEXT),
        ("mode", TEXT),
        ("negated", pa.bool_()),
        ("hedged", pa.bool_()),
        ("said", MOMENT),
        ("via", TEXT),
        ("confidence", pa.float64()),
        ("model", TEXT),
    ]
)
EVENTS = pa.schema(
    [
        ("id", TEXT),
        ("article", TEXT),
        ("event", TEXT),
        ("mode", TEXT),
        ("contexts", pa.list_(TEXT)),
        ("actors", pa.list_(MENTION)),
        ("recipients", pa.list_(MENTION)),
        ("place", PLACE),
        ("moment", MOMENT),
        ("status", TEXT),
        ("statement", TEXT),
        ("magnitude", pa.struct([("killed", pa.float64()), ("injured", pa.float64()), ("money", MONEY)])),
        ("amounts", pa.list_(AMOUNT)),
        ("trigger", pa.struct(SPAN)),
        *SPAN,
        ("mentions", SPANS),
        ("confidence", pa.float64()),
        ("model", TEXT),
    ]
)
ACTORS = pa.schema(
    [
        ("id", TEXT),
        ("name", TEXT),
        ("kind", TEXT),
        ("country", TEXT),
        ("sectors", pa.list_(TEXT)),
        ("aliases", pa.list_(TEXT)),
        ("offices", pa.list_(pa.struct([("title", TEXT), ("of", TEXT), ("from", TEXT), ("to", TEXT)]))),
        ("wikidata", TEXT),
        ("confidence", pa.float64()),
        ("why", TEXT),
        ("candidates", pa.list_(pa.struct([("actor", TEXT), ("name", TEXT), ("score", pa.float64())]))),
        ("merged", pa.list_(TEXT)),
    ]
)
LINKS = pa.schema(
    [
        ("from", TEXT),
        ("to", TEXT),
        ("relation", TEXT),
        ("kind", TEXT),
        ("confidence", pa.float64()),
        ("reason", TEXT),
        ("from_words", SPANS),
        ("to_words", SPANS),
    ]
)
