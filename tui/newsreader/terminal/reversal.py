"""Words sent reversed, for terminals that hand each word to a text shaper, which reverses it again.

kitty before 0.40 does so with every stretch of cells between spaces that is drawn in one font.
The shaper takes the direction of the first letter for the whole stretch, brackets and digits
included, and mirrors the brackets of those that run right to left.
"""

import re
from itertools import groupby

from newsreader.terminal.logical import MIRROR
from newsreader.terminal.row import MARK, RIGHT_TO_LEFT_CELL, Row, Segment, single_cells

_BOLD_OR_ITALIC = re.compile(r"(?<=[\[;])[13](?=[;m])")
_COLOUR = re.compile(r"[34]8;(5;\d+|2;\d+;\d+;\d+)")


def reversed_words(row: Row, _column: int) -> Row:
    """Reverse each stretch that the shaper will reverse; styles stay in their columns.

    Marks are left out, as the shaper would move them.
    """
    bare = [Segment(MARK.sub("", text), style) for text, style in row]
    sent: list[Segment] = []
    for (space, _), group in groupby(single_cells(bare), key=_stretch):
        stretch = list(group)
        if space or not _is_right_to_left(stretch):
            sent += stretch
            continue
        sent += [
            Segment(text.translate(MIRROR), style)
            for (text, _), (_, style) in zip(reversed(stretch), stretch, strict=True)
        ]
    return sent


def _stretch(cell: Segment) -> tuple[bool, tuple[str, ...]]:
    """Return what all cells of one stretch have in common."""
    return cell.text == " ", tuple(_BOLD_OR_ITALIC.findall(_COLOUR.sub("", cell.style)))


def _is_right_to_left(stretch: list[Segment]) -> bool:
    letters = (text for text, _ in stretch if text[0].isalpha())
    return RIGHT_TO_LEFT_CELL.match(next(letters, "")) is not None
