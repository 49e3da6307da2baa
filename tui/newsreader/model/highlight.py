"""A passage somebody marked, and what they said about it."""

from dataclasses import dataclass
from datetime import datetime

from newsreader.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked passage: where it is, what it says, its label, its tags and its note.

    Position and quotation together follow the W3C Web Annotation Data Model
    (TextPositionSelector, TextQuoteSelector), so that it can be found again in a changed text.
    One highlight may have several passages, in several articles; `article` to `suffix` and
    `orphan` are those of the first.
    """

    id: str
    """A UUID."""
    article: int
    start: int
    end: int
    exact: str
    """The words marked, in logical order."""
    prefix: str
    """Up to 32 code points before them."""
    suffix: str
    """Up to 32 code points after them."""
    label: int
    """1 to 8: which colour and sign."""
    note: str
    created: datetime
    modified: datetime
    orphan: bool = False
    """The words are no longer in the text; `start` and `end` are 0, so that nothing is drawn."""
    tags: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    """Everything it marks, in the order in which it was added; never empty in a library."""

    def passages_in(self, article: int) -> tuple[Passage, ...]:
        """Return what it marks in one article, without what is lost there."""
        return tuple(one for one in self.passages if one.article == article and not one.orphan)
