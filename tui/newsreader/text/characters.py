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


def _is_ignorable(code: int) -> bool:
    """Tell whether it is a variation selector, or kept for what will draw nothing either."""
    return (
        0xFE00 <= code <= 0xFE0F
        or 0x180B <= code <= 0x180F
        or code == 0x2065
        or 0xFFF0 <= code <= 0xFFF8
        or 0xE0000 <= code <= 0xE0FFF
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
    if category == "Cf" or character in _INVISIBLE or _is_ignorable(code):
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


# Written out, as asking `unicodedata` for each would double the time the engine takes to import.
# All three are the inside of a regular expression's class.
SIMPLE: Final = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c"
    "\u038e-\u03a1\u03a3-\u0482\u048a-\u052f\u0531-\u0556\u0559-\u058a\u058d-\u058f\u05be"
    "\u05c0\u05c3\u05c6\u05d0-\u05ea\u05ef-\u05f4\u0606-\u060f\u061b\u061d-\u064a"
    "\u0660-\u066f\u0671-\u06d5\u06de\u06e5-\u06e6\u06e9\u06ee-\u070d\u0710\u0712-\u072f"
    "\u074d-\u07a5\u07b1\u07c0-\u07ea\u07f4-\u07fa\u07fe-\u0815\u081a\u0824\u0828"
    "\u0830-\u083e\u0840-\u0858\u085e\u0860-\u086a\u0870-\u088e\u08a0-\u08c9\u2010-\u2027"
    "\u202f-\u205e\u20a0-\u20c0\ufe70-\ufe74\ufe76-\ufefc"
)
"""Characters of Arabic, Latin and neighbouring scripts that take one column wherever they stand."""

MARKS: Final = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5"
    "\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8"
    "\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819"
    "\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0898-\u089f\u08ca-\u08e1"
    "\u08e3-\u08ff"
)
"""The marks of those scripts that are drawn."""

UNSEEN: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""The most usual characters that draw nothing."""
