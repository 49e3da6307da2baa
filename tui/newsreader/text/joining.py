"""Arabic letters take the form their neighbours ask for (The Unicode Standard, 9.2, R1 to R7).

Terminals do not join, so each letter is replaced by its presentation form (U+FB50–FDFF,
U+FE70–FEFF). A letter without one keeps its base letter. Of the ligatures only lam-alef is made:
the others are wider than the letters they stand for, or no font has them.
"""

import unicodedata
from importlib.resources import files
from typing import Final

from newsreader.text.characters import MERGED, NOTHING, drawable

ISOLATED, FINAL, INITIAL, MEDIAL = range(4)
_FORM_NAMES = {"<isolated>": ISOLATED, "<final>": FINAL, "<initial>": INITIAL, "<medial>": MEDIAL}
_LAM: Final = "\u0644"
_LEFT_OUT = str.maketrans("", "", f"{MERGED}\u200c\u200d")


def _read_joining_types() -> dict[str, str]:
    types: dict[str, str] = {}
    lines = (files("newsreader.text") / "data" / "joining.txt").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        joining_type, *ranges = line.split()
        for item in ranges:
            first, _, last = item.partition("..")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                types[chr(code)] = joining_type
    return types


def _read_forms() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the four forms of each letter, and of each alef after lam, from the decompositions."""
    letters: dict[str, list[str]] = {}
    lam_alefs: dict[str, list[str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        name, *codes = unicodedata.decomposition(chr(code)).split() or [""]
        if name not in _FORM_NAMES:
            continue
        source = "".join(chr(int(item, 16)) for item in codes)
        if len(source) == 1:
            forms = letters.setdefault(source, [source] * 4)
        elif len(source) == 2 and 0xFEF5 <= code <= 0xFEFC:
            forms = lam_alefs.setdefault(source[1], [source] * 4)
        else:
            continue
        forms[_FORM_NAMES[name]] = chr(code)
    return letters, lam_alefs


_TYPES = _read_joining_types()
_LETTER_FORMS, _LAM_ALEF_FORMS = _read_forms()


def joining_type(character: str) -> str:
    """Return its Joining_Type: D, R, C, T or U (left-joining letters exist in no Arabic block)."""
    known = _TYPES.get(character)
    if known is None:
        known = _TYPES[character] = _default_joining_type(character)
    return known


def _default_joining_type(character: str) -> str:
    if character in "\u200c\u202f\u2066\u2067\u2068\u2069\u0890\u0891\u08e2\u06dd":
        return "U"
    if "\u0600" <= character <= "\u0605":
        return "U"
    return "T" if unicodedata.category(character) in {"Mn", "Me", "Cf"} else "U"


def drawn(text: str) -> list[str]:
    """Return what is drawn for each code point of `text`: in logical order, one for one.

    An alef merged into the lam before it leaves `MERGED` in its place.
    """
    result = list(map(drawable, text))
    _join(text, result)
    return result


def _join(text: str, result: list[str]) -> None:
    """Put the letters of `text` that stand in `result` in the form their neighbours ask for."""
    opaque = [index for index, char in enumerate(text) if joining_type(char) != "T"]
    joins_before = False
    for number, index in enumerate(opaque):
        char = text[index]
        following = opaque[number + 1] if number + 1 < len(opaque) else None
        joins_after = (
            following is not None
            and joining_type(char) in "DC"
            and joining_type(text[following]) in "DRC"
        )
        joined = joins_before and result[index] != MERGED
        if result[index] == MERGED:
            pass
        elif char == _LAM and following is not None and _merges(text, index, following):
            form = FINAL if joined else ISOLATED
            result[index] = _LAM_ALEF_FORMS[text[following]][form]
            result[following] = MERGED
        elif char in _LETTER_FORMS:
            result[index] = _LETTER_FORMS[char][joined + 2 * joins_after]
        joins_before = joins_after


def _merges(text: str, lam: int, alef: int) -> bool:
    """Tell whether lam and alef become one glyph: nothing but marks may stand between them."""
    return text[alef] in _LAM_ALEF_FORMS and all(
        unicodedata.category(mark) == "Mn" and drawable(mark) != NOTHING
        for mark in text[lam + 1 : alef]
    )


def shape(text: str) -> str:
    """Return `text` joined, in logical order: presentation forms, lam-alef as one, marks kept.

    ZWJ and ZWNJ do their work and are left out, as terminals would draw or count them.
    """
    result = list(text)
    _join(text, result)
    return "".join(result).translate(_LEFT_OUT)
