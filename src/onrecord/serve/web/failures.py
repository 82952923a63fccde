"""What a page says when there is nothing to show."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from onrecord.errors import OverTime, StopRun
from onrecord.serve.web.templating import show


def add_failures(app: FastAPI) -> None:
    """Has every error end in a page that says what to do."""
    app.add_exception_handler(StopRun, _stopped)
    app.add_exception_handler(HTTPException, _failed)
    app.add_exception_handler(RequestValidationError, _misread)


def _stopped(request: Request, error: Exception) -> HTMLResponse:
    return show(request, "failure", 503 if isinstance(error, OverTime) else 400, message=str(error))


def _failed(request: Request, error: Exception) -> HTMLResponse:
    assert isinstance(error, HTTPException)
    message = "There is no such page." if error.detail == "Not Found" else str(error.detail)
    return show(request, "failure", error.status_code, message=message)


def _misread(request: Request, error: Exception) -> HTMLResponse:
    assert isinstance(error, RequestValidationError)
    parts = (f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in error.errors())
    return show(request, "failure", 400, message="; ".join(parts))
