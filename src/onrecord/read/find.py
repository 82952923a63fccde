"""Which files the named sources hold, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.records import Skipped


@dataclass(frozen=True, slots=True)
class Found:
    """A file, and what it is called in its source: its path below the folder that was named, or its own name."""

    path: Path
    name: str

    @property
    def uri(self) -> str:
        """The absolute file URI."""
        return file_uri(self.path)


def file_uri(path: Path) -> str:
    """The absolute file URI of a path; links are not followed, so it names what the user named."""
    return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100  Path.resolve would follow links


def printable(name: str) -> str:
    """A file name as text; bytes that are not UTF-8 are written as escapes, because a name is stored and shown."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def find_files(source: str) -> Iterator[Found | Skipped]:
    """The files of a path: itself, or what lies below it, sorted by name; hidden files and folders are left out."""
    path = Path(source)
    try:
        is_folder = path.is_dir()
        if not path.exists():
            yield Skipped(_named_uri(path), "there is no such file or folder")
            return
    except (OSError, ValueError) as error:
        yield Skipped(_named_uri(path), f"cannot be read: {_reason(error)}")
        return
    if is_folder:
        yield from _below(path, path, set())
    else:
        yield Found(path, printable(path.name))


def _below(folder: Path, root: Path, seen: set[tuple[int, int]]) -> Iterator[Found | Skipped]:
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            return  # a link back to a folder that is being read already
        seen.add((status.st_dev, status.st_ino))
        entries = sorted(os.listdir(folder))  # noqa: PTH208  names only: a Path for each is slow in large folders
    except OSError as error:
        yield Skipped(file_uri(folder), f"the folder cannot be read: {_reason(error)}")
        return
    for entry in entries:
        if not entry.startswith("."):
            yield from _entry(folder / entry, root, seen)


def _entry(path: Path, root: Path, seen: set[tuple[int, int]]) -> Iterator[Found | Skipped]:
    try:
        if path.is_dir():
            yield from _below(path, root, seen)
        elif path.is_file():
            yield Found(path, printable(path.relative_to(root).as_posix()))
        else:
            reason = "a link to nothing" if path.is_symlink() else "not a regular file"
            yield Skipped(file_uri(path), reason)
    except OSError as error:
        yield Skipped(file_uri(path), f"cannot be read: {_reason(error)}")


def _named_uri(path: Path) -> str:
    try:
        return file_uri(path)
    except ValueError:  # a name that no file can have
        return printable(str(path).replace("\0", "\\0"))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
