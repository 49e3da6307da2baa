"""Durations: amounts of units, added up, as ISO 8601."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache

from newsreader.analysis.dates.patterns import Element
from newsreader.analysis.numbers.lexicon import Fields, Reading

Part = tuple[int | float | str, str]
"""An amount (X if vague) and a unit."""

_BETWEEN = frozenset({"ila", "aw", "dash"})
"""What stands between the two ends of a range."""
_VAGUE = frozenset({"several", "numberof", "manyafter", "bigplural"})
_MODIFIERS = ("mod", "direction", "anchor")
_SMALLER = {
    "century": ("year", 100),
    "millennium": ("year", 1000),
    "decade": ("year", 10),
    "year": ("month", 12),
    "month": ("day", 30),
    "week": ("day", 7),
    "day": ("hour", 24),
    "night": ("hour", 12),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "quarter": ("month", 3),
}
_GREATER = {"second": "minute", "minute": "hour", "hour": "day", "day": "month", "month": "year"}
_DATE_LETTERS = (("year", "Y"), ("month", "M"), ("week", "W"), ("day", "D"))
_TIME_LETTERS = (("hour", "H"), ("minute", "M"), ("second", "S"))
_WHOLE = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
    "quarter": ("month", 3),
    "weekend": ("day", 2),
}


class _Parts:
    """Collects amounts and units in the order they are read."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.amount: int | float | str | None = None
        self.fraction: Fraction | None = None
        self.last_unit = ""
        self.sign = 1

    def read_number(self, value: int | float | str) -> None:
        if self.amount is not None:
            self.parts.append((self.amount, ""))
        self.amount = value

    def read_unit(self, unit: str, amount: int | float | str | None) -> None:
        if self.fraction is not None:
            whole = self.amount if isinstance(self.amount, int | float) else 0
            self.parts.append((whole + self.sign * float(self.fraction), unit))
        else:
            said = self.amount if self.amount is not None else amount or 1
            self.parts.append(
                (-said if self.sign < 0 and not isinstance(said, str) else said, unit)
            )
        self.amount = self.fraction = None
        self.last_unit = unit

    def close(self) -> None:
        if self.fraction is not None:
            self.parts.append((self.sign * float(self.fraction), self.last_unit))
            self.fraction = None
        if self.amount is not None and self.parts:
            if self.parts[-1][0] == "X":
                del self.parts[-1]
            self.parts.append((self.amount, self.last_unit))


def build_duration(
    matched: Sequence[tuple[Element, Reading]], *, ranged: bool = False
) -> Fields | None:
    """Collect the parts of a duration from what a rule matched; `ranged`: they are the ends of a range."""
    parts = _Parts()
    fields: Fields = {}
    matched = [(element, reading) for element, reading in matched if element.name != "skip"]
    for element, reading in matched:
        if element.name == "freq":
            fields["freq"] = f"{reading.fields['value']}X"
        else:
            _read(parts, reading)
        fields |= {name: reading.fields[name] for name in _MODIFIERS if name in reading.fields}
    parts.close()
    if ranged or _is_range(matched):
        fields["parts"] = tuple(parts.parts)
        if _falls(parts.parts):
            return None
    else:
        merged = _add_fractions(parts.parts)
        if merged is None:
            return None
        fields["parts"] = merged
    return fields


def _falls(parts: Sequence[Part]) -> bool:
    """Say whether two amounts fall: `من خمسة أيام إلى ثلاث دقائق` is a change, not a range."""
    (low, unit), (high, other) = parts[0], parts[-1]
    if not _both_numbers(low, high):
        return False
    return float(low) * _seconds_in(unit or other) > float(high) * _seconds_in(other)


def _seconds_in(unit: str) -> int:
    """Return about how many seconds a unit has."""
    smaller, times = _SMALLER.get(unit, ("", 1))
    return times * _seconds_in(smaller) if smaller else times


def _is_range(matched: Sequence[tuple[Element, Reading]]) -> bool:
    """Say whether two amounts stand side by side for one unit, or a word for `to` or `or` does."""
    kinds = [reading.features for _, reading in matched]
    amounts = sum("num" in features for features in kinds)
    return any(features & _BETWEEN for features in kinds) or (
        amounts == 2 and sum("unit" in features for features in kinds) == 1
    )


def _read(parts: _Parts, reading: Reading) -> None:
    """Take in one word of a duration."""
    features = reading.features
    summand = reading.fields.get("parts")
    if isinstance(summand, tuple):
        parts.parts.extend(summand)
    elif "denominator" in reading.fields:
        _read_fraction(parts, reading)
    elif "num" in features:
        parts.read_number(_amount(reading.fields["value"]))
    elif features & _VAGUE:
        if not parts.parts and parts.amount is None:
            parts.read_number("X")
    elif "unit" in features:
        vague = "X" if "pl" in features else None
        amount = reading.fields.get("amount", vague)
        parts.read_unit(str(reading.fields["unit"]), _amount(amount) if amount else None)
    elif "illa" in features:
        parts.sign = -1


