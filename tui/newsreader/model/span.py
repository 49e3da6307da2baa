"""A stretch of an article's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of a text in logical order, counted in code points."""

    start: int
    """The first code point."""
    end: int
    """The code point after the last."""
