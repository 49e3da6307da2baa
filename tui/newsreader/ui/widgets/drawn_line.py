"""A widget of one row, drawn by ourselves."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from newsreader.ui.direction import mirrored
from newsreader.ui.strips import Field, draw_row


class DrawnLine(Widget):
    """Shows a row of fields, each laid out by the engine.

    The styles that fields name are component classes: style `faint` is `.drawn-line--faint`.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "drawn-line--faint",
        "drawn-line--strong",
        "drawn-line--key",
        "drawn-line--current",
        "drawn-line--warning",
    }
    rtl: bool | None = None
    """Whether the first field stands on the right; none if the interface decides."""

    def fields(self, width: int) -> Sequence[Field]:
        """Return what to show in `width` columns."""
        raise NotImplementedError

    def style_of(self, names: tuple[str, ...]) -> Style:
        """Resolve the names of styles."""
        style = self.rich_style
        for name in names:
            style += self.get_component_rich_style(f"drawn-line--{name}", partial=True)
        return style

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        return self.draw(self.fields(width))

    def draw(self, fields: Sequence[Field]) -> Strip:
        """Draw fields in one row of the widget."""
        rtl = mirrored() if self.rtl is None else self.rtl
        return draw_row(fields, self.size.width, self.style_of, rtl=rtl)
