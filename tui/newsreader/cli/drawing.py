"""Rows in visual order for the terminal at hand: the one place where drawn text leaves the program."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from newsreader.model import Span
from newsreader.text import Base, VisualLine, fit, lay_out

_BOLD, _NORMAL = "\x1b[1m", "\x1b[22m"
_ERASE_ROW = "\r\x1b[K"
_MAX_WIDTH = 100
_RIGHT_TO_LEFT = frozenset(
    {"ar", "fa", "he", "iw", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr"}
)


def is_terminal() -> bool:
    """Whether standard output is a terminal: text is drawn there, and stays logical elsewhere."""
    return sys.stdout is not None and sys.stdout.isatty()


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
    from newsreader.terminal import detect, encode_output  # noqa: PLC0415 - asks the terminal

    detection = detect()
    with _visual_order(detection.profile.enter, detection.profile.leave):
        for row in rows:
            # A row takes the terminal's order of writing when it is erased, not when it is written.
            start = _ERASE_ROW if detection.profile.repaint else ""
            print(start + encode_output(row, detection.encoder))


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


def title_row(details: str, title: str, width: int, *, base: Base, indent: int = 0) -> str:
    """Return a row with details in Latin letters on the left and a title in the rest.

    The details keep their columns, so that rows make a table.
    """
    room = max(1, width - len(details) - 1)
    indent = min(indent, room - 1)
    return f"{details} {aligned(fit(title, room - indent, base=base), room, indent=indent)}"


def column(text: str, width: int) -> str:
    """Return `text` drawn and filled up to a column of `width`, on its left side."""
    line = fit(text, width, base="auto")
    return line.text + " " * (width - line.width)


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
