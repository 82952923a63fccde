"""The paragraphs that spans stand in, without reading their articles whole."""

from __future__ import annotations

import json
from collections.abc import Iterable

from onrecord.record.facets import Facets
from onrecord.record.results import Passage

AROUND = """
SELECT asked.key, b.start, substr(a.text, b.start + 1, b."end" - b.start) AS text
FROM json_each(?) asked JOIN articles a ON a.id = asked.value ->> 0
JOIN blocks b ON b.article = a.id AND b.start < asked.value ->> 2 AND b."end" > asked.value ->> 1
ORDER BY asked.key, b.n
"""


class Passages(Facets):
    """What can be asked about the text around spans."""

    def passages(self, places: Iterable[tuple[str, int, int]]) -> tuple[tuple[Passage, ...], ...]:
        """The blocks of an article that each stretch (article, start, end) stands in, in order."""
        places = list(places)
        found: list[list[Passage]] = [[] for _ in places]
        for key, start, text in self._each(AROUND, json.dumps(places)):
            found[key].append(Passage(start, text))
        return tuple(map(tuple, found))
