"""Lines of cells, in visual order."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, overload

from newsreader.text.characters import REPLACEMENT
from newsreader.text.paragraph import Paragraph
from newsreader.text.preparing import PREPARED
from newsreader.text.resolver import Base
from newsreader.text.visual_order import reorder

_MOST_LINES_KEPT: Final = 256
"""A few screens; the caret asks for the same lines again and again."""


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

    __slots__ = ("_cells", "_ellipsis", "_first", "_last", "_most", "_paragraph", "_text")

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
        self._paragraph = paragraph
        self._first = first
        self._last = last
        self._most = most
        self._ellipsis = ellipsis
        self._cells: tuple[Cell, ...] | None = None
        self._text: str | None = None

    @property
    def _drawn(self) -> int:
        """The column where hanging white space begins."""
        return self._paragraph.drawn_end(self._first, self._last)

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
        return self._paragraph.runs.base_level

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
                paragraph, first = self._paragraph, self._first
                self._text = paragraph.visual(first, paragraph.drawn_end(first, self._last))
        return self._text

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


class Lines(Sequence[VisualLine]):
    """The lines of one paragraph: wrapped at once, each made when it is asked for."""

    __slots__ = ("_ends", "_made", "_paragraph", "_width")

    def __init__(self, paragraph: Paragraph, width: int) -> None:
        self._paragraph = paragraph
        self._width = width
        self._ends = paragraph.line_ends(width)
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
    return Lines(PREPARED[paragraph, base], width)
