"""Which styles each cell of a line has: the spans on a text, brought to cells."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsreader.text import Cell


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring cells, from left to right, that look the same."""

    text: str
    width: int
    """In columns."""
    styles: tuple[str, ...]
    """The names of the layers that cover it, lowest first."""


_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]+")


def without_marks(text: str) -> str:
    """Return drawn text without harakat; no cell changes its width by that."""
    return _MARKS.sub("", text)


class Layer:
    """Ranges of one text that are drawn in one style; they may overlap."""

    def __init__(self, style: str, ranges: Iterable[tuple[int, int]]) -> None:
        """Take the ranges, half open, in code points, in any order."""
        self.style = style
        self.ranges = sorted(ranges)
        """In text order."""
        self._starts = [start for start, _ in self.ranges]
        self._reach = list(accumulate((end for _, end in self.ranges), max))

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the ranges that share a code point with `[start, end)`."""
        found = []
        number = bisect_left(self._starts, end)
        while number and self._reach[number - 1] > start:
            number -= 1
            if self.ranges[number][1] > start:
                found.append(self.ranges[number])
        return found


def overlaps(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where two or more ranges cover the same code points, in text order."""
    edges = sorted(edge for start, end in ranges for edge in ((start, 1), (end, -1)))
    found: list[tuple[int, int]] = []
    depth = 0
    for index, change in edges:
        if depth == 1 and change == 1:
            begin = index
        elif depth == 2 and change == -1 and begin < index:
            found.append((begin, index))
        depth += change
    return found


def paint(cells: Sequence[Cell], offset: int, layers: Sequence[Layer]) -> list[Run]:
    """Join the cells of a line into runs of one look.

    Args:
        cells: From left to right; their `start` and `end` count from `offset`.
        offset: Where in the text of the layers the paragraph of the cells begins.
        layers: Lowest first. A cell has a layer's style if any of its letters has.
    """
    if not cells:
        return []
    first = offset + min(cell.start for cell in cells)
    last = offset + max(cell.end for cell in cells)
    active = [(layer.style, ranges) for layer in layers if (ranges := layer.within(first, last))]
    runs: list[Run] = []
    texts: list[str] = []
    width = 0
    before: tuple[str, ...] | None = None
    for cell in cells:
        start, end = offset + cell.start, offset + cell.end
        styles = tuple(
            style
            for style, ranges in active
            if any(begin < end and start < finish for begin, finish in ranges)
        )
        if styles != before and before is not None:
            runs.append(Run("".join(texts), width, before))
            texts, width = [], 0
        before = styles
        texts.append(cell.text)
        width += cell.width
    runs.append(Run("".join(texts), width, before or ()))
    return runs
