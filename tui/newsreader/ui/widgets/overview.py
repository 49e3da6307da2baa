"""The margin that stands for a whole article: where in it something is marked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Something marked in the article."""

    index: int
    """Its first code point."""
    sign: str
    """One column wide; it tells kinds of marks apart without colour."""
    style: str


def overview(
    marks: Iterable[Mark], row_of: Callable[[int], int], height: int, rows: int
) -> dict[int, Mark]:
    """Return what each row of the margin shows; rows without a mark are left out.

    Args:
        marks: What is marked, most important first: where several meet, the first is shown.
        row_of: Returns the row of the page that shows a code point.
        height: Rows of the whole page. One that is higher than the margin is scaled down.
        rows: Rows of the margin.
    """
    shown: dict[int, Mark] = {}
    for mark in marks:
        row = row_of(mark.index)
        shown.setdefault(row * rows // height if height > rows else row, mark)
    return shown


def place_in(row: int, height: int, rows: int) -> int:
    """Return the row of the page that row `row` of the margin stands for."""
    return row * height // rows if height > rows else row
