"""What the screens that show one list have in common: moving in it and leaving it."""

from dataclasses import dataclass

from textual import work
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widget import Widget

from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.ui.direction import isolated
from newsreader.ui.keys import CommandScreen
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.key_footer import KeyFooter, shown_keys
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import N_, _, translated

PATIENCE = 0.2
"""Seconds after which the reader is told that something is being done."""


WAITING = N_("Reading the library …")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list screen shows."""

    rows: tuple[ListRow, ...]
    title: tuple[Field, ...]
    state: str = ""


class ListScreen(CommandScreen):
    """A title, a list, a status line and the keys.

    The entries are gathered in a thread, so that a large library does not hold the screen up.
    """

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    def compose(self) -> ComposeResult:
        """Lay out the four parts."""
        yield TextLine(id="title")
        yield RowList()
        yield StatusLine()
        yield KeyFooter()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    def say(self, text: str, *, lasting: bool = False) -> None:
        """Show a message in the status line."""
        self.query_one(StatusLine).say(text, lasting=lasting)

    def library_changed(self) -> None:
        """Fill the list again."""
        self.fill()

    def on_mount(self) -> None:
        """Show the keys and fill the list."""
        self.query_one(KeyFooter).show(self.commands())
        self.first_focus().focus()
        self.fill()

    def first_focus(self) -> Widget:
        """Return what has the focus at first."""
        return self.rows

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        self.fill()

    def gather(self, width: int) -> Listing:
        """Return what to show on a screen of `width` columns. Runs in a thread."""
        raise NotImplementedError

    def listed(self) -> None:
        """Hook: the list shows something new."""

    _waiting: Timer | None = None
    _said_waiting = ""
    gathering = False
    """Whether the entries are being gathered."""
    _gather_again = False
    _lists_something = False
    """Whether what was gathered last has entries; what is there meanwhile never replaces them."""
    _asked_first = False

    def fill(self) -> None:
        """Gather the entries and show them; once more afterwards if that is going on already."""
        if self.gathering:
            self._gather_again = True
            return
        self.gathering = True
        self._asked_first = False
        if self._waiting is None:
            self._waiting = self.set_interval(PATIENCE, self._say_waiting)
        self._gather(self.app.size.width)

    def gather_first(self, width: int) -> Listing | None:
        """Hook: what can be shown before everything is gathered. Runs in a thread."""
        return None

    def waiting(self) -> str:
        """Return what to say while the entries are gathered."""
        return _(WAITING)

    def _say_waiting(self) -> None:
        if self.query_one(StatusLine).message in {"", self._said_waiting}:
            self._said_waiting = self.waiting()
            self.say(self._said_waiting, lasting=True)
        if not self._lists_something and not self._asked_first:
            self._asked_first = True
            self._gather_first(self.app.size.width)

    @work(thread=True, group="meanwhile")
    def _gather_first(self, width: int) -> None:
        if first := self.gather_first(width):
            self.app.call_from_thread(self._show_meanwhile, first)

    def _show_meanwhile(self, first: Listing) -> None:
        if self.gathering and not self._lists_something:
            self._show(first)

    @work(thread=True, group="gather")
    def _gather(self, width: int) -> None:
        try:
            self.app.call_from_thread(self._gathered, self.gather(width))
        except NewsreaderError as error:
            self.app.call_from_thread(self._gathered, None)
            self.app.call_from_thread(self.say, isolated(translated(error.message)), lasting=True)

    def _gathered(self, listing: Listing | None) -> None:
        self.gathering = False
        if not self.is_attached:
            return
        if self._waiting:
            self._waiting.stop()
            self._waiting = None
        status = self.query_one(StatusLine)
        if status.message == self._said_waiting:
            status.say("")
        if listing:
            self._lists_something = any(row.key for row in listing.rows)
            self._show(listing)
        if self._gather_again:
            self._gather_again = False
            self.fill()

    def _show(self, listing: Listing) -> None:
        if not self.is_attached:
            return
        status = self.query_one(StatusLine)
        self.query_one("#title", TextLine).show(*listing.title)
        self.rows.show(listing.rows)
        status.show_state(worded(listing.state, None, "faint"))
        self.listed()

    def open_row(self, key: str) -> None:
        """Open the entry with this key."""
        raise NotImplementedError

    def sequence_changed(self, typed: tuple[str, ...]) -> None:
        """Show an unfinished sequence."""
        status = self.query_one(StatusLine)
        if typed:
            status.say(f"{isolated(shown_keys(' '.join(typed)))} …", lasting=True)
        elif status.message.endswith(" …"):
            status.say("")

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        """Open the entry that was clicked."""
        self.open_row(message.row.key)

    def command_open(self) -> None:
        """Open the current entry."""
        if row := self.rows.current:
            self.open_row(row.key)

    def command_row_down(self) -> None:
        """Go to the next entry."""
        self.rows.move(1)

    def command_row_up(self) -> None:
        """Go to the entry before."""
        self.rows.move(-1)

    def command_rows_page_down(self) -> None:
        """Go a screen down."""
        self.rows.move_page(1)

    def command_rows_page_up(self) -> None:
        """Go a screen up."""
        self.rows.move_page(-1)

    def command_rows_top(self) -> None:
        """Go to the first entry."""
        self.rows.move_to_end(last=False)

    def command_rows_end(self) -> None:
        """Go to the last entry."""
        self.rows.move_to_end(last=True)

    def command_row_left(self) -> None:
        """Open the current entry, if the interface reads to the left; else go back."""
        self._sideways(left=True)

    def command_row_right(self) -> None:
        """Open the current entry, if the interface reads to the right; else go back."""
        self._sideways(left=False)

    def _sideways(self, *, left: bool) -> None:
        if self.reads_on(left=left):
            self.command_open()
        elif any(command.id == "back" for command in self.commands()):
            self.command_back()

    def command_back(self) -> None:
        """Leave this screen."""
        self.dismiss(None)
