"""The caret: by what is on the screen, one cluster at a time, never sticking, never looping."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given

from newsreader.text import VisualLine, caret, lay_out
from newsreader.text.resolver import Base
from tests.text.generated import BASES, TEXTS, WIDTHS

SEEDS = Path(__file__).parents[2] / "seeds"
PARAGRAPHS = [
    line for file in sorted(SEEDS.glob("*.txt")) for line in file.read_text("utf-8").splitlines()
]


def stops_of(lines: Sequence[VisualLine]) -> set[int]:
    cells = {cell.start for line in lines for cell in line.cells}
    return cells | {index for line in lines for index in line.hanging} | {lines[-1].end}


def walk_left(lines: Sequence[VisualLine], index: int) -> list[int]:
    met = [index]
    while (following := caret.move_left(lines, met[-1])) != met[-1]:
        met.append(following)
        assert len(met) < 5000, "it loops"
    return met


def walk_right(lines: Sequence[VisualLine], index: int) -> list[int]:
    met = [index]
    while (following := caret.move_right(lines, met[-1])) != met[-1]:
        met.append(following)
        assert len(met) < 5000, "it loops"
    return met


@pytest.mark.parametrize("width", [1, 40])
def test_a_walk_over_every_seed_meets_every_cluster_once_both_ways(width: int) -> None:
    assert len(PARAGRAPHS) > 30
    for paragraph in PARAGRAPHS:
        lines = lay_out(paragraph, width)
        to_the_end = walk_left(lines, walk_right(lines, 0)[-1])
        assert len(to_the_end) == len(set(to_the_end))
        assert set(to_the_end) == stops_of(lines)
        assert walk_right(lines, to_the_end[-1]) == to_the_end[::-1]


@example("\u202a", 1, "rtl")  # nothing is drawn: the only place is after it
@given(TEXTS, WIDTHS, BASES)
def test_a_walk_over_any_text_meets_every_cluster_once_both_ways(
    text: str, width: int, base: Base
) -> None:
    lines = lay_out(text, width, base=base)
    row = walk_left(lines, walk_right(lines, 0)[-1])
    assert len(row) == len(set(row))
    assert set(row) == stops_of(lines)
    assert walk_right(lines, row[-1]) == row[::-1]


@given(TEXTS, WIDTHS, BASES)
def test_a_click_on_a_cell_puts_the_caret_where_it_is_drawn(
    text: str, width: int, base: Base
) -> None:
    for line in lay_out(text, width, base=base):
        for column in range(line.width):
            cell = caret.cell_at(line, column)
            assert cell is not None
            assert caret.index_at(line, column) == cell.start
            assert caret.column_of(line, cell.start) in {column, column - 1}
        assert caret.cell_at(line, -1) is None
        assert caret.cell_at(line, line.width) is None


@given(TEXTS, WIDTHS, BASES)
def test_every_index_is_on_its_line_and_in_reach_of_its_cells(
    text: str, width: int, base: Base
) -> None:
    lines = lay_out(text, width, base=base)
    for index in range(len(text) + 1):
        line = lines[caret.line_at(lines, index)]
        assert line.start <= index < line.end or index == line.end == len(text)
        assert -1 <= caret.column_of(line, index) <= line.width


@given(TEXTS, WIDTHS, BASES)
def test_pieces_are_the_columns_of_the_cells_selected(text: str, width: int, base: Base) -> None:
    start, end = len(text) // 3, len(text) * 2 // 3
    for line in lay_out(text, width, base=base):
        pieces = caret.pieces(line, start, end)
        selected = {column for first, last in pieces for column in range(first, last)}
        expected = set()
        cell_x = 0
        for cell in line.cells:
            if cell.start < end and cell.end > start:
                expected |= set(range(cell_x, cell_x + cell.width))
            cell_x += cell.width
        assert selected == expected
        assert all(one[1] < other[0] for one, other in pairwise(pieces))


@given(TEXTS, WIDTHS, BASES)
def test_home_and_end_stay_on_the_line(text: str, width: int, base: Base) -> None:
    lines = lay_out(text, width, base=base)
    for index in stops_of(lines):
        number = caret.line_at(lines, index)
        start, end = caret.line_start(lines, index), caret.line_end(lines, index)
        assert start <= index
        assert caret.line_at(lines, start) == caret.line_at(lines, end) == number
        assert caret.line_start(lines, end) == start


@given(TEXTS, WIDTHS, BASES)
def test_up_and_down_go_one_line_and_stop_at_the_ends(text: str, width: int, base: Base) -> None:
    lines = lay_out(text, width, base=base)
    for index in sorted(stops_of(lines))[:10]:
        number = caret.line_at(lines, index)
        for by in (-1, 1, 3):
            moved = caret.move_vertically(lines, index, by)
            assert moved in stops_of(lines)
            expected = min(max(number + by, 0), len(lines) - 1)
            assert caret.line_at(lines, moved) == expected


def test_left_and_right_mean_the_sides_of_the_screen_in_a_latin_word_too() -> None:
    text = "قال John ان"
    lines = lay_out(text, 40)
    # On the screen: NA John LAQ. From the lam of LAQ leftwards: the space, then n, h, o, J.
    assert walk_left(lines, 2)[:6] == [2, 3, 7, 6, 5, 4]
    assert walk_right(lines, 4)[:5] == [4, 5, 6, 7, 3]


def test_the_left_edge_of_an_arabic_line_leads_to_the_right_edge_of_the_next() -> None:
    text = "واحد اثنان"
    lines = lay_out(text, 5)
    assert caret.move_left(lines, 3) == 4
    assert caret.move_left(lines, 4) == 5
    assert caret.move_right(lines, 5) == 4
    assert caret.column_of(lines[0], 4) == -1
    assert caret.column_of(lines[1], 5) == 4


def test_the_caret_after_the_end_stands_beyond_the_last_letter() -> None:
    arabic = lay_out("بيت", 10)
    assert caret.column_of(arabic[0], 3) == -1
    assert caret.index_at(arabic[0], -1) == 3
    assert caret.index_at(arabic[0], 9) == 0
    latin = lay_out("abc", 10, base="ltr")
    assert caret.column_of(latin[0], 3) == 3
    assert caret.index_at(latin[0], 9) == 3
    assert caret.index_at(latin[0], -1) == 0
    assert caret.column_of(lay_out("", 5)[0], 0) == -1


def test_up_and_down_keep_the_distance_from_the_side_where_lines_begin() -> None:
    lines = lay_out("كلمات عدة هنا ثم", 10)
    assert [line.width for line in lines] == [9, 6]
    # Three letters from the right in the first line, and in the second.
    assert caret.move_vertically(lines, 3, 1) == lines[1].start + 3
    assert caret.move_vertically(lines, 8, 1) == len("كلمات عدة هنا ثم")
    assert caret.move_vertically(lines, lines[1].start, -1, 4) == 4


def test_a_selection_over_a_latin_word_has_two_pieces() -> None:
    line = lay_out("قال John ان", 40)[0]
    assert caret.pieces(line, 0, 6) == ((3, 5), (7, 11))
    assert caret.pieces(line, 0, 11) == ((0, 11),)
    assert caret.pieces(line, 4, 4) == ()


def test_word_moves_are_logical() -> None:
    text = "قال John، 12 شخصًا."
    starts = [0, 4, 10, 13, 20]
    assert [caret.next_word(text, index) for index in starts[:-1]] == [*starts[1:4], len(text)]
    assert caret.next_word(text, len(text)) == len(text)
    assert caret.previous_word(text, 15) == 13
    assert caret.previous_word(text, 13) == 10
    assert caret.previous_word(text, 0) == 0


def test_spaces_at_the_end_are_walked_over_one_by_one_in_order() -> None:
    lines = lay_out("ب  ", 10)
    assert walk_left(lines, 0) == [0, 1, 2, 3]
    latin = lay_out("b  ", 10, base="ltr")
    assert walk_right(latin, 0) == [0, 1, 2, 3]
