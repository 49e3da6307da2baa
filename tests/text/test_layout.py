"""Lines and cells: what holds for any text at any width, and how the known hard cases look."""

import itertools
import unicodedata

from hypothesis import given

from newsreader.text import Cell, embedding_levels, lay_out
from newsreader.text.characters import NOTHING, drawable
from newsreader.text.resolver import Base
from tests.text.generated import BASES, TEXTS, WIDTHS


def cells_of(text: str, width: int = 80, base: Base = "rtl") -> list[Cell]:
    return [cell for line in lay_out(text, width, base=base) for cell in line.cells]


def texts_of(text: str, width: int, base: Base = "rtl") -> list[str]:
    return [line.text for line in lay_out(text, width, base=base)]


def is_drawn(character: str) -> bool:
    return drawable(character) != NOTHING


@given(TEXTS, WIDTHS, BASES)
def test_lines_follow_one_another_without_gap_or_overlap(text: str, width: int, base: Base) -> None:
    lines = lay_out(text, width, base=base)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    for line, following in itertools.pairwise(lines):
        assert line.start < line.end == following.start


@given(TEXTS, WIDTHS, BASES)
def test_every_drawn_code_point_is_in_one_cell_of_its_line_or_hangs(
    text: str, width: int, base: Base
) -> None:
    for line in lay_out(text, width, base=base):
        covered = [index for cell in line.cells for index in range(cell.start, cell.end)]
        assert len(covered) == len(set(covered))
        missing = set(range(line.start, line.end)) - set(covered) - set(line.hanging)
        assert not [index for index in missing if is_drawn(text[index])]
        assert not set(covered) & set(line.hanging)
        assert all(line.start <= index < line.end for index in covered)


@given(TEXTS, WIDTHS, BASES)
def test_no_line_is_wider_than_asked_for(text: str, width: int, base: Base) -> None:
    for line in lay_out(text, width, base=base):
        assert line.width == sum(cell.width for cell in line.cells) <= width


@given(TEXTS, WIDTHS, BASES)
def test_a_line_prints_its_cells(text: str, width: int, base: Base) -> None:
    for line in lay_out(text, width, base=base):
        assert line.text == "".join(cell.text for cell in line.cells)


@given(TEXTS, WIDTHS, BASES)
def test_nothing_unsafe_or_invisible_is_sent_to_the_terminal(
    text: str, width: int, base: Base
) -> None:
    for line in lay_out(text, width, base=base):
        for character in line.text:
            assert drawable(character) == character
            assert unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(TEXTS, WIDTHS, BASES)
def test_joining_does_not_depend_on_where_lines_end(text: str, width: int, base: Base) -> None:
    in_one_line = {cell.start: cell.text for cell in cells_of(text, 1000, base)}
    for cell in cells_of(text, max(width, 2), base):
        assert in_one_line.get(cell.start, cell.text) == cell.text


@given(TEXTS, BASES)
def test_levels_of_cells_are_the_paragraphs(text: str, base: Base) -> None:
    levels = embedding_levels(text, base=base)
    for cell in cells_of(text, 7, base):
        assert cell.level == levels[cell.start]


@given(TEXTS, BASES)
def test_a_line_is_the_paragraphs_order_restricted_to_it(text: str, base: Base) -> None:
    whole = lay_out(text, 1000, base=base)[0]
    order = {cell.start: place for place, cell in enumerate(whole.cells)}
    for line in lay_out(text, 9, base=base):
        places = [order[cell.start] for cell in line.cells if cell.start in order]
        assert places == sorted(places)
