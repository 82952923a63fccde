"""Mentions to actors, moments and places: a pure function of one article."""

from onrecord.resolve.bare import resolve_mention
from onrecord.resolve.moments_bounds import publication
from onrecord.resolve.resolver import Resolver

__all__ = ["Resolver", "publication", "resolve_mention"]
