"""Where the very words of a passage stand in a text, chosen by what stands around them."""

from collections.abc import Iterator

from newsreader.library.anchoring.anchor import CONTEXT, Anchor

_ENOUGH = 8
"""How many code points of the surroundings must be the same, if there were as many."""
_ENOUGH_SHARE = 0.4
"""How much of words and surroundings together must be the same: common words stand anywhere."""


def find_quotation(anchor: Anchor, text: str) -> int | None:
    """Return where the words begin, none if nowhere or if it cannot be told which place it is."""
    if _is_unmoved(anchor, text):
        return anchor.start
    found = sorted(
        (_context(anchor, text, start), start) for start in _occurrences(anchor.exact, text)
    )
    if not found or (len(found) > 1 and found[-1][0] == found[-2][0]):
        return None
    context, start = found[-1]
    around = len(anchor.prefix) + len(anchor.suffix)
    words = len(anchor.exact)
    enough = context >= min(_ENOUGH, around)
    return start if enough and words + context >= _ENOUGH_SHARE * (words + around) else None


def _is_unmoved(anchor: Anchor, text: str) -> bool:
    """Return whether the words and their surroundings stand where they stood."""
    before = anchor.start - len(anchor.prefix)
    return before >= 0 and text.startswith(anchor.prefix + anchor.exact + anchor.suffix, before)


def _occurrences(exact: str, text: str) -> Iterator[int]:
    start = text.find(exact)
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _context(anchor: Anchor, text: str, start: int) -> int:
    """Return how many code points next to the words are the same as they were."""
    end = start + len(anchor.exact)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return _common(anchor.prefix[::-1], before[::-1]) + _common(anchor.suffix, after)


def _common(first: str, second: str) -> int:
    """Return the length of the common beginning of two strings."""
    for count, (left, right) in enumerate(zip(first, second, strict=False)):
        if left != right:
            return count
    return min(len(first), len(second))
