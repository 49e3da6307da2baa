"""Back from visual to logical order, for terminals that reorder whatever they are sent.

A terminal that reorders sees one row at a time and takes it as left to right. Seen so, a row
of cells is a sequence of runs: each stretch from one right-to-left letter to the last one before
a left-to-right letter is read from its right end, but for the numbers in it (UAX #9, L2).
"""

import re
from collections.abc import Iterator

from newsreader.terminal.letters import logical_cell
from newsreader.terminal.row import RIGHT_TO_LEFT_CELL, Row, Segment, single_cells

EMBED_RIGHT_TO_LEFT = "\u200e\u202b"
"""LRM RLE: the mark keeps neighbouring runs apart."""

END_EMBEDDING = "\u202c\u200e"
"""PDF LRM."""

_DIGIT = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9]")
_SEPARATORS = frozenset(",./:\u00a0\u060c\u066b\u066c")
MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def logical(row: Row, _column: int) -> Row:
    """Send the row in logical order, as letters: the terminal orders and joins."""
    return [
        Segment(text.translate(MIRROR) if reads_left else text, style)
        for run, reads_left in _runs(row)
        for text, style in _reading_order(run, reads_left)
    ]


def embedded_runs(row: Row, _column: int) -> Row:
    """Send each right-to-left run in logical order inside an embedding.

    Brackets stay as drawn: the terminal this is for, Konsole, does not mirror them.
    """
    sent: list[Segment] = []
    for run, reads_left in _runs(row):
        if not reads_left:
            sent.extend(run)
            continue
        first, *rest = _reading_order(run, reads_left)
        sent.append(Segment(EMBED_RIGHT_TO_LEFT + first.text, first.style))
        sent.extend(rest)
        sent[-1] = Segment(sent[-1].text + END_EMBEDDING, sent[-1].style)
    return sent


def _runs(row: Row) -> Iterator[tuple[list[Segment], bool]]:
    """Cut a row into runs of single cells, each with whether it reads right to left."""
    run: list[Segment] = []
    neutral: list[Segment] = []
    for cell in single_cells(row):
        if RIGHT_TO_LEFT_CELL.match(cell.text) and not _DIGIT.match(cell.text):
            if not run and neutral:
                yield neutral, False
                neutral = []
            run += [*neutral, cell]
            neutral = []
        elif cell.text[0].isalpha():
            if run:
                yield run, True
                run = []
            yield [*neutral, cell], False
            neutral = []
        else:
            neutral.append(cell)
    if run:
        yield run, True
    if neutral:
        yield neutral, False


def _reading_order(run: list[Segment], reads_left: bool) -> list[Segment]:
    if not reads_left:
        return run
    ordered: list[Segment] = []
    number: list[Segment] = []
    for cell, in_number in zip(reversed(run), reversed(_number_cells(run)), strict=True):
        if in_number:
            number.append(cell)
            continue
        ordered += reversed(number)
        number.clear()
        ordered.append(Segment(logical_cell(cell.text), cell.style))
    return [*ordered, *reversed(number)]


def _number_cells(run: list[Segment]) -> list[bool]:
    """Tell for each cell whether it is part of a number: digits and single separators (W4)."""
    digits = [bool(_DIGIT.match(text)) for text, _ in run]
    around = zip([False, *digits], [*digits[1:], False], strict=False)
    return [
        digit or (cell.text in _SEPARATORS and before and after)
        for cell, digit, (before, after) in zip(run, digits, around, strict=True)
    ]
