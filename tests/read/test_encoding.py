"""Which encoding a page is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SkipPage
from onrecord.read.encoding import encoding_of

SPEECH = "The envoy said: “We won’t leave – not for €5 million.” Señor Ibañez of Zürich agreed."


@pytest.mark.parametrize(
    ("codec", "expected"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("windows-1252", "windows-1252"),
    ],
)
def test_text_in_common_encodings_comes_out_right(codec: str, expected: str) -> None:
    data = SPEECH.encode(codec)
    assert encoding_of(data, "text/plain") == expected
    assert data.decode(encoding_of(data, "text/plain")) == SPEECH


def test_a_short_windows_line_comes_out_right() -> None:
    assert encoding_of("It’s over".encode("windows-1252"), "text/plain") == "windows-1252"


def test_an_html_page_in_the_encoding_that_it_declares() -> None:
    page = '<html><head><meta charset="windows-1251"></head><p>Посол уехал.</p></html>'
    assert encoding_of(page.encode("windows-1251"), "text/html") == "cp1251"


def test_a_declaration_of_latin_1_means_windows_1252() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Yes”</p>'
    assert encoding_of(page.encode("windows-1252"), "text/html") == "windows-1252"


def test_a_false_declaration_does_not_harm_utf_8() -> None:
    assert encoding_of(f'<meta charset="windows-1252"><p>{SPEECH}</p>'.encode(), "text/html") == "utf-8"


def test_text_of_another_script_is_found_out() -> None:
    text = "Министр иностранных дел заявил в понедельник, что переговоры будут продолжены на следующей неделе. " * 5
    assert text.encode("windows-1251").decode(encoding_of(text.encode("windows-1251"), "text/plain")) == text


def test_a_mark_without_the_rest_is_refused() -> None:
    with pytest.raises(SkipPage):
        encoding_of(b"\xff\xfe\x00", "text/plain")


@given(st.binary(max_size=200), st.sampled_from(["text/plain", "text/html"]))
def test_whatever_is_named_decodes(data: bytes, media_type: str) -> None:
    try:
        name = encoding_of(data, media_type)
    except SkipPage:
        return
    data.decode(name)


@given(st.text(max_size=200))
def test_utf_8_is_always_recognised(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xff", b"\xfe", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")):
        assert encoding_of(data, "text/plain") == "utf-8"
