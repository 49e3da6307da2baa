"""What no text brings in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.importing.cleaning import MAX_MARKS, clean, one_line

SHADDA = "\N{ARABIC SHADDA}"


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\r\n\x00\x1b\x9b\ud800ًٌُّ"))))
def test_a_clean_text_is_harmless_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not {unicodedata.category(character) for character in cleaned} & {"Cs"}
    assert not {c for c in cleaned if unicodedata.category(c) == "Cc"} - {"\n", "\t"}


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "M", "Zl", "Zp"])))
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "newline", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"], ids=ascii
)
def test_every_newline_is_one_newline(newline: str) -> None:
    assert clean(f"سطر{newline}سطر") == "سطر\nسطر"


def test_controls_are_replaced_one_for_one() -> None:
    assert clean("ا\x00ب\x1b]52;c;\x07\x9b\x7f\udcffت\tث") == "ا�ب�]52;c;����ت\tث"


def test_bidi_controls_stay() -> None:
    assert clean("\u202bنص\u202c \u2067نص\u2069") == "\u202bنص\u202c \u2067نص\u2069"


def test_eight_marks_stay_on_a_base_and_no_more() -> None:
    assert clean("ب" + SHADDA * 8 + "ت") == "ب" + SHADDA * 8 + "ت"
    assert clean("ب" + SHADDA * 5000 + "ت" + SHADDA) == "ب" + SHADDA * 8 + "ت" + SHADDA


def test_format_characters_give_marks_no_new_base() -> None:
    flood = f"{SHADDA}\u200d" * 50
    assert clean(f"ب{flood}").count(SHADDA) == MAX_MARKS


def test_text_is_not_normalised() -> None:
    decomposed = "ا\N{ARABIC HAMZA ABOVE}"
    assert clean(decomposed) == decomposed


def test_a_name_is_on_one_line() -> None:
    assert one_line("  عنوان\r\n طويل\x1b ") == "عنوان طويل�"
