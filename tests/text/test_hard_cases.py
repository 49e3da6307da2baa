"""What a terminal gets: mirrored, safe, of known width."""

import pytest

from newsreader.text import Cell, lay_out
from newsreader.text.mirroring import mirror
from newsreader.text.resolver import Base
from tests.text.unicode_data import records


def cells_of(text: str, width: int = 80, base: Base = "rtl") -> list[Cell]:
    return [cell for line in lay_out(text, width, base=base) for cell in line.cells]


def texts_of(text: str, width: int = 80, base: Base = "rtl") -> list[str]:
    return [line.text for line in lay_out(text, width, base=base)]


@pytest.mark.conformance
def test_every_pair_of_bidi_mirroring_is_mirrored() -> None:
    for character, image in records("BidiMirroring.txt"):
        assert mirror(chr(int(character, 16))) == chr(int(image, 16))


def test_brackets_face_the_other_way_in_arabic_and_not_in_latin() -> None:
    assert texts_of("(ب)") == ["(ﺏ)"]
    assert texts_of("قال (Reuters) ان")[0] == "ﻥﺍ (Reuters) ﻝﺎﻗ"
    assert texts_of("ب (a(b) c) ب")[0] == "ﺏ (a(b) c) ﺏ"
    assert texts_of("«ب»") == ["«ﺏ»"]


def test_levels_come_from_the_paragraph_not_from_the_line() -> None:
    # A date after Arabic is a row of Arabic numbers: it reads from the right, on any line.
    assert texts_of("صدر يوم 2025-02-27", 10) == ["ﻡﻮﻳ ﺭﺪﺻ", "27-02-2025"]
    assert texts_of("بنسبة 5%", 6) == ["ﺔﺒﺴﻨﺑ", "%5"]
    assert texts_of("الرابط (http://example.com/)", 14)[-1] == "(/example.com"


def test_the_base_direction_is_the_callers_not_the_lines() -> None:
    assert texts_of("iPhone جديد") == ["ﺪﻳﺪﺟ iPhone"]
    assert texts_of("iPhone جديد", base="ltr") == ["iPhone ﺪﻳﺪﺟ"]
    assert texts_of("iPhone جديد", base="auto") == ["iPhone ﺪﻳﺪﺟ"]
    assert texts_of("قال iPhone.", base="auto") == [".iPhone ﻝﺎﻗ"]


def test_marks_follow_their_base_in_its_cell() -> None:
    assert cells_of("بِسْ") == [Cell("ﺲ\u0652", 1, 2, 4, 1), Cell("ﺑ\u0650", 1, 0, 2, 1)]


def test_a_lam_alef_cell_covers_both_letters_and_their_marks() -> None:
    assert cells_of("سلَاً") == [Cell("ﻼ\u064e\u064b", 1, 1, 5, 1), Cell("ﺳ", 1, 0, 1, 1)]


def test_a_mark_without_a_base_gets_a_carrier() -> None:
    assert cells_of("\u064eب") == [Cell("ﺏ", 1, 1, 2, 1), Cell("◌\u064e", 1, 0, 1, 1)]
    assert [cell.text for cell in cells_of("ب \u064e")] == ["◌\u064e", " ", "ﺏ"]


def test_only_so_many_marks_are_drawn_but_all_are_in_the_cell() -> None:
    (cell,) = cells_of("ب" + "\u064e" * 1000)
    assert len(cell.text) < 12
    assert (cell.start, cell.end) == (0, 1001)


@pytest.mark.parametrize(
    "control", "\x00\x07\x1b\x7f\x85\x9b\u2028\u2029\ud800\udfff\ufffe\uffff\ufdd0\ufdd1"
)
def test_what_could_command_the_terminal_is_a_replacement_character(control: str) -> None:
    assert texts_of(f"ب{control}ب") == ["ﺏ\ufffdﺏ"]


def test_a_tab_is_one_space() -> None:
    assert texts_of("ب\tب") == ["ﺏ ﺏ"]


@pytest.mark.parametrize(
    "unseen", "\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u202c\u2066\u2069\u00ad\ufeff\ufe0f\u061c"
)
def test_what_draws_nothing_has_no_cell(unseen: str) -> None:
    cells = cells_of(f"ء{unseen}ء")
    assert [cell.text for cell in cells] == ["ﺀ", "ﺀ"]
    assert {(cell.start, cell.end) for cell in cells} >= {(2, 3)}


@pytest.mark.parametrize(
    ("sequence", "drawn"),
    [
        ("👨\u200d👩\u200d👧", "👨"),
        ("👍🏽", "👍"),
        ("❤\ufe0f", "❤ "),
        ("🇹🇷", "🇹🇷"),
        ("1\ufe0f\u20e3", "1 "),
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴"),
        ("👩🏽\u200d🚀", "👩"),
        ("😀", "😀"),
        ("漢", "漢"),
    ],
)
def test_an_emoji_sequence_is_one_cell_two_columns_wide(sequence: str, drawn: str) -> None:
    (cell,) = cells_of(sequence)
    assert cell[:4] == (drawn, 2, 0, len(sequence))


def test_two_flags_are_two_cells() -> None:
    assert [cell.text for cell in cells_of("🇹🇷🇷🇺", base="ltr")] == ["🇹🇷", "🇷🇺"]


def test_a_wide_character_is_never_cut_in_half() -> None:
    assert texts_of("漢字漢字", 3, "ltr") == ["漢", "字", "漢", "字"]
    assert texts_of("漢字", 1, "ltr") == ["\ufffd", "\ufffd"]


def test_signs_that_enclose_digits_take_one_cell() -> None:
    assert [cell.width for cell in cells_of("\u06dd١\u0600٢")] == [1, 1, 1, 1]
    assert not set("\u06dd\u0600") & set("".join(texts_of("\u06dd١\u0600٢")))


def test_an_empty_paragraph_is_one_empty_line() -> None:
    (line,) = lay_out("", 10)
    assert (line.start, line.end, line.cells, line.text, line.width) == (0, 0, (), "", 0)


def test_a_width_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one column"):
        lay_out("ب", 0)


def test_lines_can_be_sliced_and_counted_from_the_end() -> None:
    lines = lay_out("واحد اثنان ثلاثة", 6)
    assert len(lines) == 3
    assert [line.text for line in lines[1:]] == [lines[1].text, lines[-1].text]
    with pytest.raises(IndexError):
        lines[3]
    with pytest.raises(IndexError):
        lines[-4]
