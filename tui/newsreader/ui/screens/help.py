"""The keys of the screen one is on."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsreader.commands import Command, Mode
from newsreader.commands.layout import latin_key
from newsreader.ui.strips import Field
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.key_footer import shown_keys
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.text_line import TextLine

KEY_COLUMN = 18


def help_rows(commands: tuple[Command, ...], words: str = "") -> list[ListRow]:
    """Return an entry for each command that mentions all of `words`: its keys, what it does."""
    rows = []
    for command in commands:
        keys = "  ".join(shown_keys(keys) for keys in _few(command.keys))
        said = f"{keys} {command.label} {command.help}".casefold()
        if all(word in said for word in words.casefold().split()):
            only = " (selecting)" if command.modes == {Mode.SELECTING} else ""
            first = (
                Field(keys, KEY_COLUMN, "key", "ltr"),
                Field(command.label + only, None, "title", "ltr"),
            )
            second = (Field("", KEY_COLUMN, "", "ltr"), Field(command.help, None, "faint", "ltr"))
            rows.append(ListRow(command.id, (first, second)))
    return rows


def _few(keys: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{keys[0]}–{keys[-1]}",) if len(keys) > 4 else keys


class HelpScreen(ModalScreen[None]):
    """Lists every command of a screen with its keys; `/` filters the list."""

    def __init__(self, title: str, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._title = title
        self._commands = commands

    def compose(self) -> ComposeResult:
        """Lay out the title, the list and the filter."""
        with Vertical(classes="dialog full"):
            yield TextLine(Field(self._title, None, "strong", "ltr"))
            yield RowList(rtl=False)
            yield BidiEditor(placeholder="/ filters · j k move · Esc closes")

    def on_mount(self) -> None:
        """Show all commands."""
        self.query_one(RowList).show(help_rows(self._commands))
        self.query_one(RowList).focus()

    def on_bidi_editor_changed(self, message: BidiEditor.Changed) -> None:
        """Show the commands that mention what was typed."""
        self.query_one(RowList).show(help_rows(self._commands, message.text))

    def on_bidi_editor_submitted(self) -> None:
        """Go to the list."""
        self.query_one(RowList).focus()

    def on_bidi_editor_cancelled(self) -> None:
        """Show all commands again."""
        self.query_one(BidiEditor).set_text("")
        self.query_one(RowList).focus()

    def on_key(self, event: events.Key) -> None:
        """Move in the list, filter it, close it."""
        rows = self.query_one(RowList)
        event.stop()
        match latin_key(event.character or event.key) if event.is_printable else event.key:
            case "q" | "?" | "escape" | "f1":
                self.dismiss(None)
            case "/":
                self.query_one(BidiEditor).focus()
            case "j" | "down":
                rows.move(1)
            case "k" | "up":
                rows.move(-1)
            case " " | "space" | "pagedown":
                rows.move_page(1)
            case "backspace" | "pageup":
                rows.move_page(-1)
            case "g" | "home":
                rows.move_to_end(last=False)
            case "G" | "end":
                rows.move_to_end(last=True)
