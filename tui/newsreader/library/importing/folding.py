"""Lines made comparable: one spelling for what texts spell in several ways."""

import re
import unicodedata

_ONE_SPELLING = str.maketrans("أإآٱىةیک", "اااايهيك")
_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"  # marks and tatweel
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"  # format characters
)


def fold_pattern(pattern: str) -> str:
    """Return a regular expression that fits folded lines; its Latin letters must be lower case."""
    return _DROPPED.sub("", pattern).translate(_ONE_SPELLING)


def fold_line(line: str) -> str:
    """Return `line` for comparison: no marks, tatweel or format characters, lower case.

    Hamza carriers, alef maqsura and ta marbuta are unified, spaces collapsed.
    """
    folded = fold_pattern(unicodedata.normalize("NFKC", line))
    return " ".join(folded.lower().split())
