"""Embedding levels (UAX #9) of columns that are bytes of the repertoire, in a paragraph of level 1.

Only what stands between two Arabic letters can leave level 1, and its levels depend on nothing
else: an Arabic letter ends all that the rules carry on, and on both sides of the stretch is
right-to-left. So each stretch is resolved by itself, once. Brackets are the exception, as their
partner may be far away (N0): a paragraph where they reach out of a stretch is left to the general
way.
"""

import re
from functools import cache
from typing import Final

from newsreader.text.levels import level_runs
from newsreader.text.repertoire import LEAVING_LEVEL_ONE, repertoire

_MOST_REMEMBERED: Final = 10_000
_MOST_BRACKETS: Final = 60
"""The standard stops pairing brackets when 63 are open (BD16)."""
_NO_BRACKETS: Final = bytes(byte for byte in range(256) if byte not in b"()[]{}")
_ARABIC: Final = "ا"
_PARTNERS: Final = {")": "(", "]": "[", "}": "{"}


class _Stretches(dict[bytes, "list[int] | None"]):
    """The start and end of each run of level 2 in a stretch; None if brackets reach out of it."""

    def __missing__(self, stretch: bytes) -> list[int] | None:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        text = repertoire().text_of(stretch)
        raised = None
        if not _reaches_out(text):
            runs = level_runs(text, "rtl").within(0, len(text))
            raised = [edge for *edges, level in runs if level == 2 for edge in edges]
        self[stretch] = raised
        return raised


_STRETCHES = _Stretches()


def forget() -> None:
    """Drop the stretches from memory."""
    _STRETCHES.clear()


def _reaches_out(text: str) -> bool:
    """Tell whether a bracket that matters may have its partner beyond the stretch.

    After the last letter or digit none matters, unless it takes away the partner of one that does.
    """
    last = max(text.rfind(leaving) for leaving in LEAVING_LEVEL_ONE)
    open_at: list[int] = []
    for place, character in enumerate(text):
        if character in _PARTNERS.values():
            open_at.append(place)
        elif character in _PARTNERS:
            if open_at and text[open_at[-1]] == _PARTNERS[character]:
                open_at.pop()
            elif place < last or open_at:
                return True
    return any(place < last for place in open_at)


@cache
def _patterns() -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Return what matches a stretch at a paragraph's beginning, and what finds the others.

    Both in `Repertoire.leaving`.
    """
    leaving, arabic = repertoire().bytes_of(LEAVING_LEVEL_ONE[0]), repertoire().arabic
    pattern = b"%b[^%b]*" % (leaving, arabic)
    return re.compile(b"[^%b%b]*%b" % (arabic, leaving, pattern)), re.compile(pattern)


def raised_runs(columns: bytes) -> list[int] | None:
    """Return where runs of level 2 begin and end, alternately and ascending.

    Everything else has level 1. None if that cannot be told from the stretches.
    """
    tables = repertoire()
    arabic = tables.arabic
    bidi = columns.translate(tables.bidi)
    leaving = columns.translate(tables.leaving)
    at_start, elsewhere = _patterns()
    edges: list[int] = []
    done = 0
    if bidi[:1] != arabic and (match := at_start.match(leaving)):
        done = match.end()
        raised = _STRETCHES[bidi[:done]]
        if raised is None:
            return None
        edges += raised
    for match in elsewhere.finditer(leaving, done):
        start, end = match.span()
        # With an Arabic letter before it, for what that does to digits (W2).
        raised = _STRETCHES[arabic + bidi[start:end]]
        if raised is None:
            return None
        edges += [start - 1 + edge for edge in raised]
    brackets = bidi.translate(None, _NO_BRACKETS) if edges else b""
    return None if len(brackets) > _MOST_BRACKETS and _is_deep(brackets) else edges


def _is_deep(brackets: bytes) -> bool:
    """Tell whether too many brackets are open at once for them to be paired."""
    open_now: list[str] = []
    for bracket in brackets.decode():
        if bracket not in _PARTNERS:
            open_now.append(bracket)
        elif _PARTNERS[bracket] in open_now:
            while open_now.pop() != _PARTNERS[bracket]:
                pass
        if len(open_now) > _MOST_BRACKETS:
            return True
    return False
