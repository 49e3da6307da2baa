"""TIMEX3 values: written, and read back as the days they can mean."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def year_value(year: int) -> str:
    """Return a year; those before Christ as BC0500."""
    return f"{year:04d}"


def month_value(year: int, month: int) -> str:
    """Return a month."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """Return the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month_bounds(year: int, first: int, last: int) -> tuple[date, date]:
    end_year = year + (last < first)
    return date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1])


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEARS = re.compile(r"\d{1,4}")
_OPEN_END = re.compile(r"(?:-W?XX)+(?:T.*)?$")
"""What is not known of a day: 2019-03-XX lies somewhere in that March."""


@lru_cache(maxsize=4096)
def bounds(value: str) -> tuple[date, date] | None:
    """Return the first and last day a value can mean; nothing for durations, sets, placeholders."""
    if "/" in value:
        ends = [bounds(part) for part in value.split("/")]
        return (ends[0][0], ends[-1][1]) if ends[0] and ends[-1] else None
    try:
        return _bounds(value)
    except ValueError:
        return None


def _bounds(value: str) -> tuple[date, date] | None:
    value = _OPEN_END.sub("", value)
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.fullmatch(value):
        return _month_bounds(int(match[1]), int(match[2]), int(match[2]))
    if match := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1)
        return first, first + timedelta(days=1 if match[3] else 6)
    if match := _QUARTER.fullmatch(value):
        return _month_bounds(int(match[1]), int(match[2]) * 3 - 2, int(match[2]) * 3)
    if match := _HALF.fullmatch(value):
        return _month_bounds(int(match[1]), int(match[2]) * 6 - 5, int(match[2]) * 6)
    if match := _SEASON.fullmatch(value):
        return _month_bounds(int(match[1]), *_SEASONS[match[2]])
    if _YEARS.fullmatch(value):
        first_year = int(value.ljust(4, "0"))
        return date(max(first_year, 1), 1, 1), date(int(value.ljust(4, "9")), 12, 31)
    return None


@lru_cache(maxsize=4096)
def precision(value: str) -> str | None:
    """Return how fine a value is: minute, part-of-day, day, week, month, quarter, season, half, year …."""
    if value.endswith("_REF") or not value:
        return None
    if value.startswith("P"):
        return _finest_unit(value)
    if "T" in value and not value.startswith("DCT"):
        return (
            "minute"
            if re.search(r"T\d\d:", value)
            else "hour"
            if re.search(r"T\d", value)
            else "part-of-day"
        )
    value = value.split("/", maxsplit=1)[0]
    for pattern, name in (
        (r".*-W..-\d|.*-(\d\d|XX)-(\d\d|XX)|DCT.*", "day"),
        (r".*-W..(-WE)?", "week"),
        (r".*-Q\d", "quarter"),
        (r".*-H\d", "half"),
        (r".*-(SP|SU|FA|WI)", "season"),
        (r".{4}-..", "month"),
        (r".{4}|BC\d+", "year"),
        (r"...", "decade"),
        (r"..", "century"),
        (r".", "millennium"),
    ):
        if re.fullmatch(pattern, value):
            return name
    return None


def _finest_unit(value: str) -> str:
    names = {"S": "second", "H": "hour", "D": "day", "W": "week", "Y": "year"}
    if value.endswith("M"):
        return "minute" if "T" in value else "month"
    return names.get(value[-1], "year")
