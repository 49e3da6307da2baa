"""The keys of the screen one is on."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsreader.commands import Command, Mode
from newsreader.commands.layout import latin_key
from newsreader.text import fold
from newsreader.ui.direction import isolated, mirrored
from newsreader.ui.strips import Field, worded, wrapped
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.key_footer import shown_keys
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import _

KEY_COLUMN = 18


def help_rows(commands: tuple[Command, ...], width: int, words: str = "") -> list[ListRow]:
    """Return an entry for each command that mentions all of `words`: its keys, what it does.

    Args:
        commands: In the order to show them.
        width: Columns of the whole list; explanations wrap in what the keys leave.
        words: What the reader typed, separated by spaces; spelled as search allows.
    """
    rows = []
    for command in commands:
        keys = "  ".join(isolated(shown_keys(keys)) for keys in _few(command.keys))
        said = fold(f"{keys} {command.label} {command.help}").text
        if all(word in said for word in fold(words).text.split()):
            only = _(" (while selecting)") if command.modes == {Mode.SELECTING} else ""
            lines = [(keys, "key", f"{command.label}{only}", "title")]
            lines += [
                ("", "", line, "faint")
                for line in wrapped(command.help, max(20, width - KEY_COLUMN - 2))
            ]
            rows.append(ListRow(command.id, tuple(_fields(*line) for line in lines)))
    return rows


def _fields(keys: str, key_style: str, said: str, style: str) -> tuple[Field, ...]:
    return worded(keys, KEY_COLUMN, key_style), worded(said, None, style)


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
            yield TextLine(worded(self._title, None, "strong"))
            yield RowList(rtl=mirrored())
            yield BidiEditor(placeholder=_("/ filters · j k move · Esc closes"))

    @property
    def _width(self) -> int:
        return self.query_one(RowList).size.width

    def on_mount(self) -> None:
        """Go to the list."""
        self.query_one(RowList).focus()

    def on_resize(self) -> None:
        """Wrap the explanations for the width there is."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        text = self.query_one(BidiEditor).text
        self.query_one(RowList).show(help_rows(self._commands, self._width, text))

    def on_bidi_editor_changed(self) -> None:
        """Show the commands that mention what was typed."""
        self._fill()

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
