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
        start = self._profile.at_start
        return start + (_CLEAR if start and self._profile.repaint else "")

    def leave(self) -> str:
        """Return what to send before the program gives the screen back."""
        if not self._entered:
            return ""
        self._entered = False
        return self._profile.at_exit

    def change(self, profile: Profile) -> str:
        """Return what to send to go on as another profile says; draw everything again behind it.

        The screen is cleared in any case: in some terminals a row keeps the modes it was erased in.
        """
        left = self.leave()
        self._profile = profile
        return left + self.enter() + _CLEAR
