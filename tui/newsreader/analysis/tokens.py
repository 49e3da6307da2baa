"""Words of a text, folded for look-up, each knowing where it stands in the source."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newsreader.text import fold

_HANGING = (
    r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff"
    r"\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
)
"""Marks and invisible controls: inside a word they do not end it, outside they are no word."""
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_HANGING}]|['’_](?=[^\W_]))*")
_NOTHING = re.compile(rf"[ \t\u00a0{_HANGING}]+")
_TATWEEL = "\u0640"


class Token(NamedTuple):
    """One word. A tuple and not a dataclass, because an article makes a thousand of them."""

    start: int
    """The first code point in the source."""
    end: int
    """The code point after the last, marks included."""
    word: str
    """The word folded: hamza, ta marbuta, alef maqsura, tatweel and harakat are levelled."""
    before: str
    """What stands between the word before and this one, without spaces: "" inside a phrase."""
    ends_in_maqsura: bool
    """Whether the source has ى where the folded word has ي."""


# Entities and quotations ask for the words of the same text one after the other.
@lru_cache(maxsize=2)
def tokenise(text: str) -> tuple[Token, ...]:
    """Return the words of a text in text order."""
    tokens = []
    after = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if word := fold_word(match.group()):
            before = _NOTHING.sub("", text[after:start])
            tokens.append(Token(start, end, word, before, text[end - 1] == "ى"))
            after = end
    return tuple(tokens)


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """Return one word folded; a text says most of its words more than once."""
    return fold(word).text


def fold_words(text: str) -> str:
    """Return data (a gazetteer, a word list) folded as tokens are, so that the two meet."""
    return fold(text).text


def skip_letters(text: str, start: int, letters: int) -> int:
    """Return where the rest of a word begins after its first letters and whatever hangs on them.

    Args:
        text: The source.
        start: The first code point of the word.
        letters: How many letters to skip; their marks and a following tatweel go with them.
    """
    position = start
    while True:
        while position < len(text) and _hangs_on(text[position]):
            position += 1
        if letters == 0:
            return position
        position += 1
        letters -= 1


def strip_marks(text: str) -> str:
    """Return a text without harakat and tatweel, but with its letters as they are."""
    return "".join(character for character in text if not _hangs_on(character))


def _hangs_on(character: str) -> bool:
    return character == _TATWEEL or unicodedata.combining(character) != 0
