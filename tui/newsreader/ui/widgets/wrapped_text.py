"""A text on as many rows as it needs."""

from collections.abc import Sequence
from dataclasses import replace

from textual.geometry import Size
from textual.strip import Strip

from newsreader.ui.strips import Field, wrapped
from newsreader.ui.widgets.drawn_line import DrawnLine


class WrappedText(DrawnLine):
    """Shows one field, wrapped by the engine."""

    def __init__(self, field: Field, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._field = field

    def show(self, field: Field) -> None:
        """Set what is shown."""
        self._field = field
        self.refresh(layout=True)

    def _rows(self, width: int) -> Sequence[Field]:
        lines = wrapped(self._field.text, width, self._field.base)
        return [replace(self._field, text=line) for line in lines]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that are needed in `width` columns."""
        return max(1, len(self._rows(width)))

    def fields(self, width: int) -> Sequence[Field]:
        """Return what is shown, in one row."""
        return (self._field,)

    def render_line(self, y: int) -> Strip:
        """Draw one of the rows."""
        width = self.size.width
        rows = self._rows(width)
        if y >= len(rows):
            return Strip.blank(width, self.rich_style)
        return self.draw((rows[y],))
