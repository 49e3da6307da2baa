"""Arabic letters take the form their neighbours ask for (The Unicode Standard, 9.2, R1 to R7).

Terminals do not join, so each letter is replaced by its presentation form (U+FB50–FDFF,
U+FE70–FEFF). A letter without one keeps its base letter. Of the ligatures only lam-alef is made:
the others are wider than the letters they stand for, or no font has them.
"""

import re
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
_MOST_REMEMBERED: Final = 100_000
_LONGEST_REMEMBERED: Final = 64

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


def _join(text: str, result: list[str]) -> None:
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


def _draw(text: str) -> str:
    result = list(map(drawable, text))
    _join(text, result)
    return "".join(result)


class _Groups(dict[str, str]):
    """What is drawn for each group of joined letters met so far; groups recur more than words."""

    def __missing__(self, group: str) -> str:
        drawn = _draw(group)
        if len(self) < _MOST_REMEMBERED and len(group) <= _LONGEST_REMEMBERED:
            self[group] = drawn
        return drawn


class _Words(dict[str, str]):
    """What is drawn for each word met so far; joining does not reach over a space."""

    def __missing__(self, word: str) -> str:
        if _FOREIGN.search(word):
            drawn = _draw(word)
        else:
            drawn = "".join(map(_GROUPS.__getitem__, _group().findall(word)))
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        if len(word) <= _LONGEST_REMEMBERED:
            self[word] = drawn
        return drawn


_GROUPS = _Groups()
_WORDS = _Words()

_FOREIGN = re.compile("[^\0-\u08ff\u2000-\u206f\ufe70-\ufefe]")
"""What may be transparent to joining and is not among the characters of `_group`."""


@cache
def _group() -> re.Pattern[str]:
    """Match up to the first character that does not join onward, with the marks on it."""
    candidates = map(chr, (*range(0x300, 0x900), *range(0x2000, 0x2070)))
    transparent = "".join(char for char in candidates if joining_type(char) == "T") + "\u00ad"
    types = classes_of("joining.txt")
    onward = f"[{re.escape(types['D'] + types['C'] + transparent)}]"
    return re.compile(f"{onward}*[^{onward[1:]}[{transparent}]*|{onward}+", re.DOTALL)


def drawn(text: str) -> str:
    """Return what is drawn for each code point of `text`: in logical order, one for one.

    An alef merged into the lam before it leaves `MERGED` in its place, what draws nothing
    `NOTHING`.
    """
    return " ".join(map(_WORDS.__getitem__, text.split(" ")))


def shape(text: str) -> str:
    """Return `text` joined, in logical order: presentation forms, lam-alef as one, marks kept.

    ZWJ and ZWNJ do their work and are left out, as terminals would draw or count them.
    """
    result = list(text)
    _join(text, result)
    return "".join(result).translate(_LEFT_OUT)


def drawn_part(text: str, start: int, end: int) -> str:
    """Return the part of `drawn(text)` from `start` to `end`, without drawing all of it.

    What is drawn depends on no more than the next character on either side that is not
    transparent.
    """
    first, last = start, end
    if start and text[start - 1] != " ":
        first = start - 1
        while first and joining_type(text[first]) == "T":
            first -= 1
    if end < len(text) and text[end] != " ":
        last = end + 1
        while last < len(text) and joining_type(text[last - 1]) == "T":
            last += 1
    return drawn(text[first:last])[start - first : end - first]
