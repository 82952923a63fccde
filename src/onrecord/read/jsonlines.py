"""The reader of JSON lines: one page a line, `{"text" or "html", "uri", "title", "published", "outlet"}`."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, ValidationError

from onrecord.errors import SkipPage
from onrecord.ids import content_id
from onrecord.read.clock import now
from onrecord.read.media import HTML, PLAIN, require_text
from onrecord.read.source import PAGE_LIMIT, Source
from onrecord.records import Page, Skipped

GIVEN = ("title", "published", "outlet")


class Line(BaseModel):
    """What a line may hold; other keys are ignored. Where both text and html are there, the text is read."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True, str_strip_whitespace=False)

    text: str | None = None
    html: str | None = None
    uri: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None

    def content(self) -> tuple[str, str]:
        """The media type and the content. SkipPage where there is none."""
        if self.text and self.text.strip():
            return PLAIN, self.text
        if self.html and self.html.strip():
            return HTML, self.html
        raise SkipPage("neither text nor html")

    def given(self) -> tuple[tuple[str, str], ...]:
        """The metadata that came with it, without what is empty."""
        values = ((key, getattr(self, key)) for key in GIVEN)
        return tuple((key, value.strip()) for key, value in values if value and value.strip())


def read_lines(source: Source, _media_type: str) -> Iterator[Page | Skipped]:
    """A page for each line; a bad line is skipped with its number and the reason. Blank lines are none."""
    for number, line in source.lines():
        uri = f"{source.uri}#L{number}"
        try:
            if line is None:
                yield Skipped(uri, f"line {number}: larger than {PAGE_LIMIT // 1_000_000} MB, the limit of one page")
            elif line.strip():
                yield _page(line.removeprefix(b"\xef\xbb\xbf"), uri, source.name)
        except SkipPage as reason:
            yield Skipped(uri, f"line {number}: {reason}")


def _page(line: bytes, uri: str, file_name: str) -> Page:
    try:
        item = Line.model_validate_json(line)
        media_type, content = item.content()
        data = content.encode("utf-8")
    except ValidationError as error:
        raise SkipPage(_first_error(error)) from error
    except UnicodeEncodeError as error:
        raise SkipPage("it holds half a character (a lone surrogate)") from error
    require_text(data)
    name = item.uri or f"{file_name}#{content_id(data)}"  # not the number: lines may be put in another order
    return Page(item.uri or uri, name, data, media_type, now(), "utf-8", item.given())


def _first_error(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where}: {first['msg']}" if where else first["msg"]
