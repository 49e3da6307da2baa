"""One line for a list, a title or a table cell."""

from newsreader.text.layout import VisualLine
from newsreader.text.preparing import PREPARED
from newsreader.text.resolver import Base

_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")


def fit(text: str, width: int, *, base: Base = "rtl", ellipsis: str = "…") -> VisualLine:
    """Lay out `text` on one line; what does not fit is cut at the logical end.

    Args:
        text: Logical order. Line breaks and tabs become spaces, other controls U+FFFD.
        width: Terminal columns, at least 1.
        base: The base direction.
        ellipsis: Drawn where the text was cut, in visual order (on the left, if it reads from the
            right): characters of one column. Its cells have the range of what is not shown.
    """
    if width < 1:
        raise ValueError(f"a line needs at least one column, not {width}")
    paragraph = PREPARED[text.translate(_BREAKS), base]
    line = VisualLine(paragraph, 0, paragraph.length, width)
    if line.width <= width:
        return line
    sign = ellipsis[:width]
    last = width - len(sign)
    if paragraph.columns.is_second(last):
        last -= 1
    return VisualLine(paragraph, 0, last, width, sign)
