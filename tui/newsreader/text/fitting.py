"""One line for a list, a title or a table cell."""

from newsreader.text.layout import Cell, VisualLine, logical_cells, reorder, visual_line
from newsreader.text.paragraph import prepare
from newsreader.text.resolver import Base

_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")


def fit(text: str, width: int, *, base: Base = "rtl", ellipsis: str = "…") -> VisualLine:
    """Lay out `text` on one line; what does not fit is cut at the logical end.

    The ellipsis takes its place in visual order (on the left if the text reads from the right).
    Line breaks become spaces. `start` and `end` are code points of `text`; an ellipsis' cell
    has the range of what was cut.
    """
    if width < 1:
        raise ValueError(f"a line needs at least one column, not {width}")
    flat = text.translate(_BREAKS)
    paragraph = prepare(flat, base)
    columns = len(paragraph.columns)
    line = visual_line(paragraph, 0, columns, width)
    if line.width <= width:
        return line
    sign = logical_cells(prepare(ellipsis, base), 0, width, width)
    kept = logical_cells(paragraph, 0, columns, width)
    room = width - sum(cell.width for cell in sign)
    taken = 0
    for count, cell in enumerate(kept):
        taken += cell.width
        if taken > room:
            del kept[count:]
            break
    while kept and kept[-1].text.isspace():
        kept.pop()
    cut_at = kept[-1].end if kept else 0
    level = paragraph.base_level
    cells = reorder(
        [*kept, *(Cell(cell.text, cell.width, cut_at, len(text), level) for cell in sign)]
    )
    return line._replace(
        cells=tuple(cells),
        text="".join(cell.text for cell in cells),
        width=sum(cell.width for cell in cells),
        hanging=(),
    )
