"""Reads news articles and keeps a record of who said what and who did what, with the words it was read from."""

__version__ = "0.1.0"
