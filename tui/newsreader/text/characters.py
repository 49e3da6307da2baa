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

_SIGNS = dict.fromkeys("\u0600\u0601\u0602\u0603\u0604\u0605\u0890\u0891", "#") | {
    "\u06dd": "○",
    "\u08e2": "○",
    "\t": " ",
}
"""Signs that enclose the digits after them, in a font; a terminal has one cell for them."""

_INVISIBLE = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Default ignorable, but not of category Cf; the Hangul fillers are blank as well."""


def is_variation_selector(character: str) -> bool:
    """Tell whether it only selects a glyph, which no terminal needs to be told."""
    code = ord(character)
    return (
        0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or code in {0x180B, 0x180C, 0x180D}
    )


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
    if category == "Cf" or character in _INVISIBLE or is_variation_selector(character):
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
def columns_of(character: str) -> int:
    """Return how many columns a drawable character that is no mark takes: 1 or 2."""
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
