"""Which bytes are text, and in which encoding."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import InputError
from newsreader.library.importing.decoding import MAX_BYTES, decode

PROSE = "قال الوزير إن المحادثات التي جرت في المدينة كانت إيجابية، وإن الوفد سيعود من بعد غد إلى العاصمة."


@pytest.mark.parametrize(
    "content",
    [
        PROSE.encode(),
        codecs.BOM_UTF8 + PROSE.encode(),
        PROSE.encode("utf-16"),
        codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"),
        PROSE.encode("utf-32"),
        PROSE.encode("windows-1256"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big endian", "utf-32", "windows-1256"],
)
def test_arabic_is_read_in_the_encodings_it_comes_in(content: bytes) -> None:
    assert decode(content) == PROSE


@given(st.text(min_size=1, alphabet=st.characters(min_codepoint=0x20, exclude_categories=["Cc"])))
def test_utf_8_comes_through_as_it_is(text: str) -> None:
    if text.strip():
        assert decode(codecs.BOM_UTF8 + text.encode("utf-8", "surrogatepass")) == text


def test_newlines_are_left_alone() -> None:
    assert decode("سطر\r\nسطر\rسطر".encode()) == "سطر\r\nسطر\rسطر"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (codecs.BOM_UTF16_LE, "is empty"),
        (codecs.BOM_UTF8 + b"\n", "is empty"),
        (b"a" * (MAX_BYTES + 1), "is larger than 10 MB"),
        (b"%PDF-1.7\n", "is a PDF document, not plain text"),
        (b"PK\x03\x04abc", "is a ZIP archive or an office document, not plain text"),
        (b"\x89PNG\r\n\x1a\n\x00", "is a picture, not plain text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00", "is binary, not text"),
        (bytes(range(256)), "is binary, not text"),
        (b"\x00" * 100, "is binary, not text"),
        (PROSE.encode("utf-16-le"), "is binary, not text"),
        (PROSE.encode("utf-16")[:-1], "is damaged: it says it is UTF-16 but"),
        ("Où étaient-ils passés ? Ça, personne ne le sait.".encode("latin-1"), "is not UTF-8"),
        ("Он сказал, что переговоры прошли хорошо.".encode("windows-1251"), "is not UTF-8"),
        ("Он сказал, что переговоры прошли хорошо.".encode("koi8-r"), "is not UTF-8"),
        (PROSE.encode("iso8859-6", "ignore"), "is not UTF-8"),
        ("Οι συνομιλίες ήταν θετικές και θα συνεχιστούν.".encode("iso8859-7"), "is not UTF-8"),
        ("השיחות היו טובות, אמר השר, והמשלחת תחזור מחר".encode("windows-1255"), "is not UTF-8"),
        (b"first\nsecond \xff\xfe third", "is not UTF-8 text (line 2, byte 13)"),
        (PROSE.encode()[:-2] + b"\xd8", "is not UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(content)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    with suppress(InputError):
        assert decode(content).strip()
