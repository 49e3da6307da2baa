"""Ordinals: a unit or tenth, a teen (الثالث عشر), a unit with tens (الحادي والعشرون), with hundreds."""

from collections.abc import Sequence

from newsreader.analysis.numbers.parts import Part, after_and, fields_of, has, value_at
from newsreader.analysis.numbers.tokens import Token


def read_ordinal(tokens: Sequence[Token], index: int) -> Part | None:
    """Read the longest ordinal at `index`: `المئة والخامس`, `الخامس بعد المئة`."""
    hundreds = value_at(tokens, index, "hundred", "def") or value_at(tokens, index, "scale", "def")
    after = None if hundreds is None else after_and(tokens, index + 1)
    if hundreds is not None:
        rest = None if after is None else _below_hundred(tokens, after)
        return Part(hundreds + rest.value, rest.after) if rest else None
    unit = _below_hundred(tokens, index)
    above = unit or Part(value_at(tokens, index, "teenord") or 0, index + 1)
    if above.value and above.after < len(tokens) and tokens[above.after].text == "بعد":
        for place in ("hundred", "scale"):
            beyond = value_at(tokens, above.after + 1, place, "def")
            if beyond is not None:
                return Part(beyond + above.value, above.after + 2)
    return unit


def _below_hundred(tokens: Sequence[Token], index: int) -> Part | None:
    unit = value_at(tokens, index, "ordinal")
    definite = fields_of(tokens, index, "def") is not None
    if unit is None:
        if fields_of(tokens, index, "tens", "def") is not None:
            return Part(value_at(tokens, index, "tens") or 0, index + 1)
        return None
    if has(tokens, index + 1, "ten") and not fields_of(tokens, index + 1, "ten", "def"):
        return Part(unit + 10, index + 2)
    after = after_and(tokens, index + 1)
    if (
        after is not None
        and fields_of(tokens, after, "tens", *(["def"] if definite else [])) is not None
    ):
        return Part(unit + (value_at(tokens, after, "tens") or 0), after + 1)
    return None if has(tokens, index, "teenord") else Part(unit, index + 1)
