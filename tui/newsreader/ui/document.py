"""An article laid out for one width: rows of the screen, and where each code point is."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.model import Block, BlockKind
from newsreader.text import Base, VisualLine, caret, lay_out


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the article on the screen."""

    block: Block
    line: VisualLine
    """Its offsets count from `block.start`."""


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

    def shows(self, index: int) -> bool:
        """Say whether code point `index` is in a block that is shown."""
        number = self._block_at(index)
        return number >= 0 and index < self.blocks[number].end

    def _block_at(self, index: int) -> int:
        return bisect_right(self.blocks, index, key=lambda block: block.start) - 1
