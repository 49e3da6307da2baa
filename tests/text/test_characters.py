"""The character classes that are written out agree with the Unicode data of this Python."""

import re
import unicodedata

from newsreader.text.characters import (
    MARKS,
    NOTHING,
    SIMPLE,
    UNSEEN,
    drawable,
    is_mark,
    width_of,
)

BASIC_PLANE = [chr(code) for code in range(0x10000)]


def members(character_class: str) -> list[str]:
    return re.findall(f"[{character_class}]", "".join(BASIC_PLANE))


def test_simple_characters_take_one_column_by_themselves() -> None:
    simple = [char for char in members(SIMPLE) if unicodedata.category(char) != "Cn"]
    assert len(simple) > 1900
    for char in simple:
        assert drawable(char) == char
        assert not is_mark(char)
        assert width_of(char) == 1


def test_every_letter_of_the_arabic_block_is_simple() -> None:
    letters = {chr(code) for code in range(0x620, 0x6D4) if chr(code).isalpha()}
    assert letters <= set(members(SIMPLE))


def test_marks_are_marks_and_are_drawn() -> None:
    marks = [char for char in members(MARKS) if unicodedata.category(char) != "Cn"]
    assert set(marks) >= set("\u064b\u0651\u0652\u0670\u06d6\u08f0\u0301")
    for char in marks:
        assert is_mark(char)
        assert drawable(char) == char


def test_what_is_unseen_draws_nothing() -> None:
    assert set(members(UNSEEN)) >= set("\u200c\u200d\u200f\u202b\u2067\u00ad\ufeff")
    assert {drawable(char) for char in members(UNSEEN)} == {NOTHING}
