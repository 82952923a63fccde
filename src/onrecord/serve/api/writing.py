"""Who may correct through the interface, and what every correction says."""

from __future__ import annotations

from secrets import compare_digest
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import Field

from onrecord.read.clock import now
from onrecord.record import Author
from onrecord.serve.api.asking import Asked, Key
from onrecord.serve.api.problems import problems
from onrecord.serve.site import Site

REFUSED = problems(404, 409, s401="The token is missing or wrong.", s403="The server was started without --write.")


class Said(Asked):
    """Who says so, and why."""

    who: Key = Field(description="Who says so: a name, for those who read it later.")
    why: str | None = Field(None, max_length=1000, description="The reason.")

    def author(self) -> Author:
        """The same for the record."""
        return Author(self.who, now(), self.why)


def may_write(
    request: Request, given: Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]
) -> Site:
    """What is served, for who has the token."""
    site: Site = request.app.state.site
    if site.token is None:
        raise HTTPException(403, "This server only reads: start it with `onrecord serve --write`.")
    if given is None or not compare_digest(given.credentials.encode(), site.token.encode()):
        headers = {"WWW-Authenticate": "Bearer"}
        raise HTTPException(401, "Send the token that the server printed: Authorization: Bearer TOKEN.", headers)
    return site


Writable = Annotated[Site, Depends(may_write)]
