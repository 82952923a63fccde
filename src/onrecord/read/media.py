"""What a file is: its media type, by its name and its first bytes."""

from __future__ import annotations

import mimetypes
import re

from onrecord.errors import SkipPage

PLAIN = "text/plain"
HTML = "text/html"
LINES = "application/x-ndjson"

_NAMES = mimetypes.MimeTypes(filenames=())  # Python's own table: the machine's may differ
for _suffix, _type in ((".jsonl", LINES), (".ndjson", LINES), (".xhtml", HTML), (".text", PLAIN), (".md", PLAIN)):
    _NAMES.add_type(_type, _suffix)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a bitmap image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "a RIFF file (sound, video or WebP image)"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "an MP3 file"),
)
_WEAK = frozenset({b"BM", b"ID3", b"GIF8", b"BZh", b"RIFF", b"Rar!"})  # a text may begin with these letters
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")  # byte order marks of encodings whose text holds NUL bytes
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OBJECT = re.compile(rb'\s*\{\s*"[^"\n]*"\s*:')


def media_type(name: str, head: bytes) -> tuple[str, bool]:
    """The media type and whether it is packed with gzip. Types without a reader are returned as they are."""
    named, packing = _NAMES.guess_type(name.rpartition("/")[2], strict=True)
    if packing == "gzip" or (named is None and head.startswith(b"\x1f\x8b")):
        return named or PLAIN, True
    if named in {None, PLAIN}:
        return sniffed(head), False
    return named or PLAIN, False


def sniffed(head: bytes) -> str:
    """The media type that the first bytes look like: HTML, JSON lines, or else plain text."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head):
        return HTML
    return LINES if _OBJECT.match(head) else PLAIN


def require_text(data: bytes) -> None:
    """Raise SkipPage, naming what it looks like, where the bytes are no text."""
    if not data.strip():
        raise SkipPage("empty")
    has_nul = b"\0" in data and not data.startswith(_WIDE)
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and (has_nul or signature not in _WEAK):
            raise SkipPage(f"not text: it looks like {what}")
    if has_nul:
        raise SkipPage("not text: it holds NUL bytes")
