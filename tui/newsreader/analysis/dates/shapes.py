"""Dates and times written as one piece: 2025-02-27T14:30, 27/2/2025, 14:30, 2022/23."""

import re
from calendar import monthrange

from newsreader.analysis.dates.hijri import LAST_YEAR
from newsreader.analysis.numbers.lexicon import Fields, Reading
from newsreader.analysis.numbers.tokens import scanner

_EDGE = r"(?<![\d.,/:-])"
_STOP = r"(?![\d/:]|[.,-]\d)"
_SHAPES = (
    rf"(?P<iso>{_EDGE}\d{{4}}-\d\d?-\d\d?(?:[Tt ]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)?)?{_STOP})",
    rf"(?P<ymd>{_EDGE}\d{{4}} ?[/.] ?\d\d? ?[/.] ?\d\d?{_STOP})",
    rf"(?P<dmy>{_EDGE}\d\d? ?(?P<sep>[/.\\-]) ?\d\d? ?(?P=sep) ?(?:\d{{4}}|\d\d){_STOP})",
    rf"(?P<clockdig>(?:{_EDGE}|(?<=\d:\d\d-))\d\d?[:hH]\d\d(?::\d\d)?(?![\d:]|[.,]\d))",
    rf"(?P<my>{_EDGE}\d\d? ?/ ?\d{{4}}{_STOP})",
    rf"(?P<ym>{_EDGE}\d{{4}}/(?:1[0-2]|0?[1-9]){_STOP})",
    rf"(?P<yearpair>{_EDGE}\d{{4}}[/-]\d\d(?:\d\d)?{_STOP})",
    rf"(?P<dm>{_EDGE}\d\d? ?/ ?\d\d?{_STOP})",
    r"(?P<zoneshape>(?:GMT|UTC)(?:[+-]\d\d?(?::?\d\d)?)?)",
)
PATTERN = scanner(rf"(?=\d)(?:{'|'.join(_SHAPES[:-1])})|{_SHAPES[-1]}")

_FEATURES = {
    "iso": "ndate",
    "ymd": "ndate",
    "dmy": "ndate",
    "clockdig": "clockdig",
    "my": "monthyear",
    "ym": "monthyear",
    "yearpair": "yearpair",
    "dm": "dayofmonth",
    "zoneshape": "zoneshape",
}
_LEAP_YEAR = 2024
_FULL_PAIR = frozenset(["yearpair", "full"])
_HIJRI_PAIR = frozenset(["hyearpair"])
_DAY_MONTH, _SLASHED = frozenset(["dayofmonth"]), frozenset(["slashed"])
_MONTH, _SHORT_PAIR = frozenset(["monthyear"]), frozenset(["yearpair"])
SHAPE_SIGNATURES = frozenset(frozenset([frozenset([name])]) for name in _FEATURES.values()) | {
    frozenset([_FULL_PAIR]),
    frozenset([_HIJRI_PAIR]),
    frozenset([_MONTH, _SHORT_PAIR]),
    frozenset([_DAY_MONTH, _SLASHED]),
}
"""What a shape can be; 2011/12 is a month or, of a season, two years; 1/2 a day or a half."""


def _calendar_fields(year: int, month: int, day: int) -> Fields | None:
    """Name year, month and day, Hijri if the year is; nothing if there is no such day."""
    if not 1 <= month <= 12:
        return None
    if 1300 <= year <= 1500:
        return (
            {"hyear": year, "hmonth": month, "day": day, "calendar": "hijri"}
            if 1 <= day <= 30
            else None
        )
    if not 1 <= year <= 9999 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return {"year": year, "month": month, "day": day}


def _full_year(year: int) -> int:
    """Expand a year of two digits the way POSIX does."""
    if year >= 100:
        return year
    return year + (1900 if year >= 69 else 2000)


def _clock_fields(hour: int, minute: int, second: int | None) -> Fields | None:
    if hour > 24 or minute > 59 or (second or 0) > 59:
        return None
    fields: Fields = {"hour": hour, "minute": minute}
    return fields if second is None else fields | {"second": second}


def _month_fields(year: int, month: int) -> Fields | None:
    if not 1 <= month <= 12 or not (1300 <= year <= 1500 or 1800 <= year <= 2200):
        return None
    if year <= 1500:
        return {"hyear": year, "hmonth": month, "calendar": "hijri"}
    return {"year": year, "month": month}


def _fields(kind: str, text: str) -> Fields | None:
    numbers = [int(digits) for digits in re.findall(r"\d+", text)]
    match kind:
        case "iso" | "ymd":
            day = _calendar_fields(*numbers[:3])
            if day is None or len(numbers) < 5:
                return day
            clock = _clock_fields(numbers[3], numbers[4], numbers[5] if len(numbers) > 5 else None)
            return None if clock is None else day | clock
        case "dmy":
            day_first = _calendar_fields(_full_year(numbers[2]), numbers[1], numbers[0])
            return day_first or _calendar_fields(_full_year(numbers[2]), numbers[0], numbers[1])
        case "clockdig":
            minutes = re.split("[:hH]", text)[1]
            second = numbers[2] if len(numbers) > 2 else None
            return _clock_fields(numbers[0], numbers[1], second) if len(minutes) == 2 else None
        case "my":
            return _month_fields(numbers[1], numbers[0])
        case "ym":
            return _month_fields(numbers[0], numbers[1])
        case "yearpair":
            return _year_pair(*numbers)
        case "dm":
            real = _calendar_fields(_LEAP_YEAR, numbers[1], numbers[0]) is not None
            return {"day": numbers[0], "month": numbers[1]} if real else None
        case _:
            return {}


def _year_pair(first: int, second: int) -> Fields | None:
    last = second if second >= 100 else first - first % 100 + second
    if not (first < last <= first + 99):
        return None
    if not (1800 <= first <= 2199 or (1300 <= first <= 1500 and last == first + 1)):
        return None
    return {"first": first, "second": last}


def read_shape(kind: str, text: str) -> tuple[Reading, ...]:
    """Return what a shape is; nothing if its numbers make no date or time."""
    fields = _fields(kind, text)
    if fields is None:
        return ()
    if kind == "yearpair" and int(text[:4]) <= LAST_YEAR:
        return (Reading(_HIJRI_PAIR, fields),)
    if kind == "ym" and int(text[:4]) >= 1800 and int(text[-2:].strip("/")) == int(text[2:4]) + 1:
        pair: Fields = {"first": int(text[:4]), "second": int(text[:4]) + 1}
        return (Reading(_MONTH, fields), Reading(_SHORT_PAIR, pair))
    if kind == "dm":
        above, below = map(int, re.findall(r"\d+", text))
        parts: Fields = {"numerator": above, "denominator": below}
        slashed = (Reading(_SLASHED, parts),) if above < below else ()
        return (Reading(_DAY_MONTH, fields), *slashed)
    full = kind == "yearpair" and len(text) == 9
    return (Reading(_FULL_PAIR if full else frozenset([_FEATURES[kind]]), fields),)
