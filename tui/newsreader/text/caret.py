"""Where the caret goes. Pure functions over the lines of one paragraph.

A caret is the logical index of the first code point of a cell, or of a hanging white space, or the
length of the text for the place after its end. On its line every such index is one *stop*; the
stops from left to right, line after line, are one row which left and right walk along, so that no
key ever sticks or loops.
"""

from bisect import bisect_right
from collections.abc import Sequence

from newsreader.text.finding import word_ranges
from newsreader.text.layout import Cell, VisualLine


def line_at(lines: Sequence[VisualLine], index: int) -> int:
    """Return the number of the line that the logical `index` is on."""
    return max(bisect_right(lines, index, key=lambda line: line.start) - 1, 0)


def cell_at(line: VisualLine, column: int) -> Cell | None:
    """Return the cell at a column of the line, counted from its left end; none outside."""
    cell_x = 0
    for cell in line.cells:
        if cell_x <= column < cell_x + cell.width:
            return cell
        cell_x += cell.width
    return None


def column_of(line: VisualLine, index: int) -> int:
    """Return the column where the caret at a logical `index` is drawn.

    Hanging white space and the place after the text lie beyond the line: at `line.width` if the
    paragraph reads from the left, at -1 if it reads from the right.
    """
    cell_x = 0
    found = None
    nearest = -1
    for cell in line.cells:
        # An index that has no cell of its own belongs to the cell before it.
        if nearest < cell.start <= index:
            nearest, found = cell.start, cell_x
        cell_x += cell.width
    if found is None and line.cells and index < _end_of_cells(line):
        found = column_of(line, min(cell.start for cell in line.cells))
    if found is None or index >= _end_of_cells(line):
        return -1 if line.base_level & 1 else line.width
    return found


def _end_of_cells(line: VisualLine) -> int:
    return line.hanging[0] if line.hanging else line.end


def index_at(line: VisualLine, column: int) -> int:
    """Return the caret for a click on a column: that cell, or the line's logical end or start."""
    cell = cell_at(line, column)
    if cell is not None:
        return cell.start
    before_start = column >= line.width if line.base_level & 1 else column < 0
    return _first(line) if before_start else _end(line)


def _first(line: VisualLine) -> int:
    return min(_stops(line), default=line.start)


def _end(line: VisualLine) -> int:
    """Return the stop at the line's logical end: on what hangs, after the text, or its last cell."""
    return line.hanging[0] if line.hanging else max(_stops(line), default=line.start)


def _stops(line: VisualLine) -> list[int]:
    """Return the carets of a line from left to right."""
    beyond = list(line.hanging)
    if line.is_last:
        beyond.append(line.end)
    cells = [cell.start for cell in line.cells]
    return [*reversed(beyond), *cells] if line.base_level & 1 else [*cells, *beyond]


def _nearest(stops: Sequence[int], index: int) -> int:
    """Return the place among `stops` of the last one, logically, that is not after `index`."""
    place = max(range(len(stops)), key=lambda each: (stops[each] <= index, stops[each]))
    if stops[place] > index:
        place = min(range(len(stops)), key=stops.__getitem__)
    return place


def _move(lines: Sequence[VisualLine], index: int, step: int) -> int:
    number = line_at(lines, index)
    stops = _stops(lines[number])
    here = _nearest(stops, index) if stops else 0
    place = here + step
    if 0 <= place < len(stops):
        return stops[place]
    last = stops[here] if stops else index
    # The leftmost place of a line that reads from the right is its end: on to the next line.
    onward = step if not lines[number].base_level & 1 else -step
    number += onward
    while 0 <= number < len(lines):
        stops = _stops(lines[number])
        if stops:
            return stops[-1] if step < 0 else stops[0]
        number += onward
    return last


def move_left(lines: Sequence[VisualLine], index: int) -> int:
    """Return the caret one cluster to the left on the screen; the last place itself at the very end."""
    return _move(lines, index, -1)


def move_right(lines: Sequence[VisualLine], index: int) -> int:
    """Return the caret one cluster to the right on the screen; the last place itself at the very end."""
    return _move(lines, index, 1)


def goal_column(line: VisualLine, index: int) -> int:
    """Return the caret's distance from the side where the line begins (the right, for Arabic).

    Lines of different widths stand flush at that side, so this is what up and down keep.
    """
    column = column_of(line, index)
    return line.width - 1 - column if line.base_level & 1 else column


def move_vertically(
    lines: Sequence[VisualLine], index: int, by: int, column: int | None = None
) -> int:
    """Return the caret `by` lines further down, at most the last line, at least the first.

    `column` is the goal column to keep through several moves; without it that of `index`.
    """
    number = line_at(lines, index)
    if column is None:
        column = goal_column(lines[number], index)
    line = lines[min(max(number + by, 0), len(lines) - 1)]
    return index_at(line, line.width - 1 - column if line.base_level & 1 else column)


def line_start(lines: Sequence[VisualLine], index: int) -> int:
    """Return the first caret, logically, of the line that `index` is on."""
    return _first(lines[line_at(lines, index)])


def line_end(lines: Sequence[VisualLine], index: int) -> int:
    """Return the caret at the line's logical end: after the last cell, if the line has a place."""
    return _end(lines[line_at(lines, index)])


def next_word(text: str, index: int) -> int:
    """Return where the next word begins, in logical order, or the length of the text."""
    return next((start for start, _ in word_ranges(text) if start > index), len(text))


def previous_word(text: str, index: int) -> int:
    """Return where the word before `index` begins, in logical order, or 0."""
    return max((start for start, _ in word_ranges(text, 0, index)), default=0)


def pieces(line: VisualLine, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the column ranges, half open, left to right, that a logical range covers."""
    found: list[tuple[int, int]] = []
    cell_x = 0
    for cell in line.cells:
        if cell.start < end and start < cell.end and cell.width:
            if found and found[-1][1] == cell_x:
                found[-1] = found[-1][0], cell_x + cell.width
            else:
                found.append((cell_x, cell_x + cell.width))
        cell_x += cell.width
    return tuple(found)
