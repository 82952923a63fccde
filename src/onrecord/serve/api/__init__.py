"""The interface for programs: the record over HTTP as JSON, described by OpenAPI."""

from onrecord.serve.api.app import create_api

__all__ = ["create_api"]
