"""The order of the stages: one page to its reading (`reader.py`), and sources to a record (`building.py`)."""

from onrecord.pipeline.building import Step, Summary, build
from onrecord.pipeline.reader import Failed, Reader

__all__ = ["Failed", "Reader", "Step", "Summary", "build"]
