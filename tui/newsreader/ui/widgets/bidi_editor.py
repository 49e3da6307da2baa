"""A field to type in, in Arabic or anything else: joined, ordered, with a caret that stays right."""

from textual import events
from textual.message import Message

from newsreader.text import caret, words
from newsreader.ui.direction import base_of_typed
from newsreader.ui.editing import Typed
from newsreader.ui.targets import around
from newsreader.ui.widgets.typed_text import TypedText


class BidiEditor(TypedText):
    """A text field of one line, or of several.

    Left and right go by the screen, words and deletions by the order of the text.
    """

    class Changed(Message):
        """Something was typed or deleted."""

        def __init__(self, editor: "BidiEditor", text: str) -> None:
            super().__init__()
            self.editor = editor
            self.text = text

    class Submitted(Message):
        """Enter was pressed in a field of one line, Ctrl+S in any."""

        def __init__(self, editor: "BidiEditor", text: str) -> None:
            super().__init__()
            self.editor = editor
            self.text = text

    class Cancelled(Message):
        """Esc was pressed."""

        def __init__(self, editor: "BidiEditor") -> None:
            super().__init__()
            self.editor = editor

    def set_text(self, text: str) -> None:
        """Replace everything; the caret stands at the end."""
        self._take(Typed(text, len(text)))

    # ── typing ──────────────────────────────────────────────────────────────────────────────────

    def on_key(self, event: events.Key) -> None:
        """Take a key that types, moves or deletes; let others pass."""
        self.take(event)

    def take(self, event: events.Key) -> bool:
        """Take a key, also one that was meant for this field before it had the focus.

        Returns:
            Whether it means something here; it goes nowhere else then.
        """
        taken = self._special(event) or self._edit(event)
        if taken:
            event.stop()
            event.prevent_default()
        return taken

    def on_paste(self, event: events.Paste) -> None:
        """Insert what is pasted; a field of one line takes it as one line."""
        event.stop()
        pasted = event.text.replace("\r\n", "\n").replace("\r", "\n")
        if not self._several_lines:
            pasted = " ".join(pasted.split("\n"))
        self._take(self._typed.inserted(pasted))

    def _special(self, event: events.Key) -> bool:
        match event.key:
            case "escape":
                self.post_message(self.Cancelled(self))
            case "enter" if self._several_lines:
                self._take(self._typed.inserted("\n"))
            case "enter" | "ctrl+s":
                self.post_message(self.Submitted(self, self.text))
            case "ctrl+z":
                self._after(self._history.undo())
            case "ctrl+y":
                self._after(self._history.redo())
            case "ctrl+c" if self._typed.anchor is not None:
                start, end = self._typed.selected
                self.app.copy_to_clipboard(self.text[start:end])
            case _:
                return False
        return True

    def _edit(self, event: events.Key) -> bool:
        state = self._edited(event.key)
        if state is None and event.character and event.is_printable:
            state = self._typed.inserted(event.character)
        if state is None:
            return False
        self._take(state)
        return True

    def _edited(self, key: str) -> Typed | None:  # noqa: C901 - one flat table of keys
        typed = self._typed
        extend = key.startswith(("shift+", "ctrl+shift+"))
        match key.replace("shift+", ""):
            case "backspace":
                return typed.deleted_back()
            case "delete":
                return typed.deleted_forward()
            case "ctrl+w" | "ctrl+backspace" | "alt+backspace":
                return typed.deleted_word_back()
            case "ctrl+delete" | "alt+d":
                return typed.deleted_word_forward()
            case "ctrl+u":
                return typed.deleted_to(self._line_start())
            case "ctrl+k":
                return typed.deleted_to(self._line_end())
            case "left":
                return typed.moved(self._sideways(-1), extend=extend)
            case "right":
                return typed.moved(self._sideways(+1), extend=extend)
            case "up" | "down" as way if self._several_lines:
                return typed.moved(self._below(typed.index, way), extend=extend)
            case "ctrl+left" | "ctrl+right" as way:
                forward = (way == "ctrl+left") == (base_of_typed(self.text) == "rtl")
                step = caret.next_word if forward else caret.previous_word
                return typed.moved(step(typed.text, typed.index), extend=extend)
            case "home" | "ctrl+a":
                return typed.moved(self._line_start(), extend=extend)
            case "end" | "ctrl+e":
                return typed.moved(self._line_end(), extend=extend)
        return None

    def _take(self, state: Typed) -> None:
        self._after(self._history.change(state))

    def _after(self, changed: bool) -> None:
        if changed:
            self.post_message(self.Changed(self, self.text))
        self._changed()

    # ── the mouse ───────────────────────────────────────────────────────────────────────────────

    _dragging = False

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the caret under the pointer."""
        index = self._index_under(event)
        if index is not None:
            self._take(self._typed.moved(index))
            self._dragging = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select what the mouse is dragged over."""
        index = self._index_under(event) if self._dragging else None
        if index is not None and index != self._typed.index:
            self._take(self._typed.moved(index, extend=True))

    def on_mouse_up(self) -> None:
        """Stop dragging."""
        self._dragging = False
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Select the word under the pointer on the second click."""
        if event.chain == 2:
            word = around(words(self.text), self._typed.index)
            if word:
                self._take(Typed(self.text, word.end, word.start))
