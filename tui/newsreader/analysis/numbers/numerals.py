"""Numerals, and the features of a number by which rules ask for it."""

import re
import unicodedata
from functools import lru_cache

from newsreader.analysis.numbers.lexicon import Fields, Reading

_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+"
)

NUMERAL_SHAPES = (
    frozenset[str](),
    frozenset({"d2"}),
    frozenset({"d4"}),
    frozenset({"clockdec"}),
)
"""Features by how a numeral is written: at most two digits, four as a year has, a decimal that is a time."""
_LONGEST = 30
"""Longer rows of digits are codes; Python refuses to read very long ones."""
_BOUNDS = (
    ("n12", 1, 12),
    ("n24", 0, 24),
    ("n31", 1, 31),
    ("n53", 1, 53),
    ("n59", 0, 59),
    ("n4", 1, 4),
    ("n2", 1, 2),
    ("cyear", 100, 999),
    ("ayear", 1000, 2199),
    ("nyear", 1900, 2079),
    ("nhyear", 1300, 1500),
)
"""Feature, least and greatest value: a day is `n31`, a bare year `nyear`, a Hijri year `nhyear`."""


def plain(value: float) -> int | float:
    """Return a whole number as an int."""
    return int(value) if value == int(value) else value


def number_features(value: float) -> frozenset[str]:
    """Return the features a number has by its value."""
    names = {
        name for name, least, most in _BOUNDS if least <= value <= most and value == int(value)
    }
    if value % 100 == 0:
        names.add("round")
    if 0 <= value <= 2400 and value % 100 < 60 and value == int(value):
        names.add("hhmm")
    names.add("integer" if value == int(value) else "decimal")
    return frozenset(names | {"num"})


def numeral_value(numeral: str) -> int | float:
    """Read a numeral: groups of three are thousands, otherwise the last sign is a decimal one.

    A single group after a point is thousands only if it is 000: 15.000 is fifteen thousand, 1.234 is not.
    """
    if unicodedata.category(numeral[-1]) == "No":
        return float(numeral[:-1]) + unicodedata.numeric(numeral[-1])
    numeral = numeral.replace(" ", "").replace("،", ",")
    if "e" in numeral.lower():
        return plain(float(numeral))
    if _GROUPED.fullmatch(numeral) or numeral.endswith(".000"):
        commas_first = "," in numeral and "." not in numeral.split(",", maxsplit=1)[0]
        written = numeral.replace("," if commas_first else ".", "").replace(",", ".")
    else:
        written = numeral.replace(",", ".")
        if written.count(".") > 1:
            written = written.replace(".", "")
    return plain(float(written)) if "." in written else int(written)


_DECIMAL = number_features(0.5) | {"digits", "card"}
"""The features of what is written with decimals, be they 00: it is no day and no hour."""


@lru_cache(maxsize=4096)
def numeral_readings(numeral: str) -> tuple[Reading, ...]:
    """Return what a numeral can be: a number, and by its shape a year or a time; too long, nothing."""
    if len(numeral) > _LONGEST:
        return ()
    value = numeral_value(numeral)
    features = number_features(value) | {"digits", "card"}
    if len(numeral) == 4 and numeral.isdigit():
        features |= {"d4"}
    if len(numeral) <= 2 and numeral.isdigit():
        features |= {"d2"}
    if re.fullmatch(r"\d{1,2}[.,،][0-5]\d", numeral) and int(re.split("[.,،]", numeral)[0]) < 25:
        hour, minute = re.split("[.,،]", numeral)
        fields: Fields = {"value": value, "hour": int(hour), "minute": int(minute)}
        return (Reading(_DECIMAL | {"clockdec"}, fields),)
    return (Reading(features, {"value": value}),)
