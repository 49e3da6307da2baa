"""A row as it goes to the terminal: styled text in visual order, and the cells it is made of."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias
from unicodedata import east_asian_width

MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    r"\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u0816-\u0819\u081b-\u0823\u0825-\u0827"
    r"\u0829-\u082d\u0859-\u085b\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Marks that take no column, as the inside of a regular expression's character class."""

RIGHT_TO_LEFT = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks whose letters a terminal may reorder (UAX #9 classes R, AL and AN), likewise."""

MARK = re.compile(f"[{MARKS}]")
CELL = re.compile(f"[^{MARKS}][{MARKS}]*|[{MARKS}]+")
RIGHT_TO_LEFT_CELL = re.compile(f"(?![{MARKS}])[{RIGHT_TO_LEFT}][{MARKS}]*")
RIGHT_TO_LEFT_WORD = re.compile(f"(?![{MARKS}])[{RIGHT_TO_LEFT}][{RIGHT_TO_LEFT}{MARKS}]*")
has_right_to_left = re.compile(f"[{RIGHT_TO_LEFT}]").search


class Segment(NamedTuple):
    """A stretch of one row that is drawn in one style."""

    text: str
    """Visual order, left to right; one base character, or presentation form, and its marks a cell."""

    style: str = ""
    """The escape sequences that switch the style on; empty for the terminal's own colours."""


Row: TypeAlias = Sequence[Segment]
"""Contiguous segments of one row of the screen, left to right."""


def cell_width(cell: str) -> int:
    """Return how many columns the terminal gives to `cell`: 0 for lone marks, 1 or 2."""
    if MARK.match(cell):
        return 0
    return 2 if east_asian_width(cell[0]) in "WF" else 1


def row_width(row: Row) -> int:
    """Return the number of columns the whole of `row` takes."""
    return sum(cell_width(cell) for segment in row for cell in CELL.findall(segment.text))


def single_cells(row: Row) -> list[Segment]:
    """Cut `row` into segments of one cell each."""
    return [Segment(cell, style) for text, style in row for cell in CELL.findall(text)]
