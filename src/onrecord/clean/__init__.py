"""Clean: a page to an article. Blocks are labelled, nothing is deleted; metadata comes with its evidence."""

from onrecord.clean.article import clean

__all__ = ["clean"]
