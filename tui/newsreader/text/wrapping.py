"""Where lines end: greedy, in logical order, on the columns of a paragraph."""

import re
from functools import cache
from itertools import accumulate
from typing import Final

from newsreader.text.characters import SECOND_COLUMN

SPACES: Final = (
    " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
    + SECOND_COLUMN
)
"""What hangs beyond the line's end; a second column does if the first does."""


@cache
def _line(width: int) -> re.Pattern[str]:
    last = width - 1
    return re.compile(
        # As much as fits and then white space, which hangs; or hanging white space alone;
        # or a word cut between cells.
        f".{{0,{last}}}(?:[^{SPACES}]|(?<=[^{SPACES}]){SECOND_COLUMN})(?:(?!{SECOND_COLUMN})[{SPACES}]+|\\Z)"
        f"|[{SPACES}]+"
        f"|.{{1,{width}}}(?!{SECOND_COLUMN})|..",
        re.DOTALL,
    )


def line_ends(columns: str, width: int) -> list[int]:
    """Return the column after each line's last, hanging white space included."""
    return list(accumulate(map(len, _line(width).findall(columns))))
