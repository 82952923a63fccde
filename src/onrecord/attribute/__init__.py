"""Who said it: parsed articles to statements."""

from onrecord.attribute.attributor import Attributor

__all__ = ["Attributor"]
