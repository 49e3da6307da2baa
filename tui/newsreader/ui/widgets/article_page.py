"""The page of an article: laid out at once, drawn line by line as it comes into view."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.config.options import Reading
from newsreader.model import Article, BlockKind, Highlight, Span
from newsreader.text import Base
from newsreader.ui.document import Document, Row
from newsreader.ui.paint import Layer, paint, without_marks
from newsreader.ui.strips import segments_of, spaces
from newsreader.ui.targets import Ranged
from newsreader.ui.widgets.overview import Mark, overview, place_in

GUTTER = 4
"""Columns beside the text for the labels of highlights."""
OVERVIEW = 1
"""Columns beside the scroll bar, which stand for the whole article."""

UNDERLINES = {"inferred-date": Style(frame=True), "unsure-date": Style(encircle=True)}
"""Dashed and dotted, where the terminal can: see `newsreader.terminal.underlines`."""


class ArticlePage(ScrollView, can_focus=True):
    """Shows one article with what is marked in it.

    It holds no second copy of the text: marks are ranges of it, brought to cells when a line is
    drawn.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"article--{kind}" for kind in BlockKind),
        "article--person",
        "article--organisation",
        "article--place",
        "article--other",
        "article--date",
        "article--inferred-date",
        "article--unsure-date",
        "article--target",
        "article--hit",
        "article--mention",
        "article--overlap",
        "article--current-hit",
        "article--selection",
        *(f"article--label-{label}" for label in range(1, 9)),
    }

    class Scrolled(Message):
        """The article was laid out, or another part of it is in view."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(id="article")
        self._reading = reading
        self._article: Article | None = None
        self._base: Base = "rtl"
        self._document: Document | None = None
        self._show_boilerplate = reading.boilerplate
        self._show_harakat = reading.harakat
        self._highlights: tuple[Highlight, ...] = ()
        self._strips: dict[int, Strip] = {}
        self._overview: dict[int, Mark] | None = None
        self._place_wanted = 0
        """Where to begin once the size of the pane is known."""

    def mark_layers(self) -> Sequence[Layer]:
        """Return what is marked in the text, lowest first."""
        raise NotImplementedError

    def margin_marks(self) -> Iterable[Mark]:
        """Return what the margin beside the scroll bar shows, most important first."""
        raise NotImplementedError

    # ── where one is ────────────────────────────────────────────────────────────────────────────

    @property
    def first_visible(self) -> int:
        """The first code point in view, or to be once the size of the pane is known."""
        if not self._document:
            return self._place_wanted
        return self._document.first_index(self.scroll_offset.y)

    @property
    def last_visible(self) -> int:
        """The first code point below the view."""
        if not self._document:
            return 0
        return self._document.first_index(self.scroll_offset.y + self.size.height)

    @property
    def position(self) -> int:
        """How much of the article has been in view, in percent."""
        if not self._document:
            return 0
        if not self._document.height:
            return 100
        seen = self.scroll_offset.y + self.size.height
        return min(100, round(100 * seen / self._document.height))

    def index_below(self, index: int, rows: int) -> int:
        """Return the code point `rows` lines below code point `index`, in the same column."""
        return self._document.index_below(index, rows) if self._document else index

    def beside(self, index: int, *, left: bool) -> int:
        """Return the letter to the left (or right) of code point `index`, as the screen shows."""
        return self._document.beside(index, left=left) if self._document else index

    def cell_around(self, index: int) -> Span:
        """Return what the cell of code point `index` draws: a letter with its marks."""
        return self._document.cell_around(index) if self._document else Span(index, index + 1)

    def line_around(self, index: int) -> Span:
        """Return the line of code point `index`, from its first letter to its last."""
        return self._document.line_around(index) if self._document else Span(index, index + 1)

    def shows(self, index: int) -> bool:
        """Say whether code point `index` is in a block that is shown."""
        return bool(self._document and self._document.shows(index))

    def scroll_rows(self, rows: int) -> None:
        """Scroll down, or up."""
        self._scroll_top(self.scroll_offset.y + rows)

    def scroll_pages(self, pages: float) -> None:
        """Scroll a number of screens, keeping a line of the one before."""
        self.scroll_rows(round(pages * max(1, self.size.height - 1)))

    def go_to(self, index: int) -> None:
        """Bring the line of code point `index` to the top."""
        if self._document:
            self._scroll_top(self._document.row_of(index))

    def reveal(self, span: Ranged) -> None:
        """Scroll as little as is needed to bring a passage into view, with a line around it."""
        if not self._document:
            return
        top = self._document.row_of(span.start) - 1
        bottom = self._document.row_of(max(span.start, span.end - 1)) + 2
        height = self.size.height
        if bottom > self.scroll_offset.y + height:
            self._scroll_top(min(top, bottom - height))
        if top < self.scroll_offset.y:
            self._scroll_top(top)

    def _scroll_top(self, y: int) -> None:
        self.scroll_to(y=max(0, y), animate=False, immediate=True, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell others that another part is in view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    # ── layout and drawing ──────────────────────────────────────────────────────────────────────

    @property
    def _rtl(self) -> bool:
        return self._base != "ltr"

    @property
    def _width(self) -> int:
        """Columns beside the scroll bar and the margin there."""
        return max(0, self.scrollable_content_region.width - OVERVIEW)

    @property
    def _text_width(self) -> int:
        return max(1, min(self._reading.width, self._width - GUTTER - self._reading.margin))

    def _lay_out(self, place: int) -> None:
        article = self._article
        if article is None or not self._width:
            self._place_wanted = place
            return
        blocks = [
            block
            for block in article.blocks
            if self._show_boilerplate or block.kind != BlockKind.BOILERPLATE
        ]
        self._document = Document(article.text, blocks, self._text_width, self._base)
        self._redraw()
        self.virtual_size = Size(self._width + OVERVIEW, self._document.height)
        self.go_to(place)
        self.post_message(self.Scrolled())

    def on_resize(self) -> None:
        """Wrap again and keep the first visible word in view."""
        if self._article is None:
            return
        self._lay_out(self.first_visible)

    def notify_style_update(self) -> None:
        """Forget strips drawn in another theme."""
        super().notify_style_update()
        self._redraw()

    def _redraw(self) -> None:
        self._strips.clear()
        self._overview = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the page, and of the margin beside it."""
        margin = self._draw_overview(y)
        y += self.scroll_offset.y
        if y not in self._strips:
            row = self._document.row(y) if self._document else None
            blank = Strip.blank(self._width, self.rich_style)
            self._strips[y] = self._draw(row) if row else blank
        return Strip([*self._strips[y], margin], self._width + OVERVIEW)

    def _draw_overview(self, row: int) -> Segment:
        if self._overview is None:
            page = self._document
            self._overview = (
                overview(self.margin_marks(), page.row_of, page.height, self.size.height)
                if page and page.height
                else {}
            )
        mark = self._overview.get(row)
        return (
            Segment(mark.sign, self._style_of((mark.style,)))
            if mark
            else Segment(" ", self.rich_style)
        )

    def row_in_overview(self, row: int) -> int:
        """Return the code point that a row of the margin stands for."""
        if not self._document:
            return 0
        return self._document.first_index(
            place_in(row, self._document.height, max(1, self.size.height))
        )

    def _draw(self, row: Row) -> Strip:
        style = self._style_of((row.block.kind,))
        runs = paint(row.line.cells, row.block.start, self.mark_layers())
        if not self._show_harakat:
            runs = [replace(run, text=without_marks(run.text)) for run in runs]
        text = segments_of(runs, lambda names: self._style_of((row.block.kind, *names)))
        fill = spaces(self._text_width - row.line.width, style)
        outer = spaces(self._margin, self.rich_style)
        rest = spaces(self._width - self._margin - GUTTER - self._text_width, self.rich_style)
        gutter = self._gutter(row)
        pieces = (
            [*rest, *fill, *text, *gutter, *outer]
            if self._rtl
            else [*outer, *gutter, *text, *fill, *rest]
        )
        return Strip(pieces, self._width)

    def _gutter(self, row: Row) -> list[Segment]:
        """Draw the signs of highlights beside the line: their labels' numbers, + if one has a note."""
        start = row.block.start + row.line.start
        end = row.block.start + row.line.end
        here = [one for one in self._highlights if one.start < end and start < one.end]
        if not here:
            return spaces(GUTTER, self.rich_style)
        labels = list(dict.fromkeys(one.label for one in here))
        shown = [Segment(f"{label}", self._style_of((f"label-{label}",))) for label in labels[:2]]
        last = "+" if any(one.note for one in here) else "…" if len(labels) > 2 else " "
        signs = [*shown, Segment(last, self.rich_style)]
        beside_text = spaces(1, self.rich_style)
        rest = spaces(GUTTER - 1 - len(signs), self.rich_style)
        return [*beside_text, *signs, *rest] if self._rtl else [*rest, *signs, *beside_text]

    @property
    def _margin(self) -> int:
        return max(0, (self._width - self._text_width - GUTTER) // 2)

    def _style_of(self, names: tuple[str, ...]) -> Style:
        style = self.rich_style
        for name in names:
            style += self.get_component_rich_style(f"article--{name}", partial=True)
            style += UNDERLINES.get(name, Style.null())
        return style
