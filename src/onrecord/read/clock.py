"""The clock, read at the door and nowhere else."""

from datetime import UTC, datetime


def now() -> str:
    """The time in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
