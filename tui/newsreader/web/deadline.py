"""One limit of time for everything that is done for an answer, and a way to end it early."""

import time
from collections.abc import Callable

from newsreader.errors import FetchError, StoppedError


class Deadline:
    """Counts down; asks at every step whether anybody still wants the answer."""

    def __init__(self, seconds: float, stopped: Callable[[], bool] = lambda: False) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._stopped = stopped

    def remaining(self) -> float:
        """Return how many seconds are left, more than none.

        Raises:
            FetchError: the time is over.
            StoppedError: nobody wants the answer any more.
        """
        if self._stopped():
            raise StoppedError("stopped")
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.missed()
        return left

    def missed(self) -> FetchError:
        """Return what to raise when the time is over."""
        return FetchError("takes longer than {seconds} seconds", seconds=f"{self._seconds:g}")
