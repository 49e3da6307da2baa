import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.terminal.encoders import ENCODERS, Encoder
from newsreader.terminal.row import Row, Segment, row_width

CONTEXT_FREE = ["plain", "without-marks", "left-to-right-marks", "joiners", "sized-cells"]

_ADDED = re.compile("[\u200d\u200e\u202a-\u202e]|\x1b]66;[^;]*;|\a")

segments = st.lists(
    st.builds(
        Segment,
        st.text(st.sampled_from("ab (5،٣ﻡﻼﺳﻹﺍﺐﺗﺎﻜﻟﻗپ‎אבぁ").filter(str.isprintable), max_size=6),
        st.sampled_from(["", "\x1b[1m", "\x1b[31m"]),
    ),
    max_size=5,
)


def sent(encoder: str, text: str, column: int = 0) -> str:
    return "".join(part for part, _ in ENCODERS[encoder]([Segment(text)], column))


def test_a_mark_follows_each_right_to_left_cell_and_no_other() -> None:
    assert sent("left-to-right-marks", "a(ﺐُﺗ) 25") == "a(ﺐُ\u200eﺗ\u200e) 25"


def test_no_mark_stands_before_the_first_cell_of_a_row() -> None:
    assert not sent("left-to-right-marks", "ﺐﺗ").startswith("\u200e")


def test_arabic_indic_digits_are_kept_apart_too() -> None:
    assert sent("left-to-right-marks", "٢٥") == "٢\u200e٥\u200e"


def test_joiners_stand_where_the_letter_joins() -> None:
    joiner, mark = "\u200d", "\u200e"
    assert sent("joiners", "ﺑ") == f"ب{joiner}{mark}"
    assert sent("joiners", "ﺒ") == f"{joiner}ب{joiner}{mark}"
    assert sent("joiners", "ﺐُ") == f"{joiner}بُ{mark}"
    assert sent("joiners", "ﺏ") == f"ب{mark}"


def test_a_lam_alef_stays_one_cell() -> None:
    assert sent("joiners", "ﻼ") == "\u200dﻼ\u200e"
    assert sent("logical", "ﻼ") == "ﻼ"


def test_marks_hang_on_the_cell_to_the_left() -> None:
    assert sent("marks-on-left", "aﺐُﺗ") == "aُﺐﺗ"
    assert sent("marks-on-left", "ﺐُﺗ") == "ﺐﺗ"


def test_words_are_reversed_each_in_its_place() -> None:
    assert sent("reversed-words", "ﻡﻼﺳ ﺐُﺗ ab") == "ﺳﻼﻡ ﺗﺐ ab"


def test_punctuation_is_reversed_with_its_word() -> None:
    assert sent("reversed-words", ".ﺐﺗ «ﻡﻼﺳ» %5") == "ﺗﺐ. «ﺳﻼﻡ» %5"
    assert sent("reversed-words", "ﺐﺗ(") == ")ﺗﺐ"


def test_a_word_that_begins_with_a_latin_letter_is_not_reversed() -> None:
    assert sent("reversed-words", "NATO-ﺐﺗ") == "NATO-ﺐﺗ"


def test_a_change_of_weight_ends_a_reversed_stretch() -> None:
    row = [Segment("ﺐﺗ", "\x1b[38;2;1;3;5m"), Segment("ﺳﺎ", "\x1b[1;31m")]
    assert [text for text, _ in ENCODERS["reversed-words"](row, 0)] == list("ﺗﺐﺎﺳ")


def test_reversed_words_leave_colours_in_their_columns() -> None:
    row = [Segment("ﺐ", "red"), Segment("ﺗﺎ", "blue")]
    assert ENCODERS["reversed-words"](row, 0) == [
        Segment("ﺎ", "red"),
        Segment("ﺗ", "blue"),
        Segment("ﺐ", "blue"),
    ]


def test_neighbouring_cells_of_explicit_size_differ() -> None:
    assert sent("sized-cells", "aﺐُﺗ") == "a\x1b]66;w=1:h=1;ﺐُ\a\x1b]66;w=1:h=0;ﺗ\a"


def test_the_size_of_a_cell_does_not_depend_on_where_an_update_begins() -> None:
    assert sent("sized-cells", "ﺎﺐﺗ").endswith(sent("sized-cells", "ﺐﺗ", column=1))


@pytest.mark.parametrize("encoder", sorted(set(ENCODERS) - {"sized-cells"}))
def test_rows_without_right_to_left_text_are_sent_as_they_are(encoder: str) -> None:
    assert sent(encoder, "GDP +2.5% (2025) — é") == "GDP +2.5% (2025) — é"


@pytest.mark.parametrize("encoder", sorted(ENCODERS))
@given(row=segments)
def test_what_is_drawn_takes_as_many_columns(encoder: str, row: Row) -> None:
    encoded = ENCODERS[encoder](row, 0)
    drawn = [Segment(_ADDED.sub("", text), style) for text, style in encoded]
    assert row_width(drawn) == row_width(row)


@pytest.mark.parametrize("encoder", CONTEXT_FREE)
@given(left=segments, right=segments)
def test_a_part_of_a_row_is_sent_as_in_the_whole(encoder: str, left: Row, right: Row) -> None:
    def text(row: Row) -> str:
        return "".join(part for part, _ in row)

    encode: Encoder = ENCODERS[encoder]
    whole = encode([*left, *right], 3)
    parts = [*encode(left, 3), *encode(right, 3 + row_width(left))]
    assert text(whole) == text(parts)


@given(row=segments)
def test_marks_are_all_that_the_left_to_right_encoder_adds(row: Row) -> None:
    encoded = ENCODERS["left-to-right-marks"](row, 0)
    assert [_ADDED.sub("", text) for text, _ in encoded] == [
        _ADDED.sub("", text) for text, _ in row
    ]


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("ﻥﺪﻨﻟ ﻲﻓ ﺐﺗﺎﻜﻟﺍ ﻝﺎﻗ", "قال الكاتب في لندن"),
        ("ﺎﻨﻃ 1,250.75 ﺖﻐﻠﺑ 2025 ﻡﺎﻋ", "عام 2025 بلغت 1,250.75 طنا"),
        ("ﻢﺛ 27-02-2025 ﻡﻮﻳ", "يوم 2025-02-27 ثم"),
        ("ﻢﺛ 27/02/2025 ﻡﻮﻳ", "يوم 27/02/2025 ثم"),
        ("ﻢﺛ (ﺪﻤﺤﻣ) ﻝﺎﻗ", "قال (محمد) ثم"),
        ("ﻢﺛ 2025، ﻝﺎﻗ", "قال ،2025 ثم"),
        ("London ﻲﻓ ﺐﺗﺎﻜﻟﺍ", "London الكاتب في"),
        ("ﻲﻓ London ﺐﺗﺎﻜﻟﺍ", "في London الكاتب"),
    ],
)
def test_the_logical_encoder_gives_the_letters_in_reading_order(drawn: str, text: str) -> None:
    """A row counts as left to right: runs on both sides of a Latin word keep their places."""
    assert sent("logical", drawn) == text


def test_a_word_behind_tmux_is_embedded_in_logical_order() -> None:
    assert sent("embedded-runs", "a ﺐﺗ") == "a \u200e\u202bتب\u202c\u200e"