def _amount(value: object) -> int | float | str:
    assert isinstance(value, int | float | str)
    return value


def _read_fraction(parts: _Parts, reading: Reading) -> None:
    numerator = reading.fields.get("numerator", parts.amount or 1)
    assert isinstance(numerator, int)
    denominator = reading.fields["denominator"]
    assert isinstance(denominator, int)
    if "numerator" not in reading.fields:
        parts.amount = None
    parts.fraction = Fraction(numerator, denominator)


def _add_fractions(parts: Iterable[Part]) -> tuple[Part, ...] | None:
    """Add a fraction to the amount before it (ست ساعات ونصف الساعة).

    Two whole amounts of one unit are two durations (خمس سنوات وأربع سنوات): nothing then.
    """
    merged: list[Part] = []
    for amount, unit in parts:
        if merged and unit == merged[-1][1]:
            before = merged[-1][0]
            if not _both_numbers(before, amount) or not _more_of_it(float(before), float(amount)):
                return None
            merged[-1] = (float(before) + float(amount), unit)
        else:
            merged.append((amount, unit))
    return tuple(merged)


def _more_of_it(before: float, amount: float) -> bool:
    """Say whether an amount adds to that before it: a half, or one or two after hundreds (مئة عام وعام)."""
    return amount < 1 or (amount <= len(("يوم", "يومان")) and not before % 100)


def _both_numbers(first: object, second: object) -> bool:
    return isinstance(first, int | float) and isinstance(second, int | float)


def _add(total: dict[str, Fraction], amount: float, unit: str) -> None:
    """Add an amount, breaking what is not whole into the next smaller unit."""
    exact = Fraction(amount).limit_denominator(1000)
    while unit in _WHOLE:
        unit, factor = _WHOLE[unit]
        exact *= factor
    while exact.denominator != 1 and unit in _SMALLER:
        whole = exact.numerator // exact.denominator
        if whole:
            total[unit] = total.get(unit, Fraction(0)) + whole
        smaller, factor = _SMALLER[unit]
        exact, unit = (exact - whole) * factor, smaller
    if exact:
        total[unit] = total.get(unit, Fraction(0)) + exact


def _borrow(total: dict[str, Fraction]) -> None:
    """Take what is less than nothing from the next greater unit: ساعتين إلا عشر دقائق."""
    if total.get("week", 0) < 0:
        total["day"] = total.get("day", Fraction(0)) + 7 * total.pop("week")
    for unit in ("second", "minute", "hour", "day", "month"):
        greater = "week" if unit == "day" and "week" in total else _GREATER[unit]
        while total.get(unit, 0) < 0 < len(total) - 1:
            total[unit] += _SMALLER[greater][1]
            total[greater] = total.get(greater, Fraction(0)) - 1
    for unit in [unit for unit, amount in total.items() if not amount]:
        del total[unit]


def iso_duration(parts: Sequence[Part]) -> str:
    """Return parts as an ISO 8601 duration, `X` for a vague amount: P1Y6M, PT6H30M, PXM."""
    return _iso_duration(tuple(parts))


@lru_cache(maxsize=2048)
def _iso_duration(parts: tuple[Part, ...]) -> str:
    vague = [unit for amount, unit in parts if amount == "X"]
    if vague:
        return _vague(vague[0])
    total: dict[str, Fraction] = {}
    for amount, unit in parts:
        _add(total, float(amount), "day" if unit == "night" else unit)
    _borrow(total)
    date = "".join(
        f"{_number(total[unit])}{letter}" for unit, letter in _DATE_LETTERS if unit in total
    )
    time = "".join(
        f"{_number(total[unit])}{letter}" for unit, letter in _TIME_LETTERS if unit in total
    )
    return f"P{date}T{time}" if time else f"P{date or '0D'}"


def _number(value: Fraction) -> str:
    return f"{float(value):g}" if value.denominator != 1 else str(value.numerator)


def _vague(unit: str) -> str:
    times = dict(_TIME_LETTERS)
    if unit in times:
        return f"PTX{times[unit]}"
    letters = dict(_DATE_LETTERS) | {
        "night": "D",
        "decade": "DE",
        "century": "CE",
        "millennium": "ML",
    }
    return f"PX{letters.get(unit, 'D')}"


def duration_value(parts: Sequence[Part], *, ranged: bool) -> str:
    """Return parts as a duration; if they are the ends of a range, as two: P10D/P20D.

    The end of a range that has no unit of its own takes the other's.
    """
    if not ranged:
        return iso_duration(parts)
    low, high = parts[0], parts[-1]
    return f"{iso_duration([(low[0], low[1] or high[1])])}/{iso_duration([high])}"
