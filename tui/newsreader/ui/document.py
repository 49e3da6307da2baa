"""An article laid out for one width: rows of the screen, and where each code point is."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.model import Block, BlockKind, Span
from newsreader.text import Base, VisualLine, caret, lay_out


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the article on the screen."""

    block: Block
    line: VisualLine
    """Its offsets count from `block.start`."""


AT_ONCE = 50_000
"""The longest text, in code points, that is prepared while the screen waits for it."""
_ANY_WIDTH = 80


def make_ready(text: str, blocks: Sequence[Block], base: Base) -> None:
    """Do what takes long about laying out a text, whatever the width; for a thread."""
    for block in blocks:
        lay_out(text[block.start : block.end], _ANY_WIDTH, base=base)


class Document:
    """The shown blocks of one text, wrapped at one width.

    Wrapping is done for the whole text at once; lines are ordered and shaped when asked for.
    Blocks are separated by an empty row, neighbouring boilerplate lines are not.
    """

    def __init__(self, text: str, blocks: Sequence[Block], width: int, base: Base) -> None:
        """Lay `blocks` of `text` out on lines of `width` columns."""
        self.text = text
        self.blocks = tuple(blocks)
        self._lines = [
            lay_out(text[block.start : block.end], max(1, width), base=base) for block in blocks
        ]
        self._tops: list[int] = []
        row = 0
        for number, lines in enumerate(self._lines):
            self._tops.append(row)
            row += len(lines) + self._gap_after(number)
        self.height = row
        """In rows."""

    def _gap_after(self, number: int) -> int:
        pair = self.blocks[number : number + 2]
        return int(len(pair) == 2 and {block.kind for block in pair} != {BlockKind.BOILERPLATE})

    def row(self, y: int) -> Row | None:
        """Return row `y` of the document, none for an empty row or one outside."""
        if not 0 <= y < self.height:
            return None
        number = bisect_right(self._tops, y) - 1
        lines = self._lines[number]
        line_number = y - self._tops[number]
        return Row(self.blocks[number], lines[line_number]) if line_number < len(lines) else None

    def row_of(self, index: int) -> int:
        """Return the row that shows code point `index`, or the one nearest before it."""
        number = self._block_at(index)
        if number < 0:
            return 0
        block = self.blocks[number]
        inside = min(max(index, block.start), block.end) - block.start
        return self._tops[number] + caret.line_at(self._lines[number], inside)

    def first_index(self, y: int) -> int:
        """Return the first code point of row `y`, or of the first row with text below it."""
        while 0 <= y < self.height:
            if row := self.row(y):
                return row.block.start + row.line.start
            y += 1
        return self.blocks[-1].end if self.blocks else 0

    def index_below(self, index: int, rows: int) -> int:
        """Return the code point `rows` rows further down (or up) than `index`, as near below it.

        Empty rows are passed over; where there is no such row, `index` itself is returned.
        """
        y = self.row_of(index)
        here = self.row(y)
        y += rows
        while 0 <= y < self.height and self.row(y) is None:
            y += 1 if rows > 0 else -1
        there = self.row(y)
        if here is None or there is None:
            return index
        goal = caret.goal_column(here.line, index - here.block.start)
        rtl = there.line.base_level & 1
        column = there.line.width - 1 - goal if rtl else goal
        return there.block.start + caret.index_at(there.line, column)

    def cell_around(self, index: int) -> Span:
        """Return what the cell of code point `index` draws: a letter with its marks, a lam-alef."""
        row = self.row(self.row_of(index))
        if row:
            inside = index - row.block.start
            for cell in row.line.cells:
                if cell.start <= inside < cell.end:
                    return Span(row.block.start + cell.start, row.block.start + cell.end)
        return Span(index, index + 1)

    def line_around(self, index: int) -> Span:
        """Return the drawn letters of the line of code point `index`, in logical order."""
        row = self.row(self.row_of(index))
        if row is None or not row.line.cells:
            return Span(index, index + 1)
        cells = row.line.cells
        first = min(cell.start for cell in cells)
        return Span(row.block.start + first, row.block.start + max(cell.end for cell in cells))

    def beside(self, index: int, *, left: bool) -> int:
        """Return the cell to the left (or right) of code point `index`, as the screen shows.

        At the edge of a line it is the first cell of the line further on (or the last of the line
        before); at the end of the document it is `index` itself.
        """
        number = self._block_at(index)
        if number < 0:
            return index
        block, lines = self.blocks[number], self._lines[number]
        step = caret.move_left if left else caret.move_right
        moved = step(lines, index - block.start)
        if moved not in (index - block.start, block.end - block.start):
            return block.start + moved
        number += 1 if left == self._rtl else -1
        if not 0 <= number < len(self.blocks):
            return index
        return self._edge(number, left=not left)

    @property
    def first_cell(self) -> int:
        """The cell that walking on begins with: of Arabic the rightmost of the first line."""
        return self._edge(0, left=not self._rtl) if self.blocks else 0

    @property
    def last_cell(self) -> int:
        """The cell that walking on ends with: of Arabic the leftmost of the last line."""
        return self._edge(-1, left=self._rtl) if self.blocks else 0

    @property
    def _rtl(self) -> bool:
        return bool(self._lines[0][0].base_level & 1)

    def _edge(self, number: int, *, left: bool) -> int:
        """Return the leftmost (or rightmost) cell of a block's first or last line."""
        block, lines = self.blocks[number], self._lines[number]
        line = lines[-1] if left == self._rtl else lines[0]
        cells = [cell for cell in line.cells if cell.width]
        return block.start + cells[0 if left else -1].start if cells else block.start

    def shows(self, index: int) -> bool:
        """Say whether code point `index` is in a block that is shown."""
        number = self._block_at(index)
        return number >= 0 and index < self.blocks[number].end

    def _block_at(self, index: int) -> int:
        return bisect_right(self.blocks, index, key=lambda block: block.start) - 1
