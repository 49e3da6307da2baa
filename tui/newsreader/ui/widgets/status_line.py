"""The line that says where one is, and what just happened."""

from collections.abc import Sequence

from textual.timer import Timer

from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.drawn_line import DrawnLine

MESSAGE_SECONDS = 6.0


class StatusLine(DrawnLine):
    """Shows a message for a while, otherwise the state of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._state: tuple[Field, ...] = ()
        self._message: Field | None = None
        self._timer: Timer | None = None

    def show_state(self, *fields: Field) -> None:
        """Set what is shown while there is no message."""
        if fields != self._state:
            self._state = fields
            self.refresh()

    def say(self, text: str, *, lasting: bool = False, style: str = "strong") -> None:
        """Show a message, for some seconds or until the next call; an empty one ends it."""
        if self._timer:
            self._timer.stop()
            self._timer = None
        self._message = worded(text, None, style) if text else None
        self.refresh()
        if text and not lasting:
            self._timer = self.set_timer(MESSAGE_SECONDS, lambda: self.say(""))

    @property
    def message(self) -> str:
        """The message that is shown, empty if none is."""
        return self._message.text if self._message else ""

    def fields(self, width: int) -> Sequence[Field]:
        """Return the message, else the state."""
        return (self._message,) if self._message else self._state
