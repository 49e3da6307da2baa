"""Taking a picture once nothing moves, and reading rows of it."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from tests.terminals.display import Raster, keep_picture, take_picture
from tests.terminals.glyphs import Grid, cell_bitmap, draw_glyphs, misread

_ALPHABET = frozenset(map(chr, [*range(0x21, 0x7F), *range(0xFE80, 0xFEFD)]))
"""What a cell might wrongly hold: ASCII, and the presentation forms of the Arabic letters."""

Rows: TypeAlias = Mapping[tuple[int, int], Sequence[str]]
"""Cells that stand beside each other, by line and column of the first, both from 0."""

TOLERATED = 0.02
"""The share of a full screen's cells that may be misread: underlines run through some, and bold
letters reach into the next cell.
One wrong line is more than that."""

PATIENCE = 60
"""Seconds a terminal is given to show what is waited for."""


def still_picture(display: str, file: Path, is_there: Callable[[Raster], object]) -> Raster:
    """Return the picture of the display once `is_there` accepts it and nothing moves any more.

    Args:
        display: The X display.
        file: Where the picture is kept.
        is_there: Raises an AssertionError as long as the picture is not the one waited for.

    Raises:
        AssertionError: it never came.
    """
    until = time.monotonic() + PATIENCE
    before, missing = None, ""
    picture = take_picture(display)
    while time.monotonic() < until:
        try:
            is_there(picture)
        except AssertionError as error:
            before, missing = None, str(error)
        else:
            if picture == before:
                keep_picture(picture, file)
                return picture
            before = picture
        time.sleep(0.2)
        picture = take_picture(display)
    keep_picture(picture, file)
    raise AssertionError(f"{missing or 'it moves on and on'}; see {file}")


def misread_cells(picture: Raster, grid: Grid, rows: Rows) -> list[str]:
    """Return every cell that the picture shows wrongly, in words.

    Args:
        picture: The picture.
        grid: Where its cells are.
        rows: The cells that should be there.
    """
    cells = {
        (line, left + column): cell
        for (line, left), row in rows.items()
        for column, cell in enumerate(row)
    }
    glyphs = draw_glyphs(_ALPHABET.union(cell[0] for cell in cells.values()), grid)
    seen = [cell_bitmap(picture, grid, line, column) for line, column in cells]
    wrong = misread(seen, list(cells.values()), glyphs)
    places = list(cells)
    return [
        f"line {places[place][0]}, column {places[place][1]}: {wrong[place]}" for place in wrong
    ]
