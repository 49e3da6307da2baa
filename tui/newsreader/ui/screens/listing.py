"""What the screens that show one list have in common: moving in it and leaving it."""

from textual.app import ComposeResult
from textual.widget import Widget

from newsreader.library import Library
from newsreader.ui.exporting import ask_and_export
from newsreader.ui.keys import CommandScreen
from newsreader.ui.widgets.key_footer import KeyFooter, shown_keys
from newsreader.ui.widgets.row_list import RowList
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine


class ListScreen(CommandScreen):
    """A title, a list, a status line and the keys."""

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

    def fill(self) -> None:
        """Set the list's entries from the library."""
        raise NotImplementedError

    def open_row(self, key: str) -> None:
        """Open the entry with this key."""
        raise NotImplementedError

    def sequence_changed(self, typed: tuple[str, ...]) -> None:
        """Show an unfinished sequence."""
        status = self.query_one(StatusLine)
        if typed:
            status.say(f"{shown_keys(' '.join(typed))} …", lasting=True)
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

    def command_export(self) -> None:
        """Write all highlights to a file."""
        ask_and_export(self, self.library)

    def command_back(self) -> None:
        """Leave this screen."""
        self.dismiss(None)
