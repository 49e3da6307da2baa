"""Arabic letters take the form their neighbours ask for (The Unicode Standard, 9.2, R1 to R7).

Terminals do not join, so each letter is replaced by its presentation form (U+FB50–FDFF,
U+FE70–FEFF). A letter without one keeps its base letter. Of the ligatures only lam-alef is made:
the others are wider than the letters they stand for, or no font has them.
"""

import unicodedata
from functools import cache
from typing import Final

from newsreader.text.characters import MERGED, drawable
from newsreader.text.tables import classes_of

ISOLATED, FINAL, INITIAL, MEDIAL = range(4)
_FORM_NAMES: Final = {
    "<isolated>": ISOLATED,
    "<final>": FINAL,
    "<initial>": INITIAL,
    "<medial>": MEDIAL,
}
_LAM: Final = "\u0644"
_LEFT_OUT = str.maketrans("", "", f"{MERGED}\u200c\u200d")
_NOT_TRANSPARENT: Final = "\u06dd\u0890\u0891\u08e2\u200c\u2066\u2067\u2068\u2069"

_Forms = dict[str, list[str]]


@cache
def _forms() -> tuple[_Forms, _Forms]:
    """Return the four forms of each letter, and of each alef after lam, from the decompositions."""
    letters: _Forms = {}
    lam_alefs: _Forms = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        name, *codes = unicodedata.decomposition(chr(code)).split() or [""]
        if name not in _FORM_NAMES:
            continue
        source = "".join(chr(int(item, 16)) for item in codes)
        if len(source) == 1:
            letters.setdefault(source, [source] * 4)[_FORM_NAMES[name]] = chr(code)
        elif 0xFEF5 <= code <= 0xFEFC:
            lam_alefs.setdefault(source[1], [source] * 4)[_FORM_NAMES[name]] = chr(code)
    return letters, lam_alefs


def joining_forms() -> _Forms:
    """Return the isolated, final, initial and medial form of each letter that has any.

    A form that does not exist is the letter itself.
    """
    return _forms()[0]


def lam_alef_forms() -> _Forms:
    """Return the isolated and final ligature with lam of each alef."""
    return _forms()[1]


@cache
def _listed_types() -> dict[str, str]:
    classes = classes_of("joining.txt")
    return {character: name for name, members in classes.items() for character in members}


def joining_type(character: str) -> str:
    """Return its Joining_Type: D, R, C, T or U (left-joining letters exist in no Arabic block)."""
    listed = _listed_types().get(character)
    if listed is not None:
        return listed
    if character in _NOT_TRANSPARENT or "\u0600" <= character <= "\u0605":
        return "U"
    return "T" if unicodedata.category(character) in {"Mn", "Me", "Cf"} else "U"


def join_into(text: str, result: list[str]) -> None:
    """Put the letters of `text` that stand in `result` in the form their neighbours ask for."""
    letter_forms, lam_alef_forms = _forms()
    opaque = [index for index, char in enumerate(text) if joining_type(char) != "T"]
    joins_before = False
    for index, following in zip(opaque, [*opaque[1:], len(text)], strict=False):
        char = text[index]
        after = text[following] if following < len(text) else ""
        joins_after = after != "" and joining_type(char) in "DC" and joining_type(after) in "DRC"
        if result[index] == MERGED:
            pass
        elif char == _LAM and after in lam_alef_forms and _only_marks(text[index + 1 : following]):
            result[index] = lam_alef_forms[after][joins_before]
            result[following] = MERGED
        elif char in letter_forms:
            result[index] = letter_forms[char][joins_before + 2 * joins_after]
        joins_before = joins_after


def _only_marks(text: str) -> bool:
    """Tell whether lam and alef with `text` between them become one glyph."""
    return all(
        unicodedata.category(char) in {"Mn", "Me"} and drawable(char) == char for char in text
    )


def shape(text: str) -> str:
    """Return `text` joined, in logical order: presentation forms, lam-alef as one, marks kept.

    ZWJ and ZWNJ do their work and are left out, as terminals would draw or count them.
    """
    result = list(text)
    join_into(text, result)
    return "".join(result).translate(_LEFT_OUT)
