"""Where a passage is, said so that it can be found again in a changed text.

An anchor is both selectors of the W3C Web Annotation Data Model: the position, and the quotation
with what stands around it. The store knows this module only by `anchor_at` and `reanchor`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsreader.model import Suggestion

CONTEXT = 32
"""How many code points before and after a passage are kept."""
_ENOUGH_CONTEXT = 8
"""How many of them must be the same where the words alone do not decide."""
_TELLING_LENGTH = 12
"""From how many code points on a quotation that occurs once is found by its words alone."""


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


def reanchor(anchor: Anchor, text: str) -> Anchor:
    """Find a passage in a changed text.

    It is where it was if the words stand there; else where the quotation stands with the most of
    its old surroundings; else it is an orphan and keeps what it knew. A quotation that could be in
    several places is rather an orphan than put at a place that may be wrong.
    """
    if text.startswith(anchor.exact, anchor.start):
        return anchor_at(text, anchor.start, anchor.end)
    found = sorted(
        ((_context(anchor, text, start), -abs(start - anchor.start), start))
        for start in _occurrences(anchor.exact, text)
    )
    if not found:
        return replace(anchor, orphan=True)
    context, _, start = found[-1]
    alone = len(found) == 1 and len(anchor.exact) >= _TELLING_LENGTH
    decided = len(found) == 1 or context > found[-2][0]
    if not (alone or (decided and context >= _ENOUGH_CONTEXT)):
        return replace(anchor, orphan=True)
    return anchor_at(text, start, start + len(anchor.exact))


def _occurrences(exact: str, text: str) -> Iterator[int]:
    start = text.find(exact)
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _context(anchor: Anchor, text: str, start: int) -> int:
    """Return how many code points next to the words are the same as they were."""
    before = text[max(0, start - CONTEXT) : start]
    after = text[start + len(anchor.exact) :][:CONTEXT]
    return _common(anchor.prefix[::-1], before[::-1]) + _common(anchor.suffix, after)


def _common(first: str, second: str) -> int:
    """Return the length of the common beginning of two strings."""
    for count, (left, right) in enumerate(zip(first, second, strict=False)):
        if left != right:
            return count
    return min(len(first), len(second))
