"""What reads: a name that changes whenever a page might be read differently."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from onrecord import __version__

PACKAGE = Path(__file__).parent.parent
READING = ("read", "clean", "attribute", "events", "resolve", "pipeline", "data", "parse.py", "plover.py", "records.py")
"""The parts of the package that a reading depends on."""

NOT_READING = ("data/demo", "__pycache__")

LIBRARIES = (
    *("spacy", "trafilatura", "htmldate", "charset-normalizer", "py3langid", "onnxruntime", "tokenizers"),
    "marisa-trie",
)
"""The libraries that a reading depends on."""


def reader_version(pipeline: str) -> str:
    """The reader's name: our version, the spaCy pipeline and its version, and a hash of code, data, models, libraries.

    A page that was read by a reader of another name is read again.
    """
    digest = hashlib.sha256()
    for path in _files():
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(PACKAGE).as_posix()} {content}\n".encode())
    for library in LIBRARIES:
        digest.update(f"{library} {_installed(library)}\n".encode())
    return f"onrecord {__version__}, {pipeline} {_pipeline_version(pipeline)}, {digest.hexdigest()[:12]}"


def _files() -> Iterator[Path]:
    for name in READING:
        part = PACKAGE / name
        for path in [part] if part.is_file() else sorted(part.rglob("*")):
            below = f"/{path.relative_to(PACKAGE).as_posix()}/"
            if path.is_file() and not any(f"/{skipped}/" in below for skipped in NOT_READING):
                yield path


def _pipeline_version(pipeline: str) -> str:
    described = Path(pipeline) / "meta.json"  # a pipeline may also be a folder
    if described.is_file():
        return hashlib.sha256(described.read_bytes()).hexdigest()[:12]
    return _installed(pipeline)


def _installed(distribution: str) -> str:
    try:
        return version(distribution)
    except (PackageNotFoundError, ValueError):
        return "none"
