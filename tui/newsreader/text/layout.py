"""Lines of cells, in visual order."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple, TypeVar, overload

from newsreader.text.characters import (
    CARRIER,
    MARKS,
    MERGED,
    NOTHING,
    REPLACEMENT,
    SECOND_COLUMN,
    SPACES,
)
from newsreader.text.mirroring import mirror
from newsreader.text.paragraph import Paragraph, prepare
from newsreader.text.resolver import Base

_MOST_MARKS: Final = 8
"""Marks drawn on one base: more than any language uses, few enough for any terminal."""

_HANGING: Final = SPACES + SECOND_COLUMN
_MARKED: Final = re.compile(f"[^{MARKS}][{MARKS}]+")
_UNDRAWN: Final = str.maketrans("", "", MERGED + NOTHING)
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
        self._paragraph = paragraph
        self._first = first
        self._last = last
        self._most = most
        self._ellipsis = ellipsis
        drawn = first + len(columns.text[first:last].rstrip(_HANGING))
        # The right half of a wide character that is no space was stripped as well.
        self._drawn = drawn + (drawn < last and columns.text[drawn] == SECOND_COLUMN)
        self.start = columns.source_of(first) if first else 0
        """The first code point of the paragraph on the line, logical."""
        self.end = columns.source_of(last)
        """The code point after the last, hanging white space included."""

    def __repr__(self) -> str:
        return f"VisualLine({self.start}, {self.end}, {self.text!r})"

    @property
    def base_level(self) -> int:
        """The paragraph's level: odd if it reads from the right."""
        return self._paragraph.levels.base_level

    @cached_property
    def width(self) -> int:
        """The columns it takes."""
        if self._most == 1:
            return len(self.cells)
        return self._drawn - self._first + len(self._ellipsis)

    @property
    def hanging(self) -> tuple[int, ...]:
        """The logical index of each white space that hangs beyond the line's end."""
        columns = self._paragraph.columns
        return tuple(
            columns.source_of(column)
            for column in range(self._drawn, self._last)
            if columns.text[column] != SECOND_COLUMN
        )

    @cached_property
    def text(self) -> str:
        """The cells' text joined: the string to print."""
        drawn = self._simply_drawn()
        if drawn is None:
            return "".join([cell.text for cell in self.cells])
        start = self.start
        runs = self._paragraph.levels.within(start, start + len(drawn))
        if len(runs) == 1:
            return _visual(drawn, runs[0][2])
        parts = [_visual(drawn[first - start : last - start], level) for first, last, level in runs]
        return "".join(reorder(parts, [level for _, _, level in runs]))

    def _is_one_to_one(self) -> bool:
        """Tell whether each code point has its own column."""
        columns = self._paragraph.columns
        return (
            columns.source_of(self._drawn) - self.start == self._drawn - self._first
            and SECOND_COLUMN not in columns.text[self._first : self._drawn]
            and CARRIER not in columns.text[self._first : self._drawn]
        )

    def _simply_drawn(self) -> str | None:
        """Return what is drawn, one for one, if it is no more than glyphs and marks on them."""
        columns = self._paragraph.columns
        if self._ellipsis or not (columns.has_only_marks or self._is_one_to_one()):
            return None
        return self._paragraph.drawn(self.start, columns.source_of(self._drawn))

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The cells from left to right; hanging white space has none."""
        cells = self._logical_cells()
        if self._ellipsis:
            cut_at = cells[-1].end if cells else self.start
            cells += [
                Cell(sign, 1, cut_at, len(self._paragraph.source), self.base_level)
                for sign in self._ellipsis
            ]
        return tuple(reorder(cells, [cell.level for cell in cells]))

    def _logical_cells(self) -> list[Cell]:
        paragraph = self._paragraph
        columns = paragraph.columns
        start, end = self.start, columns.source_of(self._drawn)
        drawn = paragraph.drawn(start, end)
        cells = []
        column = self._first
        while column < self._drawn:
            width = 2 if columns.text.startswith(SECOND_COLUMN, column + 1) else 1
            first = columns.source_of(column)
            column += width
            last = end if column == self._drawn else columns.source_of(column)
            glyphs = drawn[first - start : last - start].rstrip(NOTHING)
            level = paragraph.levels.level_at(first)
            if first in columns.drawings:
                base_end, base = columns.drawings[first]
            else:
                base_end, base = first + 1, mirror(glyphs[0]) if level & 1 else glyphs[0]
            last = max(base_end, first + len(glyphs))
            if width > self._most:
                base, width = REPLACEMENT, 1
            marks = glyphs[base_end - first :].translate(_UNDRAWN)[:_MOST_MARKS]
            cells.append(Cell(base + marks, width, first, last, level))
        return cells


def _visual(drawn: str, level: int) -> str:
    """Return a run as it is drawn from left to right."""
    text = drawn.translate(_UNDRAWN) if MERGED in drawn or NOTHING in drawn else drawn
    if level & 1:
        # L3: marks stay behind their base, so they are turned around once more.
        return mirror(_MARKED.sub(lambda match: match[0][_MOST_MARKS::-1], text))[::-1]
    return _MARKED.sub(lambda match: match[0][: _MOST_MARKS + 1], text)


def reorder(items: list[_Item], levels: list[int]) -> list[_Item]:
    """Return items of these levels from left to right, given in logical order (UAX #9, L2)."""
    if not items:
        return items
    highest, lowest = max(levels), min(levels)
    if highest == lowest:
        return items[::-1] if highest & 1 else items
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
        first = self._ends[number - 1] if number else 0
        return VisualLine(self._paragraph, first, self._ends[number], self._width)


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
