"""Parts of a whole: three quarters, two point five."""

from collections.abc import Sequence
from fractions import Fraction

from newsreader.analysis.numbers.hundreds import below_thousand
from newsreader.analysis.numbers.numerals import plain
from newsreader.analysis.numbers.parts import Part, fields_of, has, number_in, value_at
from newsreader.analysis.numbers.tokens import Token


def read_fraction(tokens: Sequence[Token], index: int) -> Part | None:
    """Read `نصف`, `ثلاثة أرباع`; `ثلثا` is a third where nothing follows of which there could be two."""
    fields = fields_of(tokens, index, "fraction", "accusative")
    if fields is None or has(tokens, index + 1, "scale"):
        fields = fields_of(tokens, index, "fraction")
    if fields is not None:
        return Part(
            float(
                Fraction(number_in(fields, "numerator", int), number_in(fields, "denominator", int))
            ),
            index + 1,
        )
    ones = value_at(tokens, index, "ones") or value_at(tokens, index, "digits", "n12")
    fields = fields_of(tokens, index + 1, "fractions")
    if ones and fields is not None:
        return Part(float(Fraction(ones, number_in(fields, "denominator", int))), index + 2)
    return None


def read_decimals(tokens: Sequence[Token], whole: Part) -> Part | None:
    """Read what follows a whole number after a decimal sign: `فاصلة صفر خمسة`, `فاصلة واحد أربعة`."""
    if not has(tokens, whole.after, "point") or whole.value != int(whole.value):
        return None
    digits, index = "", whole.after + 1
    while has(tokens, index, "zero"):
        digits, index = digits + "0", index + 1
    while (part := _decimals_at(tokens, index)) is not None:
        digits, index = digits + str(part.value), part.after
        if part.value >= 10:
            break
    return Part(plain(float(f"{int(whole.value)}.{digits}")), index) if digits else None


def _decimals_at(tokens: Sequence[Token], index: int) -> Part | None:
    """Read one digit, or several said as a number."""
    fields = fields_of(tokens, index, "digits", "integer")
    if fields is not None:
        return Part(number_in(fields, "value", int), index + 1)
    return below_thousand(tokens, index)
