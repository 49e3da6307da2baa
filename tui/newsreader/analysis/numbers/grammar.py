"""The number grammar: tokens of number words become one token with its value.

Cardinals: `block (و block)*` where each block is a number below a thousand times an optional scale and
scales fall from left to right. Ordinals: a unit or tenth, a teen (الثالث عشر), a unit with tens (الحادي والعشرون).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from newsreader.analysis.numbers.lexicon import Fields, Lexicon, Reading
from newsreader.analysis.numbers.numerals import number_features, plain
from newsreader.analysis.numbers.tokens import Token

LEXICON_FILE = files("newsreader.analysis.numbers") / "numbers.txt"
_GREATEST = 10**18
_NEVER_COUNTED = frozenset(
    [
        "في",
        "من",
        "الي",
        "علي",
        "عن",
        "مع",
        "حتي",
        "منذ",
        "خلال",
        "بعد",
        "قبل",
        "او",
        "ان",
        "الا",
        "كما",
        "هذا",
    ]
)
"""Words, folded, that a number does not count, though they stand behind it."""
_OPENERS = frozenset(
    [
        "zero",
        "ones",
        "onlyteen",
        "ten",
        "teen",
        "tens",
        "hundred",
        "scale",
        "ordinal",
        "fraction",
        "digits",
    ]
)
"""What a number can begin with."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A value and the index of the token after it."""

    value: int | float
    after: int


def _fields(tokens: Sequence[Token], index: int, *features: str) -> Fields | None:
    if index < len(tokens):
        for reading in tokens[index].readings:
            if reading.features.issuperset(features):
                return reading.fields
    return None


def _value(tokens: Sequence[Token], index: int, *features: str) -> int | None:
    fields = _fields(tokens, index, *features)
    return None if fields is None else _number(fields, "value", int)


Number = TypeVar("Number", int, float)


def _number(fields: Fields, name: str, kind: type[Number]) -> Number:
    value = fields[name]
    assert isinstance(value, int | float)
    return kind(value)


def _has(tokens: Sequence[Token], index: int, feature: str) -> bool:
    return _fields(tokens, index, feature) is not None


