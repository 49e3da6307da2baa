"""Small windows over a screen: a line or a note to type, a card to read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsreader.commands.layout import latin_key
from newsreader.ui.direction import isolated, mirrored
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.text_line import TextLine
from newsreader.ui.widgets.wrapped_text import WrappedText
from newsreader.wording import N_, _

R = TypeVar("R")

CARD_FRAME = 8
"""Rows of a card around its lines: border and padding, a row above the keys, the rest of the screen."""


class EditorDialog(ModalScreen[R]):
    """A window with one field, which takes every key from the first on."""

    def on_key(self, event: events.Key) -> None:
        """Give the field a key that was typed before it had the focus."""
        self.query_one(BidiEditor).take(event)


class AskLine(EditorDialog[str | None]):
    """Asks for one line; returns what was typed, none if it was given up."""

    def __init__(
        self,
        question: str,
        *,
        text: str = "",
        hint: str = "",
        objection: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        """Take the question, what stands in the field, and what may be wrong with an answer.

        Args:
            question: Above the field.
            text: In the field at first.
            hint: Below the field.
            objection: Says in one line why an answer cannot be taken; none if it can.
        """
        super().__init__()
        self._question = question
        self._text = text
        self._hint = hint
        self._objection = objection

    def compose(self) -> ComposeResult:
        """Lay out the question, the field and the hint."""
        with Vertical(classes="dialog"):
            yield TextLine(worded(self._question, None, "strong"))
            yield BidiEditor(self._text)
            yield WrappedText(worded(self._hint, None, "faint"), id="hint")

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Return what was typed, or say what is wrong with it."""
        answer = message.text.strip()
        if objection := self._objection(answer):
            self.query_one("#hint", WrappedText).show(worded(isolated(objection), None, "warning"))
        else:
            self.dismiss(answer)

    def on_bidi_editor_cancelled(self) -> None:
        """Return nothing."""
        self.dismiss(None)


class AskNote(EditorDialog[str | None]):
    """Edits a note of any length; Esc keeps what was written as well, so that nothing is lost."""

    HINT: ClassVar[str] = N_("Ctrl+S or Esc saves, Ctrl+Z takes back, an empty note is removed")

    def __init__(self, passage: str, note: str) -> None:
        super().__init__()
        self._passage = passage
        self._note = note

    def compose(self) -> ComposeResult:
        """Lay out the passage, the note and the hint."""
        with Vertical(classes="dialog tall note"):
            yield TextLine(Field(self._passage, None, "strong", "rtl"))
            yield BidiEditor(self._note, several_lines=True)
            yield WrappedText(worded(_(self.HINT), None, "faint"))

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Return the note."""
        self.dismiss(message.text)

    def on_bidi_editor_cancelled(self) -> None:
        """Return the note as it stands."""
        self.keep()

    def keep(self) -> None:
        """Return the note as it stands."""
        self.dismiss(self.query_one(BidiEditor).text)


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
        keys = [f"{isolated(action.key)} {action.label}" for action in self._actions.values()]
        with Vertical(classes="dialog card"):
            yield RowList(rtl=mirrored())
            yield WrappedText(worded(" · ".join([*keys, _("q or Esc closes")]), None, "faint"))

    def on_resize(self) -> None:
        """Wrap the lines for the width there is."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        rows = self.query_one(RowList)
        shown = self._rows(rows.size.width - rows.styles.scrollbar_size_vertical)
        rows.styles.height = min(sum(len(row.lines) for row in shown), self._room())
        rows.show(shown)

    def _room(self) -> int:
        """Return how many lines fit on the screen beside the window's own."""
        around = self.query_one(WrappedText).outer_size.height + CARD_FRAME
        return max(3, self.size.height - around)

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
