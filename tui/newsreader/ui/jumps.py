"""Where reading went on from, so that one can go back there and forward again."""

from dataclasses import dataclass

MOST = 200
"""Places that are remembered."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an article."""

    article: int
    index: int
    """The first visible code point."""


class Jumps:
    """The places jumps started from, in the order of reading, as a browser keeps pages."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._next = 0
        """The number of the place that `forward` follows; one behind the last after a jump."""

    def leave(self, here: Place) -> None:
        """Remember a place before jumping elsewhere; what `forward` would lead to is forgotten."""
        del self._places[self._next :]
        if not self._places or self._places[-1] != here:
            self._places.append(here)
        del self._places[:-MOST]
        self._next = len(self._places)

    def back(self, here: Place) -> Place | None:
        """Return the place before, none if there is none; `here` can be gone forward to again."""
        return self._step(here, -1)

    def forward(self, here: Place) -> Place | None:
        """Return the place that `back` came from, none if there is none."""
        return self._step(here, 1)

    def _step(self, here: Place, by: int) -> Place | None:
        number = self._next + by
        if not 0 <= number < len(self._places):
            return None
        if self._next == len(self._places):
            self._places.append(here)
        else:
            self._places[self._next] = here
        self._next = number
        return self._places[number]
