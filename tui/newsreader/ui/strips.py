"""Rows of the screen made from logical text, laid out by the engine and never cut by Textual."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsreader.model import Span
from newsreader.text import Base, fit, lay_out
from newsreader.ui.paint import Layer, Run, paint
from newsreader.wording import direction

STAR = "★"
"""Beside the title of an article that is starred."""

StyleOf = Callable[[tuple[str, ...]], Style]
"""Resolves the names of layers, lowest first, to one style."""


NO_LINE = Style(underline=False, underline2=False)
"""Blanks beside underlined words are not underlined."""


@dataclass(frozen=True, slots=True)
class Field:
    """A piece of text in a row: laid out by itself, cut with an ellipsis if it does not fit."""

    text: str
    """In logical order."""
    width: int | None = None
    """In columns; none takes what the others leave."""
    style: str = ""
    base: Base = "rtl"
    marks: tuple[Span, ...] = ()
    """Ranges of the text drawn in the style `hit`."""


def worded(text: str, width: int | None = None, style: str = "") -> Field:
    """Return a field of the interface's own words, in the direction of the interface."""
    return Field(text, width, style, direction())


def columns_of(text: str) -> int:
    """Return the columns that a text takes on one line."""
    return lay_out(text, sys.maxsize)[0].width


def spaces(width: int, style: Style) -> list[Segment]:
    """Return a blank of `width` columns, nothing if there is no room."""
    return [Segment(" " * width, style)] if width > 0 else []


def segments_of(runs: Sequence[Run], style_of: StyleOf) -> list[Segment]:
    """Give each run its style."""
    return [Segment(run.text, style_of(run.styles)) for run in runs]


def wrapped(text: str, width: int, base: Base | None = None) -> list[str]:
    """Return a text cut into pieces, in logical order, that fit into `width` columns each.

    Without a base direction it has that of the interface.
    """
    lines = lay_out(text, max(1, width), base=base or direction())
    return [text[line.start : line.end].strip() for line in lines]


def draw_field(field: Field, width: int, style_of: StyleOf) -> list[Segment]:
    """Draw one field in exactly `width` columns, on the side its text begins."""
    names = (field.style,) if field.style else ()
    line = fit(field.text, width, base=field.base)
    marks = Layer("hit", ((mark.start, mark.end) for mark in field.marks))
    runs = [Run(run.text, run.width, names + run.styles) for run in paint(line.cells, 0, [marks])]
    drawn = segments_of(runs, style_of)
    blank = spaces(width - line.width, style_of(names) + NO_LINE)
    return drawn + blank if field.base == "ltr" else blank + drawn


def draw_row(fields: Sequence[Field], width: int, style_of: StyleOf, *, rtl: bool = True) -> Strip:
    """Draw fields side by side, from the right (`rtl`) or from the left, a column between them.

    Fields that have no room left are not drawn.
    """
    fixed = sum(field.width or 0 for field in fields) + len(fields) - 1
    flexible = sum(field.width is None for field in fields)
    share = max(0, width - fixed) // flexible if flexible else 0
    pieces: list[list[Segment]] = []
    used = 0
    for field in fields:
        wanted = share if field.width is None else field.width
        room = min(wanted, width - used)
        if room <= 0:
            continue
        pieces.append(draw_field(field, room, style_of))
        used += room
        if used < width:
            pieces.append(spaces(1, style_of(())))
            used += 1
    pieces.append(spaces(width - used, style_of(())))
    ordered = reversed(pieces) if rtl else pieces
    return Strip([segment for piece in ordered for segment in piece], width)
