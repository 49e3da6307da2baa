"""Rows in visual order for the terminal at hand: the one place where drawn text leaves the program."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from newsreader.cli.output import is_terminal
from newsreader.model import Span
from newsreader.text import Base, VisualLine, fit, lay_out

_BOLD, _NORMAL = "\x1b[1m", "\x1b[22m"
_ERASE_ROW = "\r\x1b[K"
_MAX_WIDTH = 100
_TITLE_ROOM = 24
"""Columns below which a title gets a row of its own."""
_RIGHT_TO_LEFT = frozenset(
    {"ar", "fa", "he", "iw", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr"}
)


def terminal_width() -> int:
    """Return the columns to use if nobody says how many."""
    return min(shutil.get_terminal_size().columns, _MAX_WIDTH)


def base_of(language: str) -> Base:
    """Return the direction a text in this language reads in."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def print_rows(rows: Iterable[str]) -> None:
    """Print rows in visual order, in the way this terminal needs to show them so.

    Elsewhere than on a terminal they are written as they are.
    """
    if not is_terminal():
        for row in rows:
            print(row)
        return
    from newsreader.terminal import OutputEncoder, detect  # noqa: PLC0415 - asks the terminal

    detection = detect()
    with _visual_order(detection.profile.at_start, detection.profile.at_exit):
        for row in rows:
            # A row takes the terminal's order of writing when it is erased, not when it is written.
            start = _ERASE_ROW if detection.profile.repaint else ""
            # An encoder for each row: none of them is drawn twice, so there is nothing to remember.
            print(start + OutputEncoder(detection.encoder).encode(row, 2 * len(row)))


@contextmanager
def _visual_order(enter: str, leave: str) -> Iterator[None]:
    sys.stdout.write(enter)
    try:
        yield
    finally:
        sys.stdout.write(leave)


def aligned(line: VisualLine, width: int, *, indent: int = 0, bold: Sequence[Span] = ()) -> str:
    """Return a line as text, moved to the side it reads from.

    Args:
        line: At most `width - indent` columns wide.
        width: Columns of the row.
        indent: Columns to leave free on the side it reads from.
        bold: Ranges to stand out, in the code points the line was laid out from.
    """
    text = _emphasised(line, bold) if bold else line.text
    margin = width - indent - line.width if line.base_level % 2 else indent
    return " " * max(0, margin) + text


def title_rows(
    details: str, title: str, width: int, *, base: Base, indent: int = 0
) -> Iterator[str]:
    """Yield a row with details on the left and a title in the rest, or two if that is too little.

    Args:
        details: ASCII; filled up alike in every row, it makes a table.
        title: Logical order; what does not fit is cut.
        width: Columns of the row.
        base: The direction the title reads in.
        indent: Columns to leave free on the side it reads from.
    """
    room = width - len(details) - 1
    if room < _TITLE_ROOM:
        yield details[:width].rstrip()
        details, room = "", width
    indent = min(indent, room - 1)
    row = aligned(fit(title, room - indent, base=base), room, indent=indent)
    yield f"{details} {row}" if details else row


def with_source(source: str | None, title: str) -> str:
    """Return a title with its outlet before it, where that is known."""
    return f"{source} · {title}" if source else title


def paragraph_rows(text: str, width: int, *, base: Base) -> Iterator[str]:
    """Yield the rows of a paragraph, aligned to the side it reads from."""
    for line in lay_out(text, width, base=base):
        yield aligned(line, width)


def _emphasised(line: VisualLine, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    on = False
    for cell in line.cells:
        inside = any(cell.start < span.end and span.start < cell.end for span in spans)
        if inside is not on:
            parts.append(_BOLD if inside else _NORMAL)
            on = inside
        parts.append(cell.text)
    return "".join(parts) + (_NORMAL if on else "")
