"""Hijri dates as Gregorian days: Umm al-Qura where its table reaches, the tabular calendar elsewhere.

hijridate is loaded when the first such date is met.
"""

from datetime import date
from functools import lru_cache

FIRST_YEAR = 1343
LAST_YEAR = 1500
_EPOCH = 227014
"""The day before 1 Muharram 1 (19 July 622 of the Gregorian calendar), as `date.toordinal` counts."""


@lru_cache(maxsize=4096)
def to_gregorian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day; none for a day the month has not."""
    from hijridate import Hijri  # noqa: PLC0415  # 25 ms that most articles do not need

    if not FIRST_YEAR <= year <= LAST_YEAR:
        return _tabular(year, month, day)
    try:
        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


def _tabular(year: int, month: int, day: int) -> date | None:
    """Reckon by the tabular calendar: 11 leap years in 30, odd months of 30 days."""
    leap = (11 * year + 14) % 30 < 11
    length = 30 if month % 2 or (month == 12 and leap) else 29
    if year < 1 or not 1 <= day <= length:
        return None
    days = day + (59 * (month - 1) + 1) // 2 + 354 * (year - 1) + (3 + 11 * year) // 30
    if days + _EPOCH > date.max.toordinal():
        return None
    return date.fromordinal(days + _EPOCH)


def from_gregorian(day: date) -> tuple[int, int, int] | None:
    """Return year, month and day of the Hijri calendar; none outside the table."""
    from hijridate import Gregorian  # noqa: PLC0415  # see above

    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return hijri.year, hijri.month, hijri.day


def month_length(year: int, month: int) -> int:
    """Return how many days a Hijri month has, 29 or 30."""
    return 30 if to_gregorian(year, month, 30) else 29


def month_bounds(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri month."""
    first = to_gregorian(year, month, 1)
    last = to_gregorian(year, month, month_length(year, month))
    return (first, last) if first and last else None
