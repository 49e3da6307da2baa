"""Entering and leaving: what the terminal is told when the program takes the screen."""

from newsreader.terminal.profile import Profile

_CLEAR = "\x1b[2J"


class TerminalSession:
    """Whether the terminal is in the state the program needs, and what to send to change that.

    Both calls may be made in any order and number: entering twice sends nothing twice, nor
    does leaving.
    """

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._entered = False

    def enter(self) -> str:
        """Return what to send after the program took the screen, before its first row."""
        if self._entered:
            return ""
        self._entered = True
        return self._profile.enter + (_CLEAR if self._profile.repaint else "")

    def leave(self) -> str:
        """Return what to send before the program gives the screen back."""
        if not self._entered:
            return ""
        self._entered = False
        return self._profile.leave
