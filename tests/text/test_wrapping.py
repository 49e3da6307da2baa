"""Where lines end, given where they may break."""

import itertools

import pytest
from hypothesis import given

from newsreader.text import lay_out
from newsreader.text.characters import SPACES, drawable
from newsreader.text.columns import columns_of
from newsreader.text.line_breaking import breaks_between, classes_for_breaking
from tests.text.generated import TEXTS, WIDTHS


def lines_of(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in lay_out(text, width)]


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
        ("قال:نعم؛لا", 8, ["قال:نعم؛", "لا"]),
        ("قال — كما ذكر — إنه", 6, ["قال — ", "كما ", "ذكر — ", "إنه"]),
        ("الشرق–الأوسط", 8, ["الشرق–", "الأوسط"]),
        ("سعره ١٬٢٣٤٫٥٪ و$50", 9, ["سعره ", "١٬٢٣٤٫٥٪ ", "و$50"]),
        ("بلغ (5%) أو ٪5", 7, ["بلغ ", "(5%) أو ", "٪5"]),
        ("100\u00a0كم هنا", 5, ["100\u00a0ك", "م هنا"]),
        ("باب\u200bدار", 4, ["باب\u200b", "دار"]),
        ("می\u200cروم ها", 5, ["می\u200cروم ", "ها"]),
        ("كلمة\u2060/كلمة", 6, ["كلمة\u2060/", "كلمة"]),
        ("وزير 外交部长 قال", 9, ["وزير 外交", "部长 قال"]),
        ("هنا 😀😀 هنا", 6, ["هنا 😀", "😀 هنا"]),
        ('قال "نعم" ثم', 9, ['قال "نعم" ', "ثم"]),
        ("א-ב גד", 3, ["א-ב ", "גד"]),
        ("￥字", 3, ["￥", "字"]),
        ("￥字", 1, ["￥", "字"]),
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
def test_a_line_ends_at_the_last_break_that_fits_or_in_a_word_too_long_for_it(
    text: str, width: int
) -> None:
    columns = columns_of(text)
    may_break = {columns.column_of(index) for index in breaks_between(classes_for_breaking(text))}

    def room_for(start: int, end: int) -> int:
        return len(columns.text[start:end].rstrip(SPACES))

    for line in itertools.islice(lay_out(text, width), len(lay_out(text, width)) - 1):
        start, end = columns.column_of(line.start), columns.column_of(line.end)
        fitting = [each for each in may_break if each > start and room_for(start, each) <= width]
        if fitting and "\u3000" not in text:
            assert end == max(fitting)
        else:
            assert end not in may_break or room_for(start, end) <= max(width, 2)


@given(TEXTS, WIDTHS)
def test_no_cell_is_parted_by_a_line_end(text: str, width: int) -> None:
    whole = {cell.start: cell.end for cell in lay_out(text, 1000)[0].cells}
    for line in lay_out(text, max(width, 2)):
        for cell in line.cells:
            assert whole.get(cell.start, cell.end) == cell.end
            assert drawable(text[cell.start]) != ""
