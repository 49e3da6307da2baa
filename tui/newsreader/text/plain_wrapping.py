"""Line ends of columns that are bytes of the repertoire.

Nearly all lines of news end at a single space. So the columns are kept, but that a space where no
line may break is changed, and what a line may end with without a space; then a line's end is the
last of these bytes that fits. What a space or a sign of punctuation does depends on no more than
the letters on its either side, and is looked up.
"""

import re
from typing import Final

from newsreader.text.line_breaking import breaks_between
from newsreader.text.repertoire import ByteFinder, repertoire

_BREAK: Final = b"\0"
"""Stands for a column after which a line may break."""
_KEPT: Final = b"\1"
"""Stands for a space after which no line may break."""
_MORE: Final = b"\2"
"""Stands for each further space after one where a line may break: they hang as well."""

_NO_MORE: Final[dict[int, int]] = {}

_LONGEST_REMEMBERED: Final = 32
_MOST_REMEMBERED: Final = 10_000

_IRREGULAR: Final = (
    # Where lines may not break at a space, or may break without one, in the letters of
    # `line_breaking`, and a few places more. Looks one letter back and two ahead.
    b"[YSFB]|(?<= )[CPEISR]|[OL](?= )|[QR](?= O)"
    b"|[CED](?=[ANOpq])|I(?:(?=[Opq])|(?=N)(?<!NI))|[Ppq](?=[Opq])"
)
_SUSPECTS: Final = ByteFinder(b"YSFBCEDPIpqOLRQ")
"""Finds the only classes that can be irregular: all but letters, digits and spaces."""


class _Irregular(dict[bytes, bool]):
    """Whether a class is irregular, by itself with the one before it and the two after it."""

    def __missing__(self, window: bytes) -> bool:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[window] = irregular = re.compile(_IRREGULAR).match(window, 1) is not None
        return irregular


_IS_IRREGULAR = _Irregular()


class _Changes(dict[bytes, list[tuple[int, int]]]):
    """Where in a stretch of classes a column is to be replaced, and by what."""

    def __missing__(self, stretch: bytes) -> list[tuple[int, int]]:
        breaks = set(breaks_between(stretch.decode()))
        changes = [(place - 1, 0) for place in breaks if stretch[place - 1] != ord(" ")]
        for spaces in re.finditer(b" +", stretch):
            start, end = spaces.span()
            if end not in breaks:
                changes += ((place, 1) for place in range(start, end))
            changes += ((place, 2) for place in range(start + 1, end) if end in breaks)
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        if len(stretch) <= _LONGEST_REMEMBERED:
            self[stretch] = changes
        return changes


_CHANGES = _Changes()


def forget() -> None:
    """Drop the stretches from memory."""
    _CHANGES.clear()
    _IS_IRREGULAR.clear()


class PlainWrapping:
    """The line ends of one paragraph, for any width."""

    __slots__ = ("_after_spaces", "_breaks_in_words", "_drawn", "_key", "_length")

    def __init__(self, columns: bytes) -> None:
        """Take the columns in logical order."""
        classes = columns.translate(repertoire().breaking)
        # `find` is faster than `in`.
        has_spaces = columns.find(b"  ") >= 0 or columns[:1] == b" " or columns[-1:] == b" "
        self._key = key = _key(columns, classes, has_spaces)
        self._breaks_in_words = key is not columns and key.find(_BREAK) >= 0
        self._length = self._drawn = len(columns)
        self._after_spaces = _NO_MORE
        if has_spaces:
            self._drawn = len(columns.rstrip(b" "))
            spaces = re.finditer(b" \2+", key)
            self._after_spaces = {each.start() + 1: each.end() for each in spaces}

    def line_ends(self, width: int) -> list[int]:
        """Return the column after each line's last, hanging white space included."""
        ends: list[int] = []
        rfind, breaks_in_words, after_spaces = (
            self._key.rfind,
            self._breaks_in_words,
            self._after_spaces,
        )
        start = 0
        last = self._drawn - width
        room = width + 1
        while start < last:
            end = rfind(b" ", start, start + room) + 1
            if breaks_in_words:
                end = max(end, rfind(_BREAK, start, start + width) + 1)
            start = end or start + width
            if after_spaces:
                start = after_spaces.get(start, start)
            ends.append(start)
        ends.append(self._length)
        return ends


def _key(columns: bytes, classes: bytes, has_spaces: bool) -> bytes:
    """Return the columns, those replaced that do not simply break at a space, or break without."""
    windows = b"\0" + classes
    places = [
        place for place in _SUSPECTS.places(classes) if _IS_IRREGULAR[windows[place : place + 4]]
    ]
    if has_spaces:
        places += [match.start() for match in re.finditer(b"  +", classes)]
        places += [0, len(classes) - 1]
        places.sort()
    key = None
    done = 0
    for place in places:
        if place < done:
            continue
        # Up to the next letter on either side: nothing farther away matters.
        first = max(classes.rfind(b"A", 0, place), 0)
        after = classes.find(b"A", place + 1)
        done = len(classes) if after < 0 else after
        for offset, replacement in _CHANGES[classes[first : done + 1]]:
            key = key or bytearray(columns)
            key[first + offset] = replacement
    return bytes(key) if key else columns
