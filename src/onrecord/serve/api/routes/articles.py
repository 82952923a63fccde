"""Articles: their headings, their texts with all entries, and what could not be read."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import JSONResponse
from pydantic import Field

from onrecord.record import Filters
from onrecord.records import Reading
from onrecord.serve import queries
from onrecord.serve.api.answers import Comparison, Copies, Heading, SkippedPage, Story
from onrecord.serve.api.asking import (
    ArticlesAsked,
    Asked,
    Counted,
    GroupsAsked,
    Identity,
    Key,
    Paging,
    Rows,
    counted,
    opened,
    page,
)
from onrecord.serve.api.models import Article
from onrecord.serve.api.problems import NOT_FOUND, naming
from onrecord.serve.api.rows import article_row, heading_row
from onrecord.serve.cli import shapes
from onrecord.serve.cli.comparing import comparison_object
from onrecord.serve.export import copies_object, story_object
from onrecord.serve.export.annotation import CONTEXT, article_annotations
from onrecord.serve.export.names import urn
from onrecord.serve.export.schema_org import news_article

router = APIRouter(tags=["articles"])


class DiffAsked(Asked):
    """Which two articles."""

    first: Key = Field(description="The id, or the name of the file, or how one of them begins.")
    second: Key = Field(description="The same of the other.")


class LinkedData(JSONResponse):
    """JSON-LD."""

    media_type = "application/ld+json"


@router.get("/articles", response_model=Counted[Heading], response_model_exclude_unset=True)
def list_articles(request: Request, asked: Annotated[ArticlesAsked, Query()]) -> dict[str, Any]:
    """The articles that were read, by date of publication."""
    with opened(request) as record:
        found = queries.articles(record, asked.filters())
        whole = counted(record, "articles", asked)
    return page(request, asked, list(map(heading_row, found.rows)), found.undated) | whole


@router.get("/articles/{identity}", response_model=Article, response_model_exclude_unset=True, responses=NOT_FOUND)
def get_article(request: Request, identity: Identity) -> dict[str, Any]:
    """An article: its text, which all offsets refer to, its blocks, its statements, events and actors."""
    reading = _reading(request, identity)
    with opened(request) as record:
        return article_row(reading, queries.story_of(record, identity))


@router.get("/articles/{identity}/annotations", response_class=LinkedData, responses=NOT_FOUND)
def get_annotations(request: Request, identity: Identity) -> LinkedData:
    """An article's statements and events as W3C Web Annotations, which point at its words by position and quotation."""
    annotations = list(article_annotations(_reading(request, identity)))
    page = {"@context": CONTEXT, "id": urn("annotations", identity), "type": "AnnotationPage", "items": annotations}
    return LinkedData(page)


@router.get("/articles/{identity}/schema-org", response_class=LinkedData, responses=NOT_FOUND)
def get_schema_org(request: Request, identity: Identity) -> LinkedData:
    """An article as a NewsArticle of schema.org, with its quotations, claims and events."""
    return LinkedData(news_article(_reading(request, identity)))


@router.get("/diff", response_model=Comparison, responses=NOT_FOUND)
def compare(request: Request, asked: Annotated[DiffAsked, Query()]) -> dict[str, Any]:
    """What differs between two articles: every sentence of title and body, kept, changed, left out or put in."""
    with opened(request) as record, naming():
        return comparison_object(queries.comparison(record, asked.first, asked.second))


@router.get("/copies", response_model=Rows[Copies])
def list_copies(request: Request, asked: Annotated[GroupsAsked, Query()]) -> dict[str, Any]:
    """Texts that stand in several articles, by date: the original, and why each other is a copy of it."""
    with opened(request) as record:
        found = queries.copies(record, asked.filters())
    return page(request, asked, [copies_object(row) for row in found.rows[asked.offset :]], found.undated)


@router.get("/stories", response_model=Rows[Story])
def list_stories(request: Request, asked: Annotated[GroupsAsked, Query()]) -> dict[str, Any]:
    """What happened, by date: the independent texts that tell of one happening, and why they are taken to."""
    with opened(request) as record:
        found = queries.stories(record, asked.filters())
    return page(request, asked, [story_object(row) for row in found.rows[asked.offset :]], found.undated)


@router.get("/skipped", response_model=Rows[SkippedPage])
def list_skipped(request: Request, asked: Annotated[Paging, Query()]) -> dict[str, Any]:
    """The pages that could not be read, and why, in order of uri."""
    with opened(request) as record:
        found = queries.skipped(record, Filters(limit=asked.offset + asked.limit + 1))
    return page(request, asked, list(map(shapes.SKIPPED.as_object, found.rows[asked.offset :])), total=found.total)


def _reading(request: Request, identity: str) -> Reading:
    with opened(request) as record:
        reading = queries.reading(record, identity)
    if reading is None:
        raise HTTPException(404, f"no article has the id {identity!r}; it may have been read again since")
    return reading
