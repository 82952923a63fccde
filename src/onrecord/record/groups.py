"""The groups that linking has found: copies of one text, and stories, which are texts that tell of one happening."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from onrecord.ids import content_id
from onrecord.record import loading
from onrecord.record.between import date_conditions
from onrecord.record.dossiers import Dossiers
from onrecord.record.filters import Filters, article_conditions
from onrecord.record.loading import HEADING
from onrecord.record.results import Copies, Member, Story

SOURCES = {
    "copies": "FROM groups g JOIN articles a ON a.id = g.article AND g.kind = 'copies'",
    "stories": "FROM groups g JOIN groups c ON c.kind = 'copies' AND c.lead = g.article AND g.kind = 'stories' "
    "JOIN articles a ON a.id = c.article",
}
"""The articles (`a`) of groups (`g`) of each kind; those of a story with all copies of its texts."""

MEMBERS = f"""
SELECT {HEADING}, a.day_from, a.day_to, a.day_sure,
  c.lead AS text, c.score, c.why, s.score AS text_score, s.why AS text_why
FROM groups c JOIN articles a ON a.id = c.article JOIN traits t ON t.article = a.id
LEFT JOIN groups s ON s.kind = 'stories' AND s.article = c.lead LEFT JOIN traits l ON l.article = c.lead
WHERE c.kind = 'copies' AND {{which}}
ORDER BY s.score IS NOT NULL, l.turn, c.lead, a.id <> c.lead, t.turn
"""
"""The articles of a group, text by text, the lead of each and of the group first, the others in order of time."""

OF_STORY = MEMBERS.format(which="c.lead IN (SELECT article FROM groups WHERE kind = 'stories' AND lead = ?)")
OF_TEXT = MEMBERS.format(which="c.lead = ?")


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

    def copies_of(self, texts: Iterable[str]) -> dict[str, int]:
        """How many copies there are of each text, which goes by the id of the article that leads them."""
        rows = self._all(
            "SELECT value AS text, max(count(g.article) - 1, 0) AS copies FROM json_each(?) "
            "LEFT JOIN groups g ON g.lead = value AND g.kind = 'copies' GROUP BY value",
            json.dumps(list(texts)),
        )
        return {row["text"]: row["copies"] for row in rows}

    def story_of(self, article_id: str) -> str | None:
        """The id of the story that an article tells; None where it is not linked yet."""
        lead = self._story_lead(article_id)
        return _story_id(lead) if lead else None

    def story_with(self, article_id: str) -> Story | None:
        """The story that an article tells, with all its texts and their copies; None where it is not linked yet."""
        lead = self._story_lead(article_id)
        return self._story(lead) if lead else None

    def stories(self) -> Iterator[Story]:
        """All stories, those of one article too, in order of their leads' ids."""
        for row in self._each("SELECT article FROM groups WHERE kind = 'stories' AND lead = article ORDER BY article"):
            yield self._story(row["article"])

    def find_stories(self, filters: Filters, least: int = 1) -> tuple[tuple[Story, ...], int]:
        """The stories with an article that the filters ask for and at least so many articles, in order of time.

        And how many articles were left out for want of a date.
        """
        leads, undated = self._leads("stories", filters, least)
        return tuple(map(self._story, leads)), undated

    def find_copies(self, filters: Filters, least: int = 2) -> tuple[tuple[Copies, ...], int]:
        """The texts of which there are at least so many articles, as `find_stories`."""
        leads, undated = self._leads("copies", filters, least)
        return tuple(next(_texts(self._all(OF_TEXT, lead))) for lead in leads), undated

    def _story_lead(self, article_id: str) -> str | None:
        row = self._one(
            "SELECT s.lead FROM groups c JOIN groups s ON s.article = c.lead AND s.kind = 'stories' "
            "WHERE c.article = ? AND c.kind = 'copies'",
            article_id,
        )
        return row["lead"] if row else None

    def _leads(self, kind: str, filters: Filters, least: int) -> tuple[tuple[str, ...], int]:
        conditions = article_conditions(filters, self.actors_named)
        inside, unsure = date_conditions(filters, "a")
        both, lost, source = conditions.also(inside), conditions.also(unsure), SOURCES[kind]
        rows = self._all(
            f"SELECT lead FROM (SELECT g.lead {source} WHERE g.lead IN (SELECT g.lead {source} WHERE {both.where}) "
            "GROUP BY g.lead HAVING count(*) >= ?) JOIN traits t ON t.article = lead "
            "ORDER BY t.day IS NULL, t.day, t.turn LIMIT ?",
            *both.values,
            least,
            -1 if filters.limit is None else filters.limit,
        )
        undated = self._one(f"SELECT count(*) {source} WHERE {lost.where}", *lost.values) if unsure.clauses else None
        return tuple(row["lead"] for row in rows), undated[0] if undated else 0

    def _story(self, lead: str) -> Story:
        return Story(_story_id(lead), tuple(_texts(self._all(OF_STORY, lead))))


def _texts(rows: Iterable[sqlite3.Row]) -> Iterator[Copies]:
    for text, group in groupby(rows, key=lambda row: row["text"]):
        alike = list(group)
        members = (Member(loading.heading(row), loading.days(row), row["score"], row["why"]) for row in alike)
        yield Copies(text, tuple(members), alike[0]["text_score"], alike[0]["text_why"])


def _story_id(lead: str) -> str:
    return content_id("story", lead)
