"""All commands by name."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from newsreader.commands import Command
from newsreader.ui.direction import mirrored
from newsreader.ui.screens.dialogs import EditorDialog
from newsreader.ui.screens.help import help_rows
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import RowList
from newsreader.wording import _


class PaletteScreen(EditorDialog[Command | None]):
    """Finds a command by words of its name or its explanation, and returns it."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """Lay out the field and the commands."""
        with Vertical(classes="dialog full"):
            yield BidiEditor(placeholder=_("Type part of a command's name"))
            yield RowList(rtl=mirrored())

    def on_mount(self) -> None:
        """Begin to type."""
        self.query_one(BidiEditor).focus()

    def on_resize(self) -> None:
        """Wrap the explanations for the width there is."""
        self.call_after_refresh(self._fill)

    def on_bidi_editor_changed(self) -> None:
        """Show the commands that mention what was typed."""
        self._fill()
        self.query_one(RowList).move_to_end(last=False)

    def _fill(self) -> None:
        rows = self.query_one(RowList)
        text = self.query_one(BidiEditor).text
        rows.show(help_rows(self._commands, rows.size.width, text))

    def on_bidi_editor_submitted(self) -> None:
        """Return the current command."""
        row = self.query_one(RowList).current
        chosen = [one for one in self._commands if row and one.id == row.key]
        self.dismiss(chosen[0] if chosen else None)

    def on_row_list_opened(self) -> None:
        """Return the command that was clicked."""
        self.on_bidi_editor_submitted()

    def on_bidi_editor_cancelled(self) -> None:
        """Return none."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Move in the list."""
        rows = self.query_one(RowList)
        match event.key:
            case "down" | "ctrl+n":
                rows.move(1)
            case "up":
                rows.move(-1)
            case "pagedown":
                rows.move_page(1)
            case "pageup":
                rows.move_page(-1)
            case _:
                return
        event.stop()
