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

_BREAK: Final = "\ufdd1"
"""Stands in a key for a character after which a line may break; a noncharacter."""

_NO_BREAK: Final = "\ufdd2"
"""Stands in a key for white space after which no line may break; a noncharacter."""

_HYPHENS: Final = "-\u058a\u2010\u2012\u2013"


@cache
def _suspect() -> re.Pattern[str]:
    """Match wherever something else than white space matters, so that most text costs one look."""
    classes = {name: re.escape(members) for name, members in classes_of("line_break.txt").items()}
    before, after = "{CL}{EX}{IS}{SY}{Pf}".format(**classes), "{OP}{Pi}".format(**classes)
    return re.compile(f"[{SPACES}][{before}—]|[{after}][{SPACES}]|[{_HYPHENS}/]")


@cache
def _unbreakable_space() -> re.Pattern[str]:
    classes = {name: re.escape(members) for name, members in classes_of("line_break.txt").items()}
    return re.compile(
        "|".join(
            rule.format(SP=SPACES, **classes)
            for rule in (
                # LB13, even after spaces. A quotation mark that closes does so only before what
                # may follow one (LB15b of later versions).
                "[{SP}]+(?=[{CL}{EX}{IS}{SY}])",
                "[{SP}]+(?=[{Pf}](?:[{SP}{CL}{EX}{IS}{SY}{QU}{Pi}{Pf}{GL}]|\\Z))",
                # LB14, even before spaces, and LB15a likewise.
                "(?<=[{OP}])[{SP}]+",
                "(?:(?<=\\A[{Pi}])|(?<=[{SP}{OP}{QU}{Pi}{Pf}{GL}][{Pi}]))[{SP}]+",
                # LB15 and LB17.
                "(?<=[{QU}{Pi}{Pf}])[{SP}]+(?=[{OP}])",
                "(?<=—)[{SP}]+(?=—)",
            )
        )
    )


@cache
def _breaking() -> re.Pattern[str]:
    classes = {name: re.escape(members) for name, members in classes_of("line_break.txt").items()}
    hyphens = _HYPHENS[1:]
    not_before = (
        (r"\Z{SP}{CL}{EX}{IS}{SY}{QU}{Pi}{Pf}…‥" + _HYPHENS[1:] + r"\-")
        .format(SP=SPACES, **classes)
        .removeprefix(r"\Z")
    )
    return re.compile(
        # LB20a: a hyphen at a word's beginning stays with it; LB21a: so does one after Hebrew.
        f"(?<![{SPACES}\u05d0-\u05ea])(?<!\\A)(?:"
        f"-(?![{not_before}\\d])|[{hyphens}](?![{not_before}]))(?!\\Z)"
        # LB25: no break in a number; LB21b: nor before Hebrew.
        f"|/(?![{not_before}{classes['GL']}\\d\u05d0-\u05ea])(?!\\Z)"
    )


def wrapping_key(columns: str) -> str:
    """Return `columns` with each character changed whose place in the line rules matters.

    One character per column, as before.
    """
    if not _suspect().search(columns):
        return columns
    key = _unbreakable_space().sub(lambda match: _NO_BREAK * len(match.group()), columns)
    return _breaking().sub(_BREAK, key)


@cache
def _line(width: int) -> re.Pattern[str]:
    most = width - 1
    space = f"[{SPACES}{SECOND_COLUMN}]"
    return re.compile(
        # As much as fits and then white space, which hangs, or a break without any; or hanging
        # white space alone; or a word cut between cells.
        f".{{0,{most}}}(?:[^{SPACES}](?:[{SPACES}]{space}*|\\Z)|{_BREAK})"
        f"|[{SPACES}]{space}*"
        f"|.{{1,{width}}}(?!{SECOND_COLUMN})|.{SECOND_COLUMN}",
        re.DOTALL,
    )


def line_ends(key: str, width: int) -> list[int]:
    """Return the column after each line's last, hanging white space included."""
    if len(key) <= width:
        return [len(key)]
    return list(accumulate(map(len, _line(width).findall(key))))
