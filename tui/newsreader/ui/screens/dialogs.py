"""Small windows over a screen: a line or a note to type, a card to read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsreader.commands.layout import latin_key
from newsreader.ui.strips import Field
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.text_line import TextLine


class AskLine(ModalScreen[str | None]):
    """Asks for one line; returns what was typed, none if it was given up."""

    def __init__(self, question: str, *, text: str = "", hint: str = "") -> None:
        super().__init__()
        self._question = question
        self._text = text
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Lay out the question, the field and the hint."""
        with Vertical(classes="dialog"):
            yield TextLine(Field(self._question, None, "strong", "ltr"))
            yield BidiEditor(self._text)
            yield TextLine(Field(self._hint, None, "faint", "ltr"))

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Return what was typed."""
        self.dismiss(message.text.strip())

    def on_bidi_editor_cancelled(self) -> None:
        """Return nothing."""
        self.dismiss(None)


class AskNote(ModalScreen[str | None]):
    """Edits a note of any length; Esc keeps what was written as well, so that nothing is lost."""

    HINT: ClassVar[str] = "Ctrl+S or Esc saves, Ctrl+Z takes back, an empty note is removed"

    def __init__(self, passage: str, note: str) -> None:
        super().__init__()
        self._passage = passage
        self._note = note

    def compose(self) -> ComposeResult:
        """Lay out the passage, the note and the hint."""
        with Vertical(classes="dialog tall"):
            yield TextLine(Field(self._passage, None, "strong", "rtl"))
            yield BidiEditor(self._note, several_lines=True)
            yield TextLine(Field(self.HINT, None, "faint", "ltr"))

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Return the note."""
        self.dismiss(message.text)

    def on_bidi_editor_cancelled(self, message: BidiEditor.Cancelled) -> None:
        """Return the note as it stands."""
        self.dismiss(message.editor.text)


@dataclass(frozen=True, slots=True)
class CardAction:
    """Something that can be done from a card by a key; the card closes and returns it."""

    key: str
    label: str
    run: Callable[[], None]


class Card(ModalScreen[CardAction | None]):
    """Shows some lines about one thing; any of q, Esc, Enter and Space closes it."""

    def __init__(
        self, rows: Callable[[int], Sequence[ListRow]], actions: Sequence[CardAction] = ()
    ) -> None:
        """Take what gives the lines for a card of so many columns, and what can be done there."""
        super().__init__()
        self._rows = rows
        self._actions = {action.key: action for action in actions}

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        keys = [f"{action.key} {action.label}" for action in self._actions.values()]
        with Vertical(classes="dialog tall"):
            yield RowList()
            yield TextLine(Field(" · ".join([*keys, "q or Esc closes"]), None, "faint", "ltr"))

    def on_resize(self) -> None:
        """Wrap the lines for the width there is."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        rows = self.query_one(RowList)
        rows.show(self._rows(rows.size.width))

    def on_key(self, event: events.Key) -> None:
        """Close the card, scroll it, or do what a key of it says."""
        event.stop()
        rows = self.query_one(RowList)
        key = latin_key(event.character or event.key) if event.is_printable else event.key
        if action := self._actions.get(key):
            self.dismiss(action)
            return
        match key:
            case "q" | "escape" | "enter" | "space" | " ":
                self.dismiss(None)
            case "j" | "down":
                rows.scroll_relative(y=1, animate=False)
            case "k" | "up":
                rows.scroll_relative(y=-1, animate=False)
