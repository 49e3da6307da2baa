"""A passage of an article, said so that it can be found again in a changed text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where in the present text a lost passage may be; nothing is drawn there unasked."""

    start: int
    end: int
    score: float
    """How alike the words there are, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A range of one article: position and quotation, after the W3C Web Annotation Data Model."""

    id: str
    """A UUID."""
    article: int
    start: int
    end: int
    exact: str
    """The words, in logical order."""
    prefix: str
    """Up to 32 code points before them."""
    suffix: str
    """Up to 32 code points after them."""
    orphan: bool = False
    """The words are no longer in the text; `start` and `end` are 0, so that nothing is drawn."""
    suggestion: Suggestion | None = None
    """For an orphan: where it may be, if any place resembles it."""
