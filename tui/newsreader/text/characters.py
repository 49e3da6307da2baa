"""What a terminal does with a character: nothing, a mark on the one before, one or two columns.

Everything here replaces one code point by one code point, so that offsets never move.
"""

import unicodedata
from functools import cache
from typing import Final

NOTHING: Final = "\uffff"
"""Stands where a code point of the source draws nothing; a noncharacter, never in drawable text."""

SECOND_COLUMN: Final = "\ufffe"
"""Stands for the right half of a character two columns wide; a noncharacter too."""

MERGED: Final = "\ufdd0"
"""Stands where a code point is part of the glyph before it: the alef of lam-alef, a ZWJ sequence."""

CARRIER: Final = "◌"
"""Carries a mark that has no base."""

REPLACEMENT: Final = "\ufffd"

SPACES: Final = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""White space that hangs beyond a line's end."""

_SIGNS: Final = dict.fromkeys("\u0600\u0601\u0602\u0603\u0604\u0605\u0890\u0891", "#") | {
    "\u06dd": "○",
    "\u08e2": "○",
    "\t": " ",
}
"""Signs that enclose the digits after them, in a font; a terminal has one cell for them."""

_INVISIBLE: Final = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Default ignorable, but not of category Cf; the Hangul fillers are blank as well."""


def _is_variation_selector(code: int) -> bool:
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x180B <= code <= 0x180F


@cache
def drawable(character: str) -> str:
    """Return what is safe to send to a terminal for one code point, as one code point.

    Controls, lone surrogates and noncharacters become U+FFFD, what draws nothing becomes
    `NOTHING`, a tab a space.
    """
    if character in _SIGNS:
        return _SIGNS[character]
    category = unicodedata.category(character)
    code = ord(character)
    if category in {"Cc", "Cs", "Zl", "Zp"} or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0:
        return REPLACEMENT
    if category == "Cf" or character in _INVISIBLE or _is_variation_selector(code):
        return NOTHING
    return character


@cache
def is_mark(character: str) -> bool:
    """Tell whether it is drawn in the cell of the character before it."""
    return unicodedata.category(character) in {"Mn", "Me", "Mc"} or (
        # Conjoining vowels and finals of Hangul syllables.
        "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"
    )


@cache
def width_of(character: str) -> int:
    """Return how many columns a drawable character that is no mark takes: 1 or 2."""
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _simple_characters() -> str:
    """Return characters that take one column by themselves, wherever they stand."""
    ranges = (
        range(0x20, 0x900),
        range(0x2010, 0x205F),
        range(0x20A0, 0x20C1),
        range(0xFE70, 0xFEFD),
    )
    return "".join(
        character
        for character in map(chr, (code for each in ranges for code in each))
        if drawable(character) == character
        and not is_mark(character)
        and width_of(character) == 1
        and unicodedata.category(character) != "Cn"
    )


def _marks(first: int, last: int) -> str:
    characters = map(chr, range(first, last))
    return "".join(char for char in characters if is_mark(char) and drawable(char) == char)


SIMPLE: Final = _simple_characters()
"""The characters of Arabic, Latin and neighbouring scripts that take one column."""

MARKS: Final = _marks(0x300, 0x900)
"""The marks of those scripts."""

UNSEEN: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Characters that draw nothing, in the form of a regular expression's class."""
