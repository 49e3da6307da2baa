"""Lines of cells, in visual order."""

from collections.abc import Sequence
from typing import NamedTuple, overload

from newsreader.text.characters import REPLACEMENT, SECOND_COLUMN
from newsreader.text.paragraph import Paragraph, prepare
from newsreader.text.resolver import Base
from newsreader.text.wrapping import SPACES, line_ends


class Cell(NamedTuple):
    """One base glyph with its marks, as the terminal gets it."""

    text: str
    width: int
    """Columns: 0, 1 or 2."""
    start: int
    end: int
    """The logical range, code points of the paragraph; lam-alef covers both letters."""
    level: int
    """The embedding level, after L1."""


class VisualLine(NamedTuple):
    """One line as drawn."""

    start: int
    end: int
    """The logical range, code points of the paragraph, hanging white space included."""
    cells: tuple[Cell, ...]
    """From left to right; hanging white space has none."""
    text: str
    """The cells' text joined: the string to print."""
    width: int
    """The columns it takes."""
    base_level: int
    """The paragraph's level: odd if it reads from the right."""
    hanging: tuple[int, ...]
    """The logical index of each white space that hangs beyond the line's end."""


def reorder(cells: list[Cell]) -> list[Cell]:
    """Reverse runs from the highest level to the lowest odd one (UAX #9, L2)."""
    if not cells:
        return cells
    highest = max(cell.level for cell in cells)
    lowest_odd = min((cell.level for cell in cells if cell.level & 1), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        first = 0
        while first < len(cells):
            if cells[first].level < level:
                first += 1
                continue
            last = first
            while last < len(cells) and cells[last].level >= level:
                last += 1
            cells[first:last] = cells[first:last][::-1]
            first = last
    return cells


class Lines(Sequence[VisualLine]):
    """The lines of one paragraph; wrapped already, ordered when they are asked for."""

    def __init__(self, paragraph: Paragraph, width: int) -> None:
        self._paragraph = paragraph
        self._width = width
        self._ends = line_ends(paragraph.columns, width) or [0]

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, number: int) -> VisualLine: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[VisualLine]: ...
    def __getitem__(self, number: int | slice) -> VisualLine | Sequence[VisualLine]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if number < 0:
            number += len(self._ends)
        if not 0 <= number < len(self._ends):
            raise IndexError(number)
        first = self._ends[number - 1] if number else 0
        return visual_line(self._paragraph, first, self._ends[number], self._width)


def logical_cells(paragraph: Paragraph, first: int, last: int, width: int) -> list[Cell]:
    """Return the cells of the columns `first` to `last` of a paragraph, in logical order.

    A cell of two columns on a line of one is drawn as U+FFFD.
    """
    columns = paragraph.columns
    cells = []
    column = first
    while column < min(last, len(columns)):
        taken = 2 if columns.startswith(SECOND_COLUMN, column + 1) else 1
        text = paragraph.texts.get(column, columns[column])
        cells.append(
            Cell(
                text if taken <= width else REPLACEMENT,
                min(taken, width),
                paragraph.starts[column],
                paragraph.ends[column],
                paragraph.levels[column],
            )
        )
        column += taken
    return cells


def visual_line(paragraph: Paragraph, first: int, last: int, width: int) -> VisualLine:
    """Make a line of the columns `first` to `last` of a paragraph (logical, half open)."""
    drawn = first + len(paragraph.columns[first:last].rstrip(SPACES))
    cells = reorder(logical_cells(paragraph, first, drawn, width))
    return VisualLine(
        paragraph.source_of(first) if first else 0,
        paragraph.source_of(last),
        tuple(cells),
        "".join([cell.text for cell in cells]),
        sum(cell.width for cell in cells),
        paragraph.base_level,
        tuple(dict.fromkeys(paragraph.starts[drawn:last])),
    )


def lay_out(paragraph: str, width: int, *, base: Base = "rtl") -> Sequence[VisualLine]:
    """Break a paragraph into lines of at most `width` columns and put each in visual order.

    Args:
        paragraph: Logical order, without line breaks.
        width: Terminal columns, at least 1.
        base: The base direction; `auto` takes it from the first strong letter (P2, P3).
    """
    if width < 1:
        raise ValueError(f"a line needs at least one column, not {width}")
    return Lines(prepare(paragraph, base), width)
