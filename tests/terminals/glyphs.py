"""Reading a picture of a terminal back, cell by cell, against the font's own glyphs.

Every cell of the picture is compared with DejaVu Sans Mono's glyph of the character that should be
there, and with every other glyph of the alphabet. A cell reads right when no other glyph
fits it better. Wrong order and wrong joining both put other glyphs in the cells.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import chain, product
from operator import or_

from tests.terminals.display import Raster, raster, run
from tests.terminals.emulators import FONT_PIXELS
from tests.terminals.line_app import COLUMNS, LINES

MARKER = (255, 0, 255)
"""The colour of the two marker lines: the first and the last line of the terminal."""

_REACH_X, _REACH_Y = 2, 5
_MARK_PIXELS = 4
"""Lit pixels that a mark adds at least to its letter, beyond what rendering may add."""

_TIE = 0.04
"""Likeness within which two glyphs fit equally: hinting differs between terminals, and a bold letter
that reaches into the cell of an alef makes it 0.03 more like one that is joined."""

_LEAST_LIKENESS = 0.5
"""What a cell and its glyph have in common at least: an empty cell reads as nothing."""

_BASELINE = 0.8
"""Where the glyphs of the alphabet stand, in heights of a cell from the top."""

_UNDERLINES = 0.83
"""From where down, in heights of a cell, a line right through the cell is an underline."""

_SAMPLE = 60
"""Cells that are enough to find where in its cell the terminal draws a glyph."""

_LEAST_CONTRAST = 40
"""The brightness by which text differs from its background at least."""

_FONTS = ("DejaVu-Sans-Mono", "DejaVu-Sans-Mono-Bold")


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a terminal's cells are on the picture, in pixels."""

    left: int
    top: int
    column_width: float
    """A browser's are no whole pixels."""

    line_height: float

    @property
    def cell_width(self) -> int:
        """The whole pixels of a cell."""
        return int(self.column_width)

    @property
    def cell_height(self) -> int:
        """The whole pixels of a cell."""
        return int(self.line_height)


def find_grid(picture: Raster) -> Grid:
    """Find the cells of the terminal that shows the two marker lines.

    Raises:
        AssertionError: the marker lines are not on the picture.
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
    return Grid(left, top, (right - left) / COLUMNS, (bottom - top) / LINES)


class Bitmap:
    """Which pixels of a cell are lit, as one number, with a margin so that it can be shifted."""

    def __init__(self, rows: Iterable[Sequence[bool]], width: int) -> None:
        self.stride = width + 2 * _REACH_X
        margin = "0" * (2 * _REACH_X)
        digits = "".join("01"[pixel] for row in rows for pixel in [*row, *map(int, margin)])
        self.bits = int(digits, 2)

    def shifted(self, dx: int, dy: int) -> int:
        """Return the bits moved by dx to the right and dy down."""
        shift = -dx - dy * self.stride
        return self.bits << shift if shift >= 0 else self.bits >> -shift


def likeness(seen: int, glyph: int) -> float:
    """Return the share of lit pixels that both have (Dice), 0 to 1."""
    both = seen.bit_count() + glyph.bit_count()
    return 2 * (seen & glyph).bit_count() / both if both else 1.0


def cell_bitmap(picture: Raster, grid: Grid, line: int, column: int) -> Bitmap:
    """Return the cell at `line` and `column`, both from 0; lit is what is not background."""
    left = grid.left + round(column * grid.column_width)
    top = grid.top + round(line * grid.line_height)
    rows = [
        picture.pixels[3 * start : 3 * (start + grid.cell_width)]
        for start in range(
            top * picture.width + left,
            (top + grid.cell_height) * picture.width + left,
            picture.width,
        )
    ]
    pixels = [list(zip(row[::3], row[1::3], row[2::3], strict=True)) for row in rows]
    ((background, _),) = Counter(chain.from_iterable(pixels)).most_common(1)
    contrast = {
        pixel: max(abs(one - other) for one, other in zip(pixel, background, strict=True))
        for pixel in set(chain.from_iterable(pixels))
    }
    half = max(*contrast.values(), _LEAST_CONTRAST) / 2
    lit = [[contrast[pixel] > half for pixel in row] for row in pixels]
    below = round(grid.cell_height * _UNDERLINES)
    lit[below:] = [row if not all(row) else [False] * len(row) for row in lit[below:]]
    return Bitmap(lit, grid.cell_width)


@cache
def draw_glyphs(characters: frozenset[str], grid: Grid) -> dict[str, list[Bitmap]]:
    """Draw each character, regular and bold, as the font has it; return the bitmaps."""
    alphabet = sorted(characters)
    width, height = grid.cell_width, grid.cell_height
    drawing: list[str] = []
    for line, font in enumerate(_FONTS):
        drawing += ["-font", font]
        for place, character in enumerate(alphabet):
            x, y = place * width * 3 + width, line * height + round(height * _BASELINE)
            quoted = character.replace("\\", "\\\\").replace("'", "\\'")
            drawing += ["-draw", f"text {x},{y} '{quoted}'"]
    ppm = run(
        *("convert", "-size", f"{len(alphabet) * width * 3}x{height * len(_FONTS)}", "xc:black"),
        *("-fill", "white", "-density", "72", "-pointsize", str(FONT_PIXELS), *drawing),
        *("-depth", "8", "ppm:-"),
    )
    sheet = raster(ppm)
    sheet_grid = Grid(width, 0, width, height)
    return {
        character: [cell_bitmap(sheet, sheet_grid, line, place * 3) for line in range(len(_FONTS))]
        for place, character in enumerate(alphabet)
    }


def misread(
    seen: Sequence[Bitmap],
    expected: Sequence[str],
    glyphs: dict[str, list[Bitmap]],
) -> dict[int, str]:
    """Return what reads wrong, by its place in `seen`, in words; blank cells do not count.

    Args:
        seen: Cells of one picture.
        expected: The cell text that should be in each; of marks, only that there are any counts.
        glyphs: The alphabet, which holds at least the base characters of what is expected.
    """
    places = [place for place, cell in enumerate(expected) if cell != " "]

    def overall(shift: tuple[int, int]) -> float:
        return sum(
            max(likeness(seen[place].bits, glyph.shifted(*shift)) for glyph in glyphs[base])
            for place in places[:_SAMPLE]
            for base in expected[place][0]
        )

    dx, dy = max(
        product(range(-_REACH_X, _REACH_X + 1), range(-_REACH_Y, _REACH_Y + 1)), key=overall
    )
    near = list(product(range(dx - 1, dx + 2), range(dy - 1, dy + 2)))
    moved = {
        character: {glyph.shifted(*shift) for glyph in drawn for shift in near}
        for character, drawn in glyphs.items()
    }
    wrong = {}
    for place in places:
        base, marks, bits = expected[place][0], expected[place][1:], seen[place].bits
        fit = max(likeness(bits, glyph) for glyph in moved[base])
        if fit < 1 - _TIE:  # else nothing can fit better
            fits = {
                character: max(likeness(bits, glyph) for glyph in drawn)
                for character, drawn in moved.items()
            }
            best = max(fits, key=lambda character: fits[character])
            if fit < max(fits[best] - _TIE, _LEAST_LIKENESS):
                wrong[place] = f"{best} {fits[best]:.2f}, not {base} {fit:.2f}"
                continue
        if marks and (bits & ~reduce(or_, moved[base])).bit_count() < _MARK_PIXELS:
            wrong[place] = f"{base} without its marks"
    return wrong
