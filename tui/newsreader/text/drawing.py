"""What is drawn for each code point of a text: joined, and safe for a terminal."""

from typing import Final

from newsreader.text.characters import drawable
from newsreader.text.joining import join_into, joining_type

_MOST_REMEMBERED: Final = 100_000
_LONGEST_REMEMBERED: Final = 64


def draw_one_by_one(text: str) -> str:
    """Return what `drawn` does, for any text, slowly."""
    result = list(map(drawable, text))
    join_into(text, result)
    return "".join(result)


class _Words(dict[str, str]):
    """What is drawn for each word met so far; joining does not reach over a space."""

    def __missing__(self, word: str) -> str:
        drawn = draw_one_by_one(word)
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        if len(word) <= _LONGEST_REMEMBERED:
            self[word] = drawn
        return drawn


_WORDS = _Words()


def forget() -> None:
    """Drop the words from memory."""
    _WORDS.clear()


def drawn(text: str) -> str:
    """Return what is drawn for each code point of `text`: in logical order, one for one.

    An alef merged into the lam before it leaves `MERGED` in its place, what draws nothing
    `NOTHING`.
    """
    return " ".join(map(_WORDS.__getitem__, text.split(" ")))


def drawn_part(text: str, start: int, end: int) -> str:
    """Return the part of `drawn(text)` from `start` to `end`, without drawing all of it.

    What is drawn depends on no more than the next character on either side that is not
    transparent.
    """
    first, last = start, end
    if start and text[start - 1] != " ":
        first = start - 1
        while first and joining_type(text[first]) == "T":
            first -= 1
    if end < len(text) and text[end] != " ":
        last = end + 1
        while last < len(text) and joining_type(text[last - 1]) == "T":
            last += 1
    return drawn(text[first:last])[start - first : end - first]
