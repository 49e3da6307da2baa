"""Lines made comparable: one spelling for what texts spell in several ways."""

import re
import unicodedata
from dataclasses import dataclass

_ONE_SPELLING = str.maketrans("أإآٱىةیک", "اااايهيك")
_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"  # marks and tatweel
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"  # format characters
)

_WORD = re.compile(r"\w+")
_AROUND = re.compile(r"^[^\w\[\]()]+|[^\w\[\]()]+$")


def fold_pattern(pattern: str) -> str:
    """Return a regular expression that fits folded lines; its Latin letters must be lower case."""
    return _DROPPED.sub("", pattern).translate(_ONE_SPELLING)


@dataclass(frozen=True, slots=True)
class FoldedLine:
    """A line made comparable, and the parts of it that rules ask for."""

    text: str
    core: str
    """Without the punctuation around it, brackets aside."""
    first_word: str
    words: int
    """How many words the line has."""


def folded(line: str) -> FoldedLine:
    """Fold a line for rules to look at."""
    text = fold_line(line)
    first = _WORD.search(text)
    return FoldedLine(text, core_of(text), first.group() if first else "", text.count(" ") + 1)


def core_of(text: str) -> str:
    """Return a folded text without the punctuation around it, brackets aside."""
    core = _AROUND.sub("", text)
    return core or text


def fold_line(line: str) -> str:
    """Return `line` for comparison: no marks, tatweel or format characters, lower case.

    Hamza carriers, alef maqsura and ta marbuta are unified, spaces collapsed.
    """
    folded = fold_pattern(unicodedata.normalize("NFKC", line))
    return " ".join(folded.lower().split())
