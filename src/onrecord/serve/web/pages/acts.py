"""What the acts and types mean."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from onrecord.plover import load_plover
from onrecord.serve.web.templating import QUADS, show

router = APIRouter()


@router.get("/acts")
def acts(request: Request) -> HTMLResponse:
    """Every act with its definition and colour."""
    return show(request, "acts", types=tuple(load_plover().types.values()), quads=QUADS)
