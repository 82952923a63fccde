"""Which encoding a page is in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import SkipPage
from onrecord.read.media import HTML

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LATIN = {"iso8859-1": "windows-1252", "ascii": "windows-1252"}  # as the WHATWG Encoding Standard reads these labels
_WESTERN = frozenset("‘’“”‚„–—…•€£¥§©®™°·«»¡¿½¼¾×\xa0áàâäãåæçéèêëíìîïñóòôöõøœúùûüýßšžÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŠŽ")


def encoding_of(data: bytes, media_type: str) -> str:
    """The name of the codec that decodes the page, as Python calls it.

    In this order: a byte order mark; UTF-8, which other text hardly ever happens to be; what an HTML page declares;
    windows-1252, if every character beyond ASCII is a western letter or mark; what charset-normalizer finds.
    SkipPage where nothing decodes it.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _required(data, name)
    if _decodes(data, "utf-8"):
        return "utf-8"
    declared = _declared(data) if media_type == HTML else None
    if declared is not None and _decodes(data, declared):
        return declared
    if _decodes(data, "windows-1252") and set(filter(lambda c: ord(c) > 127, data.decode("windows-1252"))) <= _WESTERN:
        return "windows-1252"
    found = from_bytes(data).best()
    if found is None:
        raise SkipPage("its encoding cannot be told")
    return _required(data, found.encoding)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    return _LATIN.get(name, name)


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _required(data: bytes, name: str) -> str:
    if not _decodes(data, name):
        raise SkipPage(f"it cannot be decoded: it begins as {name} but is not")
    return name
