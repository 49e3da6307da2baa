"""A text being typed: what is in it, where the caret is, what is selected, what can be undone."""

from dataclasses import dataclass

from newsreader.text import caret
from newsreader.text.characters import is_mark

UNDO_STEPS = 200


@dataclass(frozen=True, slots=True)
class Typed:
    """A text with its caret, in logical order."""

    text: str = ""
    index: int = 0
    """The caret stands before this code point."""
    anchor: int | None = None
    """The other end of the selection, if there is one."""

    @property
    def selected(self) -> tuple[int, int]:
        """The selected range, half open; empty at the caret if nothing is."""
        other = self.index if self.anchor is None else self.anchor
        return min(self.index, other), max(self.index, other)

    def moved(self, index: int, *, extend: bool = False) -> "Typed":
        """Move the caret; extending keeps or begins a selection."""
        here = max(0, min(index, len(self.text)))
        anchor = (self.index if self.anchor is None else self.anchor) if extend else None
        return Typed(self.text, here, anchor)

    def replaced(self, start: int, end: int, text: str) -> "Typed":
        """Put `text` in the place of a range; the caret stands after it."""
        return Typed(self.text[:start] + text + self.text[end:], start + len(text))

    def inserted(self, text: str) -> "Typed":
        """Type `text` in the place of the selection."""
        return self.replaced(*self.selected, text)

    def deleted_to(self, index: int) -> "Typed":
        """Delete the selection, else what is between the caret and `index`."""
        start, end = self.selected
        if start == end:
            start, end = sorted((self.index, max(0, min(index, len(self.text)))))
        return self.replaced(start, end, "")

    def deleted_back(self) -> "Typed":
        """Delete the selection, else the code point before the caret (a mark goes by itself)."""
        return self.deleted_to(self.index - 1)

    def deleted_forward(self) -> "Typed":
        """Delete the selection, else the cluster after the caret."""
        return self.deleted_to(_next_letter(self.text, self.index))

    def deleted_word_back(self) -> "Typed":
        """Delete the selection, else back to the beginning of a word."""
        return self.deleted_to(caret.previous_word(self.text, self.index))

    def deleted_word_forward(self) -> "Typed":
        """Delete the selection, else to the beginning of the next word."""
        return self.deleted_to(caret.next_word(self.text, self.index))


def _next_letter(text: str, index: int) -> int:
    """Return where the letter (or mark) at `index` ends, with the marks on it."""
    index += 1
    while index < len(text) and is_mark(text[index]):
        index += 1
    return index


class History:
    """The states of a text being typed; one step for each change of the text."""

    def __init__(self, state: Typed) -> None:
        self.state = state
        self._done: list[Typed] = []
        self._undone: list[Typed] = []

    def change(self, state: Typed) -> bool:
        """Take a new state; say whether the text itself changed."""
        changed = state.text != self.state.text
        if changed:
            self._done = [*self._done[-UNDO_STEPS:], self.state]
            self._undone.clear()
        self.state = state
        return changed

    def undo(self) -> bool:
        """Go back to the text before the last change; say whether there was one."""
        return self._swap(self._done, self._undone)

    def redo(self) -> bool:
        """Make the change again that was undone; say whether there was one."""
        return self._swap(self._undone, self._done)

    def _swap(self, taken: list[Typed], kept: list[Typed]) -> bool:
        if not taken:
            return False
        kept.append(self.state)
        self.state = taken.pop()
        return True
