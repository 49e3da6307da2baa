"""What to send for one row of cells: one function for each way terminals treat right-to-left text.

Every encoder takes a row in visual order and the column (from 0) it starts in, and returns what
to send in its place. Widths never change. But for `WHOLE_ROW_ENCODERS` they are context free: a
cell is sent the same way whatever stands beside it, so that a partial update of a row stays right.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TypeAlias

from newsreader.terminal.letters import letter_of
from newsreader.terminal.logical import embedded_runs, logical
from newsreader.terminal.reversal import reversed_words
from newsreader.terminal.row import (
    CELL,
    MARK,
    RIGHT_TO_LEFT_CELL,
    Row,
    Segment,
    cell_width,
    has_right_to_left,
    single_cells,
)

LRM = "\u200e"
ZWJ = "\u200d"

_REMEMBERED = 4096
"""Stretches of text whose encoding is kept: scrolling sends the same rows again."""

Encoder: TypeAlias = Callable[[Row, int], Row]


def plain(row: Row, _column: int) -> Row:
    """Send the row as it is: for terminals that draw cells from left to right."""
    return row


def without_marks(row: Row, _column: int) -> Row:
    """Leave the marks out: for terminals that draw them wrongly, or drop the letter with them."""
    return [Segment(MARK.sub("", text), style) for text, style in row]


def marks_on_left(row: Row, _column: int) -> Row:
    """Hang each cell's marks on the cell to its left: for terminals that draw them one too far right.

    Marks on the first cell of the row are left out: there is nothing to hang them on.
    """
    sent: list[Segment] = []
    for cell, style in single_cells(row):
        if sent and len(cell) > 1:
            before = sent[-1]
            sent[-1] = Segment(before.text + cell[1:], before.style)
        sent.append(Segment(cell[0], style))
    return sent


def left_to_right_marks(row: Row, _column: int) -> Row:
    """Put a left-to-right mark behind every right-to-left cell, so that each is a run of its own.

    In a left-to-right row that is enough (UAX #9): digits and neutral characters between the
    marks resolve to the row's own direction. The mark follows the cell because a terminal adds
    a character without width to the cell before it.
    """
    return [Segment(_marked(text), style) for text, style in row]


@lru_cache(_REMEMBERED)
def _marked(text: str) -> str:
    return RIGHT_TO_LEFT_CELL.sub(lambda cell: cell[0] + LRM, text)


@cache
def _joined_cell(cell: str) -> str:
    letter = letter_of(cell[0])
    return ZWJ * letter.joins_before + letter.text + cell[1:] + ZWJ * letter.joins_after + LRM


def joiners(row: Row, _column: int) -> Row:
    """Send letters with zero width joiners where they join: for terminals that undo the forms."""
    return [Segment(_joined(text), style) for text, style in row]


@lru_cache(_REMEMBERED)
def _joined(text: str) -> str:
    return RIGHT_TO_LEFT_CELL.sub(lambda cell: _joined_cell(cell[0]), text)


def sized_cells(row: Row, column: int) -> Row:
    """Send each right-to-left cell as a text of its own (OSC 66), which is never reordered.

    Neighbours must differ in their metadata or kitty draws them as one text: the alignment
    alternates with the column, which a partial update does not change.
    """
    sent: list[Segment] = []
    for text, style in row:
        if not has_right_to_left(text):
            sent.append(Segment(text, style))
            column += sum(map(cell_width, CELL.findall(text)))
            continue
        parts = []
        for cell in CELL.findall(text):
            if RIGHT_TO_LEFT_CELL.match(cell):
                parts.append(f"\x1b]66;w=1:h={column % 2};{cell}\a")
            else:
                parts.append(cell)
            column += cell_width(cell)
        sent.append(Segment("".join(parts), style))
    return sent


ENCODERS: dict[str, Encoder] = {
    "plain": plain,
    "without-marks": without_marks,
    "marks-on-left": marks_on_left,
    "left-to-right-marks": left_to_right_marks,
    "joiners": joiners,
    "sized-cells": sized_cells,
    "reversed-words": reversed_words,
    "embedded-runs": embedded_runs,
    "logical": logical,
}
"""The encoders by the name that profiles and the calibration answer use."""

WHOLE_ROW_ENCODERS = frozenset({reversed_words, embedded_runs, logical})
"""Those that send a cell by what stands beside it: they must be given whole rows."""
