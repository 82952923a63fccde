"""The record as pages of a local web server: `create_app` makes the application, `Site` says what it serves."""

from onrecord.serve.site import Site
from onrecord.serve.web.app import create_app

__all__ = ["Site", "create_app"]
