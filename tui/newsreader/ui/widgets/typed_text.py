"""A text being typed, drawn: joined, ordered, with its caret and its selection."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.model import Block, BlockKind
from newsreader.text import Base, caret, fit, lay_out
from newsreader.ui.direction import base_of_typed, mirrored
from newsreader.ui.document import Document, Row
from newsreader.ui.editing import History, Typed
from newsreader.ui.paint import Layer, paint
from newsreader.ui.strips import segments_of, spaces
from newsreader.wording import direction

ONE_LINE = 1_000_000
"""The width a single line is laid out in: it scrolls sideways instead of wrapping."""


class TypedText(ScrollView, can_focus=True):
    """Shows a text with a caret in one line, or in several, and keeps the caret in view."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bidi-editor--caret",
        "bidi-editor--selection",
        "bidi-editor--placeholder",
    }

    def __init__(
        self,
        text: str = "",
        *,
        several_lines: bool = False,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(id=id)
        self._history = History(Typed(text, len(text)))
        self._several_lines = several_lines
        self._placeholder = placeholder

    @property
    def text(self) -> str:
        """What has been typed, in logical order."""
        return self._typed.text

    @property
    def _typed(self) -> Typed:
        return self._history.state

    def _changed(self) -> None:
        """Draw what is typed now."""
        self._laid_out = None
        self._show_caret()
        self.refresh()

    # ── where things are ────────────────────────────────────────────────────────────────────────

    _laid_out: Document | None = None

    @property
    def _width(self) -> int:
        return max(1, self.size.width - 1) if self._several_lines else ONE_LINE

    @property
    def _document(self) -> Document:
        """The typed lines, laid out; an empty line is a block of no width."""
        if self._laid_out is None:
            blocks = []
            start = 0
            for line in self.text.split("\n"):
                # One kind for all: typed lines follow one another without a gap.
                blocks.append(Block(start, start + len(line), BlockKind.BOILERPLATE))
                start += len(line) + 1
            self._laid_out = Document(self.text, blocks, self._width, self._base)
        return self._laid_out

    @property
    def _base(self) -> Base:
        return base_of_typed(self.text)

    def _paragraph(self) -> tuple[int, str]:
        """Return where the paragraph of the caret begins, and its text."""
        start = self.text.rfind("\n", 0, self._typed.index) + 1
        end = self.text.find("\n", start)
        return start, self.text[start : len(self.text) if end < 0 else end]

    def _line_start(self) -> int:
        return self._paragraph()[0]

    def _line_end(self) -> int:
        start, paragraph = self._paragraph()
        return start + len(paragraph)

    def _sideways(self, by: int) -> int:
        start, paragraph = self._paragraph()
        lines = lay_out(paragraph, self._width, base=self._base)
        step = caret.move_right if by > 0 else caret.move_left
        inside = step(lines, self._typed.index - start)
        if inside == self._typed.index - start:
            forward = (by < 0) == (self._base == "rtl")
            return start + len(paragraph) + 1 if forward else start - 1
        return start + inside

    def _below(self, index: int, way: str) -> int:
        return self._document.index_below(index, -1 if way == "up" else 1)

    # ── drawing ─────────────────────────────────────────────────────────────────────────────────

    def on_mount(self) -> None:
        """Bring the caret into view."""
        self._show_caret()

    def on_resize(self) -> None:
        """Wrap again."""
        self._laid_out = None
        self._show_caret()
        self.refresh()

    def _show_caret(self) -> None:
        self.virtual_size = Size(self.size.width, max(1, self._document.height))
        y = self._document.row_of(self._typed.index)
        top, height = self.scroll_offset.y, max(1, self.size.height)
        self.scroll_to(
            y=min(y, max(top, y - height + 1)), animate=False, immediate=True, force=True
        )

    def render_line(self, y: int) -> Strip:
        """Draw one row: the text on the side it begins, with the caret."""
        y += self.scroll_offset.y
        width = self.size.width
        if not self.text and not y:
            return self._draw_placeholder(width)
        row = self._document.row(y)
        if row is None:
            return Strip.blank(width, self.rich_style)
        segments, drawn_width, focus = self._draw(row, y)
        blank = spaces(max(0, width - drawn_width), self.rich_style)
        rtl = self._base == "rtl"
        strip = Strip([*blank, *segments] if rtl else [*segments, *blank])
        if drawn_width > width:
            left = max(0, min(focus - width // 2, drawn_width - width))
            return strip.crop(left, left + width)
        return strip

    def _draw_placeholder(self, width: int) -> Strip:
        mark = Segment(" ", self._style_of(("caret",) if self.has_focus else ()))
        if width < 2:
            return Strip([mark], 1)
        line = fit(self._placeholder, width - 1, base=direction())
        text = [Segment(line.text, self._style_of(("placeholder",)))]
        blank = spaces(width - 1 - line.width, self.rich_style)
        return Strip([*(blank + text if mirrored() else text + blank), mark], width)

    def _draw(self, row: Row, y: int) -> tuple[list[Segment], int, int]:
        """Return the segments of a row, their width, and the column of the caret in them."""
        typed = self._typed
        here = self._document.row_of(typed.index) == y
        inside = typed.index - row.block.start
        at_end = here and not any(c.start <= inside < c.end for c in row.line.cells)
        layers = [Layer("selection", [typed.selected] if typed.anchor is not None else [])]
        if here and self.has_focus:
            layers.append(Layer("caret", [(typed.index, typed.index + 1)]))
        segments = segments_of(paint(row.line.cells, row.block.start, layers), self._style_of)
        after = Segment(" ", self._style_of(("caret",) if at_end and self.has_focus else ()))
        rtl = self._base == "rtl"
        column = caret.column_of(row.line, inside) if here else 0
        drawn = [after, *segments] if rtl else [*segments, after]
        return drawn, row.line.width + 1, column + int(rtl)

    def _style_of(self, names: tuple[str, ...]) -> Style:
        style = self.rich_style
        for name in names:
            style += self.get_component_rich_style(f"bidi-editor--{name}", partial=True)
        return style

    def _index_under(self, event: events.MouseEvent) -> int | None:
        """Return the caret for a place of the widget; none below the text."""
        row = self._document.row(event.y + self.scroll_offset.y)
        if row is None:
            return None
        edge = self.size.width - row.line.width if self._base == "rtl" else 0
        return row.block.start + caret.index_at(row.line, event.x - edge)
