"""Where lines end: greedy, in logical order, on the columns of a paragraph.

A line ends where `line_breaking` allows it, the white space there hanging beyond its end; a word
longer than the line is cut between cells.
"""

from bisect import bisect_right
from collections.abc import Iterable

from newsreader.text.characters import SECOND_COLUMN, SPACES

HANGING = SPACES + SECOND_COLUMN


def drawn_end(columns: str, first: int, last: int) -> int:
    """Return where, between two columns, the white space begins that hangs at the end."""
    if columns[last - 1 : last] not in HANGING:
        return last
    if last - first > 1 and columns[last - 1] == " " and columns[last - 2] not in HANGING:
        return last - 1
    drawn = first + len(columns[first:last].rstrip(HANGING))
    # The right half of a wide character that is no space was stripped as well.
    return drawn + (drawn < last and columns[drawn] == SECOND_COLUMN)


class Wrapping:
    """The line ends of one paragraph, for any width."""

    __slots__ = ("_columns", "_drawn_ends", "_ends")

    def __init__(self, columns: str, breaks: Iterable[int]) -> None:
        """Take the columns, one character each, and those before which a line may break, ascending."""
        self._columns = columns
        self._ends: list[int] = []
        self._drawn_ends: list[int] = []
        """Where the white space at each end begins."""
        start = 0
        for end in (*breaks, len(columns)):
            if end > start:
                self._ends.append(end)
                self._drawn_ends.append(drawn_end(columns, start, end))
                start = end

    def line_ends(self, width: int) -> list[int]:
        """Return the column after each line's last, hanging white space included."""
        length = len(self._columns)
        if length <= width:
            return [length]
        ends = []
        start = 0
        while start < length:
            place = bisect_right(self._drawn_ends, start + width)
            end = self._ends[place - 1] if place else 0
            if end <= start:
                end = self._cut(start, width)
            ends.append(end)
            start = end
        return ends

    def _cut(self, start: int, width: int) -> int:
        """Return where a word is cut that begins at `start` and is too long for a line."""
        end = start + width
        if self._columns.startswith(SECOND_COLUMN, end):
            end += 1 if width == 1 else -1
        return end
