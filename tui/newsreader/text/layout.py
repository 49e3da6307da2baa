"""Lines of cells, in visual order."""

from collections.abc import Iterator, Sequence
from operator import ne
from typing import Final, NamedTuple, TypeVar, overload

from newsreader.text.characters import REPLACEMENT, SECOND_COLUMN, SPACES
from newsreader.text.paragraph import Paragraph, prepare
from newsreader.text.resolver import Base

_HANGING: Final = SPACES + SECOND_COLUMN
_MOST_LINES_KEPT: Final = 256
"""A few screens; the caret asks for the same lines again and again."""

_Item = TypeVar("_Item")


class Cell(NamedTuple):
    """One base glyph with its marks, as the terminal gets it."""

    text: str
    width: int
    """Columns: 1 or 2."""
    start: int
    end: int
    """The logical range, code points of the paragraph; lam-alef covers both letters."""
    level: int
    """The embedding level, after L1."""


class VisualLine:
    """One line as drawn. Cells and text are made when they are first asked for."""

    __slots__ = (
        "_cells",
        "_drawn",
        "_ellipsis",
        "_first",
        "_last",
        "_most",
        "_paragraph",
        "_text",
    )

    def __init__(
        self, paragraph: Paragraph, first: int, last: int, most: int, ellipsis: str = ""
    ) -> None:
        """Take the columns `first` to `last` (logical) of a paragraph.

        Args:
            paragraph: What the columns are of.
            first: The first column.
            last: The column after the last, hanging white space included.
            most: The columns there are to draw in.
            ellipsis: Drawn after the line's logical end: characters of one column.
        """
        columns = paragraph.columns
        drawn = last
        if columns.text[last - 1 : last] in _HANGING:
            drawn = first + len(columns.text[first:last].rstrip(_HANGING))
            # The right half of a wide character that is no space was stripped as well.
            drawn += drawn < last and columns.is_second(drawn)
        self._paragraph = paragraph
        self._first = first
        self._drawn = drawn
        self._last = last
        self._most = most
        self._ellipsis = ellipsis
        self._cells: tuple[Cell, ...] | None = None
        self._text: str | None = None

    @property
    def start(self) -> int:
        """The first code point of the paragraph on the line, logical."""
        return self._paragraph.columns.source_of(self._first) if self._first else 0

    @property
    def end(self) -> int:
        """The code point after the last, hanging white space included."""
        return self._paragraph.columns.source_of(self._last)

    def __repr__(self) -> str:
        return f"VisualLine({self.start}, {self.end}, {self.text!r})"

    @property
    def base_level(self) -> int:
        """The paragraph's level: odd if it reads from the right."""
        return self._paragraph.levels.base_level

    @property
    def is_last(self) -> bool:
        """Tell whether the paragraph ends on it."""
        return self.end == len(self._paragraph.source)

    @property
    def width(self) -> int:
        """The columns it takes."""
        if self._most == 1:
            return len(self.cells)
        return self._drawn - self._first + len(self._ellipsis)

    @property
    def hanging(self) -> tuple[int, ...]:
        """The logical index of each white space that hangs beyond the line's end."""
        columns = self._paragraph.columns
        hanging = range(self._drawn, self._last)
        return tuple(columns.source_of(each) for each in hanging if not columns.is_second(each))

    @property
    def text(self) -> str:
        """The cells' text joined: the string to print."""
        if self._text is None:
            if self._ellipsis or self._most == 1:
                self._text = "".join([cell.text for cell in self.cells])
            else:
                self._text = self._visual_text()
        return self._text

    def _visual_text(self) -> str:
        first, drawn = self._first, self._drawn
        glyphs = self._paragraph.glyphs(first, drawn)
        runs = self._paragraph.runs.within(first, drawn)
        if len(runs) == 1:
            return _joined(glyphs, runs[0][2])
        parts = [_joined(glyphs[start - first : end - first], level) for start, end, level in runs]
        return "".join(reorder(parts, [level for _, _, level in runs]))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells from left to right; hanging white space has none."""
        if self._cells is None:
            cells = self._logical_cells()
            self._cells = tuple(reorder(cells, [cell.level for cell in cells]))
        return self._cells

    def _logical_cells(self) -> list[Cell]:
        paragraph = self._paragraph
        cells = []
        columns = range(self._first, self._drawn)
        for column, glyph in zip(
            columns, paragraph.glyphs(columns.start, columns.stop), strict=True
        ):
            if paragraph.columns.is_second(column):
                continue
            width = 2 if paragraph.columns.is_second(column + 1) else 1
            start, end = paragraph.range_of(column)
            level = paragraph.runs.level_at(column)
            if width <= self._most:
                cells.append(Cell(glyph, width, start, end, level))
            else:
                cells.append(Cell(REPLACEMENT, 1, start, end, level))
        cut_at = cells[-1].end if cells else self.start
        cells += [
            Cell(sign, 1, cut_at, len(paragraph.source), self.base_level) for sign in self._ellipsis
        ]
        return cells


def _joined(glyphs: str | list[str], level: int) -> str:
    """Return the glyphs of one run from left to right."""
    if level & 1:
        glyphs = glyphs[::-1]
    return glyphs if isinstance(glyphs, str) else "".join(glyphs)


def reorder(items: list[_Item], levels: list[int]) -> list[_Item]:
    """Return items of these levels from left to right, given in logical order (UAX #9, L2)."""
    if not items:
        return items
    highest, lowest = max(levels), min(levels)
    if highest == lowest:
        return items[::-1] if highest & 1 else items
    if (lowest, highest) == (1, 2) and all(map(ne, levels, levels[1:])):
        # What is reversed twice keeps its own order, and each item is by itself.
        return items[::-1]
    # From the highest level to the lowest odd one, reverse what is at it or above.
    order = list(range(len(items)))
    for level in range(highest, lowest - 1 + (lowest + 1) % 2, -1):
        place = 0
        while place < len(order):
            if levels[order[place]] < level:
                place += 1
                continue
            run_start = place
            while place < len(order) and levels[order[place]] >= level:
                place += 1
            order[run_start:place] = order[run_start:place][::-1]
    return [items[each] for each in order]


class Lines(Sequence[VisualLine]):
    """The lines of one paragraph: wrapped at once, each made when it is asked for."""

    def __init__(self, paragraph: Paragraph, width: int) -> None:
        self._paragraph = paragraph
        self._width = width
        self._ends = paragraph.wrapping.line_ends(width)
        self._made: dict[int, VisualLine] = {}

    def __iter__(self) -> Iterator[VisualLine]:
        first = 0
        for last in self._ends:
            yield VisualLine(self._paragraph, first, last, self._width)
            first = last

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
        if number < 0:
            raise IndexError(number)
        if number in self._made:
            return self._made[number]
        if len(self._made) >= _MOST_LINES_KEPT:
            self._made.clear()
        first = self._ends[number - 1] if number else 0
        line = self._made[number] = VisualLine(
            self._paragraph, first, self._ends[number], self._width
        )
        return line


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
