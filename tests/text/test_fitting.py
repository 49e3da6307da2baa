"""One line for lists, titles, cells: cut at the logical end, safe for the terminal."""

import pytest
from hypothesis import given

from newsreader.text import fit, lay_out
from newsreader.text.resolver import Base
from tests.text.generated import BASES, TEXTS, WIDTHS

TITLE = "وزير (Sergey) الخارجية 2025"


@given(TEXTS, WIDTHS, BASES)
def test_it_never_takes_more_than_the_width(text: str, width: int, base: Base) -> None:
    line = fit(text, width, base=base)
    assert line.width == sum(cell.width for cell in line.cells) <= width
    assert line.text == "".join(cell.text for cell in line.cells)


@given(TEXTS, BASES)
def test_what_fits_is_drawn_as_lay_out_draws_it(text: str, base: Base) -> None:
    flat = " ".join(text.splitlines()).replace("\t", " ").replace("\x1b", "")
    assert fit(flat, 400, base=base).text == lay_out(flat, 400, base=base)[0].text


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (27, "2025 ﺔﻴﺟﺭﺎﺨﻟﺍ (Sergey) ﺮﻳﺯﻭ"),
        (26, "…20 ﺔﻴﺟﺭﺎﺨﻟﺍ (Sergey) ﺮﻳﺯﻭ"),
        (12, "…Serge) ﺮﻳﺯﻭ"),
        (5, "…ﺮﻳﺯﻭ"),
        (6, "…ﺮﻳﺯﻭ"),
        (1, "…"),
    ],
)
def test_the_ellipsis_stands_at_the_logical_end(width: int, text: str) -> None:
    line = fit(TITLE, width)
    assert line.text == text
    assert line.width <= width


def test_a_latin_title_is_cut_on_the_right() -> None:
    assert fit("A long title", 7, base="ltr").text == "A long…"
    assert fit("A long title", 8, base="ltr").text == "A long…"


def test_another_ellipsis_can_be_given() -> None:
    assert fit("بيت كبير", 5, ellipsis="..").text == "..ﺖﻴﺑ"
    assert fit("abcdef", 4, base="ltr", ellipsis="").text == "abcd"


def test_line_breaks_and_tabs_become_spaces_and_controls_are_replaced() -> None:
    assert fit("a\nb\tc\x1b]52;", 20, base="ltr").text == "a b c\ufffd]52;"


def test_cells_keep_their_place_in_the_source() -> None:
    line = fit("بيت كبير", 4)
    assert [(cell.start, cell.end) for cell in line.cells] == [(3, 8), (2, 3), (1, 2), (0, 1)]
    assert (line.start, line.end) == (0, 3)
