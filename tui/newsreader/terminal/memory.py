"""What is on the screen, for the encoders that must see a whole row to send a part of it."""

from newsreader.terminal.row import Row, Segment, cell_width, single_cells

_BLANK = Segment(" ")
_COVERED = Segment("")
"""The second column of a wide cell."""


class ScreenMemory:
    """The cells of each line of the screen, as far as they were written."""

    def __init__(self) -> None:
        self._lines: dict[int, list[Segment]] = {}

    def write(self, line: int, column: int, row: Row) -> None:
        """Take in that `row` was written at `line` and `column`, both from 0."""
        cells = self._lines.setdefault(line, [])
        cells += [_BLANK] * (column - len(cells))
        for cell in single_cells(row):
            width = cell_width(cell.text)
            if width:
                cells[column : column + width] = [cell, _COVERED][:width]
                column += width

    def row(self, line: int, width: int) -> list[Segment]:
        """Return the cells of `line`, from its first column, that a screen of `width` shows."""
        return [cell for cell in self._lines.get(line, [])[:width] if cell is not _COVERED]

    def forget(self) -> None:
        """Take in that the screen was cleared."""
        self._lines.clear()
