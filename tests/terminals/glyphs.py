"""Reading a picture of a terminal back, cell by cell, against the font's own glyphs.

Every cell of the picture is compared with DejaVu Sans Mono's glyph of the character that should be
there, and with every other glyph of the alphabet. A cell reads right when no other glyph
fits it better. Wrong order and wrong joining both put other glyphs in the cells.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.terminals.display import Raster, read_picture, run
from tests.terminals.emulators import COLUMNS, FONT_PIXELS, LINES

MARKER = (255, 0, 255)
"""The colour of the two marker lines: the first and the last line of the terminal."""

_REACH_X, _REACH_Y = 2, 5
_MARK_PIXELS = 4
"""Lit pixels that a mark adds at least to its letter, beyond what rendering may add."""

_TIE = 0.03
"""Likeness within which two glyphs fit equally: hinting differs between terminals."""

_FONT = "DejaVu-Sans-Mono"


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a terminal's cells are on the picture, in pixels."""

    left: int
    top: int
    cell_width: int
    cell_height: int


def find_grid(picture: Raster) -> Grid:
    """Find the cells of the terminal that shows the two marker lines.

    Raises:
        AssertionError: the marker lines are not on the picture, or not whole.
    """
    lines = [
        picture.pixels[start : start + 3 * picture.width]
        for start in range(0, len(picture.pixels), 3 * picture.width)
    ]
    run_of_marker = bytes(MARKER) * COLUMNS
    lit = [y for y, line in enumerate(lines) if run_of_marker in line]
    assert lit, "the marker lines are not on the picture"
    top, bottom = lit[0], lit[-1] + 1
    left = lines[top].index(run_of_marker) // 3
    right = (lines[top].rindex(run_of_marker) + len(run_of_marker)) // 3
    assert (right - left) % COLUMNS == 0, f"{right - left} pixels are not {COLUMNS} cells"
    assert (bottom - top) % LINES == 0, f"{bottom - top} pixels are not {LINES} cells"
    return Grid(left, top, (right - left) // COLUMNS, (bottom - top) // LINES)


class Bitmap:
    """Which pixels of a cell are lit, as one number, with a margin so that it can be shifted."""

    def __init__(self, rows: Sequence[Sequence[bool]]) -> None:
        self.stride = len(rows[0]) + 2 * _REACH_X
        self.bits = 0
        for row in rows:
            for pixel in [*row, *[False] * (2 * _REACH_X)]:
                self.bits = self.bits << 1 | pixel
        self.count = self.bits.bit_count()

    def shifted(self, dx: int, dy: int) -> int:
        """Return the bits moved by dx to the right and dy down."""
        shift = -dx - dy * self.stride
        return self.bits << shift if shift >= 0 else self.bits >> -shift

    def likeness(self, other: "Bitmap", dx: int, dy: int) -> float:
        """Return the share of lit pixels that both have (Dice), `other` shifted by dx and dy."""
        moved = other.shifted(dx, dy)
        both = self.count + moved.bit_count()
        return 2 * (self.bits & moved).bit_count() / both if both else 1.0

    def beyond(self, other: "Bitmap", shifts: Iterable[tuple[int, int]]) -> int:
        """Return how many lit pixels `other` does not have under any of `shifts`."""
        left = self.bits
        for dx, dy in shifts:
            left &= ~other.shifted(dx, dy)
        return left.bit_count()


def cell_bitmap(picture: Raster, grid: Grid, line: int, column: int) -> Bitmap:
    """Return the cell at `line` and `column`, both from 0."""
    left = grid.left + column * grid.cell_width
    top = grid.top + line * grid.cell_height
    return Bitmap(
        [
            [max(picture.pixel(x, y)) > 127 for x in range(left, left + grid.cell_width)]
            for y in range(top, top + grid.cell_height)
        ]
    )


def draw_glyphs(cells: Iterable[str], grid: Grid, file: Path) -> dict[str, Bitmap]:
    """Draw each of `cells` as the font has it, into `file`, and return them as bitmaps."""
    alphabet = sorted(set(cells))
    width, height = grid.cell_width, grid.cell_height
    baseline = round(height * 0.8)
    draw: list[str] = []
    for place, cell in enumerate(alphabet):
        quoted = cell.replace("\\", "\\\\").replace("'", "\\'")
        draw += ["-draw", f"text {place * width * 3 + width},{baseline} '{quoted}'"]
    run(
        *("convert", "-size", f"{len(alphabet) * width * 3}x{height}", "xc:black"),
        *("-fill", "white", "-font", _FONT, "-density", "72", "-pointsize", str(FONT_PIXELS)),
        *(*draw, str(file)),
    )
    sheet = read_picture(file)
    return {
        cell: cell_bitmap(sheet, Grid(width, 0, width, height), 0, place * 3)
        for place, cell in enumerate(alphabet)
    }


def misread(
    seen: Sequence[Bitmap], expected: Sequence[str], glyphs: dict[str, Bitmap]
) -> list[str]:
    """Return what reads wrong, a phrase for each cell; blank cells do not count.

    Args:
        seen: The cells of one line of the picture, left to right.
        expected: The cell text that should be in each; of marks, only that there are any counts.
        glyphs: The alphabet, which holds at least the base characters of what is expected.
    """
    places = [column for column, cell in enumerate(expected) if cell != " "]
    dx, dy = max(
        product(range(-_REACH_X, _REACH_X + 1), range(-_REACH_Y, _REACH_Y + 1)),
        key=lambda shift: sum(
            seen[column].likeness(glyphs[expected[column][0]], *shift) for column in places
        ),
    )
    near = list(product(range(dx - 1, dx + 2), range(dy - 1, dy + 2)))

    def likeness(column: int, character: str) -> float:
        return max(seen[column].likeness(glyphs[character], *shift) for shift in near)

    wrong = []
    for column in places:
        fits = {character: likeness(column, character) for character in glyphs}
        base, marks = expected[column][0], expected[column][1:]
        best = max(fits, key=lambda character: fits[character])
        if fits[base] < fits[best] - _TIE:
            wrong.append(f"column {column}: {best} {fits[best]:.2f}, not {base} {fits[base]:.2f}")
        elif marks and seen[column].beyond(glyphs[base], near) < _MARK_PIXELS:
            wrong.append(f"column {column}: {base} without its marks")
    return wrong