def _after_and(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after an و at `index`."""
    return index + 1 if _has(tokens, index, "w") else None


def _below_hundred(tokens: Sequence[Token], index: int) -> _Part | None:
    for place in ("teen", "ten", "tens"):
        value = _value(tokens, index, place)
        if value is not None:
            return _Part(value, index + 1)
    ones = _value(tokens, index, "ones")
    if ones is None:
        return None
    if _has(tokens, index + 1, "ten"):
        return _Part(ones + 10, index + 2)
    after = _after_and(tokens, index + 1)
    tens = None if after is None else _value(tokens, after, "tens")
    if tens is not None and after is not None:
        return _Part(ones + tens, after + 1)
    return None if _has(tokens, index, "onlyteen") else _Part(ones, index + 1)


def _below_thousand(tokens: Sequence[Token], index: int) -> _Part | None:
    hundreds = _value(tokens, index, "hundred")
    after = index + 1
    if hundreds is None:
        ones = _value(tokens, index, "ones")
        if ones and ones >= 3 and _has(tokens, index + 1, "hundredword"):
            hundreds, after = ones * 100, index + 2
    if hundreds is None:
        return _below_hundred(tokens, index)
    rest = _after_and(tokens, after)
    part = None if rest is None else _below_hundred(tokens, rest)
    return _Part(hundreds + part.value, part.after) if part else _Part(hundreds, after)


def _multiplier(tokens: Sequence[Token], index: int) -> _Part | None:
    """Read what can stand before a scale: words below a thousand, digits, or a fraction."""
    fields = _fields(tokens, index, "digits", "num")
    if fields is not None:
        return _Part(_number(fields, "value", float), index + 1)
    if _has(tokens, index + 1, "fractions") and _scale(tokens, index + 2):
        return _fraction(tokens, index)
    return _below_thousand(tokens, index) or _fraction(tokens, index)


def _fraction(tokens: Sequence[Token], index: int) -> _Part | None:
    fields = _fields(tokens, index, "fraction")
    if fields is not None:
        return _Part(
            float(Fraction(_number(fields, "numerator", int), _number(fields, "denominator", int))),
            index + 1,
        )
    ones = _value(tokens, index, "ones")
    fields = _fields(tokens, index + 1, "fractions")
    if ones and fields is not None:
        return _Part(float(Fraction(ones, _number(fields, "denominator", int))), index + 2)
    return None


def _scale(tokens: Sequence[Token], index: int) -> int | None:
    return _value(tokens, index, "scale")


def _counts_next(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a word that counts can follow at once: `ألفا شخص` are two thousand, `ألفا.` is one."""
    after = index + 1
    if after >= len(tokens) or tokens[after].start != tokens[index].end + 1:
        return False
    return len(tokens[after].text) > 1 and tokens[after].text not in _NEVER_COUNTED


def _block(tokens: Sequence[Token], index: int) -> tuple[_Part, int] | None:
    """Read a number below a thousand and its scales; return it with the scale (1 without)."""
    part = _multiplier(tokens, index)
    scale = 1
    if part is None:
        scale = _scale(tokens, index) or 0
        if not scale or _has(tokens, index, "pl"):
            return None
        twice = _has(tokens, index, "dual") or (
            _has(tokens, index, "accusative") and _counts_next(tokens, index)
        )
        part = _Part(scale * (2 if twice else 1), index + 1)
    elif _has(tokens, index, "fraction") and not _scale(tokens, part.after):
        return None
    while (
        (next_scale := _scale(tokens, part.after))
        and not _has(tokens, part.after, "dual")
        and scale * next_scale <= _GREATEST
    ):
        part = _Part(part.value * next_scale, part.after + 1)
        scale *= next_scale
    return part, scale


def read_cardinal(tokens: Sequence[Token], index: int) -> _Part | None:
    """Read the longest cardinal at `index`; digits alone are not one."""
    if _has(tokens, index, "zero"):
        return _Part(0, index + 1)
    first = _block(tokens, index)
    if first is None:
        return None
    part, scale = first
    total, last = part.value, part.after
    while scale > 1 and (after := _after_and(tokens, last)) is not None:
        fraction = _fraction(tokens, after)
        if fraction and not _scale(tokens, fraction.after):
            total, last = total + fraction.value * scale, fraction.after
            break
        following = _block(tokens, after)
        if following is None or following[1] >= scale or following[0].value >= scale:
            if fraction and _scale(tokens, fraction.after) == scale:
                total, last = total + fraction.value * scale, fraction.after + 1
            break
        total, last, scale = total + following[0].value, following[0].after, following[1]
    return _Part(plain(round(total, 6)), last)


def _read_ordinal(tokens: Sequence[Token], index: int) -> _Part | None:
    hundreds = _value(tokens, index, "hundred", "def")
    after = None if hundreds is None else _after_and(tokens, index + 1)
    if hundreds is not None:
        rest = None if after is None else _ordinal_below_hundred(tokens, after)
        return _Part(hundreds + rest.value, rest.after) if rest else None
    return _ordinal_below_hundred(tokens, index)


def _ordinal_below_hundred(tokens: Sequence[Token], index: int) -> _Part | None:
    unit = _value(tokens, index, "ordinal")
    definite = _fields(tokens, index, "def") is not None
    if unit is None:
        if _fields(tokens, index, "tens", "def") is not None:
            return _Part(_value(tokens, index, "tens") or 0, index + 1)
        return None
    if _has(tokens, index + 1, "ten") and not _fields(tokens, index + 1, "ten", "def"):
        return _Part(unit + 10, index + 2)
    after = _after_and(tokens, index + 1)
    if (
        after is not None
        and _fields(tokens, after, "tens", *(["def"] if definite else [])) is not None
    ):
        return _Part(unit + (_value(tokens, after, "tens") or 0), after + 1)
    return None if _has(tokens, index, "teenord") else _Part(unit, index + 1)


@lru_cache(maxsize=4096)
def _reading(value: float, kind: frozenset[str]) -> Reading:
    return Reading(number_features(value) | kind, {"value": value})


def _merged(tokens: Sequence[Token], index: int, part: _Part, *kind: str) -> Token:
    """Make one token of those a number covers; a single word keeps what else it can be."""
    first, last = tokens[index], tokens[part.after - 1]
    marks = {name for name in ("def", "f") if _has(tokens, index, name)}
    number = _reading(part.value, frozenset(marks.union(kind, {"words"})))
    others = first.readings if part.after == index + 1 else ()
    return Token(first.start, last.end, first.text, (*others, number))


def join_numbers(tokens: Sequence[Token]) -> list[Token]:
    """Replace each number in words, or in digits with a scale, by one token."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        for reading in token.readings:
            if not _OPENERS.isdisjoint(reading.features):
                break
        else:
            joined.append(token)
            index += 1
            continue
        part = read_cardinal(tokens, index)
        ordinal = _read_ordinal(tokens, index)
        if ordinal and part and ordinal.after > part.after:
            part = None
        if part and not (_has(tokens, index, "digits") and part.after == index + 1):
            kind = "zero" if part.value == 0 else "card"
            joined.append(_merged(tokens, index, part, kind))
        elif part := ordinal:
            joined.append(_merged(tokens, index, part, "ord"))
        else:
            part = None
            joined.append(token)
        index = part.after if part else index + 1
    return joined


@lru_cache(maxsize=1)
def number_lexicon() -> Lexicon:
    """Return the lexicon of number words."""
    return Lexicon.load([LEXICON_FILE])
