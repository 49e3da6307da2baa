"""A passage, said so that it can be found again in a changed text.

An anchor is both selectors of the W3C Web Annotation Data Model: the position, and the quotation
with what stands around it.
"""

from dataclasses import dataclass

from newsreader.model import Suggestion

CONTEXT = 32
"""How many code points before and after a passage are kept."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage `[start, end)` of a text in code points, its words and their surroundings."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    orphan: bool = False
    """It is not in the present text; the range is that of the last text that had it."""
    suggestion: Suggestion | None = None
    """For an orphan: where in the present text it may be."""


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of a range of a text."""
    return Anchor(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )
