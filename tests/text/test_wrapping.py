"""Where lines break: Unicode's test file for the rules that are applied, and examples."""

import itertools
from itertools import accumulate

import pytest
from hypothesis import given

from newsreader.text import lay_out
from newsreader.text.characters import SECOND_COLUMN, SPACES
from newsreader.text.columns import columns_of
from newsreader.text.wrapping import BREAK, Wrapping, _line, wrapping_key
from tests.text.generated import TEXTS, WIDTHS
from tests.text.unicode_data import property_values, records

TAKEN = SPACES + "-/\u058a\u2010\u2012\u2013"
"""The characters after which lines break, where the rules allow it."""

TAILORED = {
    # LB20a of Unicode 16: a hyphen that begins a word stays with a Hebrew letter too.
    "-\u05d0",
    "-\u0308\u05d0",
    # LB15a and LB15b of Unicode 15.1: quotation marks keep the space inside them.
    "ambigu(\xab \u0308 \xbb)(e\u0308)",
    "ambigu{\xab \u0308 \xbb}(e\u0308)",
}

# Classes of the characters that the rules applied here are about. Not: other spaces and hyphens of
# BA, which are rare in news; what is
# two columns wide and scripts without spaces, which are parted only as a word is cut; controls, which are drawn as U+FFFD here or not at all.
CLASSES = {
    "AL",
    "B2",
    "CL",
    "CM",
    "CP",
    "EX",
    "GL",
    "HL",
    "HY",
    "ID",
    "IN",
    "IS",
    "NS",
    "NU",
    "OP",
    "PO",
    "PR",
    "QU",
    "SP",
    "SY",
}


def lines_of(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in lay_out(text, width)]


def breaks_of(text: str) -> set[int]:
    """Return every index where a line may begin without a word being cut."""
    columns = columns_of(text)
    key = wrapping_key(columns.text)
    return {
        columns.source_of(column + 1)
        for column in range(len(key) - 1)
        if key[column] == BREAK or (key[column] in SPACES and key[column + 1] not in SPACES)
    }


def breaks_after(text: str) -> bool:
    """Tell whether lines break after what `text` ends with, where the rules allow it."""
    base = text.rstrip("\u0308")
    # LB10: a mark on white space is a letter of its own.
    return base != "" and base[-1] in TAKEN and (base == text or base[-1] not in SPACES)


@pytest.mark.conformance
def test_breaks_are_those_of_line_break_test() -> None:
    classes = property_values("LineBreak.txt")
    wrong = []
    count = 0
    for (field,) in records("auxiliary/LineBreakTest.txt"):
        _, *rest = field.split()
        text = "".join(chr(int(code, 16)) for code in rest[::2])
        if text in TAILORED or {classes.get(char, "XX") for char in text} - CLASSES:
            continue
        if "\x01" in text or SECOND_COLUMN in columns_of(text).text:
            continue
        count += 1
        allowed = {place + 1 for place, sign in enumerate(rest[1::2]) if sign == "÷"} - {len(text)}
        taken = breaks_of(text)
        missed = {index for index in allowed - taken if breaks_after(text[:index])}
        if taken - allowed or missed:
            wrong.append((ascii(text), taken, allowed))
    assert count > 1300
    assert not wrong, f"{len(wrong)} of {count}, the first: {wrong[:3]}"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("قال ، ثم ذهب", 5, ["قال ، ", "ثم ", "ذهب"]),
        ("وقال « نعم »", 7, ["وقال ", "« نعم »"]),
        ("كلمة ( نص )", 6, ["كلمة ", "( نص )"]),
        ("كم/ساعة", 5, ["كم/", "ساعة"]),
        ("عسكري-سياسي", 8, ["عسكري-", "سياسي"]),
        ("قال -وهو- لا", 6, ["قال ", "-وهو- ", "لا"]),
        ("بلغ 1,234.5% فقط", 9, ["بلغ ", "1,234.5% ", "فقط"]),
        ("في 27/02/2025", 10, ["في ", "27/02/2025"]),
        ("في 2025-02-27", 10, ["في ", "2025-02-27"]),
        ("https://example.com/a/b", 14, ["https://", "example.com/a/", "b"]),
        ("مستشفيات", 3, ["مست", "شفي", "ات"]),
        ("لا", 1, ["لا"]),
        ("سلام", 2, ["سلا", "م"]),
        ("   ب", 3, ["   ", "ب"]),
        ("ب     ب", 2, ["ب     ", "ب"]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, width: int, expected: list[str]) -> None:
    assert lines_of(text, width) == expected


def test_a_line_is_as_full_as_it_can_be() -> None:
    text = "في إسطنبول تم تنظيم المفاوضات بين الوفود الروسية والأمريكية"
    for width in range(12, 40):
        lines = lay_out(text, width)
        for line, following in itertools.pairwise(lines):
            first_word = following.text.split()[-1]
            assert line.width <= width < line.width + 1 + len(first_word)


def test_a_paragraph_of_a_million_characters_is_wrapped_and_its_last_line_drawn() -> None:
    text = "كلمة (word) 12.5% " * 60_000
    lines = lay_out(text.rstrip(), 80)
    assert lines[-1].end == len(text) - 1
    assert lines[len(lines) // 2].text.count("word") >= 3


@given(TEXTS, WIDTHS)
def test_the_fast_way_to_wrap_ends_lines_where_the_pattern_does(text: str, width: int) -> None:
    columns = columns_of(text).text
    by_pattern = list(accumulate(map(len, _line(width).findall(wrapping_key(columns))))) or [0]
    assert Wrapping(columns).line_ends(width) == by_pattern
