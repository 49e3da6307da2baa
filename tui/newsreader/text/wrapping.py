"""Where lines end: greedy, in logical order, on the columns of a paragraph (UAX #14).

Of the standard's break opportunities these are taken: after white space (LB18), after a hyphen
(LB21) and after a slash (LB13), as long as the characters beside them allow it. A word longer than
the line is cut between cells.
"""

import re
from functools import cache
from itertools import accumulate
from typing import Final

from newsreader.text.characters import SECOND_COLUMN, SPACES
from newsreader.text.tables import classes_of

BREAK: Final = "\ufdd1"
"""Stands in a key for a character after which a line may break; a noncharacter."""

NO_BREAK: Final = "\ufdd2"
"""Stands in a key for white space after which no line may break; a noncharacter."""

# BA; the hyphen of ASCII is a class of its own, HY.
_HYPHENS: Final = "\u058a\u2010\u2012\u2013"


_SUSPECT: Final = (
    # A hyphen or slash, or a character beside white space that may keep it from breaking: most
    # text costs no more than looking for these. It begins with a class, which is fast to find.
    (
        "[{hyphen}/{closing}{QU}{Pi}{Pf}{NS}{OP}—](?:"
        "(?<=[{hyphen}/])|(?<=[{SP}][{closing}{Pf}{NS}—])|(?<=[{OP}{QU}{Pi}{Pf}])(?=[{SP}]))"
    ),
)

_UNBREAKABLE_SPACE: Final = (
    # LB13: not before what closes, even after spaces; nor before a quotation mark that closes,
    # which it does only before what may follow one (LB15b of Unicode 15.1).
    "[{SP}]+(?=[{closing}])",
    r"[{SP}]+(?=[{Pf}](?:[{SP}{closing}{QU}{Pi}{Pf}{GL}]|\Z))",
    # LB14: not after what opens, even before spaces; LB15a: nor after an opening quotation mark.
    "(?<=[{OP}])[{SP}]+",
    r"(?:(?<=\A[{Pi}])|(?<=[{SP}{OP}{QU}{Pi}{Pf}{GL}][{Pi}]))[{SP}]+",
    # LB15, LB16 and LB17.
    "(?<=[{QU}{Pi}{Pf}])[{SP}]+(?=[{OP}])",
    "(?<=[{CL}])[{SP}]+(?=[{NS}])",
    "(?<=—)[{SP}]+(?=—)",
)

_BREAKING: Final = (
    # LB21: after a hyphen, but LB25: not before a digit, LB21a: nor after a Hebrew letter, LB20a
    # of Unicode 15.1: nor before a letter if it begins a word.
    r"(?<![\u05d0-\u05ea])-(?![{clinging}\d]|\Z|(?<=\A-)[^\W\d_]|(?<=[{SP}{GL}]-)[^\W\d_])",
    r"(?<![\u05d0-\u05ea])[{hyphen}](?<!-)(?![{clinging}]|\Z)",
    # After a slash, but LB25: not in a number, LB21b: nor before a Hebrew letter.
    r"/(?![{clinging}{GL}\u05d0-\u05ea]|\Z|(?<=\d/)\d)",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compile the three rule sets; `{XY}` in them stands for the characters of a class."""
    classes = {name: re.escape(members) for name, members in classes_of("line_break.txt").items()}
    # LB13 and its like: what no break may stand before.
    classes["closing"] = "{CL}{EX}{IS}{SY}".format(**classes)
    classes["hyphen"] = _HYPHENS + r"\-"
    classes["clinging"] = "{closing}{hyphen}{QU}{Pi}{Pf}{NS}{IN}".format(**classes) + SPACES
    return tuple(
        re.compile("|".join(rules).format(SP=SPACES, **classes))
        for rules in (_SUSPECT, _BREAKING, _UNBREAKABLE_SPACE)
    )


def wrapping_key(columns: str) -> str:
    """Return `columns` with each character changed whose place in the line rules matters.

    One character per column, as before.
    """
    suspects, breaking, unbreakable_space = _patterns()
    parts: list[str] = []
    done = 0
    for suspect in suspects.finditer(columns):
        place = suspect.start()
        if breaking.match(columns, place):
            parts += columns[done:place], BREAK
            done = place + 1
            continue
        gap_start = place
        while gap_start > done and columns[gap_start - 1] in SPACES:
            gap_start -= 1
        for start in (gap_start, place + 1):
            if start >= done and (gap := unbreakable_space.match(columns, start)):
                parts += columns[done:start], NO_BREAK * (gap.end() - start)
                done = gap.end()
    return "".join([*parts, columns[done:]]) if done else columns


@cache
def _line(width: int) -> re.Pattern[str]:
    most = width - 1
    space = f"[{SPACES}{SECOND_COLUMN}]"
    return re.compile(
        # As much as fits and then white space, which hangs, or a break without any; or hanging
        # white space alone; or a word cut between cells.
        f".{{0,{most}}}(?:[^{SPACES}](?:[{SPACES}]{space}*|\\Z)|{BREAK})"
        f"|[{SPACES}]{space}*"
        f"|.{{1,{width}}}(?!{SECOND_COLUMN})|.{SECOND_COLUMN}",
        re.DOTALL,
    )


_RARE: Final = re.compile(f"[{SPACES[1:]}{SECOND_COLUMN}]")


class Wrapping:
    """Finds the line ends of one paragraph, for any width."""

    __slots__ = ("_breaks_in_words", "_is_regular", "_key")

    def __init__(self, columns: str) -> None:
        """Take the columns of the paragraph, one character each, not mirrored."""
        self._key = wrapping_key(columns)
        # Single spaces between words, nothing wide: most text.
        self._is_regular = not (
            "  " in columns
            or columns.startswith(" ")
            or columns.endswith(" ")
            or _RARE.search(columns)
        )
        self._breaks_in_words = BREAK in self._key

    def line_ends(self, width: int) -> list[int]:
        """Return the column after each line's last, hanging white space included."""
        length = len(self._key)
        if length <= width:
            return [length]
        if not self._is_regular:
            return list(accumulate(map(len, _line(width).findall(self._key))))
        # The same as the pattern, in a third of the time.
        ends = []
        last_space = self._key.rfind
        start = 0
        while start < length - width:
            end = last_space(" ", start, start + width + 1) + 1
            if self._breaks_in_words:
                end = max(end, last_space(BREAK, start, start + width) + 1)
            start = end or start + width
            ends.append(start)
        ends.append(length)
        return ends
