"""How far a long piece of work is, for whoever waits at the terminal."""

import sys
import time

_PATIENCE = 0.5
"""Seconds before anything is shown."""
_PAUSE = 0.1
"""Seconds between two counts: writing each would slow the work down."""
_ERASE = "\x1b[K"


class Progress:
    """A count on standard error while something takes long, if somebody is there to see it.

    The cursor stays at the beginning of the row, so that the next line, perhaps an error, takes
    the place of the count.
    """

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._next = time.monotonic() + _PATIENCE
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show how many of how many are done; with the last of them take the count away."""
        if done >= total:
            self.clear()
        elif time.monotonic() >= self._next and sys.stderr is not None and sys.stderr.isatty():
            print(f"{_ERASE}{self._doing} {done} of {total}\r", end="", file=sys.stderr, flush=True)
            self._next = time.monotonic() + _PAUSE
            self._shown = True

    def clear(self) -> None:
        """Take the count away, so that a line can be written."""
        if self._shown:
            print(_ERASE, end="", file=sys.stderr, flush=True)
            self._shown = False
