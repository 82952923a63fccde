"""Parsed article and statements to acts and events, in the terms of PLOVER."""

from onrecord.events.coder import MODEL, Coder

__all__ = ["MODEL", "Coder"]
