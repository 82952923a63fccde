"""Mentions to actors, moments and places: a pure function of one article."""

from onrecord.resolve.resolver import Resolver

__all__ = ["Resolver"]
