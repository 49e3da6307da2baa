"""One line of text that does not change by itself."""

from collections.abc import Sequence

from newsreader.ui.strips import Field
from newsreader.ui.widgets.drawn_line import DrawnLine


class TextLine(DrawnLine):
    """Shows the fields it is given."""

    def __init__(self, *fields: Field, id: str | None = None, rtl: bool | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._fields = fields
        self.rtl = rtl

    def show(self, *fields: Field) -> None:
        """Set what is shown."""
        self._fields = fields
        self.refresh()

    def fields(self, width: int) -> Sequence[Field]:
        """Return what is shown."""
        return self._fields
