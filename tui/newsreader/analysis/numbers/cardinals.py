"""Cardinals: `block (و block)*`, each a number below a thousand times its scales, which fall from left to right."""

from collections.abc import Sequence

from newsreader.analysis.numbers.fractions import read_decimals, read_fraction
from newsreader.analysis.numbers.hundreds import below_thousand
from newsreader.analysis.numbers.numerals import plain
from newsreader.analysis.numbers.parts import Part, after_and, fields_of, has, number_in, value_at
from newsreader.analysis.numbers.tokens import Token

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


def _multiplier(tokens: Sequence[Token], index: int) -> Part | None:
    """Read what can stand before a scale: words below a thousand, digits, or a fraction."""
    if has(tokens, index + 1, "fractions") and _scale(tokens, index + 2):
        return read_fraction(tokens, index)
    fields = fields_of(tokens, index, "digits", "num")
    if fields is not None:
        return _with_decimals(tokens, Part(number_in(fields, "value", float), index + 1))
    whole = Part(0, index + 1) if has(tokens, index, "zero") else below_thousand(tokens, index)
    return read_fraction(tokens, index) if whole is None else _with_decimals(tokens, whole)


def _with_decimals(tokens: Sequence[Token], whole: Part) -> Part:
    return read_decimals(tokens, whole) or whole


def _scale(tokens: Sequence[Token], index: int) -> int | None:
    return value_at(tokens, index, "scale")


def _counts_next(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a word that counts can follow at once: `ألفا شخص` are two thousand, `ألفا.` is one."""
    after = index + 1
    if after >= len(tokens) or tokens[after].start != tokens[index].end + 1:
        return False
    return len(tokens[after].text) > 1 and tokens[after].text not in _NEVER_COUNTED


def _block(tokens: Sequence[Token], index: int) -> tuple[Part, int] | None:
    """Read a number below a thousand and its scales; return it with the scale (1 without)."""
    part = _multiplier(tokens, index)
    scale = 1
    if part is None:
        scale = _scale(tokens, index) or 0
        if not scale or has(tokens, index, "pl"):
            return None
        twice = has(tokens, index, "dual") or (
            has(tokens, index, "accusative") and _counts_next(tokens, index)
        )
        part = Part(scale * (2 if twice else 1), index + 1)
    elif has(tokens, index, "fraction") and not _scale(tokens, part.after):
        return None
    while (
        (next_scale := _scale(tokens, part.after))
        and not has(tokens, part.after, "dual")
        and scale * next_scale <= _GREATEST
    ):
        part = Part(part.value * next_scale, part.after + 1)
        scale *= next_scale
    return part, scale


def read_cardinal(tokens: Sequence[Token], index: int) -> Part | None:
    """Read the longest cardinal at `index`; digits alone are not one."""
    first = _block(tokens, index)
    if first is None:
        return None
    part, scale = first
    total, last = part.value, part.after
    while scale > 1 and (after := after_and(tokens, last)) is not None:
        fraction = read_fraction(tokens, after)
        if fraction and not _scale(tokens, fraction.after):
            total, last = total + fraction.value * scale, fraction.after
            break
        following = _block(tokens, after)
        if following is None or following[1] >= scale or following[0].value >= scale:
            if fraction and _scale(tokens, fraction.after) == scale:
                total, last = total + fraction.value * scale, fraction.after + 1
            break
        total, last, scale = total + following[0].value, following[0].after, following[1]
    if scale > 1 and has(tokens, last, "minus") and (less := read_fraction(tokens, last + 1)):
        total, last = total - less.value * scale, less.after + bool(_scale(tokens, less.after))
    return _with_decimals(tokens, Part(plain(round(total, 6)), last))
