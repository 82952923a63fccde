"""Errors as problems (RFC 9457), with the words that the command line would say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as AnyHTTPException

from onrecord.errors import OverTime, StopRun

MEDIA_TYPE = "application/problem+json"


class Problem(BaseModel):
    """Why there is no answer."""

    type: str = Field("about:blank", description="Always about:blank: the status says what kind of problem it is.")
    title: str = Field(description="The name of the status.")
    status: int
    detail: str = Field(description="What is wrong and what to do about it.")


MEANINGS = {
    400: "It cannot be asked so.",
    404: "Nothing has that name or id, or several have.",
    409: "It contradicts what the record holds; nothing is changed.",
    422: "A parameter is missing, unknown or not of its form.",
    503: "It takes too long to find out, or the record cannot be opened now.",
}


def problems(*statuses: int, **meanings: str) -> dict[int | str, dict[str, Any]]:
    """The part of OpenAPI that says which problems an operation may answer with."""
    schema = {MEDIA_TYPE: {"schema": Problem.model_json_schema()}}
    told = {status: MEANINGS[status] for status in statuses} | {int(name[1:]): told for name, told in meanings.items()}
    return {status: {"description": meaning, "content": schema} for status, meaning in told.items()}


PROBLEMS = problems(400, 422, 503)
"""Those that every operation may answer with."""

NOT_FOUND = problems(404)


def add_problems(api: FastAPI) -> None:
    """Has every error end in a problem."""
    api.add_exception_handler(StopRun, _stopped)
    api.add_exception_handler(AnyHTTPException, _failed)
    api.add_exception_handler(RequestValidationError, _misread)


@contextmanager
def settling() -> Iterator[None]:
    """What stops within does so because of what the record holds."""
    with _answering(409):
        yield


@contextmanager
def naming() -> Iterator[None]:
    """What stops within does so because nothing, or more than one, is named so."""
    with _answering(404):
        yield


@contextmanager
def _answering(status: int) -> Iterator[None]:
    try:
        yield
    except OverTime:
        raise
    except StopRun as error:
        raise HTTPException(status, str(error)) from error


def _stopped(_: Request, error: Exception) -> JSONResponse:
    return _problem(503 if isinstance(error, OverTime) else 400, str(error))


def _failed(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, AnyHTTPException)
    detail = "There is no such address: see /api/openapi.json." if error.detail == "Not Found" else str(error.detail)
    return _problem(error.status_code, detail, error.headers)


def _misread(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    parts = (f"{'.'.join(map(str, each['loc'][1:])) or each['loc'][0]}: {each['msg']}" for each in error.errors())
    return _problem(422, "; ".join(parts))


def _problem(status: int, detail: str, headers: Any = None) -> JSONResponse:
    problem = Problem(type="about:blank", title=HTTPStatus(status).phrase, status=status, detail=detail)
    return JSONResponse(problem.model_dump(), status, headers, MEDIA_TYPE)
