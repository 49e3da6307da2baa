"""A list of rows of article text: draws only what is visible, lays every row out itself."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.ui.strips import Field, draw_row


@dataclass(frozen=True, slots=True)
class ListRow:
    """An entry of a list: one or more lines of fields."""

    key: str
    """What it stands for; empty for a heading, which cannot be chosen."""
    lines: tuple[tuple[Field, ...], ...]
    style: str = ""


class RowList(ScrollView, can_focus=True):
    """Entries from top to bottom, one of them current. Fields stand from the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--cursor",
        "row-list--heading",
        "row-list--subheading",
        "row-list--title",
        "row-list--faint",
        "row-list--hit",
        "row-list--warning",
        "row-list--key",
        "row-list--person",
        "row-list--organisation",
        "row-list--place",
        "row-list--other",
        "row-list--date",
        *(f"row-list--label-{label}" for label in range(1, 9)),
    }
    ALLOW_SELECT = False

    class Moved(Message):
        """Another row is current."""

        def __init__(self, row: ListRow) -> None:
            super().__init__()
            self.row = row

    class Opened(Message):
        """A row was clicked twice, or clicked while current."""

        def __init__(self, row_list: "RowList", row: ListRow) -> None:
            super().__init__()
            self.row_list = row_list
            self.row = row

    def __init__(self, *, rtl: bool = True, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.rtl = rtl
        self._rows: tuple[ListRow, ...] = ()
        self._tops: list[int] = [0]
        self._cursor = -1
        self._moved = False
        """Whether somebody went to an entry, rather than finding it current."""
        self._strips: dict[tuple[int, int, bool, int], Strip] = {}

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """All entries, headings included."""
        return self._rows

    @property
    def current(self) -> ListRow | None:
        """The current entry; none if there is none to choose."""
        return self._rows[self._cursor] if self._cursor >= 0 else None

    def show(self, rows: Sequence[ListRow], *, current: str | None = None) -> None:
        """Set the entries; make `current` current, else keep the one somebody went to."""
        key = current or (self.current.key if self.current and self._moved else None)
        before = self._cursor
        self._rows = tuple(rows)
        self._tops = [0, *accumulate(len(row.lines) for row in self._rows)]
        choosable = [number for number, row in enumerate(self._rows) if row.key]
        same = [number for number in choosable if self._rows[number].key == key]
        near = [number for number in choosable if number >= before * self._moved] or choosable[-1:]
        self._cursor = (same or near or [-1])[0]
        self._resized()
        self.call_after_refresh(self._reveal)

    def move(self, by: int) -> None:
        """Go `by` entries further down, or up; stop at the ends."""
        choosable = [number for number, row in enumerate(self._rows) if row.key]
        if not choosable:
            return
        here = bisect_right(choosable, self._cursor) - 1
        self._go(choosable[max(0, min(here + by, len(choosable) - 1))])

    def move_page(self, pages: int) -> None:
        """Go a screen of entries further down, or up."""
        rows = [len(row.lines) for row in self._rows] or [1]
        self.move(pages * max(1, self.size.height * len(rows) // sum(rows) - 1))

    def move_to_end(self, *, last: bool) -> None:
        """Go to the first or the last entry."""
        self.move(len(self._rows) if last else -len(self._rows))

    def _go(self, number: int) -> None:
        self._moved = True
        if number != self._cursor:
            self._cursor = number
            self.refresh()
            self.post_message(self.Moved(self._rows[number]))
        self._reveal()

    def _reveal(self) -> None:
        if self._cursor < 0:
            return
        top = self._tops[self._cursor]
        if self._cursor and not self._rows[self._cursor - 1].key:
            top = self._tops[self._cursor - 1]
        height = self._tops[self._cursor + 1] - top
        self.scroll_to_region(Region(0, top, 1, height), animate=False, immediate=True)

    def _resized(self) -> None:
        self._strips.clear()
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        self.refresh()

    def on_resize(self) -> None:
        """Lay the visible rows out again."""
        self._resized()
        self.call_after_refresh(self._reveal)

    def notify_style_update(self) -> None:
        """Forget strips drawn in another theme."""
        super().notify_style_update()
        self._strips.clear()

    def _style_of(self, names: tuple[str, ...]) -> Style:
        style = self.rich_style
        for name in names:
            if name:
                style += self.get_component_rich_style(f"row-list--{name}", partial=True)
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one line of one entry."""
        y += self.scroll_offset.y
        width = self.scrollable_content_region.width
        if y >= self._tops[-1]:
            return Strip.blank(width, self.rich_style)
        number = bisect_right(self._tops, y) - 1
        here = number == self._cursor
        key = (number, y - self._tops[number], here, width)
        if key not in self._strips:
            row = self._rows[number]
            names = (row.style, "cursor") if here else (row.style,)
            self._strips[key] = draw_row(
                row.lines[y - self._tops[number]],
                width,
                lambda more: self._style_of((*names, *more)),
                rtl=self.rtl,
            )
        return self._strips[key]

    def on_click(self, event: events.Click) -> None:
        """Choose the entry under the pointer; open it if it was current already."""
        y = event.y + self.scroll_offset.y
        if not 0 <= y < self._tops[-1]:
            return
        number = bisect_right(self._tops, y) - 1
        if not self._rows[number].key:
            return
        again = number == self._cursor
        self._go(number)
        if again or event.chain > 1:
            self.post_message(self.Opened(self, self._rows[number]))
