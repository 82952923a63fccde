"""The order of the stages: a page to its reading (`reader.py`), sources to a record (`building.py`, `linking.py`)."""

from onrecord.pipeline.building import Step, Summary, build
from onrecord.pipeline.linking import link
from onrecord.pipeline.reader import Failed, Reader

__all__ = ["Failed", "Reader", "Step", "Summary", "build", "link"]
