"""Going from span to span, and choosing a passage by them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from newsreader.model import Span


class Ranged(Protocol):
    """Anything with a half-open range in code points."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point after the last."""


R = TypeVar("R", bound=Ranged)


def _always(_index: int) -> bool:
    return True


def next_after(spans: Sequence[R], index: int, shown: Callable[[int], bool] = _always) -> R | None:
    """Return the first of `spans` (in text order) that begins after code point `index`.

    Those are passed over whose first code point is not `shown`.
    """
    number = bisect_right(spans, index, key=lambda span: span.start)
    later = (spans[one] for one in range(number, len(spans)))
    return next((span for span in later if shown(span.start)), None)


def last_before(spans: Sequence[R], index: int, shown: Callable[[int], bool] = _always) -> R | None:
    """Return the last of `spans` (in text order) that begins before code point `index`.

    Those are passed over whose first code point is not `shown`.
    """
    number = bisect_left(spans, index, key=lambda span: span.start)
    earlier = (spans[one] for one in range(number - 1, -1, -1))
    return next((span for span in earlier if shown(span.start)), None)


def around(spans: Sequence[R], index: int) -> R | None:
    """Return the last of `spans` (in text order) that covers code point `index`."""
    number = bisect_right(spans, index, key=lambda span: span.start)
    for span in reversed(spans[:number]):
        if index < span.end:
            return span
    return None


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage being chosen: it reaches from the anchor to the head, whichever comes first."""

    anchor: Span
    """What it began with; it stays selected."""
    head: Span
    """What it was last extended to."""

    @property
    def span(self) -> Span:
        """The passage, in logical order."""
        return Span(min(self.anchor.start, self.head.start), max(self.anchor.end, self.head.end))

    def to(self, span: Ranged) -> "Selection":
        """Extend or shrink it to another head."""
        return Selection(self.anchor, Span(span.start, span.end))
