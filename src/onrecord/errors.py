"""The errors of onrecord: one root, and under it what skips a page and what stops the run."""


class OnrecordError(Exception):
    """The root of every error that onrecord raises on purpose."""


class SkipPage(OnrecordError):
    """This page cannot be read; the reason is recorded and the run goes on."""


class StopRun(OnrecordError):
    """The run cannot go on; the message says what the user can do next."""


class OverTime(StopRun):
    """A question took longer than it may."""
