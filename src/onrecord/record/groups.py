"""The groups that linking has found: copies of one text, articles about one happening."""

from __future__ import annotations

import json
from collections.abc import Iterable

from onrecord.record.dossiers import Dossiers


class Groups(Dossiers):
    """What can be asked of groups of articles."""

    def independent_texts(self, articles: Iterable[str]) -> dict[str, str]:
        """Of each article the text that it is a copy of, by the id of the article that leads the copies.

        Count these where sources are counted. An article that is not linked yet stands for itself.
        """
        rows = self._all(
            "SELECT value AS article, coalesce(g.lead, value) AS text FROM json_each(?) "
            "LEFT JOIN groups g ON g.article = value AND g.kind = 'copies'",
            json.dumps(list(articles)),
        )
        return {row["article"]: row["text"] for row in rows}
