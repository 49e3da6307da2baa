"""The pane an article is read in, with its marks, and what the mouse points at."""

from collections.abc import Iterable, Sequence

from textual import events
from textual.message import Message

from newsreader.config.options import Reading
from newsreader.model import Analysis, Article, Highlight
from newsreader.text import Base, caret
from newsreader.ui.marks import found_layers
from newsreader.ui.paint import Layer, overlaps
from newsreader.ui.targets import Ranged
from newsreader.ui.widgets.article_page import GUTTER, ArticlePage
from newsreader.ui.widgets.overview import Mark

RIGHT_BUTTON = 3
SIGNS = {"current-hit": "◆", "hit": "•", "mention": "◇"}
"""What the margin shows of a place found, the one one is at, and a mention of a chosen name."""


class ArticleView(ArticlePage):
    """Shows one article, with names and dates, highlights, and what was found or chosen."""

    class Pointed(Message):
        """The mouse chose a passage: a place, or what it was dragged over."""

        def __init__(
            self, start: int, end: int, *, dragged: bool, times: int, inspect: bool = False
        ) -> None:
            super().__init__()
            self.start = start
            """The first code point under the pointer, or of the passage dragged over."""
            self.end = end
            self.dragged = dragged
            self.times = times
            """How many clicks followed one another."""
            self.inspect = inspect
            """Whether to show what is known of the place: the right button was pressed."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._show_marks = True
        self._found: tuple[Layer, ...] = ()
        self._labels: tuple[Layer, ...] = ()
        self._pointing: dict[str, Layer] = {}
        self._pressed: tuple[int, int] | None = None

    # ── what is shown ───────────────────────────────────────────────────────────────────────────

    def open(self, article: Article, base: Base, place: int) -> None:
        """Show an article without marks, with the line of code point `place` on top."""
        self._article = article
        self._base = base
        self._found = ()
        self._pointing = {}
        self._labels = ()
        self._lay_out(place)

    def show_analysis(self, analysis: Analysis) -> None:
        """Mark what was found in the article."""
        self._found = found_layers(analysis)
        self._redraw()

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Set the highlights of the article."""
        self._highlights = tuple(highlights)
        outer_first = sorted(highlights, key=lambda one: one.start - one.end)
        self._labels = (
            *(Layer(f"label-{one.label}", [(one.start, one.end)]) for one in outer_first),
            Layer("overlap", overlaps((one.start, one.end) for one in highlights)),
        )
        self._redraw()

    def point(self, style: str, spans: Sequence[Ranged]) -> None:
        """Draw passages in a style: `target`, `hit`, `mention`, `current-hit` or `selection`."""
        self._pointing[style] = Layer(style, ((span.start, span.end) for span in spans))
        self._redraw()

    def toggle_marks(self) -> bool:
        """Show or hide the marks of names and dates; return whether they are shown now."""
        self._show_marks = not self._show_marks
        self._redraw()
        return self._show_marks

    def toggle_boilerplate(self) -> bool:
        """Show or hide stripped lines; return whether they are shown now."""
        place = self.first_visible
        self._show_boilerplate = not self._show_boilerplate
        self._lay_out(place)
        return self._show_boilerplate

    def toggle_harakat(self) -> bool:
        """Show or hide the vowel signs; return whether they are shown now."""
        self._show_harakat = not self._show_harakat
        self._redraw()
        return self._show_harakat

    def turn(self, base: Base) -> None:
        """Lay the article out in another direction; keep the first visible word in view."""
        place = self.first_visible
        self._base = base
        self._lay_out(place)

    @property
    def shows_boilerplate(self) -> bool:
        """Whether stripped lines are shown."""
        return self._show_boilerplate

    def mark_layers(self) -> Sequence[Layer]:
        """Return what is marked in the text, lowest first."""
        marks = self._found if self._show_marks else ()
        return [*marks, *self._labels, *self._pointing.values()]

    def margin_marks(self) -> Iterable[Mark]:
        """Return the places found, the highlights, and where among the former one is."""
        yield from self._pointed("current-hit")
        for one in self._highlights:
            yield Mark(one.start, f"{one.label}", f"label-{one.label}")
        yield from self._pointed("hit")
        yield from self._pointed("mention")

    def _pointed(self, style: str) -> Iterable[Mark]:
        layer = self._pointing.get(style)
        return [Mark(start, SIGNS[style], style) for start, _ in layer.ranges] if layer else []

    # ── the mouse ───────────────────────────────────────────────────────────────────────────────

    def _under(self, x: int, y: int) -> tuple[int, int] | None:
        """Return the letters under a place in the widget, as a range of the text."""
        row = self._document.row(y + self.scroll_offset.y) if self._document else None
        if row is None:
            return None
        if self._rtl:
            right = self._width - self._margin - GUTTER
            column = x - (right - row.line.width)
        else:
            column = x - self._margin - GUTTER
        cell = caret.cell_at(row.line, column)
        if cell is None:
            return None
        return row.block.start + cell.start, row.block.start + cell.end

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to point; in the margin, go to what it stands for."""
        if event.button == 1 and event.x == self._width:
            self.go_to(self.row_in_overview(event.y))
        elif event.button == RIGHT_BUTTON:
            if here := self._under(event.x, event.y):
                self.post_message(self.Pointed(*here, dragged=False, times=1, inspect=True))
        elif event.button == 1:
            self._pressed = self._under(event.x, event.y)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag a passage."""
        if self._pressed and (here := self._under(event.x, event.y)) and here != self._pressed:
            self._tell(here, dragged=True, times=1)

    def on_mouse_up(self) -> None:
        """Stop dragging."""
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Point at what is under the mouse."""
        here = self._under(event.x, event.y)
        if event.button == 1 and here and here == self._pressed:
            self._tell(here, dragged=False, times=event.chain)

    def _tell(self, here: tuple[int, int], *, dragged: bool, times: int) -> None:
        start, end = here
        if self._pressed:
            start, end = min(start, self._pressed[0]), max(end, self._pressed[1])
        self.post_message(self.Pointed(start, end, dragged=dragged, times=times))
