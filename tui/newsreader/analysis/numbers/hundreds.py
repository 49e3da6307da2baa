"""Cardinals below a thousand, in words."""

from collections.abc import Sequence

from newsreader.analysis.numbers.parts import Part, after_and, has, value_at
from newsreader.analysis.numbers.tokens import Token


def below_hundred(tokens: Sequence[Token], index: int) -> Part | None:
    """Read `خمسة`, `خمسة عشر`, `خمسة وعشرون`."""
    for place in ("teen", "ten", "tens"):
        value = value_at(tokens, index, place)
        if value is not None:
            return Part(value, index + 1)
    ones = value_at(tokens, index, "ones")
    if ones is None:
        return None
    if has(tokens, index + 1, "ten"):
        return Part(ones + 10, index + 2)
    after = after_and(tokens, index + 1)
    tens = None if after is None else value_at(tokens, after, "tens")
    if tens is not None and after is not None:
        return Part(ones + tens, after + 1)
    return None if has(tokens, index, "onlyteen") else Part(ones, index + 1)


def below_thousand(tokens: Sequence[Token], index: int) -> Part | None:
    """Read `مئة وخمسة`, or what has no hundreds."""
    hundreds = value_at(tokens, index, "hundred")
    after = index + 1
    if hundreds is None:
        ones = value_at(tokens, index, "ones")
        if ones and ones >= 3 and has(tokens, index + 1, "hundredword"):
            hundreds, after = ones * 100, index + 2
    if hundreds is None:
        return below_hundred(tokens, index)
    rest = after_and(tokens, after)
    part = None if rest is None else below_hundred(tokens, rest)
    return Part(hundreds + part.value, part.after) if part else Part(hundreds, after)
